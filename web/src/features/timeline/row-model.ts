/** What the rows of the timeline are, long before any of them is read: groups of so many, open or closed. */
export interface Group {
  key: string;
  rows: number;
}

type Place =
  | { kind: 'group'; group: number }
  /** `index` counts all rows of spaces, open or closed, as the server does. */
  | { kind: 'row'; group: number; index: number };

export interface RowModel {
  /** Lines to draw: a heading for each group, and the rows of those that are open. */
  count: number;
  placeAt(line: number): Place;
  /** The line of a row; of its heading where its group is closed. */
  lineOf(index: number): number;
  isOpen(group: number): boolean;
}

export function rowModel(groups: readonly Group[], closed: ReadonlySet<string>): RowModel {
  const lines: number[] = [];
  const firsts: number[] = [];
  let line = 0;
  let first = 0;
  for (const { key, rows } of groups) {
    lines.push(line);
    firsts.push(first);
    line += 1 + (closed.has(key) ? 0 : rows);
    first += rows;
  }
  const isOpen = (group: number) => !closed.has(groups[group]!.key);
  return {
    count: line,
    isOpen,
    placeAt(at) {
      const group = lastAtMost(lines, at);
      const offset = at - lines[group]!;
      return offset === 0
        ? { kind: 'group', group }
        : { kind: 'row', group, index: firsts[group]! + offset - 1 };
    },
    lineOf(index) {
      const group = lastAtMost(firsts, index);
      return lines[group]! + (isOpen(group) ? 1 + index - firsts[group]! : 0);
    },
  };
}

/** The last of ascending numbers that is not above a limit. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
