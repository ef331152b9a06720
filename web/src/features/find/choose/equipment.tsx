import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseSome } from '../../../components/chips';
import { Named } from '../../../components/named';
import { amenitiesQuery } from '../../spaces/catalogue';
import type { Wish, WishParams } from '../search';
import styles from './choose.module.css';
import { Count } from './count';

const fewest = 8;

interface Props {
  wish: Wish;
  /** How many of the spaces found have each. */
  found?: Record<string, number>;
  onChoose: (chosen: WishParams) => void;
}

export function Equipment({ wish, found = {}, onChoose }: Props) {
  const { t } = useTranslation();
  const { data: amenities } = useSuspenseQuery(amenitiesQuery);
  const [all, setAll] = useState(false);

  const isWanted = (code: string) => wish.with.includes(code);
  const useful = amenities
    .filter(({ code }) => isWanted(code) || (found[code] ?? 0) > 0)
    .toSorted(
      (a, b) =>
        Number(isWanted(b.code)) - Number(isWanted(a.code)) || (found[b.code] ?? 0) - (found[a.code] ?? 0),
    );
  const shown = all ? amenities : useful.slice(0, Math.max(fewest, wish.with.length));

  return (
    <ChooseSome
      legend={t('find.equipment')}
      values={wish.with}
      onChange={(chosen) => onChoose({ with: chosen })}
      choices={shown.map(({ code, name }) => ({
        value: code,
        label: (
          <>
            <Named name={name} />
            <Count free={found[code]} />
          </>
        ),
      }))}
    >
      <button type="button" className={styles.toggle} aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? t('find.lessEquipment') : t('find.allEquipment', { count: amenities.length })}
      </button>
    </ChooseSome>
  );
}
