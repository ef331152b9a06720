import { isDate } from '../../time/index.js';
import { invalid } from '../problem.js';
import type { PageInfo } from './page.dto.js';

export interface Page<T> {
  data: T[];
  page: PageInfo;
}

/** The page of the first `limit` rows, where one more than `limit` was asked for; `keyOf` is the list's sort key. */
export function pageOf<T, R>(
  rows: T[],
  limit: number,
  keyOf: (row: T) => readonly unknown[],
  present: (row: T) => R,
): Page<R> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit;
  return {
    data: shown.map(present),
    page: hasMore && last !== undefined ? { nextCursor: encodeCursor(keyOf(last)), hasMore } : { hasMore },
  };
}

const encodeCursor = (key: readonly unknown[]) =>
  `c_${Buffer.from(JSON.stringify(key)).toString('base64url')}`;

const kinds = {
  text: (part: unknown) => typeof part === 'string',
  uuid: (part: unknown) =>
    typeof part === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
  date: isDate,
  integer: (part: unknown) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31,
  instant: (part: unknown) => Number.isInteger(part) && Math.abs(part as number) < 8.64e15,
  smallint: (part: unknown) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 15,
};

/** What a part of a sort key is: the database would choke on anything else. */
export type KeyKind = keyof typeof kinds;

/** The sort key in a cursor, each part of the kind that its column is. */
export const keyIn = <K extends readonly unknown[]>(
  cursor: string | undefined,
  ...parts: readonly KeyKind[]
): K | undefined =>
  decodeCursor<K>(
    cursor,
    (key) => key.length === parts.length && parts.every((kind, n) => kinds[kind](key[n])),
  );

/** The last id of the page before, in lists whose only key is the id. */
export const idIn = (cursor: string | undefined): string | undefined =>
  keyIn<[id: string]>(cursor, 'uuid')?.[0];

/** The sort key in a cursor; one that was never given out is refused. */
function decodeCursor<K extends readonly unknown[]>(
  cursor: string | undefined,
  isKey: (key: unknown[]) => boolean,
): K | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor.replace(/^c_/, ''), 'base64url').toString('utf8'));
    if (Array.isArray(key) && isKey(key)) return key as unknown as K;
  } catch {
    // falls through to the refusal
  }
  throw invalid({
    pointer: '/cursor',
    code: 'cursor',
    detail: 'This cursor is not one that this list gave out. Leave it out to start at the beginning.',
  });
}
