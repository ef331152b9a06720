import { useMemo, useState } from 'react';
import type { Item, Row } from './cells';

/** A booking that was chosen, with the row in which it stands. */
export interface Chosen {
  item: Item;
  row: Row;
}

const idOf = ({ item }: Chosen) => item.id!;

/** What can be chosen: what one may see, in its own row. */
export const isChoosable = ({ kind, id, via }: Item): boolean =>
  kind === 'booking' && id !== undefined && via === undefined;

/** Several bookings, to do the same to all of them. */
export function useSelection() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const [last, setLast] = useState<string>();
  return useMemo(
    () => ({
      chosen,
      /** Where a stretch of them begins that is chosen with Shift. */
      last,
      has: (id: string | undefined) => id !== undefined && chosen.has(id),
      toggle(one: Chosen) {
        const next = new Map(chosen);
        if (!next.delete(idOf(one))) next.set(idOf(one), one);
        setChosen(next);
        setLast(idOf(one));
      },
      add(more: readonly Chosen[]) {
        setChosen(new Map([...chosen, ...more.map((one) => [idOf(one), one] as const)]));
        if (more.length > 0) setLast(idOf(more.at(-1)!));
      },
      clear() {
        setChosen(new Map());
        setLast(undefined);
      },
    }),
    [chosen, last],
  );
}

export type Selection = ReturnType<typeof useSelection>;
