import { judge, judgeEach, type SpaceShare, spaceOrNotFound, unitsOf } from '../../availability/index.js';
import type { Booker } from '../../identity/index.js';
import { invalid, notFound } from '../../platform/index.js';
import type { Violation, Wish } from '../../rules/index.js';
import { type CatalogueSnapshot, type Draw, drawsOf } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import type { Booking } from '../booking.js';
import type { SpaceWanted } from './space-wanted.dto.js';

/** A space, and what is wanted beside it. */
export interface Shares extends SpaceShare {
  others?: readonly SpaceShare[];
}

const contradicting = ['offerId', 'spaceId', 'units', 'whole'] as const;

/** The spaces that a body lists, as shares of each; refuses a list that contradicts itself. */
export function sharesIn(
  body: Partial<Record<(typeof contradicting)[number], unknown>>,
  spaces: readonly SpaceWanted[],
  people: number,
  catalogue: CatalogueSnapshot,
): Shares {
  const said = contradicting.filter((field) => body[field] !== undefined);
  if (said.length > 0)
    throw invalid(
      ...said.map((field) => ({
        pointer: `/${field}`,
        code: 'contradiction',
        detail: `The list of spaces says ${field} of each: send it there.`,
      })),
    );
  const shares = spaces.map(({ spaceId, units, whole }, n): SpaceShare => {
    if (whole && units !== undefined)
      throw invalid({
        pointer: `/spaces/${n}/units`,
        code: 'contradiction',
        detail: 'Send either units or whole, not both.',
      });
    const space = spaceOrNotFound(catalogue, spaceId);
    return { space, units: unitsOf(space, { units, whole, people: Math.min(people, space.capacity) }) };
  });
  refuseTwice(shares, (n) => `/spaces/${n}/spaceId`);
  const [first, ...others] = shares;
  return { ...first!, others };
}

/** A hall and its half cannot both be had; nor can two spaces that want more of what they share than there is. */
export function refuseTwice(shares: readonly SpaceShare[], pointerTo: (n: number) => string): void {
  const drawn = new Map<number, Draw>();
  const named = new Set<string>();
  shares.forEach(({ space, units }, n) => {
    const pointer = pointerTo(n);
    if (named.has(space.id))
      throw invalid({ pointer, code: 'twice', detail: `${space.code} is in the list already.` });
    named.add(space.id);
    for (const draw of drawsOf(space, units)) {
      const sum = (drawn.get(draw.poolId)?.units ?? 0) + draw.units;
      drawn.set(draw.poolId, { ...draw, units: sum });
      // What a space alone holds too little of is for the rules to say.
      if (sum > draw.capacity && sum > draw.units)
        throw invalid({
          pointer,
          code: 'overlaps',
          detail: `${space.code} is a part of what the list has already, or the other way round: name the whole or its parts.`,
        });
    }
  });
}

/** All of them, the first first. */
export const listed = ({ space, units, others = [] }: Shares): SpaceShare[] => [{ space, units }, ...others];

/** What is wrong with a wish for one space or several. */
export const judgeShares = (
  booker: Booker,
  catalogue: CatalogueSnapshot,
  wish: Shares & Omit<Wish, 'units'>,
  now: Instant,
): Violation[] =>
  wish.others?.length
    ? judgeEach(booker, catalogue, listed(wish), wish, now)
    : judge(booker, catalogue, wish.space, wish, now);

/** What a booking has of its spaces. */
export function sharesOf(
  { spaceId, units, others }: Pick<Booking, 'spaceId' | 'units' | 'others'>,
  { byId }: CatalogueSnapshot,
): Shares & { others: SpaceShare[] } {
  const space = byId.get(spaceId);
  if (!space) throw notFound('space');
  return {
    space,
    units,
    others: others.map((other) => ({ space: byId.get(other.spaceId)!, units: other.units })),
  };
}

/** As the subject of a sentence. */
export const nameOf = (shares: Shares): string =>
  shares.others?.length
    ? `One of ${listed(shares)
        .map(({ space }) => space.code)
        .join(', ')}`
    : shares.space.code;
