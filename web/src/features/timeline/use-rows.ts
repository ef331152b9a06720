import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Row } from './cells';
import { pageQuery, pageSize, type TimelineQuery } from './query';

/** Rows that fly by are not asked for. */
const restMs = 60;

export interface Range {
  first: number;
  last: number;
}

/** The rows in sight and a screen around them, as they come. */
export function useRows(query: TimelineQuery, timeZone: string, { first, last }: Range) {
  const head = useQuery(pageQuery(query, 0, timeZone));
  const total = head.data?.total ?? 0;
  const screen = last - first + 1;
  const from = Math.max(0, Math.floor((first - screen / 2) / pageSize));
  const until = Math.max(0, Math.floor(Math.min(total - 1, last + screen) / pageSize));
  const pages = useRested(total === 0 ? '' : range(from, until).join());
  const wanted = pages === '' ? [] : pages.split(',').map(Number);
  const answers = useQueries({
    queries: wanted.map((page) => pageQuery(query, page, timeZone)),
    combine: (results) => new Map(results.map(({ data }, n) => [wanted[n]!, data?.rows])),
  });
  const rowAt = (index: number): Row | undefined => {
    const page = Math.floor(index / pageSize);
    const rows = answers.get(page) ?? (page === 0 ? head.data?.rows : undefined);
    return rows?.[index - page * pageSize];
  };
  return { rowAt, head };
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);

/** What a value is once it has stayed the same for a moment; the first at once. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested === '' ? value : rested;
}
