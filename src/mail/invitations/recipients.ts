import type { Invitable } from '../../calendars/index.js';
import type { Actor } from '../../identity/index.js';
import type { Language } from '../../platform/index.js';

/** Somebody who is invited, or for whom it is booked. */
export interface Recipient {
  address: string;
  name?: string;
  memberId?: string;
  language: Language;
  isHolder: boolean;
}

/** A colleague who comes, as they want to be written to. */
export interface Colleague {
  email: string;
  language: Language;
}

type Named = NonNullable<Invitable['bookings'][number]['booking']['party']['names']>['attendees'][number];

/** Whom it is for, and all who come to each of its dates and can be written to: guests have no address. */
export function recipientsOf(
  { bookings }: Pick<Invitable, 'bookings'>,
  holder: Actor,
  colleagues: ReadonlyMap<string, Colleague>,
): Recipient[] {
  const { memberId, email, name, language } = holder;
  const own: Recipient = { address: email, name, memberId, language, isHolder: true };
  const lists = bookings.map(({ booking }) => booking.party.names?.attendees ?? []);
  const [first = [], ...others] = lists;
  const always = first.filter((one) => others.every((list) => list.some((other) => isSame(one, other))));
  const attendees = always.flatMap((one): Recipient[] => {
    const colleague = one.memberId === undefined ? undefined : colleagues.get(one.memberId);
    const address = colleague?.email ?? one.email;
    if (address === undefined || address === email) return [];
    return [
      {
        address,
        ...(one.name !== undefined && { name: one.name }),
        ...(one.memberId !== undefined && { memberId: one.memberId }),
        // Of whom nothing is known it is most likely that they speak as who invites them.
        language: colleague?.language ?? language,
        isHolder: false,
      },
    ];
  });
  return [own, ...attendees];
}

const isSame = (one: Named, other: Named): boolean =>
  one.memberId === undefined ? one.email === other.email : one.memberId === other.memberId;
