import fs from 'node:fs';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  minimum?: number;
  minItems?: number;
  example?: unknown;
  default?: unknown;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}

export interface Operation {
  method: string;
  /** Without the base, with its parameters in braces. */
  path: string;
  parameters: Parameter[];
  body?: Schema;
}

interface Document {
  paths: Record<
    string,
    Record<
      string,
      { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema?: Schema }> } }
    >
  >;
  components: { schemas: Record<string, Schema> };
}

const document = JSON.parse(fs.readFileSync('openapi.json', 'utf8')) as Document;

/** All that the contract offers. */
export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
    const body = requestBody?.content['application/json']?.schema;
    return { method, path: path.replace('/api/v1', ''), parameters, ...(body && { body }) };
  }),
);

export const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

export function resolved(schema: Schema): Schema {
  if (schema.$ref) return resolved(document.components.schemas[schema.$ref.split('/').at(-1)!]!);
  const [first] = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? [];
  return first
    ? { ...resolved(first), ...schema, allOf: undefined, oneOf: undefined, anyOf: undefined }
    : schema;
}

/** What a schema asks for at least. */
export function least(schema: Schema, depth = 0): unknown {
  const { type, properties = {}, required = [], items, format, ...one } = resolved(schema);
  if (one.example !== undefined) return one.example;
  if (one.enum) return one.enum[0];
  const [kind] = [type ?? (items ? 'array' : 'object')].flat();
  switch (kind) {
    case 'string':
      return format === 'date-time' ? '2030-01-07T10:00:00+08:00' : format === 'date' ? '2030-01-07' : 'word';
    case 'integer':
    case 'number':
      return one.minimum ?? 1;
    case 'boolean':
      return false;
    case 'array':
      return depth > 4 || !items
        ? []
        : Array.from({ length: Math.max(1, one.minItems ?? 1) }, () => least(items, depth + 1));
    default:
      return depth > 4
        ? {}
        : Object.fromEntries(required.map((name) => [name, least(properties[name] ?? {}, depth + 1)]));
  }
}

/** What a schema may be given: of unions any branch, of what need not be said some, of lists as many as it comes to. `choose` says which of so many. */
export function anyOf(
  schema: Schema,
  choose: (of: number) => number,
  known: Record<string, unknown> = {},
  name = '',
  depth = 0,
): unknown {
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches?.length) return anyOf(branches[choose(branches.length)]!, choose, known, name, depth);
  const { type, properties = {}, required = [], items, ...one } = resolved(schema);
  if (name in known && choose(4) > 0) return known[name];
  if (one.enum) return one.enum[choose(one.enum.length)];
  const kinds = [type ?? (items ? 'array' : 'object')].flat();
  const kind = kinds[choose(kinds.length)];
  if (kind === 'null') return null;
  if (kind === 'array')
    return depth > 5 || !items
      ? []
      : Array.from({ length: choose(4) }, () => anyOf(items, choose, known, name, depth + 1));
  if (kind !== 'object' || one.example !== undefined) return least({ ...schema, enum: undefined });
  const said = Object.keys(properties).filter((key) => required.includes(key) || choose(2) === 0);
  return depth > 5
    ? {}
    : Object.fromEntries(said.map((key) => [key, anyOf(properties[key]!, choose, known, key, depth + 1)]));
}
