import { Injectable } from '@nestjs/common';
import { type Actor, type Booker, Bookers } from '../../identity/index.js';
import { invalid, publicId, type Tx, uuidOf } from '../../platform/index.js';
import { mayBookForAnybody } from '../permissions.js';

/** Whom people name when they book for somebody, or hand a booking on. */
@Injectable()
export class PeopleNamed {
  constructor(private readonly bookers: Bookers) {}

  /** `me`, an id or an e-mail address. Who is of another company is refused like who does not exist. */
  async find(tx: Tx, actor: Actor, whom: string | undefined, pointer: string): Promise<Booker> {
    if (whom === undefined || whom === 'me') return self(actor, pointer);
    const id = uuidOf('member', whom);
    if (id === actor.memberId) return actor;
    const naming = id === undefined ? { email: whom } : { id };
    const among = mayBookForAnybody(actor) ? undefined : actor.tenantId;
    const found = await this.bookers.named(tx, naming, among);
    if (found) return found;
    throw invalid({
      pointer,
      code: 'unknown-person',
      detail:
        'Nobody whom you may book for has this id or e-mail address. Send "me", a usr_… id or an e-mail address of a colleague.',
    });
  }

  /** Whom somebody has named before, if they may still book for them. */
  again(tx: Tx, actor: Actor, memberId: string): Promise<Booker> {
    return this.find(tx, actor, publicId('member', memberId), '/previewToken');
  }
}

/** A program comes to no meeting. */
function self(actor: Actor, pointer: string): Actor {
  if (!actor.isService) return actor;
  throw invalid({
    pointer,
    code: 'required',
    detail: 'A service account books for people: send the usr_… id or e-mail address of whom it is for.',
  });
}
