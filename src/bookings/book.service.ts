import { Injectable } from '@nestjs/common';
import {
  Alternatives,
  judge,
  OfferSigner,
  periodOf,
  spaceOrNotFound,
  unitsOf,
} from '../availability/index.js';
import { type Actor } from '../identity/index.js';
import { Database, invalid, type Repeatable } from '../platform/index.js';
import type { Violation } from '../rules/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace } from '../spaces/index.js';
import { Clock, type Interval } from '../time/index.js';
import { BookingStore, type NewBooking, type Verdict } from './booking.store.js';
import type { BookBody, BookingView } from './bookings.dto.js';
import { claimsOf } from './claims-of.js';
import { doorOf } from './door.js';
import { Overdue } from './overdue.js';
import { newBooking, type Wanted } from './new-booking.js';
import { presentBooking } from './present-booking.js';
import { slotTaken, violationProblem } from './refusal.js';

/** How often a wish is judged anew when the catalogue changes under it. */
const judgements = 5;

/** Making bookings: one way for every door. */
@Injectable()
export class BookService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly store: BookingStore,
    private readonly alternatives: Alternatives,
    private readonly offers: OfferSigner,
    private readonly overdue: Overdue,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  /** The booking made; `repeated` where this idempotency key has made one before. */
  async book(
    actor: Actor,
    body: BookBody,
    { repeat, dryRun = false }: { repeat?: Repeatable; dryRun?: boolean } = {},
  ): Promise<BookingView | 'repeated'> {
    for (let judgement = 1; ; judgement++) {
      const catalogue = this.catalogue.cached() ?? (await this.catalogue.current());
      try {
        const answer = await this.attempt(actor, body, catalogue, repeat, dryRun);
        if (answer !== 'stale') return answer;
        await this.catalogue.reload();
      } catch (refusal) {
        // A refusal by an old catalogue may be wrong.
        if (judgement === judgements || (await this.catalogue.current()) === catalogue) throw refusal;
      }
    }
  }

  private async attempt(
    actor: Actor,
    body: BookBody,
    catalogue: CatalogueSnapshot,
    repeat: Repeatable | undefined,
    dryRun: boolean,
  ) {
    const now = this.clock.now();
    const wanted = this.wantedOf(body, catalogue, now);
    await this.refuseIf(judge(actor, catalogue, wanted.space, wanted, now), actor, catalogue, wanted, now);

    const booking = newBooking(actor, wanted, now);
    const answer = presentBooking(booking, { actor, catalogue, now, timeZone: body.timeZone });
    const verdict = await this.add(
      {
        booking,
        claims: claimsOf({ ...booking, space: wanted.space }),
        door: doorOf(actor),
        catalogueVersion: catalogue.version,
        repeat: repeat && { ...repeat, headers: { location: answer.links.self, etag: '"v1"' }, body: answer },
      },
      dryRun,
    );
    if (verdict === 'no-room')
      throw slotTaken(wanted.space.code, await this.alternatives.for(actor, catalogue, wanted, now));
    return verdict === 'booked' ? answer : verdict;
  }

  private wantedOf(body: BookBody, catalogue: CatalogueSnapshot, now: number): Wanted {
    if (body.offerId !== undefined) return this.offered(body, body.offerId, catalogue, now);
    if (body.spaceId === undefined) {
      throw invalid({
        pointer: '/spaceId',
        code: 'is-defined',
        detail: 'Say which space: its spaceId (or code:5E-312), or an offerId from a search.',
      });
    }
    if (body.whole && body.units !== undefined) {
      throw invalid({
        pointer: '/units',
        code: 'contradiction',
        detail: 'Send either units or whole, not both.',
      });
    }
    const space = spaceOrNotFound(catalogue, body.spaceId);
    const people = body.people ?? 1;
    return {
      space,
      during: periodOf(body, catalogue.campus.timeZone),
      units: unitsOf(space, body),
      people,
      title: body.title ?? null,
      purpose: body.purpose ?? null,
    };
  }

  private offered(body: BookBody, offerId: string, catalogue: CatalogueSnapshot, now: number): Wanted {
    const contradicting = (['spaceId', 'start', 'end', 'date', 'part', 'units', 'whole'] as const).filter(
      (field) => body[field] !== undefined,
    );
    if (contradicting.length > 0) {
      throw invalid(
        ...contradicting.map((field) => ({
          pointer: `/${field}`,
          code: 'contradiction',
          detail: `The offer says ${field} already.`,
        })),
      );
    }
    const offer = this.offers.read(offerId, now);
    const space = catalogue.byId.get(offer.spaceId);
    if (!space)
      throw invalid({
        pointer: '/offerId',
        code: 'gone',
        detail: 'The offered space is no longer there. Search again.',
      });
    return {
      space,
      during: offer.during,
      units: offer.units,
      people: body.people ?? offer.people,
      title: body.title ?? null,
      purpose: body.purpose ?? null,
    };
  }

  private async refuseIf(
    violations: Violation[],
    actor: Actor,
    catalogue: CatalogueSnapshot,
    wanted: Wanted,
    now: number,
  ): Promise<void> {
    if (violations.length === 0) return;
    const couldBeElsewhere = violations.every(({ code }) =>
      ['outside-opening-hours', 'holiday'].includes(code),
    );
    throw violationProblem(
      violations,
      couldBeElsewhere ? await this.alternatives.for(actor, catalogue, wanted, now) : undefined,
    );
  }

  /** What stands in the way only because nobody has cleared it up is cleared up, and the wish tried once more. */
  private async add(wanted: NewBooking, dryRun: boolean): Promise<Exclude<Verdict, 'overdue'>> {
    const add = () =>
      dryRun
        ? this.db.rehearse((tx) => this.store.addIn(tx, { ...wanted, repeat: undefined }))
        : this.store.add(wanted);
    const verdict = await add();
    if (verdict !== 'overdue') return verdict;
    const again = (await this.overdue.release(wanted.claims)) ? await add() : verdict;
    return again === 'overdue' ? 'no-room' : again;
  }
}
