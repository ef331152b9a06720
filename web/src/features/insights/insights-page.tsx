import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { wallTime } from '../../time/campus-time';
import { NoPermission } from '../ops/no-permission';
import { useIs } from '../ops/use-is';
import { useMinute } from '../ops/use-minute';
import { campusQuery } from '../spaces/catalogue';
import { Area } from './area';
import { Energy } from './energy';
import { InsightsFilters } from './insights-filters';
import styles from './insights-page.module.css';
import { InsightsViews } from './insights-views';
import { Leased } from './leased';
import type { InsightsParams } from './search';
import { Utilisation } from './utilisation';

const filters = {
  use: ['period', 'building', 'floor', 'kind'],
  leases: ['period'],
  energy: ['building'],
} as const;

const route = getRouteApi('/signed-in/insights');

export function InsightsPage() {
  const { t } = useTranslation();
  return useIs('operator', 'campus_admin') ? (
    <Insights />
  ) : (
    <NoPermission title={t('insights.title')} needs={['operator', 'campus_admin']} />
  );
}

/** How much of the campus is used, and what it is used for. */
function Insights() {
  const { t } = useTranslation();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const { date } = wallTime(useMinute(), timeZone);
  const params = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (next: InsightsParams) =>
    void navigate({ search: { ...params, ...next }, replace: true, resetScroll: false });

  return (
    <div className={styles.page}>
      <title>{`${t('insights.title')} · Tolo`}</title>
      <h1>{t('insights.title')}</h1>
      <InsightsViews params={params} />
      <InsightsFilters params={params} by={filters[params.view ?? 'use']} onChoose={choose} />
      {params.view === undefined && (
        <>
          <Utilisation params={params} today={date} onChoose={choose} />
          <Area params={params} today={date} onChoose={choose} />
        </>
      )}
      {params.view === 'leases' && <Leased params={params} today={date} />}
      {params.view === 'energy' && <Energy params={params} today={date} onChoose={choose} />}
    </div>
  );
}
