import { Button, Drawer, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { PeriodFields } from '../../components/period-fields';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addMinutes, localText, minutesBetween, wallTimeIn } from '../../time/campus-time';
import { campusQuery } from '../spaces/catalogue';
import { Alternatives } from './alternatives';
import { act } from './acting';
import { useMove } from './acts';
import type { Booking } from './bookings';
import styles from './move-drawer.module.css';

interface Props {
  booking: Booking;
  onClose: () => void;
}

/** Another time for the same booking. Until the server agrees, the old one stays as it is. */
export default function MoveDrawer({ booking, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const move = useMove();
  const [period, setPeriod] = useState(() => {
    const { date, time } = wallTimeIn(booking.start);
    return { date, from: time, to: wallTimeIn(booking.end).time };
  });
  const [title, setTitle] = useState(booking.title ?? '');
  const { times, day } = words.period(booking.start, booking.end);
  const alternatives = move.error instanceof Refusal ? move.error.alternatives : [];

  const send = (to: { start: string; end: string; spaceId?: string; timeZone?: string }) =>
    move.mutate(
      act({
        booking,
        to: { ...to, ...(title !== (booking.title ?? '') && { title: title === '' ? null : title }) },
      }),
      { onSuccess: onClose },
    );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const start = { date: period.date, time: period.from };
    const end = addMinutes(start, minutesBetween(period.from, period.to));
    send({ start: localText(start), end: localText(end), timeZone });
  };

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      padding="xl"
      title={<span className={styles.title}>{t('move.title')}</span>}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form className={styles.form} onSubmit={submit}>
        <p>
          <strong>
            {booking.space?.code} {booking.space && words.name(booking.space.name).text}
          </strong>
          <br />
          <span className="muted">{t('move.now', { day, times })}</span>
        </p>
        <PeriodFields value={period} onChange={setPeriod} />
        <TextInput
          label={t('move.name')}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {move.error && (
          <RefusalNote error={move.error}>
            <Alternatives
              alternatives={alternatives}
              pending={move.isPending ? '' : undefined}
              onBook={({ space, start, end }) => send({ spaceId: space.id, start, end })}
            />
          </RefusalNote>
        )}
        <Button type="submit" loading={move.isPending}>
          {t('move.submit')}
        </Button>
      </form>
    </Drawer>
  );
}
