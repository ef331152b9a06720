import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { Icon } from '../../components/icons';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { Alternatives } from './alternatives';
import { act } from './acting';
import { useBook, type Wish } from './acts';
import styles from './book-control.module.css';

interface Props {
  wish: Wish;
  /** Whether somebody has to agree first. */
  isRequest?: boolean;
  /** What a screen reader hears beside "Book". */
  label: string;
  /** After the wish itself was booked, not something nearby. */
  onBooked?: () => void;
  children?: ReactNode;
}

/** Books. It says "booked" when the server has said so; when somebody was faster, it offers what is nearest. */
export function BookControl({ wish, isRequest = false, label, onBooked, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const book = useBook();
  const send = (wanted: Wish) =>
    book.mutate(act(wanted), {
      onSuccess: () => {
        if (wanted === wish) onBooked?.();
      },
    });

  if (book.data) {
    const { day, times } = words.period(book.data.start, book.data.end);
    const isOther = book.data.space && book.data.space.code;
    return (
      <p className={styles.booked}>
        <Icon name="check" />
        <span>
          {t(book.data.status === 'requested' ? 'book.requested' : 'book.booked', {
            code: isOther,
            day,
            times,
          })}{' '}
          <Link to="/bookings">{t('nav.bookings')}</Link>
        </span>
      </p>
    );
  }

  const pendingOffer = book.isPending ? book.variables.wish.offerId : undefined;
  const alternatives = book.error instanceof Refusal ? book.error.alternatives : [];
  return (
    <>
      {children}
      <Button
        onClick={() => send(wish)}
        loading={book.isPending && !book.failureReason}
        aria-label={label}
        className={styles.button}
      >
        {t(isRequest ? 'book.request' : 'book.book')}
      </Button>
      {book.error && (
        <div className={styles.refusal}>
          <RefusalNote error={book.error}>
            <Alternatives
              alternatives={alternatives}
              pending={pendingOffer}
              onBook={({ offerId }) => send({ offerId })}
            />
          </RefusalNote>
        </div>
      )}
    </>
  );
}
