import { Injectable } from '@nestjs/common';
import {
  type OfferShown,
  SearchBody,
  SearchService,
  WhatBody,
  WhenBody,
  WhereBody,
} from '../../availability/index.js';
import type { Actor } from '../../identity/index.js';
import type { Language } from '../../platform/index.js';
import { type CatalogueSnapshot, isShared, type SpaceKind } from '../../spaces/index.js';
import {
  clockAt,
  dateOfDay,
  hour,
  type Instant,
  type Interval,
  inZone,
  localDayOf,
} from '../../time/index.js';
import { CompanyPlaces } from './company-places.js';
import type { SuggestionKind, SuggestedBooking } from './suggestions.dto.js';
import { likelyDays } from './usual.js';

/** Something to have, before anybody has looked whether it can be had. */
export interface Idea {
  kind: SuggestionKind;
  people: number;
  why: string[];
  /** The booking that it is like. */
  like?: string;
  /** A space, or else any of a kind. */
  spaceId?: string;
  units?: number;
  ofKind?: SpaceKind;
  /** Where best, and where else rather than anywhere. */
  places?: WhereBody[];
  /** A period, or so long within one. */
  during: Interval;
  lengthMinutes?: number;
}

interface Asked {
  actor: Actor;
  snapshot: CatalogueSnapshot;
  language: Language;
  now: Instant;
}

/** Makes offers of ideas. */
@Injectable()
export class Ideas {
  constructor(
    private readonly searching: SearchService,
    private readonly places: CompanyPlaces,
  ) {}

  /** The space that is meant, or the nearest like it where that is taken; undefined where there is nothing. */
  async offer(idea: Idea, asked: Asked): Promise<SuggestedBooking | undefined> {
    const { snapshot } = asked;
    const space = idea.spaceId === undefined ? undefined : snapshot.byId.get(idea.spaceId);
    if (idea.spaceId !== undefined && space?.status !== 'active') return undefined;
    const { people } = idea;
    if (!space) {
      const what = { people, kind: idea.ofKind };
      for (const where of idea.places ?? []) {
        const here = await this.first(idea, what, where, asked);
        if (here) return shown(idea, here);
      }
      const anywhere = await this.first(idea, what, {}, asked);
      return anywhere && shown({ ...idea, why: [] }, anywhere);
    }
    const whole = isShared(space) && idea.units === space.capacity && { wholeOrPart: 'whole' as const };
    const itself = await this.first(idea, { people, spaceIds: [space.publicId], ...whole }, {}, asked);
    if (itself) return shown(idea, itself);
    const near = { near: { spaceId: space.publicId } };
    const instead = await this.first(idea, { people, kind: space.kind, ...whole }, near, asked);
    const why = idea.kind === 'usual' ? ['near_your_usual'] : [];
    return instead && { ...shown({ ...idea, why }, instead), insteadOf: space.code };
  }

  private async first(
    { during, lengthMinutes }: Idea,
    what: Partial<WhatBody>,
    where: WhereBody,
    { actor, snapshot, language }: Asked,
  ): Promise<OfferShown | undefined> {
    const [from, to] = [during.start, during.end].map((at) => inZone(at, snapshot.campus.timeZone)) as [
      string,
      string,
    ];
    const when: WhenBody =
      lengthMinutes === undefined
        ? { start: from, end: to }
        : { windows: [{ from, to }], duration: `PT${lengthMinutes}M`, step: 'PT30M' };
    const body = Object.assign(new SearchBody(), {
      what: Object.assign(new WhatBody(), what),
      when,
      where,
      rank: where.near ? 'nearest' : lengthMinutes === undefined ? 'best' : 'soonest',
      limit: 1,
    });
    return (await this.searching.search(actor, body, language)).offers[0];
  }

  /** For who has booked nothing yet: a desk and a room where their company is, and a lab or a table there. */
  async toBeginWith(actor: Actor, snapshot: CatalogueSnapshot, now: Instant): Promise<Idea[]> {
    const zone = snapshot.campus.timeZone;
    const home = await this.places.homeOf(actor.tenantId, snapshot);
    const isHoliday = (localDay: number) => snapshot.holidays.has(dateOfDay(localDay));
    const [next = localDayOf(now, zone) + 1] = likelyDays([], { now, zone, most: 1, isHoliday });
    const hours = { start: clockAt(next, '09:00', zone), end: clockAt(next, '18:00', zone) };
    const common = {
      kind: 'first' as const,
      people: 1,
      why: home ? ['your_company_is_here'] : [],
      ...(home && { places: [{ floors: [home.floor.publicId] }, { buildings: [home.building.code] }] }),
    };
    return [
      { ...common, ofKind: 'desk', during: hours },
      {
        ...common,
        ofKind: 'meeting_room',
        during: { start: now + hour / 4, end: hours.end },
        lengthMinutes: 60,
      },
      { ...common, ofKind: 'desk_area', during: { ...hours, start: hours.end - 5 * hour } },
    ];
  }
}

const shown = (
  { kind, why, like }: Idea,
  { offerId, space, start, end, decision, why: found, expiresAt }: OfferShown,
): SuggestedBooking => ({
  kind,
  offerId,
  space,
  start,
  end,
  decision,
  why: [...why, ...found],
  ...(like !== undefined && { like }),
  expiresAt,
});
