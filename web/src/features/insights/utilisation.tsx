import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '../../components/chips';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import { ApiLink } from '../ops/api-link';
import ops from '../ops/ops.module.css';
import { campusQuery } from '../spaces/catalogue';
import { ByCompany, ByKind } from './by-kind-and-company';
import { Figure } from './figure';
import { HeatMap } from './heat-map';
import { isCounting, noShowsQuery, periodOf, reportPath, shareOf, utilisationQuery } from './insights';
import styles from './insights-page.module.css';
import { PlaceHeat } from './place-heat';
import { type InsightsParams, type Measure, measures } from './search';
import { useChange, usePercent } from './use-percent';

interface Props {
  params: InsightsParams;
  today: string;
  onChoose: (params: InsightsParams) => void;
}

/** How much of what was offered is booked and used, by the hours of the week and by place. */
export function Utilisation({ params, today, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const percent = usePercent();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const change = useChange();
  const week = useQuery(utilisationQuery(['weekday', 'hour'], params, today, { compare: 'previous' }));
  const missed = useQuery(noShowsQuery(params, today)).data;
  const measure: Measure = params.show ?? 'used';
  const period = periodOf(params, today);
  const peak = week.data?.peak;
  const before = week.data?.previous;

  return (
    <section className={styles.section} aria-labelledby="utilisation">
      <header className={styles.head}>
        <h2 id="utilisation">{t('insights.utilisation')}</h2>
        <Button
          component="a"
          variant="default"
          className={ops.download}
          href={reportPath(params, today)}
          download
        >
          {t('insights.pdf')}
        </Button>
        <p className="muted">
          {t('insights.of', { from: words.dayFrom(period.from, today), to: words.day(today) })}{' '}
          {before &&
            t('insights.comparedWith', {
              from: words.dayFrom(before.from, today),
              to: words.dayFrom(addDays(before.to, -1), today),
            })}{' '}
          {week.data?.asOf && t('insights.asOf', { time: words.moment(week.data.asOf, timeZone) })}{' '}
          {week.data && isCounting(week.data) && (
            <output>
              {week.data.asOf === null
                ? t('insights.countingFirst')
                : t('insights.counting', { count: week.data.daysToCount })}
            </output>
          )}
        </p>
      </header>
      {week.isPending && <LoadingCards count={2} fills />}
      {week.error && <RefusalNote error={week.error} />}
      {week.data && (
        <>
          <dl className={styles.figures}>
            <Figure
              name={t('insights.booked')}
              means={t('insights.bookedMeans')}
              change={change(shareOf(week.data.totals, 'booked'), before && shareOf(before.totals, 'booked'))}
            >
              {percent(shareOf(week.data.totals, 'booked'))}
            </Figure>
            <Figure
              name={t('insights.used')}
              means={t('insights.usedMeans')}
              change={change(shareOf(week.data.totals, 'used'), before && shareOf(before.totals, 'used'))}
            >
              {percent(shareOf(week.data.totals, 'used'))}
            </Figure>
            <Figure
              name={t('insights.occupancy')}
              means={t('insights.occupancyMeans')}
              change={change(week.data.totals.occupancy, before?.totals.occupancy)}
            >
              {percent(week.data.totals.occupancy)}
            </Figure>
            <Figure
              name={t('insights.noShow')}
              means={t('insights.noShowMeans')}
              change={missed && change(missed.rate, missed.before)}
            >
              {percent(missed?.rate ?? null)}
            </Figure>
            <Figure
              name={t('insights.peak')}
              means={
                peak
                  ? `${words.day(peak.day)} ${words.clock.time(`${String(peak.hour).padStart(2, '0')}:00`)} · ${t('insights.peakMeans')}`
                  : t('insights.peakMeans')
              }
            >
              {percent(peak ? peak.share : null)}
            </Figure>
          </dl>
          <ChooseOne
            legend={t('insights.show')}
            name="measure"
            value={measure}
            onChange={(show) => onChoose({ show })}
            choices={measures.map((value) => ({ value, label: t(`insights.${value}`) }))}
          />
          <HeatMap cells={week.data.cells} measure={measure} />
          <ApiLink
            path={`/api/v1/insights/utilisation?groupBy=weekday,hour&from=${period.from}&to=${period.to}`}
          />
        </>
      )}
      <PlaceHeat params={params} today={today} measure={measure} onChoose={onChoose} />
      <ByKind params={params} today={today} />
      <ByCompany params={params} today={today} />
    </section>
  );
}
