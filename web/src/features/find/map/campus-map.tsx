import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/use-words';
import { buildingsQuery, floorsQuery } from '../../spaces/catalogue';
import { Drawing } from './drawing';
import { boundsOf, pointsOf, type Shape } from './shape';

const margin = 20;
/** Where a building is not drawn. */
const usual = {
  coordinates: [
    [
      [0, 0],
      [40, 0],
      [40, 30],
      [0, 30],
      [0, 0],
    ],
  ],
};

interface Props {
  /** How many there are by building. */
  free: Record<string, number> | undefined;
  pointed: string | undefined;
  onPoint: (id: string | undefined) => void;
  onPick: (building: string) => void;
}

/** The buildings where they stand, each with how many of what is wished for it has. */
export function CampusMap({ free, pointed, onPoint, onPick }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: buildings } = useSuspenseQuery(buildingsQuery);
  const { data: floors } = useSuspenseQuery(floorsQuery);
  const isTurned = useMediaQuery('(min-width: 900px)', undefined, { getInitialValueInEffect: false });

  const shapes = useMemo(() => {
    const lowest = new Map<string, (typeof floors)[number]>();
    for (const floor of floors) {
      const known = lowest.get(floor.buildingId);
      const isNearer = !known || Math.abs(floor.level) < Math.abs(known.level);
      if (floor.geometry && isNearer) lowest.set(floor.buildingId, floor);
    }
    return buildings.map(({ id, code, name, x, y }): Shape => {
      const count = free?.[code];
      return {
        id: code,
        points: pointsOf(lowest.get(id)?.geometry ?? usual, [x, y], isTurned),
        // As it is written on it, for those who say what they see.
        label: `${code} ${free ? `${t('relax.gives', { count: count ?? 0 })}, ` : ''}${words.name(name).text}`,
        lines: [code, ...(free ? [words.number(count ?? 0)] : [])],
        state: free && !count ? 'taken' : 'free',
      };
    });
  }, [buildings, floors, free, isTurned, words, t]);

  return (
    <Drawing
      label={t('map.ofCampus')}
      shapes={shapes}
      bounds={boundsOf(
        shapes.flatMap(({ points }) => points),
        margin,
      )}
      pointed={pointed}
      onPoint={onPoint}
      onPick={onPick}
    />
  );
}
