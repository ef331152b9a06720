import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { RefusalNote } from '../../components/refusal-note';
import { addMinutes, localText, minutesOf, wallTime } from '../../time/campus-time';
import { act } from '../bookings/acting';
import { useBook, type Wish } from '../bookings/acts';
import { Alternatives } from '../bookings/alternatives';
import { busyQuery } from './catalogue';
import { SpaceState } from './space-state';
import { endsFrom } from './stays';
import styles from './use-it-now.module.css';

interface Props {
  space: { id: string; code: string; kind: string };
  timeZone: string;
  now: Date;
  onTaken?: () => void;
}

const grid = 5;

/** Whether it is free at this moment, and until when one can have it with one press. */
export function UseItNow({ space, timeZone, now, onTaken }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const at = wallTime(now, timeZone);
  const { data } = useQuery(busyQuery([space.id], { date: at.date, timeZone }));
  if (!data) return null;
  const clock = `${at.date}T${at.time}`;
  const busy = data.get(space.id) ?? [];
  const current = busy.find((one) => one.start.slice(0, 16) <= clock && clock < one.end.slice(0, 16));
  const next = busy.map(({ start }) => start.slice(0, 16)).find((start) => start > clock);
  const until = current ? current.end.slice(0, 16) : next;
  // Of the slot that it is already: whoever stands there does not wait for the next.
  const start = addMinutes(at, -(minutesOf(at.time) % grid));
  const isSeat = space.kind === 'desk' || space.kind === 'desk_area';
  const ends = current ? [] : endsFrom(start, { until: next, isSeat });
  const send = (wish: Wish) => book.mutate(act(wish), { onSuccess: onTaken });
  const { error } = book;

  return (
    <div className={styles.now}>
      <SpaceState
        isTaken={current !== undefined}
        until={until?.startsWith(at.date) ? until.slice(11) : undefined}
      />
      {ends.length > 0 && (
        <div className={styles.acts}>
          {ends.map((end, n) => (
            <Button
              key={end}
              variant={n === 0 ? 'filled' : 'default'}
              loading={book.isPending && book.variables.wish.end === end}
              disabled={book.isPending}
              onClick={() => send({ spaceId: space.id, start: localText(start), end, timeZone })}
            >
              {t(n === 0 ? 'qr.useUntil' : 'qr.until', { time: end.slice(11) })}
            </Button>
          ))}
        </div>
      )}
      {error && (
        <RefusalNote error={error}>
          <Alternatives
            alternatives={error instanceof Refusal ? error.alternatives : []}
            pending={undefined}
            onBook={({ offerId }) => send({ offerId })}
          />
        </RefusalNote>
      )}
    </div>
  );
}
