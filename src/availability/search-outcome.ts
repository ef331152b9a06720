import type { CatalogueSpace } from '../spaces/index.js';
import type { Verdicts } from './verdicts.js';

export interface Candidate {
  space: CatalogueSpace;
  units: number;
  verdicts: Verdicts;
}

/** Spaces that cannot be had, by the code that says why. */
export class Refusals {
  private readonly reasons = new Map<string, { count: number; details: Set<string> }>();

  add(code: string, detail: string): void {
    let reason = this.reasons.get(code);
    if (!reason) this.reasons.set(code, (reason = { count: 0, details: new Set() }));
    reason.count++;
    reason.details.add(detail);
  }

  /** The most frequent first. What differs from space to space is told in general. */
  list(inGeneral: (code: string) => string): { reason: string; count: number; detail: string }[] {
    return [...this.reasons]
      .map(([reason, { count, details }]) => ({
        reason,
        count,
        detail: details.size === 1 ? [...details][0]! : inGeneral(reason),
      }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }
}

/** Those that the rules allow at some start; the others are noted with the rule that they break. */
export function allowed(candidates: readonly Candidate[], refusals?: Refusals): Candidate[] {
  return candidates.filter(({ verdicts }) => {
    if (verdicts.nextAllowed(0) !== -1) return true;
    const { code, detail } = verdicts.refusal;
    refusals?.add(code, detail);
    return false;
  });
}
