import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '../../components/chips';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import { ApiLink } from '../ops/api-link';
import { kindsQuery } from '../spaces/catalogue';
import { Figure } from './figure';
import { FigureTable } from './figure-table';
import { consolidationQuery, fragmentationQuery } from './insights';
import styles from './insights-page.module.css';
import { dayParts, type InsightsParams, readInsights, shortest } from './search';
import { usePercent } from './use-percent';

interface Props {
  params: InsightsParams;
  today: string;
  onChoose: (params: InsightsParams) => void;
}

/** Floors that need no light if people sat together, and what is free in pieces too short for anybody. */
export function Energy({ params, today, onChoose }: Props) {
  const { t } = useTranslation();
  const date = params.date ?? addDays(today, 1);
  return (
    <>
      <search className={styles.filters}>
        <TextInput
          type="date"
          label={t('insights.day')}
          value={date}
          onChange={(event) => onChoose({ date: readInsights({ date: event.currentTarget.value }).date })}
        />
        <NativeSelect
          label={t('insights.shorterThan')}
          value={String(params.hours ?? 2)}
          onChange={(event) => onChoose({ hours: readInsights({ hours: event.currentTarget.value }).hours })}
          data={shortest.map((hours) => ({
            value: String(hours),
            label: t('insights.hours', { count: hours }),
          }))}
        />
      </search>
      <ChooseOne
        legend={t('insights.part')}
        name="part"
        value={params.part ?? 'all'}
        onChange={(part) => onChoose({ part: readInsights({ part }).part })}
        choices={dayParts.map((value) => ({ value, label: t(`insights.parts.${value}`) }))}
      />
      <Consolidation params={params} date={date} />
      <Fragments params={params} date={date} />
    </>
  );
}

function Consolidation({ params, date }: { params: InsightsParams; date: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data, error, isPending } = useQuery(consolidationQuery(params, date));
  const hours = (count: number) => words.number(Math.round(count * 10) / 10);
  return (
    <section className={styles.section} aria-labelledby="consolidation">
      <header className={styles.head}>
        <h2 id="consolidation">{t('insights.consolidation')}</h2>
        <p className="muted">{t('insights.consolidationMeans')}</p>
      </header>
      {isPending && <LoadingCards count={2} fills />}
      {error && <RefusalNote error={error} />}
      {data && (
        <>
          <dl className={styles.figures}>
            <Figure name={t('insights.floorHours')} means={t('insights.floorHoursMeans')}>
              {hours(data.floorHours)}
            </Figure>
            <Figure name={t('insights.emptyHours')} means={t('insights.emptyHoursMeans')}>
              {hours(data.emptyFloorHours)}
            </Figure>
            <Figure name={t('insights.moves')} means={t('insights.movesMeans')}>
              {words.number(data.moves.length)}
            </Figure>
          </dl>
          <h3>{t('insights.floors')}</h3>
          <FigureTable
            name="floors"
            caption={t('insights.floors')}
            isOpen
            texts={1}
            heads={[
              t('insights.floor'),
              t('insights.becomes'),
              t('insights.bookings'),
              t('insights.hoursOpen'),
            ]}
            rows={data.floors
              .filter(({ becomes }) => becomes !== 'stays')
              .toSorted((a, b) => b.bookings - a.bookings)
              .map(({ building, floor, bookings, hours: open, becomes }) => ({
                key: floor.id,
                cells: [
                  `${building.code} ${floor.code}`,
                  t(`insights.fates.${becomes}`),
                  words.number(bookings),
                  hours(open),
                ],
              }))}
          />
          {data.moves.length > 0 && (
            <>
              <h3>{t('insights.proposal')}</h3>
              <FigureTable
                name="moves"
                caption={t('insights.proposal')}
                isOpen
                texts={2}
                heads={[t('insights.from'), t('insights.to'), t('insights.when')]}
                rows={data.moves.map(({ bookingId, from, to, start, end }) => {
                  const { day, times } = words.period(start, end);
                  return { key: bookingId, cells: [from.code, to.code, `${day} ${times}`] };
                })}
              />
            </>
          )}
          <ApiLink path={`/api/v1/insights/consolidation?date=${date}`} />
        </>
      )}
    </section>
  );
}

function Fragments({ params, date }: { params: InsightsParams; date: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const percent = usePercent();
  const kinds = useQuery(kindsQuery).data ?? [];
  const { data, error } = useQuery(fragmentationQuery(params, date));
  const nameOf = (code: string) => {
    const kind = kinds.find((one) => one.code === code);
    return kind ? words.name(kind.name).text : code;
  };
  return (
    <section className={styles.section} aria-labelledby="fragments">
      <header className={styles.head}>
        <h2 id="fragments">{t('insights.fragments')}</h2>
        <p className="muted">{t('insights.fragmentsMean', { count: params.hours ?? 2 })}</p>
      </header>
      {error && <RefusalNote error={error} />}
      {data && (
        <FigureTable
          name="fragments"
          caption={t('insights.fragments')}
          isOpen
          heads={[
            t('inventory.kind'),
            t('insights.hoursFree'),
            t('insights.hoursInPieces'),
            t('today.share'),
            t('insights.pieces'),
          ]}
          rows={data.data.map(({ kind, freeH, shortH, share, shortPieces }) => ({
            key: kind,
            cells: [
              nameOf(kind),
              words.number(Math.round(freeH)),
              words.number(Math.round(shortH)),
              percent(share),
              words.number(shortPieces),
            ],
          }))}
        />
      )}
      <ApiLink path={`/api/v1/insights/fragmentation?date=${date}&hours=${params.hours ?? 2}`} />
    </section>
  );
}
