import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  Alternatives,
  instantField,
  periodOf,
  type SpaceShare,
  spaceOrNotFound,
  unitsOf,
} from '../availability/index.js';
import { type Actor, type Booker, Bookers } from '../identity/index.js';
import { invalid, notFound, Problem } from '../platform/index.js';
import { type Act, checkInDeadline, type Violation } from '../rules/index.js';
import { type CatalogueSnapshot, type CatalogueSpace } from '../spaces/index.js';
import { type Instant, type Interval, minute, slotMinutes } from '../time/index.js';
import { Consents } from './approvals/consents.js';
import { refuseToAskBeside } from './approvals/request-for.js';
import { namedIn, type Party, peopleAfter } from './attendees/party.js';
import { PartyNamed } from './attendees/party-named.js';
import { type ActOptions, BookingActs, type Scene } from './booking-acts.js';
import type { Booking, SpaceTaken } from './booking.js';
import type { BookingView, CancelBody, ChangeBody, ExtendBody } from './bookings.dto.js';
import { refuseIfTooLateToCancel, refuseToEscapeTheDeadline } from './cancel-deadline.js';
import { claimsOf } from './claims-of.js';
import type { Reader } from './present-booking.js';
import { formNamed, relyingOnAForm } from './relied-on.js';
import { slotTaken, violationProblem } from './refusal.js';
import { judgeShares, nameOf, sharesIn, sharesOf } from './several/shares.js';

/** What a booking is to become. */
interface Target {
  space: CatalogueSpace;
  during: Interval;
  units: number;
  others: readonly SpaceShare[];
  people: number;
  title: string | null;
  purpose: string | null;
  party: Party;
  /** Named anew; null where it is to be found anew, undefined where it need not. */
  riskFormId?: string | null;
}

/** Moving, extending and cancelling. */
@Injectable()
export class ChangeBookingService {
  constructor(
    private readonly acts: BookingActs,
    private readonly consents: Consents,
    private readonly alternatives: Alternatives,
    private readonly bookers: Bookers,
    private readonly parties: PartyNamed,
  ) {}

  move(actor: Actor, id: string, body: ChangeBody, options: ActOptions): Promise<BookingView> {
    return this.change(
      actor,
      id,
      'move',
      { ...options, timeZone: body.timeZone },
      async ({ tx, booking, reader }) => {
        const party = await this.parties.find(tx, booking.tenantId, body, booking.party);
        return targetOfMove(booking, body, party, reader.catalogue);
      },
    );
  }

  /** Moves the end; a refusal says how far it could go, and offers the rest elsewhere. */
  extend(actor: Actor, id: string, body: ExtendBody, options: ActOptions): Promise<BookingView> {
    return this.change(actor, id, 'extend', { ...options, timeZone: body.timeZone }, ({ booking, reader }) =>
      targetOfExtend(booking, body, reader.catalogue),
    );
  }

