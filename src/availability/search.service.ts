import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import {
  inLanguage,
  invalid,
  type Language,
  problemCatalogue,
  type ProblemCode,
  uuidOf,
} from '../platform/index.js';
import { Catalogue, type CatalogueSnapshot, type CatalogueSpace } from '../spaces/index.js';
import { Clock, type Instant, type Interval, inZone, localDayOf, wholeDay } from '../time/index.js';
import { approvalsFor } from './approval.js';
import { Costs } from './costs.js';
import { facetsOf } from './facets.js';
import { FreeSpaces } from './free-spaces.js';
import { datesOf } from './leases.js';
import { unitsOf } from './occupancy.js';
import { OfferSigner } from './offer-signer.js';
import { foundSpace } from './present-space.js';
import { Whereabouts } from './presence/whereabouts.js';
import { firstBy, type Found, type Ranked, rankingBy, whyOf } from './ranking.js';
import { relaxationsOf } from './relaxations.js';
import { type SearchBody, WhatBody, WhereBody } from './search.dto.js';
import type { OfferShown, ScoreTerms, SearchAnswer } from './search-answer.dto.js';
import { type Filter, filtersOf, matching, nearOf } from './search-filters.js';
import { type Candidate, Refusals } from './search-outcome.js';
import { type When, whenOf } from './search-when.js';
import { judging } from './verdicts.js';

/** Everybody's question: what is free? Filters by the catalogue in memory, judges by the rules, asks the ledger once. */
@Injectable()
export class SearchService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly free: FreeSpaces,
    private readonly offers: OfferSigner,
    private readonly costs: Costs,
    private readonly whereabouts: Whereabouts,
    private readonly clock: Clock,
  ) {}

  async search(actor: Actor, body: SearchBody, language: Language): Promise<SearchAnswer> {
    const snapshot = await this.catalogue.current();
    const now = this.clock.now();
    const { what = new WhatBody(), where = new WhereBody(), rank, limit } = body;
    const zone = body.when.timeZone ?? snapshot.campus.timeZone;
    const when = whenOf(body.when, snapshot.campus.timeZone);
    const near = await nearOf(snapshot, where.near, (userId) => this.seatOf(actor, userId, when, snapshot));
    if (rank === 'nearest' && !near) {
      throw invalid({
        pointer: '/rank',
        code: 'needs-near',
        detail: 'nearest is counted from a place: send where.near.',
      });
    }
    const filters = filtersOf(snapshot, what, where, near);
    const whole = what.wholeOrPart === 'whole';
    const candidates = candidatesOf(actor, snapshot, now, body.want?.instantOnly ?? false);

    const refusals = new Refusals();
    const wish = { when, people: what.people, whole };
    const found = await this.free.firstFree(candidates(filters, wish, refusals), when, refusals);

    const all = what.amenitiesAll ?? [];
    const some = what.amenitiesAny ?? [];
    const stretch = { start: when.starts[0]!, end: when.starts.at(-1)! + when.length };
    const ranking = rankingBy({
      people: what.people,
      amenities: [...all, ...some],
      tenantId: actor.tenantId,
      dates: datesOf(stretch, snapshot.campus.timeZone),
      ...(near && { near }),
    });
    const { first: best, extremes } = firstBy(rank, found, ranking.rank, limit);
    const asked = { all: all.length > 0, some: some.length > 0, oneOfManyStarts: when.starts.length > 1 };
    const costs = await this.costs.of(
      actor,
      best.map(({ found: { space, start, units } }) => ({
        spaceId: space.id,
        units,
        during: { start, end: start + when.length },
      })),
    );
    const offers = best.map((one, n): OfferShown => {
      const terms = ranking.termsOf(one.found, one.walkM);
      return {
        ...this.offer(one, { length: when.length, people: what.people, zone, now }),
        ...(costs[n] && { cost: costs[n] }),
        why: whyOf(one, terms, extremes, asked),
        ...(body.explain && { scoreTerms: roundedTerms(terms) }),
      };
    });

    return {
      asOf: inZone(now, zone),
      free: found.length,
      offers,
      facets: {
        amenities: countAmenities(found),
        ...(await facetsOf(body.facets, filters, (wider) =>
          this.free.firstFree(candidates(wider, wish), when),
        )),
      },
      unavailable: refusals.list((code) => inLanguage(problemCatalogue[code as ProblemCode].title, language)),
      relaxations:
        found.length > 0
          ? []
          : await relaxationsOf(
              { snapshot, filters, when, people: what.people, whole, zone, now, candidates },
              this.free,
            ),
    };
  }

  /** Where a colleague is while something may take place, else that day. */
  private async seatOf(
    actor: Actor,
    userId: string,
    { starts, length }: When,
    { campus }: CatalogueSnapshot,
  ): Promise<string | undefined> {
    const colleagueId = uuidOf('member', userId);
    if (!colleagueId) return undefined;
    const during = { start: starts[0]!, end: starts.at(-1)! + length };
    const [first, last] = [during.start, during.end - 1].map((at) =>
      wholeDay(localDayOf(at, campus.timeZone), campus.timeZone),
    );
    const within = { start: first!.start, end: last!.end };
    return this.whereabouts.spaceOf(actor, colleagueId, during, within);
  }

  private offer(
    { found, score, walkM }: Ranked,
    to: { length: number; people: number; zone: string; now: Instant },
  ): Omit<OfferShown, 'why' | 'cost'> {
    const { space, start, units } = found;
    const during = { start, end: start + to.length };
    const { offerId, expiresAt } = this.offers.sign(
      { spaceId: space.id, during, units, people: to.people },
      to.now,
    );
    return {
      offerId,
      space: foundSpace(space),
      start: inZone(during.start, to.zone),
      end: inZone(during.end, to.zone),
      units,
      ...decisionOf(space, { during, people: to.people }),
      score: rounded(score),
      ...(walkM !== undefined && { walkM: Math.round(walkM) }),
      expiresAt: inZone(expiresAt, to.zone),
    };
  }
}

