import type { CatalogueSpace } from '../../spaces/index.js';
import { minute } from '../../time/index.js';
import type { Strategy } from '../closure.js';
import { type Candidate, isLikeSize } from './candidates.js';
import type { Reason } from './reasons.js';

/** What it has in common with others of the plan, and how much later than it was. */
interface Beside {
  team?: number;
  series?: number;
  shift?: number;
}

/** Why a booking goes there. */
export function explain(
  origin: CatalogueSpace,
  { space, walkM }: Candidate,
  { keepKit }: Pick<Strategy, 'keepKit'>,
  { team = 0, series = 0, shift = 0 }: Beside = {},
): Reason[] {
  if (space === origin) return [timeReason(shift), { code: 'same-space', detail: 'In the same space.' }];
  const kit = [...origin.amenities, ...origin.hazards];
  return [
    timeReason(shift),
    ...(keepKit && kit.length > 0
      ? [{ code: 'same-kit' as const, detail: `It has all that ${origin.code} has.`, kit }]
      : []),
    nearness(origin, space, walkM),
    isLikeSize(origin.areaM2, space.areaM2)
      ? { code: 'like-size', detail: 'Of a like size.', fromM2: origin.areaM2, toM2: space.areaM2 }
      : { code: 'other-size', detail: 'Of another size.', fromM2: origin.areaM2, toM2: space.areaM2 },
    ...(team > 0
      ? [
          {
            code: 'team-together' as const,
            detail: `On one floor with ${team} of the same company.`,
            count: team,
          },
        ]
      : []),
    ...(series > 0
      ? [
          {
            code: 'series-together' as const,
            detail: `In one space with ${series} other dates of its series.`,
            count: series,
          },
        ]
      : []),
  ];
}

function timeReason(shift: number): Reason {
  if (shift === 0) return { code: 'same-time', detail: 'At the same time.' };
  const count = Math.abs(shift) / minute;
  return shift > 0
    ? { code: 'later', detail: `${count} minutes later, on the same day.`, count }
    : { code: 'earlier', detail: `${count} minutes earlier, on the same day.`, count };
}

/** Why a booking goes there with all of its spaces. */
export function explainSeveral(
  seats: readonly { origin: CatalogueSpace; candidate: Candidate }[],
  all: readonly CatalogueSpace[],
  { keepKit }: Pick<Strategy, 'keepKit'>,
): Reason[] {
  const kit = new Set(seats.flatMap(({ origin: { amenities, hazards } }) => [...amenities, ...hazards]));
  const { origin, candidate } = farthest(seats);
  const floors = new Set(all.map(({ floor }) => floor)).size;
  return [
    timeReason(0),
    ...(keepKit && kit.size > 0
      ? [{ code: 'same-kit' as const, detail: 'They have all that the old ones have.', kit: [...kit] }]
      : []),
    nearness(origin, candidate.space, candidate.walkM),
    floors === 1
      ? { code: 'together', detail: `All ${all.length} of its spaces are on one floor.`, count: all.length }
      : { code: 'scattered', detail: `Its spaces are on ${floors} floors.`, count: floors },
  ];
}

const farthest = <S extends { candidate: Candidate }>(seats: readonly S[]): S =>
  seats.reduce((most, one) => (one.candidate.walkM > most.candidate.walkM ? one : most));

function nearness(origin: CatalogueSpace, space: CatalogueSpace, metres: number): Reason {
  if (space.floor === origin.floor)
    return { code: 'same-floor', detail: `On the same floor, ${metres} m away.`, metres };
  if (space.building === origin.building)
    return { code: 'same-building', detail: `In the same building, ${metres} m to walk.`, metres };
  return { code: 'near', detail: `${metres} m to walk.`, metres };
}

/** Why somebody who could be moved is not: what would have to be given up for it. */
export function explainMissing(
  offers: readonly Candidate[],
  candidates: readonly Candidate[],
  { maxWalkM }: Pick<Strategy, 'maxWalkM'>,
): Reason[] {
  const [best] = offers;
  if (!best) return [{ code: 'nothing-free', detail: 'No space of this kind is free at that time.' }];
  if (best.lacks.length > 0)
    return [
      { code: 'kit-missing', detail: `Those that are free lack ${best.lacks.join(', ')}.`, kit: best.lacks },
    ];
  if (best.walkM > maxWalkM)
    return [
      {
        code: 'too-far',
        detail: `The nearest that is free is ${best.walkM} m away; ${maxWalkM} m is the most.`,
        metres: best.walkM,
      },
    ];
  return [
    {
      code: 'all-taken',
      detail: 'All that are alike are taken by others who have to move.',
      count: candidates.length,
    },
  ];
}
