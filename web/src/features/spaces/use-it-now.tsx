import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { RefusalNote, useRefusalText } from '../../components/refusal-note';
import { type Name, useWords } from '../../i18n/use-words';
import { addMinutes, localText, minutesOf, wallTime } from '../../time/campus-time';
import { act } from '../bookings/acting';
import { useBook, type Wish } from '../bookings/acts';
import { Alternatives } from '../bookings/alternatives';
import { bookingRehearsal } from '../drawer/rehearsal';
import { busyQuery } from './catalogue';
import { SpaceState } from './space-state';
import { endsFrom } from './stays';
import styles from './use-it-now.module.css';

interface Props {
  space: { id: string; code: string; kind: string; name: Name };
  timeZone: string;
  now: Date;
  onTaken?: () => void;
}

const grid = 5;

/** Then nobody can have it, and it stands empty nevertheless. */
const closedBy: readonly Refusal['code'][] = ['outside-opening-hours', 'holiday', 'space-closed'];

/** Where one thing alone is wrong, what mends it. */
function suggestedBy({ body: { violations = [] } }: Refusal): { start: string; end: string } | undefined {
  const { start, end } = (violations.length === 1 && violations[0]?.fix?.suggest) || {};
  return start && end ? { start, end } : undefined;
}

/** Whether it is free at this moment, and until when one can have it with one press. */
export function UseItNow({ space, timeZone, now, onTaken }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const textOf = useRefusalText();
  const book = useBook();
  const at = wallTime(now, timeZone);
  const { data, isPending } = useQuery(busyQuery([space.id], { date: at.date, timeZone }));
  const clock = `${at.date}T${at.time}`;
  const busy = data?.get(space.id) ?? [];
  const current = busy.find((one) => one.start.slice(0, 16) <= clock && clock < one.end.slice(0, 16));
  const next = busy.map(({ start }) => start.slice(0, 16)).find((start) => start > clock);
  const until = current ? current.end.slice(0, 16) : next;
  // Of the slot that it is already: whoever stands there does not wait for the next.
  const start = addMinutes(at, -(minutesOf(at.time) % grid));
  const isSeat = space.kind === 'desk' || space.kind === 'desk_area';
  const ends = !data || current ? [] : endsFrom(start, { until: next, isSeat });
  // Whoever would be refused is told so before they press.
  const wished = { spaceId: space.id, start: localText(start), timeZone };
  const trial = useQuery({ ...bookingRehearsal({ ...wished, end: ends[0] }), enabled: ends.length > 0 });
  const refused = ends.length > 0 ? trial.data?.refusal : undefined;
  if (!data) return isPending ? <div data-comes className={styles.later} /> : null;
  const send = (wish: Wish) => book.mutate(act(wish), { onSuccess: onTaken });
  const why = refused && textOf(refused).sentence;
  const period = refused && suggestedBy(refused);
  const later = period && { period, said: words.period(period.start, period.end) };

  return (
    <div className={styles.now} data-comes={(trial.isPending && ends.length > 0) || undefined}>
      <SpaceState
        isTaken={current !== undefined}
        isClosed={refused !== undefined && closedBy.includes(refused.code)}
        until={!refused && until?.startsWith(at.date) ? words.time(until) : undefined}
      />
      {ends.length > 0 && !refused && (
        <div className={styles.acts}>
          {ends.map((end, n) => (
            <Button
              key={end}
              variant={n === 0 ? 'filled' : 'default'}
              loading={book.isPending && book.variables.wish.end === end}
              disabled={book.isPending || trial.isPending}
              onClick={() => send({ ...wished, end })}
            >
              {t(n === 0 ? 'qr.useUntil' : 'qr.until', { time: words.time(end) })}
            </Button>
          ))}
        </div>
      )}
      {book.error && (
        <RefusalNote error={book.error}>
          <Alternatives
            alternatives={book.error instanceof Refusal ? book.error.alternatives : []}
            pending={undefined}
            onBook={({ offerId }) => send({ offerId })}
          />
        </RefusalNote>
      )}
      {refused && !book.error && (
        <>
          <p lang={why?.lang}>{why?.text}</p>
          <Alternatives
            alternatives={refused.alternatives}
            pending={book.isPending ? book.variables.wish.offerId : undefined}
            onBook={({ offerId }) => send({ offerId })}
          />
          {later && refused.alternatives.length === 0 && (
            <Button
              aria-label={t('book.label', {
                code: space.code,
                name: words.name(space.name).text,
                ...later.said,
              })}
              loading={book.isPending}
              onClick={() => send({ spaceId: space.id, ...later.period })}
            >
              {`${t('book.book')} · ${later.said.day} ${later.said.times}`}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
