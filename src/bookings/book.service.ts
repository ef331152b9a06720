import { Injectable } from '@nestjs/common';
import { Charges, isOverAllowance } from '../allowances/index.js';
import {
  Alternatives,
  OfferSigner,
  periodOf,
  type SpaceShare,
  spaceOrNotFound,
  unitsOf,
} from '../availability/index.js';
import type { Claim } from '../capacity/index.js';
import { type Actor, type Booker } from '../identity/index.js';
import { Database, etagOf, Idempotency, invalid, type Repeatable, type Tx } from '../platform/index.js';
import type { Violation, ViolationCode } from '../rules/index.js';
import { Catalogue, type CatalogueSnapshot } from '../spaces/index.js';
import { Clock, type Instant } from '../time/index.js';
import { type Party, peopleOf } from './attendees/party.js';
import { PartyNamed } from './attendees/party-named.js';
import type { Booking } from './booking.js';
import type { NewBooking, Verdict } from './book-many.js';
import { BookingStore } from './booking.store.js';
import type { BookBody, BookingView } from './bookings.dto.js';
import { claimsOf } from './claims-of.js';
import { doorOf } from './door.js';
import { Overdue } from './overdue.js';
import { PeopleNamed } from './on-behalf/people-named.js';
import { newBooking, type Wanted } from './new-booking.js';
import { presentBooking } from './present-booking.js';
import { refuseIfSaidTwice, slotTaken, violationProblem, waitingFor } from './refusal.js';
import { formNamed, relyingOnAForm } from './relied-on.js';
import { judgeShares, nameOf, sharesIn } from './several/shares.js';

/** Another space, or the same at another time, may do. */
const mendedElsewhere: readonly ViolationCode[] = [
  'outside-opening-hours',
  'holiday',
  'space-closed',
  'tenant-not-entitled',
  'qualification-required',
  'form-required',
];

/** How often a wish is judged anew when the catalogue changes under it. */
const judgements = 5;

/** A wish that is understood and allowed, and the booking that it would become. */
export interface Draft {
  booking: Booking;
  claims: readonly Claim[];
  catalogue: CatalogueSnapshot;
  now: Instant;
}

/** Whom it is for, and who comes beside them. */
interface Coming {
  party: Party;
  bookedFor: string;
}

export interface BookOptions {
  repeat?: Repeatable;
  dryRun?: boolean;
  /** Done in the same transaction as the booking itself. */
  alongside?: (tx: Tx, view: BookingView) => Promise<void>;
}

/** What comes of a draft, or why nothing does. */
export type Made<T> = T | Exclude<Verdict, 'booked'>;