  /** Cancelling twice is cancelling once. */
  cancel(actor: Actor, id: string, { reason }: CancelBody, options: ActOptions): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'cancel',
      options,
      decide({ booking, next, reader }) {
        refuseIfTooLateToCancel(booking, reader);
        return {
          booking: { ...booking, status: next, cancelReason: reason ?? null },
          type: 'booking.cancelled',
          changed: ['status'],
          reason,
          claims: [],
        };
      },
    });
  }

  private change(
    actor: Actor,
    id: string,
    act: 'move' | 'extend',
    options: ActOptions,
    targetOf: (scene: Scene) => Target | Promise<Target>,
  ): Promise<BookingView> {
    let booker: Booker = actor;
    let target: Target;
    return this.acts.run({
      actor,
      id,
      act,
      options,
      decide: async (scene) => {
        const { tx, booking, reader, next } = scene;
        target = await targetOf(scene);
        const asked = changedFields(booking, target);
        if (asked.length === 0) return undefined;
        // Whoever changes it: the rules bind whom it is for.
        booker = await this.bookers.of(tx, actor, booking.bookedFor);
        refuseIf(violationsOfChange(booker, reader, booking, target, asked, act));
        refuseToEscapeTheDeadline(booking, target, reader);
        const { space, riskFormId: _, ...fields } = target;
        const wanted = withCheckIn(
          booking,
          {
            ...booking,
            ...fields,
            ...takenBy({ space, units: target.units }, booking, asked),
            others: target.others.map((other) => takenBy(other, booking, asked)),
            status: next,
          },
          space,
          reader,
        );
        if (asked.some((field) => occupies.has(field) || field === 'people'))
          refuseToAskBeside(target.others, target);
        const { booking: granted, claims } = await this.consents.to(scene, wanted, space);
        const becomes = withItsForm(granted, target, asked, booker, reader.catalogue);
        const changed = [
          ...asked.filter((field) => field !== 'riskFormId'),
          ...(becomes.riskFormId === booking.riskFormId ? [] : ['riskFormId']),
        ];
        if (changed.length === 0) return undefined;
        refuseToAskForOthers(becomes, changed);
        refuseToAskForNamed(becomes);
        const turns = becomes.status !== booking.status;
        return {
          booking: becomes,
          type: turns ? `booking.${becomes.status}` : typeOf(act, changed),
          changed: turns ? [...changed, 'status'] : changed,
          claims:
            claims ??
            (changed.some((field) => occupies.has(field)) ? claimsOf(becomes, reader.catalogue) : undefined),
        };
      },
      noRoom: (scene) => this.noRoom(scene, act, target, booker),
    });
  }

  private async noRoom(
    { booking, reader: { catalogue, now } }: Scene,
    act: Act,
    wished: Target,
    booker: Booker,
  ): Promise<Problem> {
    const target = { ...wished, without: claimsOf(booking, catalogue) };
    if (act === 'move')
      return slotTaken(nameOf(target), await this.alternatives.for(booker, catalogue, target, now));
    const during = overflowOf(booking.during.end, target);
    const ways = await this.alternatives.for(booker, catalogue, { ...target, during }, now);
    return slotTaken(nameOf(target), {
      ...ways,
      alternatives: ways.alternatives.filter(({ change }) => change === 'space'),
    });
  }
}

const slot = slotMinutes * minute;

/** What an extension wants beyond the present end, as a booking of its own: from the next slot on, in whole steps. */
function overflowOf(end: Instant, { during, space: { terms } }: Target): Interval {
  const start = Math.ceil(end / slot) * slot;
  const steps = Math.ceil((during.end - start) / (terms.stepMinutes * minute));
  return { start, end: start + Math.max(steps * terms.stepMinutes, terms.minMinutes) * minute };
}

/** What a request falls back to is one space at another time: which spaces it has changes before it is asked for, or after. */
function refuseToAskForOthers({ status }: Booking, changed: readonly string[]): void {
  if (status === 'requested' && changed.includes('spaces'))
    throw new Problem(
      'state-not-allowed',
      'Change the list of spaces while nothing waits for approval: first in a change of its own, or once the request is decided.',
      { bookingStatus: status },
    );
}

/** Who is named has a place even where more is not granted. */
function refuseToAskForNamed({ approval, party }: Booking): void {
  const least = approval?.fallback?.people;
  if (least !== undefined && namedIn(party) > least)
    throw new Problem(
      'state-not-allowed',
      `Somebody has to approve more than ${least} people first: ask with "people" alone, and name the others once it is granted.`,
      { bookingStatus: 'requested' },
    );
}

/** Fields that decide what a booking occupies. */
const occupies: ReadonlySet<string> = new Set(['spaceId', 'spaces', 'start', 'end', 'units']);

