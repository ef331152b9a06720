import { Injectable } from '@nestjs/common';
import { Charges } from '../../allowances/index.js';
import type { Actor } from '../../identity/index.js';
import {
  Database,
  Idempotency,
  invalid,
  partOf,
  Problem,
  type Repeatable,
  type Request,
  type StoredAnswer,
  type Tx,
  uuidOrNotFound,
  versionIn,
} from '../../platform/index.js';
import { createdAnswer, doneAnswer } from '../act-answers.js';
import { BookService, type Draft, type Made } from '../book.service.js';
import type { ActOptions } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import type { BookBody, BookingView } from '../bookings.dto.js';
import { ChangeBookingService } from '../changing/change-booking.service.js';
import { doorOf } from '../door.js';
import { presentBooking } from '../present-booking.js';
import type { BatchAnswer, BatchBody, BatchItem, BatchResult } from './batch.dto.js';

interface Asked {
  actor: Actor;
  request: Request;
  repeat: Repeatable | undefined;
  dryRun: boolean | undefined;
}

/** Many acts in one request, each by the same services as alone. */
@Injectable()
export class BatchService {
  constructor(
    private readonly db: Database,
    private readonly booking: BookService,
    private readonly changing: ChangeBookingService,
    private readonly store: BookingStore,
    private readonly charges: Charges,
    private readonly idempotency: Idempotency,
  ) {}

  async run({ items, atomic }: BatchBody, asked: Asked): Promise<StoredAnswer> {
    items.forEach(refuseUnlessWhole);
    if (!atomic && !asked.dryRun) return this.oneByOne(items, asked);
    return this.db.together(async (tx) => {
      const results = await this.inTurn(items, { ...asked, repeat: undefined }, { joined: true });
      if (atomic) refuseUnlessAll(results);
      const answer = answerOf(results);
      if (asked.repeat && !asked.dryRun) await this.idempotency.keep(tx, asked.repeat, answer);
      return answer;
    }, asked);
  }

  /** What has been done stays done: sent again, each is answered as it was. */
  private async oneByOne(items: readonly BatchItem[], asked: Asked): Promise<StoredAnswer> {
    const answer = answerOf(await this.inTurn(items, asked, { joined: false }));
    const { repeat } = asked;
    if (repeat) await this.db.transaction((tx) => this.idempotency.keep(tx, repeat, answer));
    return answer;
  }

  private async inTurn(
    items: readonly BatchItem[],
    { actor, request, repeat }: Asked,
    { joined }: { joined: boolean },
  ): Promise<BatchResult[]> {
    const results: BatchResult[] = [];
    let failure: unknown;
    for (const [place, item] of items.entries()) {
      const answer = await this.idempotency.part(request, partOf(repeat, place, item), (own) =>
        this.act(actor, item, own).catch((error: unknown) => {
          failure = error;
          throw error;
        }),
      );
      // No refusal: it may have ended the transaction of all, and what came next would be kept by itself.
      if (joined && answer.status >= 500) throw failure as Error;
      results.push(resultOf(answer));
    }
    return results;
  }

  private async act(
    actor: Actor,
    { op, booking, id, changes, cancel = {}, ifMatch }: BatchItem,
    repeat: Repeatable | undefined,
  ): Promise<StoredAnswer | 'repeated'> {
    const alongside =
      repeat && ((tx: Tx, view: BookingView) => this.idempotency.keep(tx, repeat, doneAnswer(view)));
    switch (op) {
      case 'create':
        return this.create(actor, booking!, repeat);
      case 'move': {
        const options: ActOptions = { seen: versionIn(ifMatch), alongside };
        return doneAnswer(await this.changing.move(actor, uuidOrNotFound('booking', id!), changes!, options));
      }
      case 'cancel': {
        const options: ActOptions = { ...(ifMatch !== undefined && { seen: versionIn(ifMatch) }), alongside };
        return doneAnswer(await this.changing.cancel(actor, uuidOrNotFound('booking', id!), cancel, options));
      }
    }
  }

  /** In a transaction, which may be one of all the items. */
  private async create(
    actor: Actor,
    body: BookBody,
    repeat: Repeatable | undefined,
  ): Promise<StoredAnswer | 'repeated'> {
    const make = ({ booking, claims, catalogue, now }: Draft) =>
      this.db.transaction(async (tx): Promise<Made<BookingView>> => {
        const wanted = {
          booking,
          claims,
          door: doorOf(actor),
          reason: body.reason,
          catalogueVersion: catalogue.version,
        };
        const verdict = await this.store.addIn(tx, wanted);
        if (verdict !== 'booked') return verdict;
        const view = {
          ...presentBooking(booking, { actor, catalogue, now, timeZone: body.timeZone }),
          ...(await this.charges.sharesOf(tx, booking)),
        };
        if (repeat) await this.idempotency.keep(tx, repeat, createdAnswer(view));
        return view;
      });
    const made = await this.booking.make(actor, body, make);
    return made === 'repeated' ? made : createdAnswer(made);
  }
}

const answerOf = (results: BatchResult[]): StoredAnswer => ({
  status: 200,
  headers: {},
  body: { results } satisfies BatchAnswer,
});

const resultOf = ({ status, body }: StoredAnswer): BatchResult =>
  status < 400
    ? { status, booking: body as BookingView }
    : { status, problem: body as Record<string, unknown> };

/** Each act needs what it is about, and nothing of another's. */
function refuseUnlessWhole(item: BatchItem, place: number): void {
  const { op } = item;
  const needed = { create: ['booking'], move: ['id', 'changes'], cancel: ['id'] }[op];
  const known = {
    create: ['booking'],
    move: ['id', 'changes', 'ifMatch'],
    cancel: ['id', 'cancel', 'ifMatch'],
  }[op];
  for (const field of ['booking', 'id', 'changes', 'cancel', 'ifMatch'] as const) {
    const isSaid = item[field] !== undefined;
    const pointer = `/items/${place}/${field}`;
    if (!isSaid && needed.includes(field))
      throw invalid({ pointer, code: 'required', detail: `"${op}" needs "${field}".` });
    if (isSaid && !known.includes(field))
      throw invalid({ pointer, code: 'contradiction', detail: `"${op}" takes no "${field}".` });
  }
  if (item.booking?.holdId !== undefined)
    throw invalid({
      pointer: `/items/${place}/booking/holdId`,
      code: 'contradiction',
      detail: 'A hold is confirmed by POST /bookings, alone.',
    });
}

/** All or none: what could not be done undoes the rest. */
function refuseUnlessAll(results: readonly BatchResult[]): void {
  const refused = results.filter(({ problem }) => problem !== undefined);
  if (refused.length === 0) return;
  throw new Problem(
    'batch-refused',
    `Nothing was changed: ${refused.length} of ${results.length} could not be done. "results" says which.`,
    { results: results.map(({ status, problem }) => ({ status, ...(problem && { problem }) })) },
  );
}