/** Making bookings: one way for every door. */
@Injectable()
export class BookService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly store: BookingStore,
    private readonly alternatives: Alternatives,
    private readonly offers: OfferSigner,
    private readonly overdue: Overdue,
    private readonly people: PeopleNamed,
    private readonly parties: PartyNamed,
    private readonly charges: Charges,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  /** The booking made; `repeated` where this idempotency key has made one before. */
  book(
    actor: Actor,
    body: BookBody,
    { repeat, dryRun = false, alongside }: BookOptions = {},
  ): Promise<BookingView | 'repeated'> {
    return this.make(actor, body, async ({ booking, claims, catalogue, now }) => {
      const answer = presentBooking(booking, { actor, catalogue, now, timeZone: body.timeZone });
      const wanted = {
        booking,
        claims,
        door: doorOf(actor),
        reason: body.reason,
        catalogueVersion: catalogue.version,
        repeat: repeat && {
          ...repeat,
          headers: { location: answer.links.self, etag: etagOf(answer.version) },
          body: answer,
        },
      };
      if (dryRun || alongside || this.charges.of(booking).length > 0)
        return this.addAlone(wanted, answer, { dryRun, alongside });
      const verdict = await this.store.add(wanted);
      return verdict === 'booked' ? answer : verdict;
    });
  }

  /** Makes something of a wish that the rules allow; judges it anew where the catalogue changes under it. */
  async make<T extends object>(
    actor: Actor,
    body: BookBody,
    make: (draft: Draft) => Promise<Made<T>>,
  ): Promise<T | 'repeated'> {
    for (let judgement = 1; ; judgement++) {
      const catalogue = this.catalogue.cached() ?? (await this.catalogue.current());
      try {
        const made = await this.attempt(actor, body, catalogue, make);
        if (made !== 'stale') return made;
        await this.catalogue.reload();
      } catch (refusal) {
        // A refusal by an old catalogue may be wrong, and what has run out takes of no allowance once it is written down.
        const mayBeWrong =
          judgement < judgements &&
          ((await this.catalogue.current()) !== catalogue ||
            (judgement === 1 && isOverAllowance(refusal) && (await this.overdue.releaseAll())));
        if (!mayBeWrong) throw refusal;
      }
    }
  }

  private async attempt<T extends object>(
    actor: Actor,
    body: BookBody,
    catalogue: CatalogueSnapshot,
    make: (draft: Draft) => Promise<Made<T>>,
  ): Promise<T | 'repeated' | 'stale'> {
    const now = this.clock.now();
    const booker = await this.people.find(this.db.manager, actor, body.for, '/for');
    const party = await this.parties.find(this.db.manager, booker.tenantId, body);
    const wanted = this.wantedOf(body, { party, bookedFor: booker.memberId }, catalogue, now);
    await this.refuseIf(judgeShares(booker, catalogue, wanted, now), booker, catalogue, wanted, now);

    const booking = relyingOnAForm(
      newBooking(actor, wanted, now, booker),
      booker,
      catalogue,
      wanted.namedForm,
    );
    const claims = claimsOf(booking, catalogue);
    const made = await this.makingWay(claims, () => make({ booking, claims, catalogue, now }));
    if (made === 'no-room')
      throw slotTaken(
        nameOf(wanted),
        await this.alternatives.for(booker, catalogue, wanted, now),
        waitingFor(wanted, catalogue.campus.timeZone),
      );
    return made;
  }

  private wantedOf(body: BookBody, coming: Coming, catalogue: CatalogueSnapshot, now: number): Wanted {
    if (body.offerId !== undefined) return this.offered(body, body.offerId, coming, catalogue, now);
    if (body.spaceId === undefined && body.spaces === undefined) {
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
    const people = peopleOf(body.people, coming.party, coming.bookedFor);
    const shares = body.spaces
      ? sharesIn(body, body.spaces, people, catalogue)
      : one(body, people, catalogue);
    return {
      ...shares,
      during: periodOf(body, catalogue.campus.timeZone),
      people,
      title: body.title ?? null,
      purpose: body.purpose ?? null,
      party: coming.party,
      ...formOf(body),
    };
  }

  private offered(
    body: BookBody,
    offerId: string,
    { party, bookedFor }: Coming,
    catalogue: CatalogueSnapshot,
    now: number,
  ): Wanted {
    refuseIfSaidTwice(body, 'offer');
    const offer = this.offers.read(offerId, now);
    const [first, ...others] = [offer, ...(offer.others ?? [])].flatMap(
      ({ spaceId, units }): SpaceShare[] => {
        const space = catalogue.byId.get(spaceId);
        return space ? [{ space, units }] : [];
      },
    );
    if (!first || others.length < (offer.others?.length ?? 0))
      throw invalid({
        pointer: '/offerId',
        code: 'gone',
        detail: 'The offered space is no longer there. Search again.',
      });
    return {
      ...first,
      ...(others.length > 0 && { others }),
      during: offer.during,
      people: peopleOf(body.people ?? offer.people, party, bookedFor),
      title: body.title ?? null,
      purpose: body.purpose ?? null,
      party,
      ...formOf(body),
    };
  }

  private async refuseIf(
    violations: Violation[],
    booker: Booker,
    catalogue: CatalogueSnapshot,
    wanted: Wanted,
    now: number,
  ): Promise<void> {
    if (violations.length === 0) return;
    const couldBeElsewhere = violations.every(({ code }) => mendedElsewhere.includes(code));
    throw violationProblem(
      violations,
      couldBeElsewhere ? await this.alternatives.for(booker, catalogue, wanted, now) : undefined,
    );
  }

  /** What stands in the way only because nobody has cleared it up is cleared up, and the wish tried once more. */
  private async makingWay<T extends object>(
    claims: readonly Claim[],
    make: () => Promise<Made<T>>,
  ): Promise<T | 'no-room' | 'repeated' | 'stale'> {
    const made = await make();
    if (made !== 'overdue') return made;
    const again = (await this.overdue.release(claims)) ? await make() : made;
    return again === 'overdue' ? 'no-room' : again;
  }

  /** In a transaction of its own, in which what is then left of the allowances can be read, and said. */
  private addAlone(
    wanted: NewBooking,
    answer: BookingView,
    { dryRun = false, alongside }: BookOptions,
  ): Promise<Made<BookingView>> {
    const { booking, repeat } = wanted;
    return this.db.write(
      async (tx) => {
        const verdict = await this.store.addIn(tx, dryRun ? { ...wanted, repeat: undefined } : wanted);
        if (verdict !== 'booked') return verdict;
        const told = { ...answer, ...(await this.charges.sharesOf(tx, booking)) };
        if (repeat && !dryRun) await this.idempotency.amend(tx, repeat, told);
        await alongside?.(tx, told);
        return told;
      },
      { dryRun },
    );
  }
}

function formOf({ riskFormId }: BookBody): Pick<Wanted, 'namedForm'> {
  const namedForm = formNamed(riskFormId);
  return namedForm === undefined ? {} : { namedForm };
}

function one({ spaceId, units, whole }: BookBody, people: number, catalogue: CatalogueSnapshot): SpaceShare {
  const space = spaceOrNotFound(catalogue, spaceId!);
  return { space, units: unitsOf(space, { units, whole, people }) };
}
