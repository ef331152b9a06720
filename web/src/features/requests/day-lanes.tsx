import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import styles from './day-lanes.module.css';
import { dayQuery, type Request } from './requests';

const hours = [0, 6, 12, 18];
const dayMinutes = 24 * 60;

/** The day of the space: this request, what else asks, and what is taken, each on a line of its own; in words below. */
export function DayLanes({ request }: { request: Request }) {
  const { t } = useTranslation();
  const words = useWords();
  const day = useQuery(dayQuery(request));
  const date = request.start.slice(0, 10);
  // What overlaps the request is told in full by the request itself, for those who see no more of the day than busy times.
  const elsewhen = (day.data ?? []).filter(
    ({ kind, start, end }) => kind === 'booking' && (end <= request.start || request.end <= start),
  );
  const lanes = [
    { key: request.id, tone: 'mine', start: request.start, end: request.end, who: t('requests.thisOne') },
    ...request.competitors.map(({ id, status, start, end, requester }, n) => ({
      key: id ?? `${start}-${n}`,
      tone: status === 'requested' ? 'pending' : 'taken',
      start,
      end,
      who: requester?.name ?? t('requests.taken'),
    })),
    ...elsewhen.map(({ id, status, start, end, tenant }, n) => ({
      key: id ?? `${start}+${n}`,
      tone: status === 'requested' ? 'pending' : 'taken',
      start,
      end,
      who: tenant ? words.name(tenant.name).text : t('requests.taken'),
    })),
  ].sort((a, b) => a.start.localeCompare(b.start));

  const minutes = (text: string, edge: number) =>
    text.slice(0, 10) !== date ? edge : Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
  const place = (start: string, end: string) => {
    const [from, to] = [minutes(start, 0), minutes(end, dayMinutes)];
    return {
      insetInlineStart: `${(from / dayMinutes) * 100}%`,
      width: `${((to - from) / dayMinutes) * 100}%`,
    };
  };

  return (
    <div className={styles.day}>
      <div className={styles.hours} aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
            {words.clock.hour(hour)}
          </span>
        ))}
      </div>
      <ul className={styles.lanes}>
        {lanes.map(({ key, tone, start, end, who }) => (
          <li key={key} className={styles.lane}>
            <span className={styles.track} aria-hidden="true">
              <i className={styles.bar} data-tone={tone} style={place(start, end)} />
            </span>
            <span className={styles.words}>
              {words.period(start, end).times} {who}
              {tone === 'pending' && ` · ${t('statuses.requested')}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
