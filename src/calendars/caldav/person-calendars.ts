import { Injectable } from '@nestjs/common';
import { judge } from '../../availability/index.js';
import { CalendarBookings } from '../../bookings/index.js';
import type { Actor } from '../../identity/index.js';
import { inLanguage, uuidOf } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace, maySee } from '../../spaces/index.js';
import { Clock, day, hour, type Instant } from '../../time/index.js';
import { placeOf, words } from '../words.js';
import { noSuchThing } from './dav-refusal.js';
import { mine, type PersonCalendar } from './person-calendar.js';
import { PersonCalendarStore, type Said } from './person-calendar.store.js';

/** A phone shows all that there are: five hundred would be of no use. */
const mostSpaces = 50;
const usedWithin = 90 * day;
const colors = { mine: '#1C7ED6FF', space: '#868E96FF' };

/** Which calendars are in somebody's home: their own, the spaces that they chose, and those that they book. */
@Injectable()
export class PersonCalendars {
  constructor(
    private readonly store: PersonCalendarStore,
    private readonly bookings: CalendarBookings,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** `choosing` is what they are about to choose. */
  async all(actor: Actor, choosing?: readonly string[]): Promise<PersonCalendar[]> {
    const now = this.clock.now();
    const [catalogue, said, usual] = await Promise.all([
      this.catalogue.current(),
      this.store.of(actor.memberId),
      this.bookings.usualSpaces(actor.memberId, now - usedWithin, mostSpaces),
    ]);
    const chosen = choosing ?? said.filter(({ place }) => place !== null).map(({ calendar }) => calendar);
    const spaces = [...new Set([...chosen, ...usual])].flatMap((id) => catalogue.byId.get(id) ?? []);
    const shown = spaces.filter((space) => maySee(actor, space)).slice(0, mostSpaces);
    return [myBookings(actor, said), ...shown.map((space) => calendarOf(actor, space, said, catalogue, now))];
  }

  /** By its name in a path: any space that the person may see, whether or not it is in their home. */
  async one(actor: Actor, segment: string): Promise<PersonCalendar> {
    const [catalogue, said] = await Promise.all([this.catalogue.current(), this.store.of(actor.memberId)]);
    if (segment === mine) return myBookings(actor, said);
    const id = uuidOf('space', segment);
    const space = id === undefined ? undefined : catalogue.byId.get(id);
    if (!space || !maySee(actor, space)) throw noSuchThing();
    return calendarOf(actor, space, said, catalogue, this.clock.now());
  }
}

const saidOf = (said: readonly Said[], key: string) => said.find(({ calendar }) => calendar === key);

function myBookings({ memberId, language }: Actor, said: readonly Said[]): PersonCalendar {
  const own = saidOf(said, mine);
  return {
    key: mine,
    segment: mine,
    of: { memberId },
    displayName: own?.displayName ?? inLanguage(words.mine, language),
    description: '',
    color: own?.color ?? colors.mine,
    ...(own?.sort != null && { sort: own.sort }),
    mayBook: false,
  };
}

function calendarOf(
  actor: Actor,
  space: CatalogueSpace,
  said: readonly Said[],
  catalogue: CatalogueSnapshot,
  now: Instant,
): PersonCalendar {
  const own = saidOf(said, space.id);
  return {
    key: space.id,
    segment: space.publicId,
    of: { spaceId: space.id },
    space,
    displayName: own?.displayName ?? `${space.code} ${inLanguage(space.name, actor.language)}`,
    description: placeOf(space, actor.language),
    color: own?.color ?? colors.space,
    ...(own?.sort != null && { sort: own.sort }),
    mayBook: mayEverBook(actor, space, catalogue, now),
  };
}

/** Whether anything but the time or the number of people may stand in the way. */
function mayEverBook(
  actor: Actor,
  space: CatalogueSpace,
  catalogue: CatalogueSnapshot,
  now: Instant,
): boolean {
  if (space.status !== 'active') return false;
  const during = { start: now + day, end: now + day + hour };
  return !judge(actor, catalogue, space, { during, units: 1, people: 1 }, now).some(({ code }) =>
    ['tenant-not-entitled', 'qualification-required', 'not-bookable'].includes(code),
  );
}
