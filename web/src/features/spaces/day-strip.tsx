import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { minutesOf } from '../../time/campus-time';
import styles from './day-strip.module.css';

/** The hours that are drawn; what lies before or after shows in words. */
const first = 7 * 60;
const last = 23 * 60;
const labels = [8, 10, 12, 14, 16, 18, 20, 22];

interface Stretch {
  start: string;
  end: string;
}

interface Props {
  date: string;
  busy: Stretch[];
  /** What is about to be booked. */
  chosen?: Stretch;
  /** Whether it matters that the chosen stretch runs into a taken one. */
  warns?: boolean;
  /** Where one presses or drags to: minutes from midnight. The fields beside the strip do the same by keyboard. */
  onPick?: (minutes: number) => void;
}

/** One day of a space: free is empty, taken is grey, the offer has the accent. The same is said in words. */
export function DayStrip({ date, busy, chosen, warns = false, onPick }: Props) {
  const { t } = useTranslation();
  const { clock } = useWords();
  const minutesOn = (text: string) =>
    text.slice(0, 10) < date ? 0 : text.slice(0, 10) > date ? 24 * 60 : minutesOf(text.slice(11, 16));
  const place = ({ start, end }: Stretch) => {
    const [from, to] = [Math.max(first, minutesOn(start)), Math.min(last, minutesOn(end))];
    return { insetInlineStart: percent(from - first), width: percent(Math.max(0, to - from)) };
  };
  const taken = busy.map(({ start, end }) =>
    clock.times(
      start.slice(0, 10) < date ? '00:00' : start.slice(11, 16),
      end.slice(0, 10) > date ? '24:00' : end.slice(11, 16),
    ),
  );
  const isClash =
    warns &&
    chosen &&
    busy.some((one) => wall(one.start) < wall(chosen.end) && wall(chosen.start) < wall(one.end));
  const words = taken.length === 0 ? t('strip.free') : t('strip.taken', { times: taken.join(', ') });

  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, not loaded
    <div className={styles.strip} role="img" aria-label={words}>
      {labels.map((hour) => (
        <span key={hour} className={styles.hour} style={{ insetInlineStart: percent(hour * 60 - first) }}>
          {clock.hourOfAxis(hour)}
        </span>
      ))}
      <div
        className={styles.bars}
        data-picks={onPick && ''}
        onPointerDown={onPick && ((event) => event.currentTarget.setPointerCapture(event.pointerId))}
        onPointerMove={onPick && ((event) => event.buttons > 0 && onPick(minutesAt(event)))}
        onPointerUp={onPick && ((event) => onPick(minutesAt(event)))}
      >
        {labels.map((hour) => (
          <i key={hour} className={styles.tick} style={{ insetInlineStart: percent(hour * 60 - first) }} />
        ))}
        {busy.map((one) => (
          <i key={one.start} className={styles.taken} style={place(one)} />
        ))}
        {chosen && <i className={styles.chosen} data-clash={isClash || undefined} style={place(chosen)} />}
      </div>
    </div>
  );
}

const grid = 15;

function minutesAt({ currentTarget, clientX }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  const at = first + ((clientX - left) / width) * (last - first);
  return Math.min(last - grid, Math.max(first, Math.floor(at / grid) * grid));
}

const percent = (minutes: number) => `${(minutes / (last - first)) * 100}%`;

/** All are on the clocks of the campus, so that texts compare as times do. */
const wall = (text: string) => text.slice(0, 16);
