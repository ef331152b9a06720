import { Injectable } from '@nestjs/common';
import { judge, presentViolation } from '../../availability/index.js';
import {
  type Claim,
  type LedgerDay,
  LedgerReader,
  Room,
  type RoomKey,
  roomKey,
  touchedBy,
} from '../../capacity/index.js';
import type { Violation, ViolationCode } from '../../rules/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
import type { Booking } from '../booking.js';
import { claimsOf } from '../claims-of.js';
import type { Wanted } from '../new-booking.js';
import type { DatedWish, Planning } from './dated-wish.js';
import type { PlannedDate, Target } from './plan.js';
import { type Way, WaysOut } from './ways-out.js';

interface Draft {
  wish: DatedWish;
  booking: Booking;
  claims: readonly Claim[];
  violations: readonly Violation[];
}

/** Another place or hour may help against these. */
const mendable: readonly ViolationCode[] = ['outside-opening-hours', 'holiday'];

/**
 * What would become of many dates at once: judged by the rules that every door shares, and tried on one copy of the
 * ledger, on which each date finds what the dates before it have taken.
 */
@Injectable()
export class SeriesPlanner {
  constructor(private readonly ledger: LedgerReader) {}

  /** `given` are claims that are given up for it. */
  async plan(
    planning: Planning,
    zone: string,
    wishes: readonly DatedWish[],
    given: readonly Claim[] = [],
  ): Promise<PlannedDate[]> {
    const drafts = wishes.map((wish) => draftOf(planning, wish));
    const rows = new Map<string, LedgerDay>();
    const room = new Room(rows, capacitiesOf(planning.catalogue));
    await this.read(rows, touchedBy([...given, ...drafts.flatMap(({ claims }) => claims)]));
    room.giveBack(given);

    const missed = drafts.filter(({ wish, violations, claims }) => {
      const fits = !wish.isOff && violations.length === 0 && room.fits(claims);
      if (fits) room.take(claims);
      return !fits;
    });
    const waysOut = new WaysOut(planning, zone);
    const stuck = missed.filter(({ wish, violations }) => !wish.isOff && areMendable(violations));
    await this.read(
      rows,
      stuck.flatMap(({ wish }) => waysOut.keysFor(wish)),
    );
    const ways = new Map<Draft, Way[]>();
    for (const draft of missed) {
      if (draft.wish.isOff) {
        const { wish, claims, violations } = draft;
        ways.set(
          draft,
          violations.length === 0 && room.fits(claims) ? [{ wanted: wish.wanted, claims }] : [],
        );
      } else if (stuck.includes(draft)) {
        const found = waysOut.find(draft.wish, room);
        if (found[0]) room.take(found[0].claims);
        ways.set(draft, found);
      }
    }

    let choices = 0;
    const nextChoice = () => `c${++choices}`;
    return drafts.map((draft) =>
      missed.includes(draft)
        ? missedDate(draft, ways.get(draft) ?? [], nextChoice)
        : placedDate(draft, nextChoice),
    );
  }

  private async read(rows: Map<string, LedgerDay>, keys: readonly RoomKey[]): Promise<void> {
    const unread = [...new Map(keys.map((key) => [roomKey(key), key])).entries()].filter(
      ([key]) => !rows.has(key),
    );
    const found = await this.ledger.days(unread.map(([, key]) => key));
    for (const row of found) if (row) rows.set(roomKey(row), row);
  }
}

function draftOf({ booker, catalogue, now }: Planning, wish: DatedWish): Draft {
  const { wanted, become, isJudged, from } = wish;
  const booking = become(wanted);
  const keepsStart = from?.start === wanted.during.start && from.spaceId === wanted.space.id;
  return {
    wish,
    booking,
    claims: claimsOf(booking, catalogue),
    violations: isJudged ? judge(booker, catalogue, wanted.space, { ...wanted, keepsStart }, now) : [],
  };
}

const areMendable = (violations: readonly Violation[]) =>
  violations.every(({ code }) => mendable.includes(code));

/** Spaces tell what their pools hold; a pool of no space holds nothing that a plan could promise. */
const capacitiesOf =
  ({ byPool }: CatalogueSnapshot) =>
  (poolId: number) =>
    byPool.get(poolId)?.capacity ?? 0;

const targetOf = ({ space, during, units, people, title, purpose }: Wanted): Target => ({
  spaceId: space.id,
  ...during,
  units,
  people,
  title,
  purpose,
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
  const needsApproval = booking.status === 'requested' && wish.action !== 'keep';
  return { ...common, target, result: needsApproval ? 'needsApproval' : 'ok', choices: {} };
}

function missedDate(
  { wish, violations }: Draft,
  ways: readonly Way[],
  nextChoice: () => string,
): PlannedDate {
  const choices = Object.fromEntries(ways.map(({ wanted }) => [nextChoice(), targetOf(wanted)]));
  const [proposal] = wish.isOff ? [] : Object.keys(choices);
  return {
    ...toldOf(wish),
    result: proposal ? 'adjusted' : wish.isOff || violations.length > 0 ? 'closed' : 'conflict',
    reason: wish.isOff ? 'holiday' : (violations[0]?.code ?? 'slot-taken'),
    ...(violations.length > 0 && { violations: violations.map(presentViolation) }),
    ...(proposal && { proposal, target: choices[proposal] }),
    choices,
  };
}

const toldOf = ({ date, action, bookingId, seen, from, holiday, wanted }: DatedWish) => ({
  date,
  action,
  wished: targetOf(wanted),
  ...(bookingId !== undefined && { bookingId, seen, from }),
  ...(holiday && { holiday }),
});
