import { Injectable } from '@nestjs/common';
import type { Actor, Booker } from '../../identity/index.js';
import { recordChange } from '../../platform/index.js';
import { type ActOptions, BookingActs, type Outcome, type Scene } from '../booking-acts.js';
import type { BookingView } from '../bookings.dto.js';
import { violationProblem } from '../refusal.js';
import { relyingOnAForm } from '../relied-on.js';
import { judgeShares, sharesOf } from '../several/shares.js';
import { PeopleNamed } from './people-named.js';
import type { TransferBody } from './transfer.dto.js';

const type = 'booking.transferred';

/** Handing a booking on to somebody else, who has to be allowed to have it. */
@Injectable()
export class TransferService {
  constructor(
    private readonly acts: BookingActs,
    private readonly people: PeopleNamed,
  ) {}

  /** To whom has it already is nothing to do. */
  transfer(
    actor: Actor,
    id: string,
    { to, reason }: TransferBody,
    options: ActOptions,
  ): Promise<BookingView> {
    return this.acts.run({
      actor,
      id,
      act: 'transfer',
      options,
      decide: async (scene) => {
        const { booking, tx } = scene;
        const booker = await this.people.find(tx, actor, to, '/to');
        if (booker.memberId === booking.bookedFor) return undefined;
        const outcome = handedOn(scene, booker);
        // Whom it was for is told, too: what the act itself tells goes to whom it is for now.
        await recordChange(tx, {
          type,
          subjectId: id,
          version: booking.version + 1,
          tenantId: booking.tenantId,
          memberId: booking.bookedFor,
          changed: outcome.changed,
          reason,
        });
        return { ...outcome, reason };
      },
    });
  }
}

/** The rules bind whom it is for; of those about its start it has passed when it was made. */
function handedOn({ booking, reader: { catalogue, now }, next }: Scene, booker: Booker): Outcome {
  const { memberId, tenantId } = booker;
  const violations = judgeShares(
    booker,
    catalogue,
    { ...booking, ...sharesOf(booking, catalogue), keepsStart: true },
    now,
  );
  if (violations.length > 0) throw violationProblem(violations);
  const theirs = { ...booking, status: next, bookedFor: memberId, tenantId };
  const becomes = relyingOnAForm(theirs, booker, catalogue);
  return {
    booking: becomes,
    type,
    changed: [
      'bookedFor',
      ...(tenantId === booking.tenantId ? [] : ['tenantId']),
      ...(becomes.riskFormId === booking.riskFormId ? [] : ['riskFormId']),
    ],
  };
}
