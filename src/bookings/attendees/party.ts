import { invalid } from '../../platform/index.js';

/** Somebody who comes: a colleague of whom the booking is for, or anybody else by address. Nothing is left of whom it has forgotten. */
export interface Attendee {
  memberId?: string;
  email?: string;
  name?: string;
}

/** A visitor. */
export interface Guest {
  name?: string;
  company?: string;
}

export const answers = ['accepted', 'tentative', 'declined'] as const;
/** What an attendee has said to an invitation. */
export type Answer = (typeof answers)[number];

export interface Names {
  attendees: readonly Attendee[];
  guests: readonly Guest[];
  /** By whom: their id, or their address. It is no part of who comes, so that naming the same people anew changes nothing. */
  answers?: Readonly<Record<string, Answer>>;
}

export const keyOf = ({ memberId, email }: Attendee): string => memberId ?? email ?? '';

/** Who comes beside whom a booking is for, as its history keeps it. */
export interface Counted {
  /** Those of its company, by id. */
  members: readonly string[];
  attendees: number;
  guests: number;
}

export interface Party extends Counted {
  /** Who they are; unknown to the history, which keeps no names. */
  names?: Names;
}

export const partyOf = (names: Names): Party => ({
  members: names.attendees.flatMap(({ memberId }) => memberId ?? []),
  attendees: names.attendees.length,
  guests: names.guests.length,
  names,
});

export const nobodyElse: Party = partyOf({ attendees: [], guests: [] });

/** The same with some lists named anew. */
export const partyWith = (party: Party, said: Partial<Names>): Party =>
  said.attendees === undefined && said.guests === undefined
    ? party
    : partyOf({ attendees: [], guests: [], ...party.names, ...said });

/** How many are named. */
export const namedIn = ({ attendees, guests }: Counted): number => attendees + guests;

/** Whom it is for comes, too, whether or not they name themselves. */
const headcount = (party: Counted, bookedFor: string): number =>
  namedIn(party) + (party.members.includes(bookedFor) ? 0 : 1);

/** How many come: as many as somebody says, else whom it is for and all who are named. */
export function peopleOf(said: number | undefined, party: Counted, bookedFor: string): number {
  const people = said ?? headcount(party, bookedFor);
  const least = namedIn(party);
  if (people < least)
    throw invalid({
      pointer: '/people',
      code: 'contradiction',
      detail: `${least} are named as attendees and guests, but it is for ${people}. Send at least ${least} as people, or leave it out where you book without an offer.`,
    });
  return people;
}

interface Before {
  people: number;
  party: Counted;
  bookedFor: string;
}

/** The same once a booking changes: a number that was that of those named goes on being it, any other stays unless more are named. */
export function peopleAfter(
  { people, party: before, bookedFor }: Before,
  said: number | undefined,
  party: Counted,
): number {
  if (said !== undefined) return peopleOf(said, party, bookedFor);
  if (party === before) return people;
  return people === headcount(before, bookedFor)
    ? headcount(party, bookedFor)
    : Math.max(people, namedIn(party));
}

/** The same, none of whom has said whether they come. */
export const unanswered = (party: Party): Party => {
  if (!party.names?.answers) return party;
  const { answers: _, ...names } = party.names;
  return { ...party, names };
};

/** The same once somebody has said whether they come; undefined where they are not among them. */
export function withAnswer(party: Party, key: string, answer: Answer): Party | undefined {
  const { names } = party;
  if (!names?.attendees.some((one) => keyOf(one) === key)) return undefined;
  return { ...party, names: { ...names, answers: { ...names.answers, [key]: answer } } };
}

/** Of a party whose names are forgotten only colleagues, who have their names themselves, and the numbers stay. */
export const forgotten = ({ names, ...counted }: Party): Party => ({
  ...counted,
  ...(names && {
    names: {
      attendees: names.attendees.map(({ memberId, name }) =>
        memberId === undefined ? {} : { memberId, ...(name !== undefined && { name }) },
      ),
      guests: names.guests.map(() => ({})),
    },
  }),
});
