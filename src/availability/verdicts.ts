import type { Booker } from '../identity/index.js';
import type { Violation, ViolationCode } from '../rules/index.js';
import type { CatalogueSnapshot, CatalogueSpace, Requirements, Terms } from '../spaces/index.js';
import type { Instant, Interval } from '../time/index.js';
import { approvalsFor } from './approval.js';
import { entitledOnlyTo } from './entitlements.js';
import { judge } from './judge.js';
import { datesOf, isLeasedThroughoutToAnother, isLeasedToAnother } from './leases.js';

/** One wish that might begin at any of some starts. */
export interface FlexibleWish {
  /** In order, at least one. */
  starts: readonly Instant[];
  /** Milliseconds. */
  length: number;
  people: number;
  /** What somebody has to approve will not do. */
  instantOnly?: boolean;
}

/** Whoever breaks these at one start breaks them at all. */
const sameAtEveryStart: readonly ViolationCode[] = [
  'not-bookable',
  'duration-not-allowed',
  'attendance-not-allowed',
  'capacity-exceeded',
];

/** Whoever breaks these at one start breaks them at every other that touches the same dates. */
const sameOnTheSameDates: readonly ViolationCode[] = [
  'tenant-not-entitled',
  'qualification-required',
  'form-required',
  'holiday',
];

type ClassesOfTerms = Map<Terms, Map<Requirements | undefined, Map<number, Verdicts>>>;

/** More than any space has. */
const mostUnits = 65_536;

/** At which starts the rules let a space be booked; each start is judged when it is first asked for. */
export class Verdicts {
  private readonly judged: Violation[][] = [];
  private isHopeless = false;
  private nearest?: Violation;

  constructor(
    /** For each start, the first after it that touches other dates. */
    private readonly onOtherDates: readonly number[],
    private readonly judgeAt: (n: number) => Violation[],
  ) {}

  /** The first start from the n-th on that the rules allow, or -1. */
  nextAllowed(n: number): number {
    if (this.isHopeless) return -1;
    for (let at = n; at < this.onOtherDates.length;) {
      const violations = (this.judged[at] ??= this.judgeAt(at));
      if (violations.length === 0) return at;
      if (violations.some(({ code }) => sameAtEveryStart.includes(code))) break;
      at = violations.some(({ code }) => sameOnTheSameDates.includes(code)) ? this.onOtherDates[at]! : at + 1;
    }
    this.isHopeless = n === 0;
    return -1;
  }

  /** Why none is allowed: what is wrong with the last of the starts that come nearest to the rules. Thousands of spaces ask. */
  get refusal(): Violation {
    return (this.nearest ??= Object.values(this.judged).reduce((nearest, violations) =>
      violations.length <= nearest.length ? violations : nearest,
    )[0]!);
  }
}

/** Judges a wish for many spaces. Those that the rules cannot tell apart share their verdicts: thousands have equal terms. */
export function judging(
  booker: Booker,
  snapshot: CatalogueSnapshot,
  { starts, length, people, instantOnly = false }: FlexibleWish,
  now: Instant,
) {
  const classes = new Map<CatalogueSpace['closures'], ClassesOfTerms>();
  const hasEntitlements = snapshot.entitlements.has(booker.tenantId);
  const dates = datesOf({ start: starts[0]!, end: starts.at(-1)! + length }, snapshot.campus.timeZone);
  const onOtherDates = startsOnOtherDates(starts, length, snapshot.campus.timeZone);

  const verdictsOf = (space: CatalogueSpace, units: number) =>
    new Verdicts(onOtherDates, (n) => {
      const during = { start: starts[n]!, end: starts[n]! + length };
      const violations = judge(booker, snapshot, space, { during, units, people }, now);
      return instantOnly ? [...violations, ...needsApproval(space, during)] : violations;
    });

  const needsApproval = (space: CatalogueSpace, during: Interval): Violation[] =>
    approvalsFor(space, { during, people }).length > 0
      ? [{ code: 'approval-required', detail: 'Somebody has to approve this first.' }]
      : [];

  return (space: CatalogueSpace, units: number): Verdicts => {
    const leased = space.leases.length > 0 && isLeasedToAnother(booker.tenantId, space, dates);
    const throughout = leased && isLeasedThroughoutToAnother(booker.tenantId, space, dates);
    const barred = hasEntitlements && entitledOnlyTo(booker.tenantId, snapshot, space) !== undefined;
    // What is taken with its parts is judged by their leases, too.
    const takesParts =
      units >= space.capacity && space.kinship !== undefined && space.kinship.parts.length > 0;
    // Their own lease may let them in on some of the days.
    const mustAsk = instantOnly && space.approval !== undefined;
    if (takesParts || mustAsk || (leased && !throughout) || (barred && space.leases.length > 0))
      return verdictsOf(space, units);

    let closedAlike = classes.get(space.closures);
    if (!closedAlike) classes.set(space.closures, (closedAlike = new Map()));
    let ofTerms = closedAlike.get(space.terms);
    if (!ofTerms) closedAlike.set(space.terms, (ofTerms = new Map()));
    let alike = ofTerms.get(space.requirements);
    if (!alike) ofTerms.set(space.requirements, (alike = new Map()));
    const key =
      (((space.capacity * mostUnits + units) * 2 + Number(space.status === 'active')) * 2 + Number(leased)) *
        2 +
      Number(barred);
    let verdicts = alike.get(key);
    if (!verdicts) alike.set(key, (verdicts = verdictsOf(space, units)));
    return verdicts;
  };
}

function startsOnOtherDates(starts: readonly Instant[], length: number, timeZone: string): number[] {
  const touched = starts.map((start) => {
    const { first, last } = datesOf({ start, end: start + length }, timeZone);
    return `${first} ${last}`;
  });
  const next: number[] = [];
  for (let n = starts.length - 1; n >= 0; n--) next[n] = touched[n] === touched[n + 1] ? next[n + 1]! : n + 1;
  return next;
}
