import { Button, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { addDays, wallTime } from '../../time/campus-time';
import { campusQuery } from '../spaces/catalogue';
import styles from './away.module.css';
import { type Booking, rangeQuery } from './bookings';
import { useCancelMany } from './cancel-many';
import { Refused } from './refused';

/** Somebody who is away gives back all that they have in that time. */
export function Away() {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [today] = useState(() => wallTime(new Date(), timeZone).date);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isWhole = from !== '' && to !== '' && from <= to;
  const found = useQuery({
    ...rangeQuery({ from, to: addDays(to || today, 1), timeZone }),
    enabled: isWhole,
  });
  const meant = (found.data ?? []).filter(({ can, start }) => can.cancel && start.slice(0, 10) >= from);
  const cancel = useCancelMany();

  return (
    <form
      className={styles.away}
      aria-label={t('away.title')}
      onSubmit={(event) => {
        event.preventDefault();
        cancel.mutate(meant);
      }}
    >
      <p className={styles.title}>{t('away.title')}</p>
      <TextInput
        type="date"
        label={t('away.from')}
        min={today}
        value={from}
        onChange={({ currentTarget }) => setFrom(currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('away.to')}
        min={from || today}
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        color="danger"
        disabled={!isWhole || meant.length === 0}
        loading={cancel.isPending}
      >
        {isWhole && found.data ? t('away.cancel', { count: meant.length }) : t('away.cancelAll')}
      </Button>
      {isWhole && meant.length > 0 && <p className={styles.which}>{meant.map(which).join(' · ')}</p>}
      <Refused cancelled={cancel.data} />
    </form>
  );

  function which({ space, start, end }: Booking): string {
    const { day, times } = words.period(start, end);
    return `${space?.code ?? ''} ${day} ${times}`;
  }
}
