import type { PolicyStep } from './approval.js';

type Step = Pick<PolicyStep, 'name' | 'stage' | 'by'>;

/** Whether two spaces ask for the same: by the same name, and the same people. */
export const isSameStep = (one: Pick<Step, 'name' | 'by'>, other: Pick<Step, 'name' | 'by'>): boolean =>
  keyOf(one) === keyOf(other);

/**
 * What several spaces ask for, as one: the same step is asked once, and each comes after all that any of the spaces has
 * before it. Where two spaces want each other's steps first, what either has earliest comes first.
 */
export function together<S extends Step>(lists: readonly (readonly S[])[]): S[] {
  const asking = lists.filter((list) => list.length > 0);
  if (asking.length < 2) return [...(asking[0] ?? [])];
  const steps = new Map(asking.flat().map((step) => [keyOf(step), step]));
  const ordered: S[] = [];
  let left = [...steps.keys()];
  for (let stage = 1; left.length > 0; stage++) {
    const waits = (key: string) =>
      asking.some((list) => {
        const own = list.find((step) => keyOf(step) === key);
        return own && list.some((step) => step.stage < own.stage && left.includes(keyOf(step)));
      });
    const free = left.filter((key) => !waits(key));
    const next = free.length > 0 ? free : earliest(left, asking);
    ordered.push(...next.map((key) => ({ ...steps.get(key)!, stage })));
    left = left.filter((key) => !next.includes(key));
  }
  return ordered;
}

function earliest(keys: readonly string[], lists: readonly (readonly Step[])[]): string[] {
  const stageOf = (key: string) =>
    Math.min(...lists.flat().flatMap((step) => (keyOf(step) === key ? step.stage : [])));
  const first = Math.min(...keys.map(stageOf));
  return keys.filter((key) => stageOf(key) === first);
}

const keyOf = ({ name, by }: Pick<Step, 'name' | 'by'>): string =>
  `${'role' in by ? `role ${by.role}` : by.memberId} ${name}`;
