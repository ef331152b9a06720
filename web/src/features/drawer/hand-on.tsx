import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { act } from '../bookings/acting';
import { useTransfer } from '../bookings/acts';
import type { Booking } from '../bookings/bookings';
import styles from './drawer.module.css';
import type { ForAnother } from './reason-field';

interface Props {
  booking: Booking;
  /** Of another. */
  onBehalf: ForAnother | undefined;
}

/** To a colleague, who has to be allowed to have it. */
export function HandOn({ booking, onBehalf }: Props) {
  const { t } = useTranslation();
  const transfer = useTransfer(onBehalf?.reason);
  const [to, setTo] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (onBehalf?.reason === '') onBehalf.ask();
    else transfer.mutate(act({ booking, to: to.trim() }), { onSuccess: () => setTo('') });
  };
  return (
    <details className={styles.history}>
      <summary>{t('drawer.handOn')}</summary>
      <form className={styles.handOn} onSubmit={submit}>
        <TextInput
          type="email"
          required
          withAsterisk={false}
          label={t('drawer.whom.colleague')}
          value={to}
          maxLength={320}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={transfer.isPending}>
          {t('drawer.handOnNow')}
        </Button>
        {transfer.error && <RefusalNote error={transfer.error} />}
      </form>
    </details>
  );
}