/** The time around a booking is what the terms of its spaces say now, on the side that moves. */
function takenBy({ space, units }: SpaceShare, booking: Booking, changed: readonly string[]): SpaceTaken {
  const before = [booking, ...booking.others].find(({ spaceId }) => spaceId === space.id) ?? space.terms;
  return {
    spaceId: space.id,
    units,
    setUpMinutes: (changed.includes('start') ? space.terms : before).setUpMinutes,
    cleanUpMinutes: (changed.includes('end') ? space.terms : before).cleanUpMinutes,
  };
}

function typeOf(act: 'move' | 'extend', changed: readonly string[]): string {
  if (act === 'extend') return 'booking.extended';
  return changed.some((field) => ['spaceId', 'spaces', 'start', 'end'].includes(field))
    ? 'booking.moved'
    : 'booking.updated';
}

/** The risk form that it relies on is looked for anew where it goes elsewhere, or where somebody asks for that. */
function withItsForm(
  booking: Booking,
  { riskFormId }: Target,
  asked: readonly string[],
  booker: Booker,
  catalogue: CatalogueSnapshot,
): Booking {
  if (!asked.some((field) => occupies.has(field) || field === 'riskFormId')) return booking;
  const had = riskFormId === undefined ? booking.riskFormId : null;
  return relyingOnAForm({ ...booking, riskFormId: had }, booker, catalogue, riskFormId ?? undefined);
}

/** Who is expected at another time or place has the grace of that; who stays has the deadline that they have. */
function withCheckIn(before: Booking, booking: Booking, space: CatalogueSpace, { now }: Reader): Booking {
  const staysThere = before.spaceId === booking.spaceId && before.during.start === booking.during.start;
  if (!staysThere)
    return { ...booking, checkInBy: checkInDeadline(space.terms, booking.during, now), lateAt: null };
  const { checkInBy, during } = booking;
  return { ...booking, checkInBy: checkInBy === null ? null : Math.min(checkInBy, during.end) };
}

function refuseIf(violations: readonly Violation[]): void {
  if (violations.length > 0) throw violationProblem(violations);
}

/** Fields that no rule is about but their own. */
const saysOnly: ReadonlySet<string> = new Set(['title', 'purpose', 'attendees', 'guests', 'riskFormId']);

/** The rules bind what changes: a new title does not bring back the notice period. */
function violationsOfChange(
  booker: Booker,
  { catalogue, now }: Reader,
  booking: Booking,
  target: Target,
  changed: readonly string[],
  act: Act,
): Violation[] {
  const keepsStart = !['start', 'spaceId', 'spaces'].some((field) => changed.includes(field));
  const started = booking.during.start <= now || booking.status === 'checked_in';
  if (started && !keepsStart)
    throw new Problem(
      'already-started',
      'This booking has begun, or somebody has checked in: its end can still change, its start and space cannot.',
    );
  if (target.during.end <= now)
    throw invalid({ pointer: '/end', code: 'in-past', detail: 'The new end has passed already.' });
  const toTheMinute = act === 'extend' && booking.status === 'checked_in';
  const { riskFormId, ...wish } = target;
  const judged = () =>
    judgeShares(
      booker,
      catalogue,
      { ...wish, keepsStart, toTheMinute, ...(typeof riskFormId === 'string' && { namedForm: riskFormId }) },
      now,
    );
  if (!changed.every((field) => saysOnly.has(field))) return judged();
  return changed.includes('riskFormId') ? judged().filter(({ code }) => code === 'form-does-not-cover') : [];
}

function targetOfMove(
  booking: Booking,
  body: ChangeBody,
  party: Party,
  catalogue: CatalogueSnapshot,
): Target {
  const zone = catalogue.campus.timeZone;
  const length = booking.during.end - booking.during.start;
  const start =
    body.start === undefined ? booking.during.start : instantField(body.start, body.timeZone, '/start');
  // A start alone moves the whole booking; an end alone changes its length.
  const end =
    body.end === undefined
      ? body.start === undefined
        ? booking.during.end
        : start + length
      : instantField(body.end, body.timeZone, '/end');
  const during = periodOf({ start: new Date(start).toISOString(), end: new Date(end).toISOString() }, zone);
  const people = peopleAfter(booking, body.people, party);
  return {
    ...sharesOfMove(booking, body, people, catalogue),
    during,
    people,
    title: body.title === undefined ? booking.title : body.title,
    purpose: body.purpose === undefined ? booking.purpose : body.purpose,
    party,
    ...(body.riskFormId !== undefined && { riskFormId: formNamed(body.riskFormId) ?? null }),
  };
}

