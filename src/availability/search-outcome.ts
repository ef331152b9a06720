import { isDeepStrictEqual } from 'node:util';
import type { Fix, Requirement, Violation } from '../rules/index.js';
import type { CatalogueSpace } from '../spaces/index.js';
import { presentFix } from './present-violation.js';
import type { Unavailable } from './search-answer.dto.js';
import type { Verdicts } from './verdicts.js';

/** A space of which the rules allow so many units at some start. */
export interface Candidate {
  space: CatalogueSpace;
  units: number;
  verdicts: Verdicts;
  /** Which of the starts is to be looked at next: at first the first that the rules allow. */
  n: number;
}

/** Why a space cannot be had: a rule that it breaks, or that somebody else has it. */
type Reason = Pick<Violation, 'detail' | 'fix' | 'requirements'> & { code: string };

/** As many as one may wait for at once. */
const mostNamed = 20;
/** What several spaces ask for between them; nobody reads more. */
const mostRequirements = 20;

/** Spaces that cannot be had, by the code that says why. */
export class Refusals {
  private readonly reasons = new Map<
    string,
    { count: number; distinct: Set<Reason>; first: CatalogueSpace[] }
  >();

  /** Spaces that share their verdicts share the reason too, so there are few to tell apart. */
  add(reason: Reason, space: CatalogueSpace): void {
    let known = this.reasons.get(reason.code);
    if (!known) this.reasons.set(reason.code, (known = { count: 0, distinct: new Set(), first: [] }));
    known.count++;
    known.distinct.add(reason);
    if (known.first.length < mostNamed) known.first.push(space);
  }

  /** The most frequent first. What differs from space to space is told in general. */
  list(inGeneral: (code: string) => string): Unavailable[] {
    return [...this.reasons]
      .map(([reason, { count, distinct, first: spaces }]) => {
        const [first, ...others] = distinct;
        const { detail, fix } = first!;
        const shownFix = sharedFix(fix?.(), others);
        const requirements = requirementsOf(distinct);
        return {
          reason,
          count,
          detail: others.every((other) => other.detail === detail) ? detail : inGeneral(reason),
          ...(shownFix && { fix: presentFix(shownFix) }),
          ...(requirements.length > 0 && { requirements }),
          spaces: spaces.map(({ publicId, code }) => ({ id: publicId, code })),
        };
      })
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }
}

/** All that is missing for one or another of them, each once. */
function requirementsOf(reasons: ReadonlySet<Reason>): Requirement[] {
  const byWhat = new Map<string, Requirement>();
  for (const { requirements = [] } of reasons)
    for (const one of requirements) byWhat.set([one.kind, one.code, one.state].join(), one);
  return [...byWhat.values()].slice(0, mostRequirements);
}

const sharedFix = (fix: Fix | undefined, others: readonly Reason[]): Fix | undefined =>
  others.every((other) => isDeepStrictEqual(other.fix?.(), fix)) ? fix : undefined;
