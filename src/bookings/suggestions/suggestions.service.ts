import { Injectable } from '@nestjs/common';
import { type Actor } from '../../identity/index.js';
import { type Language, notFound, publicId } from '../../platform/index.js';
import { type Status, statusAt } from '../../rules/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { Clock, dateOfDay, day, type Instant, inZone, overlaps } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { BookingLists } from '../booking-lists.js';
import { BookingStore } from '../booking.store.js';
import { maySee } from '../permissions.js';
import { type Idea, Ideas } from './ideas.js';
import type { Suggestions } from './suggestions.dto.js';
import { type Had, isSeat, lastOthers, likelyDays, nextLike, usualOn, usualSeat } from './usual.js';

const past: readonly Status[] = ['confirmed', 'checked_in', 'completed'];
const coming: readonly Status[] = ['requested', 'confirmed', 'checked_in'];
const lookBack = 56 * day;
const mostRead = 80;
const mostDays = 3;
const mostAgain = 2;

/** What somebody probably wants, before they ask for it. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly store: BookingStore,
    private readonly lists: BookingLists,
    private readonly ideas: Ideas,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, language: Language): Promise<Suggestions> {
    const snapshot = await this.catalogue.current();
    const now = this.clock.now();
    const [had, ahead] = await Promise.all([
      this.had(actor, snapshot, now),
      this.ahead(actor, snapshot, now),
    ]);
    const known = [...usualIdeas(had, ahead, snapshot, now), ...againIdeas(had, ahead, snapshot, now)];
    const wanted = had.length > 0 ? known : await this.ideas.toBeginWith(actor, snapshot, now);
    return this.told(wanted, { actor, snapshot, language, now });
  }

  /** When and where to have the like of a booking again. */
  async like(actor: Actor, id: string, language: Language): Promise<Suggestions> {
    const snapshot = await this.catalogue.current();
    const now = this.clock.now();
    const booking = await this.store.find(id);
    if (!booking || !maySee(actor, booking)) throw notFound('booking');
    const [one] = known([booking], snapshot);
    const next = one && nextLike(one, await this.ahead(actor, snapshot, now), now, snapshot.campus.timeZone);
    return this.told(next ? [again(one, next)] : [], { actor, snapshot, language, now });
  }

  private async told(
    wanted: readonly Idea[],
    asked: { actor: Actor; snapshot: CatalogueSnapshot; language: Language; now: Instant },
  ): Promise<Suggestions> {
    const found = await Promise.all(wanted.map((idea) => this.ideas.offer(idea, asked)));
    return {
      asOf: inZone(asked.now, asked.snapshot.campus.timeZone),
      data: found.filter((one) => one !== undefined),
    };
  }

  private async had({ memberId }: Actor, snapshot: CatalogueSnapshot, now: Instant): Promise<Had[]> {
    const bookings = await this.lists.list({
      memberId,
      statuses: past,
      startsBefore: now,
      endsAfter: now - lookBack,
      descending: true,
      limit: mostRead,
    });
    return known(
      bookings.filter((one) => statusAt(one, now) !== 'no_show'),
      snapshot,
    );
  }

  private async ahead({ memberId }: Actor, snapshot: CatalogueSnapshot, now: Instant): Promise<Had[]> {
    const bookings = await this.lists.list({
      memberId,
      statuses: coming,
      endsAfter: now,
      descending: false,
      limit: mostRead,
    });
    return known(bookings, snapshot);
  }
}

/** What has several spaces is no habit. */
const known = (bookings: readonly Booking[], { byId }: CatalogueSnapshot): Had[] =>
  bookings.flatMap(({ id, spaceId, during, units, people, others }) => {
    const space = byId.get(spaceId);
    return space && others.length === 0 ? [{ id, spaceId, kind: space.kind, during, units, people }] : [];
  });

/** The usual seat on the days to come on which they have none yet. */
function usualIdeas(
  had: readonly Had[],
  ahead: readonly Had[],
  { campus, holidays }: CatalogueSnapshot,
  now: Instant,
): Idea[] {
  const zone = campus.timeZone;
  const usual = usualSeat(had, zone);
  if (!usual) return [];
  const { spaceId, units, people } = usual;
  const isHoliday = (localDay: number) => holidays.has(dateOfDay(localDay));
  return likelyDays(had.filter(isSeat), { now, zone, most: mostDays, isHoliday })
    .map((localDay) => usualOn(localDay, usual, zone))
    .filter((during) => !ahead.some((one) => isSeat(one) && overlaps(one.during, during)))
    .map((during) => ({ kind: 'usual', spaceId, units, people, during, why: ['your_usual'] }));
}

function againIdeas(
  had: readonly Had[],
  ahead: readonly Had[],
  { campus }: CatalogueSnapshot,
  now: Instant,
): Idea[] {
  return lastOthers(had, campus.timeZone, mostAgain).flatMap((one) => {
    const next = nextLike(one, ahead, now, campus.timeZone);
    return next ? [again(one, next)] : [];
  });
}

const again = ({ id, spaceId, units, people }: Had, during: Had['during']): Idea => ({
  kind: 'again',
  spaceId,
  units,
  people,
  during,
  why: [],
  like: publicId('booking', id),
});
