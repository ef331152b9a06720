import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../find/map/plans';
import { boundsOf, pointsOf } from '../find/map/shape';
import { type Cell, shareOf } from './insights';
import styles from './insights-page.module.css';
import type { Measure } from './search';
import { shadeOf } from './shade';
import { usePercent } from './use-percent';

interface Props {
  floorId: string;
  cells: readonly Cell[];
  measure: Measure;
  most: number;
  /** Of the spaces that are known to it; the list beside the plan does the same for the keyboard. */
  onChoose: (spaceId: string) => void;
}

/** The plan of a floor, each space as dark as it is full. */
export function FloorHeat({ floorId, cells, measure, most, onChoose }: Props) {
  const { t } = useTranslation();
  const percent = usePercent();
  const plan = useQuery(planQuery(floorId)).data;
  if (!plan) return null;
  const shares = new Map(cells.map((cell) => [cell.space?.id, shareOf(cell, measure)]));
  const shapes = plan.spaces.flatMap(({ id, code, geometry }) =>
    geometry ? [{ id, code, points: pointsOf(geometry) }] : [],
  );
  if (shapes.length === 0) return null;
  const { x, y, width, height } = boundsOf(
    shapes.flatMap(({ points }) => points),
    1,
  );
  return (
    <svg
      className={`card ${styles.plan}`}
      viewBox={`${x} ${y} ${width} ${height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no file
      role="img"
      aria-label={t('insights.planSays')}
    >
      {shapes.map(({ id, code, points }) => {
        const share = shares.get(id) ?? null;
        return (
          <polygon
            key={id}
            points={points.map((point) => point.join(',')).join(' ')}
            style={{ fill: shadeOf(share, most) }}
            onClick={() => shares.has(id) && onChoose(id)}
          >
            <title>{`${code}: ${percent(share)}`}</title>
          </polygon>
        );
      })}
    </svg>
  );
}
