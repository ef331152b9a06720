import type { CatalogueSpace } from '../../spaces/index.js';
import type { Strategy } from '../closure.js';
import { type Candidate, isLikeSize } from './candidates.js';
import type { Reason } from './reasons.js';

/** Why a booking goes there. */
export function explain(
  origin: CatalogueSpace,
  { space, walkM }: Candidate,
  { keepKit }: Pick<Strategy, 'keepKit'>,
  { team, series }: { team: number; series: number } = { team: 0, series: 0 },
): Reason[] {
  const kit = [...origin.amenities, ...origin.hazards];
  return [
    { code: 'same-time', detail: 'At the same time.' },
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
