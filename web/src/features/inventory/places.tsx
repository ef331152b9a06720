import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { buildingsQuery } from '../spaces/catalogue';
import type { Filter } from './filter';
import styles from './places.module.css';
import { floorsQuery } from './spaces';

interface Props {
  filter: Filter;
  onChoose: (filter: Filter) => void;
}

/** Buildings and, of the one that is chosen, its floors; lists to choose from where there is no room beside. */
export function Places({ filter, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const buildings = useQuery(buildingsQuery).data ?? [];
  const floors = useQuery(floorsQuery).data ?? [];
  const building = buildings.find(({ code }) => code === filter.building);
  const its = floors
    .filter(({ buildingId }) => buildingId === building?.id)
    .sort((a, b) => a.level - b.level);
  const nameOf = (one: (typeof buildings)[number]) => `${one.code} ${words.name(one.name).text}`;

  return (
    <nav aria-label={t('inventory.places')} className={styles.places}>
      <div className={styles.lists}>
        <NativeSelect
          label={t('find.building')}
          value={filter.building ?? ''}
          onChange={(event) =>
            onChoose({ building: event.currentTarget.value || undefined, floor: undefined })
          }
          data={[
            { value: '', label: t('inventory.everywhere') },
            ...buildings.map((one) => ({ value: one.code, label: nameOf(one) })),
          ]}
        />
        {building && (
          <NativeSelect
            label={t('inventory.floor')}
            value={filter.floor ?? ''}
            onChange={(event) => onChoose({ floor: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: t('inventory.allFloors') },
              ...its.map((one) => ({ value: one.id, label: words.name(one.name).text })),
            ]}
          />
        )}
      </div>
      <ul className={styles.tree}>
        <li>
          <button
            type="button"
            aria-current={!building || undefined}
            onClick={() => onChoose({ building: undefined, floor: undefined })}
          >
            {t('inventory.everywhere')}
          </button>
        </li>
        {buildings.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-expanded={one === building}
              aria-current={(one === building && !filter.floor) || undefined}
              onClick={() => onChoose({ building: one.code, floor: undefined })}
            >
              {nameOf(one)}
            </button>
            {one === building && (
              <ul>
                {its.map((floor) => (
                  <li key={floor.id}>
                    <button
                      type="button"
                      aria-current={filter.floor === floor.id || undefined}
                      onClick={() => onChoose({ floor: floor.id })}
                    >
                      {words.name(floor.name).text}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
