import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { Drawing } from '../find/map/drawing';
import { planQuery } from '../find/map/plans';
import { boundsOf, pointsOf, type Shape } from '../find/map/shape';
import styles from './space-page.module.css';
import { besides, partOf } from './where-on-floor';

const margin = 1;
const nothing = () => {};

/** Where on its floor it is; each other space on the plan leads to its own page. */
export default function WayPlan({ space }: { space: Schemas['SpaceShown'] }) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const { data, error } = useQuery(planQuery(space.floor.id));
  if (error) return <RefusalNote error={error} />;
  if (!data) return <div className={styles.planLater} />;

  const placed = data.spaces.map((one) => ({ ...one, points: pointsOf(one.geometry) }));
  const here = placed.find(({ id }) => id === space.id);
  if (!here) return <p className="muted">{t('space.undrawn')}</p>;

  const ground = data.geometry ? pointsOf(data.geometry) : undefined;
  const floor = boundsOf(ground ?? placed.flatMap(({ points }) => points));
  const neighbours = besides(here, placed);
  const shapes = placed
    // Parts lie on their wholes, and what is looked for on all.
    .toSorted((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))
    .toSorted((a, b) => Number(a.id === space.id) - Number(b.id === space.id))
    .map(({ id, code, name, points }): Shape => {
      const { text } = words.name(name);
      const isHere = id === space.id;
      return {
        id,
        points,
        label: isHere ? `${code} ${text}, ${t('space.here')}` : `${code} ${text}`,
        lines: [code.slice(code.indexOf('-') + 1), text],
        state: isHere ? 'free' : 'other',
      };
    });
  return (
    <>
      <p>
        {t(`space.parts.${partOf(here.points, floor)}`)}{' '}
        {neighbours.length > 0 && t('space.beside', { codes: neighbours.join(' · ') })}
      </p>
      <Drawing
        label={t('map.ofFloor', { building: space.building.code, floor: space.floor.code })}
        shapes={shapes}
        bounds={boundsOf(ground ?? placed.flatMap(({ points }) => points), margin)}
        ground={ground}
        pointed={space.id}
        onPoint={nothing}
        onPick={(id) => {
          const picked = placed.find((one) => one.id === id);
          if (picked && id !== space.id) void navigate({ to: '/s/$code', params: { code: picked.code } });
        }}
      />
    </>
  );
}
