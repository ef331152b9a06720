import type { Page } from '../../api/client';

const mostPages = 60;

/** A list to its end, for what has to be seen as a whole. */
export async function everyPage<T>(ask: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let n = 0; n < mostPages; n++) {
    const { data, page } = await ask(cursor);
    all.push(...data);
    cursor = page.nextCursor;
    if (cursor === undefined) break;
  }
  return all;
}
