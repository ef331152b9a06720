import type { BookingSnapshot } from '../booking.js';

/** What can have happened to a booking of somebody who did not do it; `waiting` is a request that they may decide. */
export const happenings = [
  'booked',
  'requested',
  'invited',
  'moved',
  'changed',
  'handed_on',
  'cancelled',
  'displaced',
  'approved',
  'declined',
  'expired',
  'change_declined',
  'change_expired',
  'question_asked',
  'no_show',
  'ended',
  'offered',
  'waiting',
] as const;
export type Happening = (typeof happenings)[number];

/** What the reader has to do with it. */
export const parts = ['holder', 'booker', 'attendee', 'approver'] as const;
export type Part = (typeof parts)[number];

/** One act on a booking, as its history has it. */
export interface Turn {
  type: string;
  changed: readonly string[];
  actorId: string;
  door: string;
  snapshot: BookingSnapshot;
  before: BookingSnapshot | null;
}

/** What the history calls that which somebody is told of, and how they are told. */
const told: Readonly<Record<string, Happening>> = {
  'hold.created': 'offered',
  'booking.created': 'booked',
  'booking.confirmed': 'booked',
  'booking.requested': 'requested',
  'booking.moved': 'moved',
  'booking.extended': 'moved',
  'booking.updated': 'changed',
  'booking.transferred': 'handed_on',
  'booking.cancelled': 'cancelled',
  'booking.displaced': 'displaced',
  'booking.approved': 'approved',
  'booking.declined': 'declined',
  'booking.expired': 'expired',
  'booking.change_declined': 'change_declined',
  'booking.change_expired': 'change_expired',
  'booking.question_asked': 'question_asked',
  'booking.no_show': 'no_show',
  'booking.ended': 'ended',
};

/** Of all types of the history those that are worth reading for it. */
export const typesTold = Object.keys(told);

/** What a change has to touch to be news: who else comes, and the like, is none. */
const worthTelling: ReadonlySet<string> = new Set([
  'start',
  'end',
  'spaceId',
  'spaces',
  'title',
  'bookedFor',
]);
/** Whoever only comes has to know when, where and whether. */
const forAttendees: ReadonlySet<Happening> = new Set([
  'moved',
  'changed',
  'cancelled',
  'displaced',
  'declined',
]);
/** Nobody is asked to come to what is not to be. */
const off: ReadonlySet<string> = new Set(['cancelled', 'declined', 'displaced', 'expired', 'no_show']);

/** What an act of others is to somebody; undefined where it is none of their business, or no news. */
export function toldOf(turn: Turn, memberId: string): { what: Happening; as: Part } | undefined {
  const { type, actorId, door, snapshot, before } = turn;
  const as = partOf(snapshot, memberId);
  const what = told[type];
  if (as === undefined || what === undefined) return undefined;
  // What becomes free is held in the name of who has waited for it, as if they had asked for it themselves.
  if (what === 'offered') return door === 'waitlist' && as === 'holder' ? { what, as } : undefined;
  if (actorId === memberId) return undefined;
  // A hold that runs out was a wish, and nobody was asked about it.
  if (what === 'expired' && before?.status !== 'requested') return undefined;
  if (as !== 'attendee') return isNews(turn, what) ? { what, as } : undefined;
  if (!isNamed(before, memberId) && !off.has(snapshot.status)) return { what: 'invited', as };
  return forAttendees.has(what) && isNews(turn, what) ? { what, as } : undefined;
}

function partOf(snapshot: BookingSnapshot, memberId: string): Part | undefined {
  if (snapshot.bookedFor === memberId) return 'holder';
  if (snapshot.bookedBy === memberId) return 'booker';
  return isNamed(snapshot, memberId) ? 'attendee' : undefined;
}

const isNamed = (snapshot: BookingSnapshot | null, memberId: string): boolean =>
  snapshot?.party?.members.includes(memberId) ?? false;

const isNews = ({ changed }: Turn, what: Happening): boolean =>
  (what !== 'moved' && what !== 'changed') || changed.some((field) => worthTelling.has(field));
