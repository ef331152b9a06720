import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { buildingsQuery, floorsQuery, kindsQuery } from '../spaces/catalogue';
import styles from './insights-page.module.css';
import { type InsightsParams, readInsights, spans } from './search';

interface Props {
  params: InsightsParams;
  /** Those that what is shown can be asked by. */
  by: readonly ('period' | 'building' | 'floor' | 'kind')[];
  onChoose: (params: InsightsParams) => void;
}

export function InsightsFilters({ params, by, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const kinds = useQuery(kindsQuery).data ?? [];
  const buildings = useQuery(buildingsQuery).data ?? [];
  const building = buildings.find(({ code }) => code === params.building);
  const floors = useQuery({ ...floorsQuery, enabled: building !== undefined }).data ?? [];
  const all = { value: '', label: t('ops.all') };
  return (
    <search className={styles.filters}>
      {by.includes('period') && (
        <NativeSelect
          label={t('insights.period')}
          value={String(params.days ?? 90)}
          onChange={(event) => onChoose({ days: readInsights({ days: event.currentTarget.value }).days })}
          data={spans.map((days) => ({ value: String(days), label: t('insights.lastDays', { days }) }))}
        />
      )}
      {by.includes('building') && (
        <NativeSelect
          label={t('find.building')}
          value={params.building ?? ''}
          onChange={(event) =>
            onChoose({ building: event.currentTarget.value || undefined, floor: undefined, space: undefined })
          }
          data={[
            all,
            ...buildings.map(({ code, name }) => ({
              value: code,
              label: `${code} ${words.name(name).text}`,
            })),
          ]}
        />
      )}
      {by.includes('floor') && (
        <NativeSelect
          label={t('insights.floor')}
          value={params.floor ?? ''}
          disabled={building === undefined}
          onChange={(event) => onChoose({ floor: event.currentTarget.value || undefined, space: undefined })}
          data={[
            all,
            ...floors
              .filter(({ buildingId }) => buildingId === building?.id)
              .map(({ id, code }) => ({ value: id, label: code })),
          ]}
        />
      )}
      {by.includes('kind') && (
        <NativeSelect
          label={t('inventory.kind')}
          value={params.kind ?? ''}
          onChange={(event) => onChoose({ kind: readInsights({ kind: event.currentTarget.value }).kind })}
          data={[all, ...kinds.map(({ code, name }) => ({ value: code, label: words.name(name).text }))]}
        />
      )}
    </search>
  );
}