/** `spaces` says all of them anew; `spaceId` puts another in the place of the first. */
function sharesOfMove(
  booking: Booking,
  body: ChangeBody,
  people: number,
  catalogue: CatalogueSnapshot,
): Pick<Target, 'space' | 'units' | 'others'> {
  if (body.spaces) return { others: [], ...sharesIn(body, body.spaces, people, catalogue) };
  const old = catalogue.byId.get(booking.spaceId);
  const space = body.spaceId === undefined ? old : spaceOrNotFound(catalogue, body.spaceId);
  if (!space) throw notFound('space');
  const { others } = sharesOf(booking, catalogue);
  return { space, units: movedUnits(booking, body, people, old, space), others };
}

/**
 * Who has the whole of a space moves to the whole of another; a number of units stays that number, unless it was one for
 * each person and their number changes.
 */
function movedUnits(
  booking: Booking,
  body: ChangeBody,
  people: number,
  old: CatalogueSpace | undefined,
  space: CatalogueSpace,
): number {
  if (body.whole && body.units !== undefined)
    throw invalid({
      pointer: '/units',
      code: 'contradiction',
      detail: 'Send either units or whole, not both.',
    });
  if (body.whole || body.units !== undefined) return unitsOf(space, body);
  const hadTheWhole = old !== undefined && booking.units === old.capacity;
  if (hadTheWhole) return space.capacity;
  const units = booking.units === booking.people ? people : booking.units;
  return unitsOf(space, { people: units });
}

function targetOfExtend(
  booking: Booking,
  { minutes, until, timeZone }: ExtendBody,
  catalogue: CatalogueSnapshot,
): Target {
  if ((minutes === undefined) === (until === undefined)) {
    throw invalid({
      pointer: '/minutes',
      code: 'one-of',
      detail: 'Say by how many minutes, or until when: send minutes or until.',
    });
  }
  const end =
    until === undefined ? booking.during.end + minutes! * minute : instantField(until, timeZone, '/until');
  if (end <= booking.during.end) {
    throw invalid({
      pointer: '/until',
      code: 'not-later',
      detail: 'Extending ends later than now planned. To end earlier, PATCH the end.',
    });
  }
  const { people, title, purpose, party, during } = booking;
  return {
    ...sharesOf(booking, catalogue),
    during: { start: during.start, end },
    people,
    title,
    purpose,
    party,
  };
}

const flat = ({ space, units }: SpaceShare) => ({ spaceId: space.id, units });
const sharesNow = (taken: readonly { spaceId: string; units: number }[]) =>
  taken.map(({ spaceId, units }) => ({ spaceId, units }));

function changedFields(booking: Booking, target: Target): string[] {
  const changes: [string, boolean][] = [
    ['spaceId', booking.spaceId !== target.space.id],
    ['spaces', !isDeepStrictEqual(sharesNow(booking.others), sharesNow(target.others.map(flat)))],
    ['start', booking.during.start !== target.during.start],
    ['end', booking.during.end !== target.during.end],
    ['units', booking.units !== target.units],
    ['people', booking.people !== target.people],
    ['title', booking.title !== target.title],
    ['purpose', booking.purpose !== target.purpose],
    ['riskFormId', target.riskFormId !== undefined && target.riskFormId !== booking.riskFormId],
    ['attendees', !isDeepStrictEqual(booking.party.names?.attendees, target.party.names?.attendees)],
    ['guests', !isDeepStrictEqual(booking.party.names?.guests, target.party.names?.guests)],
  ];
  return changes.filter(([, differs]) => differs).map(([field]) => field);
}
