import { type Answer, type Attendee, type Guest, keyOf, nobodyElse, type Party, partyOf } from './party.js';

/** Somebody who is named, as the database tells. */
export interface AttendeeRow {
  guest: boolean;
  memberId: string | null;
  email: string | null;
  name: string | null;
  company: string | null;
  answer?: Answer | null;
}

export function partyFrom(rows: readonly AttendeeRow[] | null): Party {
  if (!rows) return nobodyElse;
  const answered = rows.flatMap(({ memberId, email, answer }) =>
    answer ? [[memberId ?? email ?? '', answer] as const] : [],
  );
  return partyOf({
    attendees: rows.flatMap(({ guest, memberId, email, name }): Attendee | [] =>
      guest ? [] : { ...(memberId && { memberId }), ...(email && { email }), ...(name && { name }) },
    ),
    guests: rows.flatMap(({ guest, name, company }): Guest | [] =>
      guest ? { ...(name && { name }), ...(company && { company }) } : [],
    ),
    ...(answered.length > 0 && { answers: Object.fromEntries(answered) }),
  });
}

/** As the database keeps them: attendees, then guests. A member has their name themselves. */
export const namedRows = ({ names }: Party): object[] =>
  [
    ...(names?.attendees ?? []).map((attendee) => {
      const { memberId, email, name } = attendee;
      const answer = names?.answers?.[keyOf(attendee)];
      return memberId === undefined
        ? { guest: false, email, name, answer }
        : { guest: false, memberId, answer };
    }),
    ...(names?.guests ?? []).map((guest) => ({ ...guest, guest: true })),
  ].map((row, place) => ({ ...row, place }));
