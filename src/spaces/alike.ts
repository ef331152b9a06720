import type { CatalogueSpace } from './catalogue-snapshot.js';

type Told = Pick<
  CatalogueSpace,
  'status' | 'kind' | 'capacity' | 'terms' | 'requirements' | 'closures' | 'leases' | 'kinship' | 'approval'
>;

/**
 * Numbers spaces that no rule can tell apart by anything but their place: thousands have equal terms, and are judged as
 * one. None where something of a space's own counts: a lease, its parts or its whole, or whom to ask.
 */
export function tellingAlike(): (space: Told) => number | undefined {
  const numbers = new Map<unknown, unknown>();
  let next = 0;
  return ({ status, kind, capacity, terms, requirements, closures, leases, kinship, approval }) => {
    if (leases.length > 0 || kinship || approval) return undefined;
    const path = [terms, requirements, closures, `${status} ${kind} ${capacity}`];
    const last = path.pop();
    let level = numbers;
    for (const step of path) {
      let deeper = level.get(step) as typeof numbers | undefined;
      if (!deeper) level.set(step, (deeper = new Map()));
      level = deeper;
    }
    let number = level.get(last) as number | undefined;
    if (number === undefined) level.set(last, (number = next++));
    return number;
  };
}
