import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type { Booking } from './bookings';
import { calendarOf } from './calendar-file';
import { offerFile } from './offer-file';
import { tableOf } from './table-file';

/** What is shown, as files. */
export function ExportRow({ bookings }: { bookings: readonly Booking[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const nameOf = (name: Parameters<typeof words.name>[0]) => words.name(name).text;
  const heads = [
    t('files.code'),
    t('files.space'),
    t('time.from'),
    t('time.to'),
    t('files.status'),
    t('files.name'),
    t('find.howMany'),
    t('files.id'),
  ];
  return (
    <>
      <Button
        variant="subtle"
        disabled={bookings.length === 0}
        onClick={() =>
          offerFile(
            'bookings.ics',
            'text/calendar;charset=utf-8',
            calendarOf(bookings, nameOf, location.origin),
          )
        }
      >
        {t('files.calendar')}
      </Button>
      <Button
        variant="subtle"
        disabled={bookings.length === 0}
        onClick={() =>
          offerFile(
            'bookings.csv',
            'text/csv;charset=utf-8',
            tableOf(bookings, heads, { nameOf, statusOf: (status) => t(`statuses.${status}`) }),
          )
        }
      >
        {t('files.table')}
      </Button>
      <Link to="/developers">{t('files.subscribe')}</Link>
    </>
  );
}
