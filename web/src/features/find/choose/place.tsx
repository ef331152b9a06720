import { NativeSelect } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/use-words';
import { buildingsQuery, floorsQuery } from '../../spaces/catalogue';
import { facetsQuery, type Wish, type WishParams } from '../search';
import styles from './choose.module.css';

interface Props {
  wish: Wish;
  timeZone: string;
  onChoose: (chosen: WishParams) => void;
}

export function Place({ wish, timeZone, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: buildings } = useSuspenseQuery(buildingsQuery);
  const { data: floors = [] } = useQuery(floorsQuery);
  const free = useQuery(facetsQuery(wish, timeZone, ['buildings', 'floors'])).data?.facets;
  const gives = (count: number | undefined) => (free ? ` · ${t('relax.gives', { count: count ?? 0 })}` : '');
  const chosen = buildings.find(({ code }) => code === wish.in);
  const ofBuilding = floors.filter(({ buildingId }) => buildingId === chosen?.id);

  return (
    <div className={styles.column}>
      <NativeSelect
        label={t('find.building')}
        value={wish.in ?? ''}
        onChange={(event) => onChoose({ in: event.currentTarget.value || undefined, floor: undefined })}
        data={[
          { value: '', label: t('find.anywhere') },
          ...buildings.map(({ code, name }) => ({
            value: code,
            label: `${code} ${words.name(name).text}${gives(free?.buildings?.[code])}`,
          })),
        ]}
      />
      {chosen && (
        <NativeSelect
          label={t('wish.floor')}
          value={wish.floor ?? ''}
          onChange={(event) => onChoose({ floor: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('wish.anyFloor') },
            ...ofBuilding.map(({ id, code, name }) => ({
              value: code,
              label: `${words.name(name).text}${gives(free?.floors?.[id])}`,
            })),
          ]}
        />
      )}
    </div>
  );
}
