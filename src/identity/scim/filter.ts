import { Problem } from '../../platform/index.js';

export type Value = string | number | boolean | null;

/** What a filter asks for (RFC 7644 §3.4.2.2). Attributes are in lower case. */
export type Filter =
  | { op: 'and' | 'or'; of: [Filter, Filter] }
  | { op: 'not'; of: Filter }
  | Presence
  | Compared;
interface Presence {
  op: 'pr';
  attribute: string;
}
interface Compared {
  op: Comparison;
  attribute: string;
  value: Value;
}

const comparisons = ['eq', 'ne', 'co', 'sw', 'ew'] as const;
export type Comparison = (typeof comparisons)[number];

const longest = 1000;
const deepest = 20;

export const badFilter = (detail: string) =>
  new Problem('validation-failed', detail, { scimType: 'invalidFilter' });

export function parseFilter(text: string): Filter {
  if (text.length > longest) throw badFilter(`A filter may have ${longest} characters.`);
  const reader = new Reader(tokensOf(text));
  const filter = reader.either('', 0);
  if (!reader.isAtEnd) throw badFilter(`There is more than a filter: "${reader.next()}".`);
  return filter;
}

/** Words, quoted strings and brackets. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const token = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|([^\s()[\]"]+))/y;
  while (token.lastIndex < text.trimEnd().length) {
    const found = token.exec(text);
    if (!found) throw badFilter('This is no filter: a quotation mark is missing.');
    tokens.push((found[1] ?? found[2] ?? found[3])!);
  }
  return tokens;
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw badFilter('The filter ends too early.');
    return token;
  }

  /** `prefix` is the attribute whose brackets one is within. */
  either(prefix: string, depth: number): Filter {
    return this.chain('or', () => this.chain('and', () => this.one(prefix, depth)));
  }

  private chain(op: 'and' | 'or', part: () => Filter): Filter {
    let filter = part();
    while (this.tokens[this.at]?.toLowerCase() === op) {
      this.at++;
      filter = { op, of: [filter, part()] };
    }
    return filter;
  }

  private one(prefix: string, depth: number): Filter {
    if (depth > deepest) throw badFilter('The filter is nested too deeply.');
    const token = this.next();
    if (token === '(') return this.within(')', () => this.either(prefix, depth + 1));
    if (token.toLowerCase() === 'not') {
      if (this.next() !== '(') throw badFilter('"not" is followed by brackets.');
      return { op: 'not', of: this.within(')', () => this.either(prefix, depth + 1)) };
    }
    const attribute = `${prefix}${nameOf(token)}`;
    if (this.tokens[this.at] === '[') {
      this.at++;
      return this.within(']', () => this.either(`${attribute}.`, depth + 1));
    }
    const op = this.next().toLowerCase();
    if (op === 'pr') return { op, attribute };
    const known = comparisons.find((comparison) => comparison === op);
    if (!known) throw badFilter(`"${op}" is no comparison here; ${comparisons.join(', ')} and pr are.`);
    return { op: known, attribute, value: valueOf(this.next()) };
  }

  private within(end: string, read: () => Filter): Filter {
    const filter = read();
    if (this.next() !== end) throw badFilter(`A "${end}" is missing.`);
    return filter;
  }
}

/** With or without the name of the schema before it. */
export const nameOf = (attribute: string) =>
  attribute.toLowerCase().replace(/^urn:ietf:params:scim:schemas:core:2\.0:user:/, '');

function valueOf(token: string): Value {
  try {
    const value: unknown = JSON.parse(/^(true|false|null)$/i.test(token) ? token.toLowerCase() : token);
    if (typeof value !== 'object' || value === null) return value as Value;
  } catch {
    // Told below.
  }
  throw badFilter(`${token} is no value; text stands in quotation marks.`);
}