type Share = Omit<Candidate, 'space'>;

/**
 * Matching spaces that the rules allow at some start, with the units that they would be booked with and their verdicts,
 * which equal wishes share; the others are noted with the rule that they break. Twelve thousand of them at a time.
 */
function candidatesOf(actor: Actor, snapshot: CatalogueSnapshot, now: Instant, instantOnly: boolean) {
  const judges = new Map<When, Map<number, ReturnType<typeof judging>>>();
  // Who may book some spaces only is told by their buildings, too.
  const judgesAlike = !snapshot.entitlements.has(actor.tenantId);
  return (
    filters: readonly Filter[],
    { when, people, whole }: { when: When; people: number; whole: boolean },
    refusals?: Refusals,
  ): Candidate[] => {
    const ofWhen = judges.get(when) ?? new Map<number, ReturnType<typeof judging>>();
    const verdictsOf = ofWhen.get(people) ?? judging(actor, snapshot, { ...when, people, instantOnly }, now);
    judges.set(when, ofWhen.set(people, verdictsOf));
    const shareOf = (space: CatalogueSpace): Share => {
      const units = unitsOf(space, { people, whole });
      const verdicts = verdictsOf(space, units);
      return { units, verdicts, n: verdicts.nextAllowed(0) };
    };
    const shares: Share[] = [];
    const possible: Candidate[] = [];
    for (const space of matching(snapshot, filters)) {
      const share = (judgesAlike && space.alike !== undefined && shares[space.alike]) || shareOf(space);
      if (space.alike !== undefined) shares[space.alike] = share;
      const { units, verdicts, n } = share;
      if (n === -1) refusals?.add(verdicts.refusal, space);
      else possible.push({ space, units, verdicts, n });
    }
    return possible;
  };
}

/** Whether a booking is had at once, or who has to be asked first. */
function decisionOf(space: CatalogueSpace, asked: { during: Interval; people: number }) {
  const requirements = approvalsFor(space, asked).map(({ name }) => `approval:${name}`);
  const decision = requirements.length === 0 ? ('instant' as const) : ('request' as const);
  return { decision, requirements };
}

/** Spaces with the same equipment share one set, so that most are counted together. */
function countAmenities(found: readonly Found[]): Record<string, number> {
  const sets = new Map<ReadonlySet<string>, { count: number }>();
  for (const { space } of found) {
    const known = sets.get(space.amenities);
    if (known) known.count++;
    else sets.set(space.amenities, { count: 1 });
  }
  const counts: Record<string, number> = {};
  for (const [amenities, { count }] of sets)
    for (const code of amenities) counts[code] = (counts[code] ?? 0) + count;
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const roundedTerms = ({ fit, plainness, own, nearness }: ScoreTerms): ScoreTerms => ({
  fit: rounded(fit),
  plainness: rounded(plainness),
  own,
  ...(nearness !== undefined && { nearness: rounded(nearness) }),
});
