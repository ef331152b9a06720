import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import { ApiLink } from '../ops/api-link';
import { FigureTable } from './figure-table';
import { expiringQuery, leasedQuery, periodOf } from './insights';
import styles from './insights-page.module.css';
import type { InsightsParams } from './search';
import { usePercent } from './use-percent';

interface Props {
  params: InsightsParams;
  today: string;
}

/** What is let, how much of it is used, and what will be free again. */
export function Leased({ params, today }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const percent = usePercent();
  const period = periodOf(params, today);
  const leased = useQuery(leasedQuery(params, today));
  const until = addDays(today, 183);
  const expiring = useQuery(expiringQuery(until));
  const ending = expiring.data;
  const companies = new Map(leased.data?.data.map(({ tenant }) => [tenant?.id, tenant]));
  const nameOf = (id: string) => {
    const company = companies.get(id);
    return company ? words.name(company.name).text : t('insights.companyToCome');
  };
  const whole = (hours: number) => words.number(Math.round(hours));

  return (
    <>
      <section className={styles.section} aria-labelledby="leased">
        <header className={styles.head}>
          <h2 id="leased">{t('insights.leasedAndUsed')}</h2>
          <p className="muted">
            {t('insights.of', { from: words.dayFrom(period.from, today), to: words.day(today) })}
          </p>
        </header>
        {leased.isPending && <LoadingCards count={2} fills />}
        {leased.error && <RefusalNote error={leased.error} />}
        {leased.data?.data.length === 0 && <p className="muted">{t('insights.nothingLet')}</p>}
        {leased.data && leased.data.data.length > 0 && (
          <FigureTable
            name="leased"
            caption={t('insights.leasedAndUsed')}
            isOpen
            heads={[
              t('insights.company'),
              t('insights.spaces'),
              t('insights.area'),
              t('insights.hoursOffered'),
              t('insights.hoursBooked'),
              t('insights.hoursUsed'),
              t('insights.hoursUnused'),
              t('insights.used'),
            ]}
            rows={leased.data.data.map((row) => ({
              key: row.tenant!.id,
              cells: [
                nameOf(row.tenant!.id),
                words.number(row.spaces),
                words.exact(row.m2),
                whole(row.offeredH),
                whole(row.bookedH),
                whole(row.usedH),
                whole(row.unusedH),
                percent(row.offeredH > 0 ? row.usedH / row.offeredH : null),
              ],
            }))}
          />
        )}
        <ApiLink path={`/api/v1/insights/leased?groupBy=tenant&from=${period.from}&to=${period.to}`} />
      </section>
      <section className={styles.section} aria-labelledby="expiring">
        <header className={styles.head}>
          <h2 id="expiring">{t('insights.expiring')}</h2>
          <p className="muted">{t('insights.expiringUntil', { day: words.dayFrom(until, today) })}</p>
        </header>
        {expiring.error && <RefusalNote error={expiring.error} />}
        {ending?.leases.length === 0 && <p className="muted">{t('insights.nothingExpires')}</p>}
        {ending && ending.leases.length > 0 && (
          <FigureTable
            name="expiring"
            caption={t('insights.expiring')}
            isOpen
            texts={2}
            heads={[
              t('insights.places.space'),
              t('insights.company'),
              t('insights.lastDay'),
              t('insights.area'),
            ]}
            rows={ending.leases.map((lease) => ({
              key: lease.id,
              cells: [
                lease.spaceCode,
                nameOf(lease.tenantId),
                words.dayFrom(addDays(lease.to!, -1), today),
                words.exact(lease.areaM2),
              ],
            }))}
            foot={[{ key: 'total', cells: [t('insights.sumOnce'), '', '', words.exact(ending.totalM2)] }]}
          />
        )}
        <ApiLink path={`/api/v1/leases?expiresBefore=${until}`} />
      </section>
    </>
  );
}
