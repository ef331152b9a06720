import { Button } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { addDays } from '../../time/campus-time';
import { offsetOn } from '../../time/elsewhere';
import { ApiLink } from '../ops/api-link';
import { NoPermission } from '../ops/no-permission';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { useIs } from '../ops/use-is';
import { campusQuery } from '../spaces/catalogue';
import { auditQuery } from './audit';
import type { AuditSearch } from './search';
import { AuditFilters } from './audit-filters';
import { AuditRow } from './audit-row';
import styles from './audit.module.css';

const route = getRouteApi('/signed-in/audit');

export function AuditPage() {
  const { t } = useTranslation();
  return useIs('tenant_admin', 'operator', 'campus_admin') ? (
    <Audit />
  ) : (
    <NoPermission title={t('audit.title')} needs={['operator', 'campus_admin']} />
  );
}

/** Who did what to bookings, the newest first. */
function Audit() {
  const { t } = useTranslation();
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const mayTakeAway = useIs('tenant_admin', 'campus_admin');
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const { from, to, type, actor, subject, q } = asked;
  /** Of the campus, as the server reads it. */
  const midnight = (date: string) => `${date}T00:00:00${offsetOn(date, timeZone)}`;
  const period = {
    ...(from && { from: midnight(from) }),
    ...(to && { to: midnight(addDays(to, 1)) }),
  };
  const entries = useInfiniteQuery(
    auditQuery({
      ...period,
      ...(type && { type }),
      ...(actor && { actor }),
      ...(subject && { subject }),
      ...(q && { q }),
    }),
  );
  const choose = (next: AuditSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const query = new URLSearchParams({ format: 'csv', ...period }).toString();

  return (
    <>
      <title>{`${t('audit.title')} · Tolo`}</title>
      <div className={ops.head}>
        <h1>{t('audit.title')}</h1>
        {mayTakeAway && (
          <Button
            component="a"
            variant="default"
            className={ops.download}
            href={`/api/v1/audit/export?${query}`}
            download
          >
            {t('audit.csv')}
          </Button>
        )}
      </div>
      <AuditFilters search={asked} onChoose={choose} />
      {entries.isPending && <LoadingCards count={4} />}
      {entries.error && <RefusalNote error={entries.error} />}
      {entries.data?.length === 0 && (
        <Empty says={t('audit.none')}>
          <Button
            variant="default"
            onClick={() =>
              choose({
                from: undefined,
                to: undefined,
                type: undefined,
                actor: undefined,
                subject: undefined,
                q: undefined,
              })
            }
          >
            {t('audit.all')}
          </Button>
        </Empty>
      )}
      {entries.data && entries.data.length > 0 && (
        <Scroll label={t('audit.title')} isCard>
          <table className={`${ops.table} ${ops.stacked} ${styles.table}`}>
            <thead>
              <tr>
                {(['at', 'who', 'what', 'booking', 'changed'] as const).map((column) => (
                  <th key={column}>{t(`audit.columns.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.data.map((entry) => (
                <AuditRow
                  key={`${entry.subject} ${entry.version}`}
                  entry={entry}
                  timeZone={timeZone}
                  onActor={() => choose({ actor: entry.actor.id })}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {entries.hasNextPage && (
        <Button
          variant="default"
          loading={entries.isFetchingNextPage}
          onClick={() => void entries.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
      <ApiLink path="/api/v1/audit" />
    </>
  );
}
