import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import {
  answerCreated,
  answerWritten,
  etagOf,
  Idempotency,
  type Reply,
  type Request,
  seenVersionIfSaid,
  type StoredAnswer,
  type Tx,
} from '../platform/index.js';
import type { ActOptions } from './booking-acts.js';
import type { BookingView } from './bookings.dto.js';

type Shown = object & { version: number; links: { self: string } };

interface ActOf {
  actor: Actor;
  dryRun: boolean | undefined;
}

/** What answers a new thing. */
export const createdAnswer = (made: Shown): StoredAnswer => ({
  status: 201,
  headers: { location: made.links.self, etag: etagOf(made.version) },
  body: made,
});

/** What answers an act on a thing that was there. */
export const doneAnswer = (done: Shown): StoredAnswer => ({
  status: 200,
  headers: { etag: etagOf(done.version) },
  body: done,
});

/** Whose the idempotency keys of a request that makes something are: a token must send one. */
export const keyOwner = ({ memberId, credential }: Actor) => ({
  ownerId: memberId,
  required: credential.kind === 'token',
});

/** Answers acts on bookings: each may say which version it has seen, and may be sent again under an idempotency key. */
@Injectable()
export class ActAnswers {
  constructor(private readonly idempotency: Idempotency) {}

  act(
    request: Request,
    reply: Reply,
    { actor, dryRun }: ActOf,
    work: (options: ActOptions) => Promise<BookingView>,
    show: (view: BookingView) => Shown = (view) => view,
  ): Promise<unknown> {
    const owner = { ownerId: actor.memberId, required: false };
    return this.answer(request, reply, dryRun, owner, work, (view) => doneAnswer(show(view)));
  }

  /** The same of an act that makes a booking of something. */
  making(
    request: Request,
    reply: Reply,
    { actor, dryRun }: ActOf,
    work: (options: ActOptions) => Promise<BookingView>,
  ): Promise<unknown> {
    return this.answer(request, reply, dryRun, keyOwner(actor), work, createdAnswer);
  }

  private async answer(
    request: Request,
    reply: Reply,
    dryRun: boolean | undefined,
    owner: { ownerId: string; required: boolean },
    work: (options: ActOptions) => Promise<BookingView>,
    answerOf: (view: BookingView) => StoredAnswer,
  ): Promise<unknown> {
    const seen = seenVersionIfSaid(request);
    if (dryRun) {
      const { status, body } = answerOf(await work({ seen, dryRun }));
      return status === 201 ? answerCreated(reply, body as Shown) : answerWritten(reply, body as Shown);
    }
    return this.idempotency.answer(request, reply, owner, async (repeat) => {
      const alongside =
        repeat && ((tx: Tx, view: BookingView) => this.idempotency.keep(tx, repeat, answerOf(view)));
      return answerOf(await work({ seen, alongside }));
    });
  }
}
