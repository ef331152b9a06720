import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { invalid } from '../problem.js';

/** Query of every list. */
export class PageQuery {
  /** How many items to answer with. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** Where to go on: `page.nextCursor` of the answer before. */
  @IsOptional()
  @IsString()
  cursor?: string;
}

export class PageInfo {
  /** Present while there is more. */
  nextCursor?: string;
  hasMore: boolean;
}

export interface Page<T> {
  data: T[];
  page: PageInfo;
}

/** The page of the first `limit` rows, where one more than `limit` was asked for; `keyOf` is the list's sort key. */
export function pageOf<T, R>(rows: T[], limit: number, keyOf: (row: T) => readonly unknown[], present: (row: T) => R): Page<R> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit;
  return { data: shown.map(present), page: hasMore && last !== undefined ? { nextCursor: encodeCursor(keyOf(last)), hasMore } : { hasMore } };
}

const encodeCursor = (key: readonly unknown[]) => `c_${Buffer.from(JSON.stringify(key)).toString('base64url')}`;

/** The sort key in a cursor; one that was never given out is refused. */
export function decodeCursor<K extends readonly unknown[]>(cursor: string | undefined, isKey: (key: unknown[]) => boolean): K | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor.replace(/^c_/, ''), 'base64url').toString('utf8'));
    if (Array.isArray(key) && isKey(key)) return key as unknown as K;
  } catch {
    // falls through to the refusal
  }
  throw invalid({ pointer: '/cursor', code: 'cursor', detail: 'This cursor is not one that this list gave out. Leave it out to start at the beginning.' });
}
