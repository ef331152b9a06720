import { type Attendee, type Guest, nobodyElse, type Party, partyOf } from './party.js';

/** Somebody who is named, as the database tells. */
export interface AttendeeRow {
  guest: boolean;
  memberId: string | null;
  email: string | null;
  name: string | null;
  company: string | null;
}

export function partyFrom(rows: readonly AttendeeRow[] | null): Party {
  if (!rows) return nobodyElse;
  return partyOf({
    attendees: rows.flatMap(({ guest, memberId, email, name }): Attendee | [] =>
      guest ? [] : { ...(memberId && { memberId }), ...(email && { email }), ...(name && { name }) },
    ),
    guests: rows.flatMap(({ guest, name, company }): Guest | [] =>
      guest ? { ...(name && { name }), ...(company && { company }) } : [],
    ),
  });
}

/** As the database keeps them: attendees, then guests. A member has their name themselves. */
export const namedRows = ({ names }: Party): object[] =>
  [
    ...(names?.attendees ?? []).map(({ memberId, email, name }) =>
      memberId === undefined ? { guest: false, email, name } : { guest: false, memberId },
    ),
    ...(names?.guests ?? []).map((guest) => ({ ...guest, guest: true })),
  ].map((row, place) => ({ ...row, place }));
