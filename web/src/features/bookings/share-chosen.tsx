import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type { Booking } from './bookings';
import { calendarOf } from './calendar-file';
import { shareText } from './share-text';

/** Hands them to whatever the device shares with, as words and as a calendar where it takes files; elsewhere copies the words. */
async function share(text: string, calendar: string): Promise<'shared' | 'copied'> {
  if (typeof navigator.share !== 'function') {
    await navigator.clipboard.writeText(text);
    return 'copied';
  }
  const files = [new File([calendar], 'bookings.ics', { type: 'text/calendar' })];
  try {
    await navigator.share(
      'canShare' in navigator && navigator.canShare({ files }) ? { text, files } : { text },
    );
  } catch (error) {
    // Whoever thinks better of it is asked nothing more.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
  return 'shared';
}

/** What is ticked, for somebody else. */
export function ShareChosen({ bookings }: { bookings: readonly Booking[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const sharing = useMutation({
    mutationFn: () =>
      share(
        shareText(bookings, words, location.origin),
        calendarOf(bookings, (name) => words.name(name).text, location.origin),
      ),
  });
  return (
    <>
      <Button variant="default" onClick={() => sharing.mutate()}>
        {t(sharing.data === 'copied' ? 'chosen.copied' : 'chosen.share')}
      </Button>
      {sharing.error && <span role="alert">{t('chosen.notShared')}</span>}
    </>
  );
}
