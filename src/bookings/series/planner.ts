import { Injectable } from '@nestjs/common';
import { Charges } from '../../allowances/index.js';
import { approvalsForAll, judge, presentViolation } from '../../availability/index.js';
import {
  type LedgerDay,
  LedgerReader,
  Room,
  type RoomKey,
  roomKey,
  touchedBy,
} from '../../capacity/index.js';
import { Database } from '../../platform/index.js';
import type { Charge, Violation, ViolationCode } from '../../rules/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import { day, type Interval } from '../../time/index.js';
import { granted } from '../approvals/fallback.js';
import { nobodyElse } from '../attendees/party.js';
import type { Booking } from '../booking.js';
import { claimsOf } from '../claims-of.js';
import type { Wanted } from '../new-booking.js';
import type { DatedWish, Planning } from './dated-wish.js';
import { isAbout } from './differences.js';
import type { Plan, PlannedDate, Target } from './plan.js';
import { type Holding, noHolding, Trial } from './trial.js';
import { type Way, WaysOut } from './ways-out.js';

interface Draft extends Holding {
  wish: DatedWish;
  /** Undefined where it is too late to ask for it. */
  booking?: Booking;
  violations: readonly Violation[];
}

/** Another place or hour may help against these. */
const mendable: readonly ViolationCode[] = ['outside-opening-hours', 'holiday', 'space-closed'];

/**
 * What would become of many dates at once: judged by the rules that every door shares, and tried on one copy of the
 * ledger and of the allowances, on which each date finds what the dates before it have taken.
 */
@Injectable()
export class SeriesPlanner {
  constructor(
    private readonly db: Database,
    private readonly ledger: LedgerReader,
    private readonly charges: Charges,
  ) {}

  /** `given` is what is given up for it. */
  async plan(
    planning: Planning,
    zone: string,
    wishes: readonly DatedWish[],
    given: Holding = noHolding,
  ): Promise<Pick<Plan, 'dates' | 'draws'>> {
    const drafts = wishes.map((wish) => this.draftOf(planning, wish));
    const rows = new Map<string, LedgerDay>();
    const room = new Room(rows, capacitiesOf(planning.catalogue));
    const charges = [given, ...drafts].flatMap((one) => one.charges);
    // Where nothing is booked and nothing given up there is no time to count in.
    const isIdle = wishes.length === 0 && charges.length === 0;
    const holdings = isIdle ? [] : [...this.charges.holdings(planning.booker), ...charges];
    const [left] = await Promise.all([
      this.charges.left(this.db.manager, holdings, around(wishes, charges)),
      this.read(rows, touchedBy([given, ...drafts].flatMap(({ claims }) => claims))),
    ]);
    const trial = new Trial(room, left);
    trial.giveBack(given);

    const missed = drafts.filter((draft) => !isPossible(draft) || !trial.takeIfFits(draft));
    const waysOut = new WaysOut(planning, zone);
    const stuck = missed.filter((draft) => isMendable(draft) && !trial.beyond(draft));
    await this.read(
      rows,
      stuck.flatMap(({ wish }) => waysOut.keysFor(wish)),
    );
    const ways = new Map<Draft, Way[]>();
    for (const draft of missed) {
      const { wish, booking, claims } = draft;
      if (wish.isOff && booking && trial.fits(draft))
        ways.set(draft, [{ wanted: wish.wanted, booking, claims }]);
      else if (stuck.includes(draft)) ways.set(draft, this.taken(trial, waysOut, wish));
    }

    let choices = 0;
    const nextChoice = () => `c${++choices}`;
    const dates = drafts.map((draft) =>
      missed.includes(draft)
        ? missedDate(draft, trial, ways.get(draft) ?? [], nextChoice)
        : placedDate(draft, nextChoice),
    );
    return { dates, draws: trial.draws(dates.flatMap(({ beyond }) => beyond ?? [])) };
  }

  /** What could be had instead; the best of it is no longer there for the dates that come later. */
  private taken(trial: Trial, waysOut: WaysOut, wish: DatedWish): Way[] {
    const holding = (way: Way): Holding => ({
      claims: way.claims,
      charges: this.chargesOf(wish, way.booking),
    });
    const found = waysOut.find(wish, (way) => trial.fits(holding(way)));
    if (found[0]) trial.take(holding(found[0]));
    return found;
  }

  private draftOf({ booker, catalogue, now }: Planning, wish: DatedWish): Draft {
    const { wanted, become, judgedFor, from } = wish;
    const keepsStart = from?.start === wanted.during.start && from.spaceId === wanted.space.id;
    const violations =
      judgedFor === 'nothing'
        ? []
        : judge(booker, catalogue, wanted.space, { ...wanted, keepsStart }, now).filter(isAbout(judgedFor));
    const booking = violations.length === 0 ? become(wanted) : undefined;
    if (!booking) return { wish, violations, ...noHolding };
    return {
      wish,
      violations,
      booking,
      claims: claimsOf(booking, catalogue),
      charges: this.chargesOf(wish, booking),
    };
  }

