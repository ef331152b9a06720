import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/use-words';
import { buildingsQuery, campusQuery, floorsQuery } from '../../spaces/catalogue';
import { Count } from '../choose/count';
import { facetsQuery, type Offer, type Wish, type WishParams } from '../search';
import { CampusMap } from './campus-map';
import { FloorMap } from './floor-map';
import styles from './map-lens.module.css';

interface Props {
  wish: Wish;
  /** undefined while they are of the wish before. */
  offers: Offer[] | undefined;
  timeZone: string;
  pointed: string | undefined;
  onPoint: (spaceId: string | undefined) => void;
  onChoose: (chosen: WishParams) => void;
}

/** Campus, then building, then floor: each step is a part of the wish, as the list beside it shows. */
export default function MapLens({ wish, offers, timeZone, pointed, onPoint, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: campus } = useSuspenseQuery(campusQuery);
  const { data: buildings } = useSuspenseQuery(buildingsQuery);
  const { data: floors } = useSuspenseQuery(floorsQuery);
  const free = useQuery(facetsQuery(wish, timeZone, ['buildings', 'floors'])).data?.facets;
  const [building, pointBuilding] = useState<string>();

  const chosen = buildings.find(({ code }) => code === wish.in);
  const ofBuilding = floors
    .filter(({ buildingId }) => buildingId === chosen?.id)
    .toSorted((a, b) => a.level - b.level);
  const floor = ofBuilding.find(({ code }) => code === wish.floor);

  return (
    <section className={styles.lens} aria-label={t('results.map')}>
      <nav className={styles.path} aria-label={t('wish.place')}>
        <button
          type="button"
          className={styles.step}
          aria-current={chosen ? undefined : 'location'}
          onClick={() => onChoose({ in: undefined, floor: undefined })}
        >
          {words.name(campus.name).text}
        </button>
        {chosen && (
          <button
            type="button"
            className={styles.step}
            aria-current={floor ? undefined : 'location'}
            onClick={() => onChoose({ floor: undefined })}
          >
            {chosen.code} {words.name(chosen.name).text}
          </button>
        )}
        {floor && (
          <button type="button" className={styles.step} aria-current="location">
            {words.name(floor.name).text}
          </button>
        )}
      </nav>
      {chosen && (
        <ul className={styles.floors} data-chosen={floor ? true : undefined} aria-label={t('wish.floor')}>
          {ofBuilding.map(({ id, code, name }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.floor}
                aria-pressed={code === wish.floor}
                onClick={() => onChoose({ floor: code })}
              >
                {words.name(name).text} <Count free={free && (free.floors?.[id] ?? 0)} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!chosen && (
        <CampusMap
          free={free?.buildings}
          pointed={building}
          onPoint={pointBuilding}
          onPick={(code) => onChoose({ in: code, floor: undefined })}
        />
      )}
      {floor && (
        <FloorMap
          key={floor.id}
          floorId={floor.id}
          wish={wish}
          timeZone={timeZone}
          offers={offers}
          pointed={pointed}
          onPoint={onPoint}
        />
      )}
      {!floor && <p className={styles.told}>{t(chosen ? 'map.chooseFloor' : 'map.chooseBuilding')}</p>}
    </section>
  );
}
