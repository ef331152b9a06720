import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import type { Booking } from './bookings';
import styles from './move-chosen.module.css';
import { MovedRow } from './moved-row';
import { type Moving, movesQuery, useMoveMany } from './move-many';
import { inTurn, type Shift, shifted } from './shift';

const days = [-14, -7, -2, -1, 0, 1, 2, 7, 14, 28];
const minutes = [-180, -120, -60, -30, -15, 0, 15, 30, 60, 120, 180];
const aWeekOn: Shift = { days: 7, minutes: 0 };
const dayMinutes = 1440;

interface Props {
  bookings: readonly Booking[];
  /** Those that stay where they are. */
  onMoved: (left: readonly string[]) => void;
}

/** All that is ticked so much earlier or later: what would become of each is seen before anything is moved. */
export function MoveChosen({ bookings, onMoved }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [by, setBy] = useState(aWeekOn);
  /** What somebody has taken in place of what could not be. */
  const [instead, setInstead] = useState<ReadonlyMap<string, Schemas['MoveBody']>>(new Map());
  const isMoved = by.days !== 0 || by.minutes !== 0;
  const wanted: Moving[] = inTurn(bookings, by).map((booking) => ({
    booking,
    to: instead.get(booking.id) ?? shifted(booking, by),
  }));
  const tried = useQuery({ ...movesQuery(wanted), enabled: isMoved });
  const move = useMoveMany();
  // While another shift is tried, what was found of the last one stays in its place.
  const found = (isMoved && tried.data) || [];
  const outcomes = found.toSorted((a, b) => a.booking.start.localeCompare(b.booking.start));
  const isTold = isMoved && tried.data !== undefined && !tried.isPlaceholderData;
  const fitting = isTold ? found.filter(({ after }) => after !== undefined) : [];
  const shift = (next: Partial<Shift>) => {
    setBy({ ...by, ...next });
    setInstead(new Map());
    move.reset();
  };
  const named = (n: number, unit: number) =>
    n === 0
      ? t('chosen.same')
      : t(n < 0 ? 'chosen.earlier' : 'chosen.later', { duration: words.duration(Math.abs(n) * unit) });
  const error = tried.error ?? move.error;

  return (
    <section className={`card ${styles.move}`} aria-label={t('chosen.move', { count: bookings.length })}>
      <div className={styles.by}>
        <NativeSelect
          label={t('chosen.day')}
          value={String(by.days)}
          data={days.map((n) => ({ value: String(n), label: named(n, dayMinutes) }))}
          onChange={({ currentTarget }) => shift({ days: Number(currentTarget.value) })}
        />
        <NativeSelect
          label={t('chosen.time')}
          value={String(by.minutes)}
          data={minutes.map((n) => ({ value: String(n), label: named(n, 1) }))}
          onChange={({ currentTarget }) => shift({ minutes: Number(currentTarget.value) })}
        />
        <Button
          disabled={fitting.length === 0}
          loading={move.isPending}
          onClick={() =>
            move.mutate(fitting, {
              onSuccess: (moved) => {
                const gone = new Set(moved.flatMap(({ booking, after }) => (after ? [booking.id] : [])));
                onMoved(bookings.flatMap(({ id }) => (gone.has(id) ? [] : [id])));
              },
            })
          }
        >
          {isTold ? t('chosen.moveNow', { count: fitting.length }) : t('bookings.move')}
        </Button>
      </div>
      <output className={styles.sum}>
        {isTold
          ? [
              t('chosen.fit', { count: fitting.length }),
              outcomes.length > fitting.length &&
                t('chosen.cannot', { count: outcomes.length - fitting.length }),
            ]
              .filter(Boolean)
              .join(' ')
          : isMoved && !error && t('common.loading')}
      </output>
      {error && <RefusalNote error={error} />}
      <ul className={styles.list} data-old={!isTold || undefined}>
        {outcomes.map((outcome) => (
          <MovedRow
            key={outcome.booking.id}
            {...outcome}
            onInstead={({ space, start, end }) =>
              setInstead(new Map(instead).set(outcome.booking.id, { spaceId: space.id, start, end }))
            }
          />
        ))}
      </ul>
    </section>
  );
}