  /** More is taken when more is granted: until then, a booking that asks for it takes what it took. */
  private chargesOf({ before }: DatedWish, booking: Booking) {
    const asks = booking.status === 'requested' && before && before.status !== 'requested';
    return this.charges.of(granted(asks ? before : booking));
  }

  private async read(rows: Map<string, LedgerDay>, keys: readonly RoomKey[]): Promise<void> {
    const unread = [...new Map(keys.map((key) => [roomKey(key), key])).entries()].filter(
      ([key]) => !rows.has(key),
    );
    const found = await this.ledger.days(unread.map(([, key]) => ({ ...key, counts: true })));
    for (const row of found) if (row) rows.set(roomKey(row), row);
  }
}

/** From the first period that matters to the last, wherever on its day a date may come to lie. */
function around(wishes: readonly DatedWish[], charges: readonly Charge[]): Interval {
  const instants = [
    ...wishes.map(({ wanted }) => wanted.during.start),
    ...charges.map(({ periodStart }) => Date.parse(periodStart)),
  ];
  return { start: Math.min(...instants) - day, end: Math.max(...instants) + day };
}

const isPossible = ({ wish, booking }: Draft) => !wish.isOff && booking !== undefined;

const isMendable = ({ wish, violations }: Draft) =>
  !wish.isOff && violations.every(({ code }) => mendable.includes(code));

/** Spaces tell what their pools hold; a pool of no space holds nothing that a plan could promise. */
const capacitiesOf =
  ({ byPool }: CatalogueSnapshot) =>
  (poolId: number) =>
    byPool.get(poolId)?.capacity ?? 0;

const targetOf = ({
  space,
  during,
  units,
  people,
  title,
  purpose,
  party = nobodyElse,
  namedForm,
}: Wanted): Target => ({
  spaceId: space.id,
  ...during,
  units,
  people,
  title,
  purpose,
  party,
  ...(namedForm !== undefined && { riskFormId: namedForm }),
});

function placedDate({ wish, booking }: Draft, nextChoice: () => string): PlannedDate {
  const common = toldOf(wish);
  const target = common.wished;
  if (wish.isMoved) {
    const proposal = nextChoice();
    return {
      ...common,
      target,
      result: 'adjusted',
      reason: 'holiday',
      proposal,
      choices: { [proposal]: target },
    };
  }
  const needsApproval = booking?.status === 'requested' && wish.action !== 'keep';
  if (!needsApproval) return { ...common, target, result: 'ok', choices: {} };
  return { ...common, target, result: 'needsApproval', requirements: requirementsOf(wish), choices: {} };
}

function missedDate(draft: Draft, trial: Trial, ways: readonly Way[], nextChoice: () => string): PlannedDate {
  const { wish, violations } = draft;
  const choices = Object.fromEntries(ways.map(({ wanted }) => [nextChoice(), targetOf(wanted)]));
  const [proposal] = wish.isOff ? [] : Object.keys(choices);
  const missed = {
    ...toldOf(wish),
    choices,
    ...(violations.length > 0 && { violations: violations.map(presentViolation) }),
  };
  if (proposal)
    return { ...missed, ...reasonOf(draft), result: 'adjusted', proposal, target: choices[proposal] };
  if (isPossible(draft)) {
    const beyond = trial.beyond(draft);
    return beyond
      ? { ...missed, result: 'overQuota', reason: 'allowance-exceeded', beyond }
      : { ...missed, result: 'conflict', ...reasonOf(draft) };
  }
  return { ...missed, result: 'closed', ...reasonOf(draft) };
}

function reasonOf({ wish, violations, booking }: Draft): Pick<PlannedDate, 'reason' | 'requirements'> {
  if (wish.isOff) return { reason: 'holiday' };
  if (violations[0]) return { reason: violations[0].code };
  if (booking) return { reason: 'slot-taken' };
  return { reason: 'approval-required', requirements: requirementsOf(wish) };
}

const requirementsOf = ({ wanted }: DatedWish) =>
  approvalsForAll([wanted.space], wanted).map(({ name }) => `approval:${name}`);

const toldOf = ({ date, action, bookingId, seen, from, holiday, wanted }: DatedWish) => ({
  date,
  action,
  wished: targetOf(wanted),
  ...(bookingId !== undefined && { bookingId, seen, from }),
  ...(holiday && { holiday }),
});
