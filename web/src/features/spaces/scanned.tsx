import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { Refusal } from '../../api/problem';
import { Icon } from '../../components/icons';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { act, keyed, useAct, useChanged } from '../bookings/acting';
import type { Booking } from '../bookings/bookings';
import { notCome } from '../bookings/undoing';
import { spaceQuery } from './catalogue';
import styles from './scanned.module.css';
import { Space } from './space';
import { stickerQuery } from './sticker';

/** Whoever scans the sticker has come: what they have here is checked in to without a press. */
export function Scanned({ code }: { code: string }) {
  const sticker = useQuery(stickerQuery(code));
  const space = useQuery({
    ...spaceQuery(sticker.data?.space.code ?? ''),
    enabled: sticker.data !== undefined,
  });
  const scan = useAct(
    (scanned: string, key) =>
      answerOf(api.POST('/api/v1/check-in', { body: { code: scanned }, headers: keyed(key) })),
    () => {},
  );
  const { mutate } = scan;
  // Twice is once, also where effects run twice.
  useEffect(() => mutate(act(code)), [mutate, code]);

  const error = sticker.error ?? space.error;
  if (error) {
    return (
      <>
        <h1>{code}</h1>
        <RefusalNote error={error} />
      </>
    );
  }
  if (!space.data) return <LoadingCards count={1} />;
  return (
    <Space space={space.data} onTaken={() => scan.mutate(act(code))}>
      {scan.data && <Arrived key={scan.data.version} booking={scan.data} />}
      {scan.error && !hasNothingHere(scan.error) && <RefusalNote error={scan.error} />}
    </Space>
  );
}

/** Then the page itself says what can be had. */
const hasNothingHere = (error: Error) => error instanceof Refusal && error.code === 'no-booking-here';

function Arrived({ booking }: { booking: Booking }) {
  const { t } = useTranslation();
  const words = useWords();
  const undo = useMutation({ mutationFn: () => notCome(booking).send(), onSettled: useChanged() });
  if (undo.isSuccess) return <output className={styles.undone}>{t('qr.undone')}</output>;
  return (
    <div className={styles.arrived}>
      <output className={styles.words}>
        <Icon name="check" size={24} />
        {t('qr.checkedIn', { times: words.period(booking.start, booking.end).times })}
      </output>
      <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
        {t('told.undo')}
      </Button>
      {undo.error && <RefusalNote error={undo.error} />}
    </div>
  );
}
