import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type { Booking } from '../bookings/bookings';
import { calendarOf } from '../bookings/calendar-file';
import { offerFile } from '../bookings/offer-file';
import styles from './drawer.module.css';

/** To have it elsewhere too: in one's calendar, or as an address to send on. */
export function Keep({ booking }: { booking: Booking }) {
  const { t } = useTranslation();
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}/bookings?booking=${booking.id}`;
  return (
    <p className={styles.row}>
      <Button
        variant="default"
        onClick={() =>
          offerFile(
            `${booking.space?.code ?? 'booking'}-${booking.start.slice(0, 10)}.ics`,
            'text/calendar;charset=utf-8',
            calendarOf([booking], (name) => words.name(name).text, location.origin),
          )
        }
      >
        {t('drawer.toCalendar')}
      </Button>
      <Button
        variant="default"
        onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
      >
        {t(copied ? 'drawer.copied' : 'drawer.copyLink')}
      </Button>
    </p>
  );
}
