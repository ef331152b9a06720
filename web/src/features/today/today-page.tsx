import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import { Freezing } from '../closures/freezing';
import { InForce } from '../home/in-force';
import { ApiLink } from '../ops/api-link';
import { NoPermission } from '../ops/no-permission';
import ops from '../ops/ops.module.css';
import { useIs } from '../ops/use-is';
import { useMinute } from '../ops/use-minute';
import { Deadline } from '../requests/deadline';
import { requestsQuery } from '../requests/requests';
import { holidaysQuery } from '../rules/rules';
import { campusQuery } from '../spaces/catalogue';
import { openFaultsQuery } from '../spaces/faults';
import { Buildings } from './buildings';
import { FaultRow } from './fault-row';
import { areaQuery, type Booking, countOf, dueQuery, missedQuery } from './today';
import styles from './today-page.module.css';
import { TodayRow } from './today-row';

const shown = 5;

export function TodayPage() {
  const { t } = useTranslation();
  return useIs('operator', 'campus_admin') ? (
    <Today />
  ) : (
    <NoPermission title={t('today.title')} needs={['operator', 'campus_admin']} />
  );
}

/** What happens on the campus now. */
function Today() {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const { date } = wallTime(useMinute(), timeZone);
  const requests = useQuery(requestsQuery('all'));
  const due = useQuery(dueQuery);
  const missed = useQuery(missedQuery(date, timeZone));
  const holidays = useQuery(holidaysQuery(date));
  const faults = useQuery(openFaultsQuery);
  const area = useQuery(areaQuery);
  const holiday = holidays.data?.find((one) => one.date === date);
  const next = holidays.data?.find((one) => one.date > date);

  return (
    <>
      <title>{`${t('today.title')} · Tolo`}</title>
      <h1>
        {t('today.title')} · <time dateTime={date}>{words.day(date)}</time>
      </h1>
      <p className={styles.holiday}>
        {holiday ? (
          <span className={ops.tag} data-tone="closed">
            {words.name(holiday.name).text}
          </span>
        ) : (
          holidays.data && <span className="muted">{t('today.noHoliday')}</span>
        )}{' '}
        {next && (
          <span className="muted">
            {t('today.nextHoliday', { date: words.day(next.date), name: words.name(next.name).text })}
          </span>
        )}
      </p>
      <div className={styles.closed}>
        <InForce />
        <Freezing />
      </div>
      <div className={styles.page}>
        <section className={`card ${ops.panel}`} aria-labelledby="waiting">
          <Figure id="waiting" title={t('requests.title')} figure={requests.data && countOf(requests.data)} />
          {requests.error && <RefusalNote error={requests.error} />}
          {requests.data?.length === 0 && (
            <Empty says={t('requests.none')}>
              <Link to="/timeline">{t('requests.seeTimeline')}</Link>
            </Empty>
          )}
          <ul className={styles.list}>
            {requests.data?.slice(0, shown).map((request) => (
              <li key={request.id} data-row>
                <Link to="/requests" search={{ show: 'all', at: request.id }} data-opens>
                  {request.space?.code} {words.period(request.start, request.end).day}{' '}
                  {words.period(request.start, request.end).times}
                </Link>{' '}
                {request.expiresAt && <Deadline at={request.expiresAt} />}
              </li>
            ))}
          </ul>
          <ApiLink path="/api/v1/requests?for=all" />
        </section>
        <section className={`card ${ops.panel}`} aria-labelledby="due">
          <Figure id="due" title={t('today.due')} figure={due.data && countOf(due.data)} />
          {due.error && <RefusalNote error={due.error} />}
          <Rows
            of={due.data}
            none={t('today.nobodyDue')}
            way={<Link to="/timeline">{t('requests.seeTimeline')}</Link>}
          >
            {bookingRow}
          </Rows>
          <ApiLink path="/api/v1/bookings?for=campus&status=confirmed" />
        </section>
        <section className={`card ${ops.panel}`} aria-labelledby="missed">
          <Figure id="missed" title={t('today.missed')} figure={missed.data && countOf(missed.data)} />
          {missed.error && <RefusalNote error={missed.error} />}
          <Rows
            of={missed.data}
            none={t('today.nothingMissed')}
            way={<Link to="/insights">{t('today.seeUse')}</Link>}
          >
            {bookingRow}
          </Rows>
          <ApiLink path="/api/v1/bookings?for=campus&status=no_show" />
        </section>
        <section className={`card ${ops.panel}`} aria-labelledby="faults">
          <Figure id="faults" title={t('today.faults')} figure={faults.data && countOf(faults.data)} />
          {faults.error && <RefusalNote error={faults.error} />}
          <Rows
            of={faults.data}
            none={t('today.noFaults')}
            way={<Link to="/inventory">{t('nav.inventory')}</Link>}
          >
            {(fault) => <FaultRow key={fault.id} fault={fault} timeZone={timeZone} />}
          </Rows>
          <ApiLink path="/api/v1/faults?state=open" />
        </section>
        <section className={styles.wide} aria-labelledby="buildings">
          <h2 id="buildings" className={ops.small}>
            {t('today.buildings')}
          </h2>
          {area.error && <RefusalNote error={area.error} />}
          {area.data && <Buildings rows={area.data} />}
          <ApiLink path="/api/v1/insights/area?groupBy=building" />
        </section>
      </div>
    </>
  );
}

function Figure({ id, title, figure }: { id: string; title: string; figure: string | undefined }) {
  return (
    <header>
      <h2 id={id} className={ops.small}>
        {title}
      </h2>
      <p className={styles.figure}>{figure ?? '–'}</p>
    </header>
  );
}

const bookingRow = (booking: Booking) => <TodayRow key={booking.id} booking={booking} />;

interface RowsProps<T> {
  of: T[] | undefined;
  none: string;
  /** What to do where there are none. */
  way: ReactNode;
  children: (one: T) => ReactNode;
}

function Rows<T>({ of, none, way, children }: RowsProps<T>) {
  const { t } = useTranslation();
  const [most, setMost] = useState(shown);
  if (!of) return null;
  if (of.length === 0) return <Empty says={none}>{way}</Empty>;
  return (
    <>
      <ul className={styles.list}>{of.slice(0, most).map(children)}</ul>
      {of.length > most && (
        <Button variant="default" onClick={() => setMost(most + shown)}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
