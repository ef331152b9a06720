import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Refusal } from '../../api/problem';
import { RefusalNote } from '../../components/refusal-note';
import { act } from '../bookings/acting';
import type { Booking } from '../bookings/bookings';
import type { ForAnother } from '../drawer/reason-field';
import { tallyOf } from './outcome';
import { Draws } from './draws';
import { PreviewTable } from './preview-table';
import { type Repeat, ruleOf } from './repeat';
import { type Decisions, type Preview, useBookSeries, usePreview } from './series';
import styles from './series.module.css';

interface Props {
  /** What is wanted on the first date. */
  wish: Omit<Schemas['PreviewSeriesBody'], 'rrule'>;
  date: string;
  repeat: Repeat;
  space?: Booking['space'];
  /** For another. */
  onBehalf?: ForAnother | undefined;
  onBooked: (bookingId: string | undefined) => void;
}

/** First what each date would come to, then exactly that; where something has changed meanwhile, that is shown and nothing is booked. */
export function SeriesDraft({ wish, date, repeat, space, onBehalf, onBooked }: Props) {
  const { t } = useTranslation();
  const preview = usePreview();
  const book = useBookSeries(onBehalf?.reason);
  const [decisions, setDecisions] = useState<Decisions>({});
  const body = { ...wish, rrule: ruleOf(repeat, date), onHoliday: repeat.onHoliday };
  const asked = JSON.stringify(body);
  const [previewed, setPreviewed] = useState<{ asked: string; shown: Preview; changed?: string[] }>();
  const current = previewed?.asked === asked ? previewed : undefined;
  const isWhole = repeat.ends === 'count' ? repeat.count > 0 : repeat.until >= date;

  const look = () => {
    book.reset();
    preview.mutate(act(body), {
      onSuccess: (shown) => {
        setDecisions({});
        setPreviewed({ asked, shown });
      },
    });
  };
  const send = (shown: Preview) =>
    book.mutate(
      act({
        previewToken: shown.previewToken ?? '',
        decisions,
        first: { start: wish.start ?? '', end: wish.end ?? '', space },
      }),
      {
        onSuccess: ({ bookingIds }) => onBooked(bookingIds[0]),
        onError: (error) => {
          const next = changedIn(error);
          if (!next) return;
          // A date that was left out stays so; other choices were about places that may be gone.
          setDecisions(
            Object.fromEntries(Object.entries(decisions).filter(([, decision]) => decision === 'skip')),
          );
          setPreviewed({ asked, ...next });
        },
      },
    );
  const isExpired = book.error instanceof Refusal && book.error.code === 'preview-expired';

  return (
    <div className={styles.draft}>
      {preview.error && <RefusalNote error={preview.error} />}
      {book.error && (
        <RefusalNote error={book.error}>
          {isExpired && (
            <p>
              <Button variant="default" onClick={look}>
                {t('series.lookAgain')}
              </Button>
            </p>
          )}
        </RefusalNote>
      )}
      {current && (
        <PreviewTable
          occurrences={current.shown.occurrences}
          decisions={decisions}
          onDecide={setDecisions}
          changed={current.changed}
        />
      )}
      {current && <Draws draws={current.shown.allowances ?? []} />}
      {current ? (
        <Button
          onClick={() => (onBehalf?.reason === '' ? onBehalf.ask() : send(current.shown))}
          loading={book.isPending}
          disabled={tallyOf(current.shown.occurrences, decisions).done === 0}
        >
          {t('series.book', { count: tallyOf(current.shown.occurrences, decisions).done })}
        </Button>
      ) : (
        <Button onClick={look} loading={preview.isPending} disabled={!isWhole}>
          {t('series.preview')}
        </Button>
      )}
    </div>
  );
}

/** What it would come to now, and which dates are no longer as shown. */
export function changedIn(error: unknown): { shown: Preview; changed: string[] } | undefined {
  if (!(error instanceof Refusal) || error.code !== 'series-changed') return undefined;
  return { shown: error.body['preview'] as Preview, changed: (error.body['changed'] ?? []) as string[] };
}
