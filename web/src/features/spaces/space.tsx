import { useInfiniteQuery, useQuery, useSuspenseQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Named } from '../../components/named';
import { PeriodFields } from '../../components/period-fields';
import { useWords } from '../../i18n/use-words';
import { addMinutes, localText, minutesBetween } from '../../time/campus-time';
import { usualStart } from '../../time/usual-start';
import { useNow } from '../../time/use-now';
import { BookControl } from '../bookings/book-control';
import { BookingNow } from '../bookings/booking-now';
import { type Booking, bookingsQuery } from '../bookings/bookings';
import { amenitiesQuery, busyQuery, campusQuery, hazardsQuery } from './catalogue';
import { DayStrip } from './day-strip';
import { MailAddress } from './mail-address';
import { ReportFault } from './report-fault';
import { SpaceHead } from './space-head';
import styles from './space-page.module.css';
import { UseItNow } from './use-it-now';
import { WayThere } from './way-there';

interface Props {
  space: Schemas['SpaceShown'];
  /** After it was taken for this moment. */
  onTaken?: () => void;
  /** What has come of scanning its sticker. */
  children?: ReactNode;
}

/** At the door: what it is now and how to have it. Below: any other time, and what is there. */
export function Space({ space, onTaken, children }: Props) {
  const { t } = useTranslation();
  const [{ data: campus }] = useSuspenseQueries({ queries: [campusQuery] });
  const now = useNow();
  const upcoming = useInfiniteQuery(bookingsQuery('upcoming'));
  const mine = upcoming.data?.find((one) => isHere(one, space.id, now));
  return (
    <>
      <SpaceHead space={space} />
      <div className={`${styles.page} in-order`}>
        <section className={`card ${styles.panel} in-order`} aria-label={t('qr.now')}>
          {children}
          {upcoming.isPending && <span hidden data-comes />}
          {mine ? (
            <BookingNow booking={mine} now={now} />
          ) : (
            <UseItNow space={space} timeZone={campus.timeZone} now={now} onTaken={onTaken} />
          )}
          <Further />
        </section>
        <AnotherTime space={space} timeZone={campus.timeZone} />
        <WhatIsHere {...space} />
        <ReportFault code={space.code} />
        <WayThere space={space} />
        <MailAddress spaceId={space.id} />
      </div>
    </>
  );
}

const further = [
  ['fault', 'space.fault'],
  ['here', 'space.has'],
  ['way', 'space.way'],
] as const;

const goTo = (id: string) => document.getElementById(id)?.focus();

/** On a phone the rest is far below; also a link from elsewhere leads to a part of it. */
function Further() {
  const { t } = useTranslation();
  useEffect(() => goTo(location.hash.slice(1)), []);
  return (
    <nav className={styles.further} aria-label={t('space.further')}>
      {further.map(([id, words]) => (
        <Link
          key={id}
          to="."
          search={(before: object) => before}
          hash={id}
          resetScroll={false}
          onClick={() => goTo(id)}
        >
          {t(words)}
        </Link>
      ))}
    </nav>
  );
}

const near = 60 * 60_000;

/** One's own, now or within the hour. */
const isHere = ({ spaceId, spaces, start, end }: Booking, id: string, now: Date) =>
  (spaceId === id || spaces?.some((one) => one.id === id) === true) &&
  Date.parse(start) - near <= now.getTime() &&
  now.getTime() < Date.parse(end);

function AnotherTime({ space, timeZone }: Pick<Props, 'space'> & { timeZone: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const [period, setPeriod] = useState(() => {
    const { date, time } = usualStart(new Date(), timeZone);
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
  return (
    <section className={`card ${styles.panel}`}>
      <h2 className={styles.small}>{t('qr.anotherTime')}</h2>
      <PeriodFields value={period} onChange={setPeriod} />
      <DayStrip date={period.date} busy={busy.data?.get(space.id) ?? []} chosen={chosen} warns={!isMine} />
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
  );
}

function WhatIsHere({ amenities: has, hazards: dangers }: Pick<Props['space'], 'amenities' | 'hazards'>) {
  const { t } = useTranslation();
  const [{ data: amenities }, { data: hazards }] = useSuspenseQueries({
    queries: [amenitiesQuery, hazardsQuery],
  });
  const namesOf = (list: typeof amenities, codes: string[]) =>
    codes.flatMap((one) => list.find((label) => label.code === one) ?? []);
  return (
    <section id="here" tabIndex={-1} className={`card ${styles.panel}`}>
      <h2 className={styles.small}>{t('space.has')}</h2>
      {has.length === 0 ? (
        <p className="muted">{t('space.nothing')}</p>
      ) : (
        <ul className={styles.labels}>
          {namesOf(amenities, has).map((label) => (
            <li key={label.code}>
              <Named name={label.name} />
            </li>
          ))}
        </ul>
      )}
      {dangers.length > 0 && (
        <>
          <h2 className={styles.small}>{t('space.hazards')}</h2>
          <ul className={`${styles.labels} ${styles.hazards}`}>
            {namesOf(hazards, dangers).map((label) => (
              <li key={label.code}>
                <Named name={label.name} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
