import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../../components/loading-cards';
import { RefusalNote } from '../../../components/refusal-note';
import { useWords } from '../../../i18n/use-words';
import { type Offer, stretchOf, type Wish } from '../search';
import { Drawing } from './drawing';
import { Legend } from './legend';
import styles from './map-lens.module.css';
import { happeningsQuery, planQuery } from './plans';
import { boundsOf, pointsOf, type Shape } from './shape';
import { type Situation, stateOf } from './states';

const margin = 1;
const none: NonNullable<ReturnType<Situation['items']['get']>> = [];

interface Props {
  floorId: string;
  wish: Wish;
  timeZone: string;
  /** What is free of it; undefined while that is not known. */
  offers: Offer[] | undefined;
  pointed: string | undefined;
  onPoint: (spaceId: string | undefined) => void;
}

/** A floor from above, with its spaces as they are in the time of the wish. */
export function FloorMap({ floorId, wish, timeZone, offers, pointed, onPoint }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const plan = useQuery(planQuery(floorId));
  const happenings = useQuery(happeningsQuery(floorId, wish, timeZone));

  const situation = useMemo(
    (): Situation => ({
      wish,
      ...stretchOf(wish),
      offers: new Map((offers ?? []).map((offer) => [offer.space.id, offer])),
      items: happenings.data ?? new Map(),
    }),
    [wish, offers, happenings.data],
  );
  const shapes = useMemo(
    () =>
      (plan.data?.spaces ?? [])
        // Parts lie on their wholes.
        .toSorted((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))
        .map((space): Shape => {
          const state = stateOf(space, situation);
          const name = words.name(space.name).text;
          const offer = situation.offers.get(space.id);
          const times = offer
            ? words.period(offer.start, offer.end).times
            : (situation.items.get(space.id) ?? none)
                .map(({ start, end }) => words.period(start, end).times)
                .join(', ');
          return {
            id: space.id,
            points: pointsOf(space.geometry),
            label: [`${space.code} ${name}`, t(`map.states.${state}`), times].filter(Boolean).join(', '),
            lines: [space.code.slice(space.code.lastIndexOf('-') + 1), name],
            state,
          };
        }),
    [plan.data, situation, words, t],
  );

  if (plan.error) return <RefusalNote error={plan.error} />;
  if (!plan.data) return <LoadingCards count={2} fills />;
  if (shapes.length === 0) return <p className="muted">{t('map.undrawn')}</p>;
  const ground = plan.data.geometry ? pointsOf(plan.data.geometry) : undefined;
  const told = shapes.find(({ id }) => id === pointed);
  return (
    <>
      <Drawing
        label={t('map.ofFloor', { building: wish.in, floor: wish.floor })}
        shapes={shapes}
        bounds={boundsOf(ground ?? shapes.flatMap(({ points }) => points), margin)}
        ground={ground}
        pointed={pointed}
        onPoint={onPoint}
        onPick={(id) => {
          onPoint(id);
          document.querySelector<HTMLElement>(`[data-space="${CSS.escape(id)}"] button`)?.focus();
        }}
      />
      <p className={styles.told}>{told?.label ?? t('map.hint')}</p>
      <Legend />
    </>
  );
}
