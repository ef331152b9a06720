import { useQuery, useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { Named } from '../../components/named';
import { PeriodFields } from '../../components/period-fields';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addMinutes, localText, minutesBetween, nextHalfHour } from '../../time/campus-time';
import { BookControl } from '../bookings/book-control';
import { amenitiesQuery, busyQuery, campusQuery, hazardsQuery, spaceQuery } from './catalogue';
import { DayStrip } from './day-strip';
import styles from './space-page.module.css';

const route = getRouteApi('/signed-in/s/$code');

/** The page behind the code on a door. */
export function SpacePage() {
  const { code } = route.useParams();
  const space = useQuery(spaceQuery(code));
  if (space.error) {
    return (
      <>
        <h1>{code}</h1>
        <RefusalNote error={space.error} />
      </>
    );
  }
  return space.data ? <Space key={space.data.id} space={space.data} /> : <LoadingCards count={1} />;
}

type SpaceShown = Awaited<ReturnType<NonNullable<ReturnType<typeof spaceQuery>['queryFn']>>>;

function Space({ space }: { space: SpaceShown }) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ data: campus }, { data: amenities }, { data: hazards }] = useSuspenseQueries({
    queries: [campusQuery, amenitiesQuery, hazardsQuery],
  });
  const { timeZone } = campus;
  const [period, setPeriod] = useState(() => {
    const { date, time } = nextHalfHour(new Date(), timeZone);
    return { date, from: time, to: addMinutes({ date, time }, 60).time };
  });
  const [booked, setBooked] = useState<string>();
  const busy = useQuery(busyQuery([space.id], { date: period.date, timeZone }));

  const start = { date: period.date, time: period.from };
  const end = addMinutes(start, minutesBetween(period.from, period.to));
  const chosen = { start: localText(start), end: localText(end) };
  const isMine = booked === `${chosen.start}/${chosen.end}`;
  const name = words.name(space.name);
  const { day, times } = words.period(chosen.start, chosen.end);
  const namesOf = (list: typeof amenities, codes: string[]) =>
    codes.flatMap((one) => list.find((label) => label.code === one) ?? []);

  return (
    <>
      <title>{`${space.code} ${name.text} · Tolo`}</title>
      <h1>
        {space.code} <span lang={name.lang}>{name.text}</span>
      </h1>
      <p className={`muted ${styles.where}`}>
        <Named name={space.building.name} /> · <Named name={space.floor.name} /> ·{' '}
        {t('find.seats', { count: space.capacity })} · {t('find.area', { area: words.number(space.areaM2) })}
      </p>
      <div className={styles.page}>
        <section className={`card ${styles.panel}`} aria-label={t('book.book')}>
          <PeriodFields value={period} onChange={setPeriod} />
          <DayStrip
            date={period.date}
            busy={busy.data?.get(space.id) ?? []}
            chosen={chosen}
            warns={!isMine}
          />
          <div className={styles.book}>
            <BookControl
              key={`${chosen.start}/${chosen.end}`}
              onBooked={() => setBooked(`${chosen.start}/${chosen.end}`)}
              wish={{ spaceId: space.id, ...chosen, timeZone }}
              label={t('book.label', { code: space.code, name: name.text, day, times })}
            >
              <p className={styles.times}>
                <span className="muted">{day}</span> <strong>{times}</strong>
              </p>
            </BookControl>
          </div>
        </section>
        <section className={`card ${styles.panel}`}>
          <h2 className={styles.small}>{t('space.has')}</h2>
          {space.amenities.length === 0 ? (
            <p className="muted">{t('space.nothing')}</p>
          ) : (
            <ul className={styles.labels}>
              {namesOf(amenities, space.amenities).map((label) => (
                <li key={label.code}>
                  <Named name={label.name} />
                </li>
              ))}
            </ul>
          )}
          {space.hazards.length > 0 && (
            <>
              <h2 className={styles.small}>{t('space.hazards')}</h2>
              <ul className={`${styles.labels} ${styles.hazards}`}>
                {namesOf(hazards, space.hazards).map((label) => (
                  <li key={label.code}>
                    <Named name={label.name} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </>
  );
}
