import { Injectable } from '@nestjs/common';
import { Colleagues } from '../../identity/index.js';
import { type FieldError, invalid, type Tx, uuidOf } from '../../platform/index.js';
import type { AttendeeWanted, GuestWanted } from './attendees.dto.js';
import { type Attendee, type Guest, type Names, nobodyElse, type Party, partyWith } from './party.js';

/** Who comes, as a request names them: null takes all away, undefined leaves them as they are. */
export interface PartyWanted {
  attendees?: readonly AttendeeWanted[] | null;
  guests?: readonly GuestWanted[] | null;
}

/** Finds those whom a booking names. */
@Injectable()
export class PartyNamed {
  constructor(private readonly colleagues: Colleagues) {}

  /** Colleagues are of the company of the booking, by id or address; who is of another company is an address like any other. */
  async find(tx: Tx, tenantId: string, wanted: PartyWanted, before: Party = nobodyElse): Promise<Party> {
    return partyWith(before, await this.said(tx, tenantId, wanted));
  }

  /** The lists that a request says, and no others. */
  async said(tx: Tx, tenantId: string, { attendees, guests }: PartyWanted): Promise<Partial<Names>> {
    return {
      ...(attendees !== undefined && { attendees: await this.attendees(tx, tenantId, attendees ?? []) }),
      ...(guests !== undefined && { guests: (guests ?? []).map(guestOf) }),
    };
  }

  private async attendees(tx: Tx, tenantId: string, wanted: readonly AttendeeWanted[]): Promise<Attendee[]> {
    refuse(wanted.flatMap(misnamed));
    const named = wanted.map(({ userId, email, name }) => ({
      id: userId === undefined ? undefined : uuidOf('member', userId),
      email: email?.toLowerCase(),
      name,
    }));
    const found = await this.colleagues.among(tx, tenantId, {
      ids: named.flatMap(({ id }) => id ?? []),
      emails: named.flatMap(({ email }) => email ?? []),
    });
    const byName = new Map(found.flatMap((one) => [[one.id, one] as const, [one.email, one] as const]));
    const faults: FieldError[] = [];
    const seen = new Set<string>();
    const attendees = named.map(({ id, email, name }, n): Attendee => {
      const colleague = byName.get(id ?? email ?? '');
      const pointer = `/attendees/${n}/${email === undefined ? 'userId' : 'email'}`;
      if (!colleague && email === undefined) faults.push({ ...unknown, pointer });
      const key = colleague?.id ?? email;
      if (key !== undefined && seen.has(key)) faults.push({ ...twice, pointer });
      if (key !== undefined) seen.add(key);
      if (colleague) return { memberId: colleague.id, name: colleague.name };
      return { email: email!, ...(name !== undefined && { name }) };
    });
    refuse(faults);
    return attendees;
  }
}

const guestOf = ({ name, company }: GuestWanted): Guest => ({ name, ...(company && { company }) });

const unknown = {
  code: 'unknown-person',
  detail:
    'Nobody of the company that the booking is for has this id. Name people of other companies, and guests of the campus, by "email".',
};
const twice = { code: 'twice', detail: 'They are in the list already.' };

/** A colleague by id alone, or anybody by address. */
function misnamed({ userId, email, name }: AttendeeWanted, n: number): FieldError[] {
  const pointer = `/attendees/${n}`;
  if ((userId === undefined) === (email === undefined))
    return [{ pointer, code: 'one-of', detail: 'Send either userId or email of each attendee.' }];
  if (userId !== undefined && name !== undefined)
    return [
      {
        pointer: `${pointer}/name`,
        code: 'contradiction',
        detail: 'A user has a name already; send userId alone.',
      },
    ];
  return [];
}

function refuse(faults: readonly FieldError[]): void {
  if (faults.length > 0) throw invalid(...faults);
}
