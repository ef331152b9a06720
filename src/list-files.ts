import type { OpenAPIObject } from '@nestjs/swagger';
import type { ListFile } from './platform/index.js';

interface Schema {
  $ref?: string;
  type?: string;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
}

interface Column {
  name: string;
  path: readonly string[];
}

/** Where an answer has what it lists: figures are in cells. */
const fields = ['data', 'cells'];

/** Every list of the contract as a table: a column for each field of what it lists, and of what those consist of. */
export function listFilesOf(document: OpenAPIObject): Map<string, ListFile> {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const resolved = (schema: Schema): Schema => {
    const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return ref === undefined ? schema : (schemas[ref.split('/').at(-1)!] ?? {});
  };
  const columnsOf = (schema: Schema, path: readonly string[] = []): Column[] =>
    Object.entries(resolved(schema).properties ?? {}).flatMap(([field, inner]) => {
      if (field === 'links') return [];
      const own = [...path, field];
      const parts = own.length < 3 ? columnsOf(inner, own) : [];
      return parts.length > 0 ? parts : [{ name: own.map(snake).join('_'), path: own }];
    });
  return new Map(
    Object.entries(document.paths).flatMap(([path, { get }]) => {
      const answers = get?.responses['200'] as { content?: Record<string, { schema?: Schema }> } | undefined;
      const content = answers?.content ?? {};
      const answer = resolved(content['application/json']?.schema ?? {}).properties ?? {};
      const field = fields.find((name) => name in answer);
      const items = field && (answer[field] as { items?: Schema }).items;
      if (!items) return [];
      const columns = eachOnce(columnsOf(items));
      const next = answer['page'] ? 'cursor' : answer['nextCursor'] ? 'since' : undefined;
      const file: ListFile = {
        field,
        ...(next && { next }),
        own: 'text/csv' in content ? ['csv'] : [],
        columns: columns.map(({ name }) => name),
        lines: (rows) => rows.map((row) => columns.map((column) => textOf(row, column.path))),
      };
      return [[path.replaceAll(/\{(\w+)\}/g, ':$1'), file] as const];
    }),
  );
}

/** A booking's `spaceId` and the `id` of its `space` are one thing, and would be columns of one name. */
const eachOnce = (columns: readonly Column[]): Column[] =>
  [...new Map(columns.toReversed().map((column) => [column.name, column])).values()].toReversed();

function textOf(item: unknown, path: readonly string[]): string {
  const value = path.reduce<unknown>(
    (inner, field) => (inner as Record<string, unknown> | undefined)?.[field],
    item,
  );
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(';');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const snake = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
