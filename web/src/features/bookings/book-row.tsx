import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { Icon } from '../../components/icons';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { act } from './acting';
import { useBook } from './acts';
import { Alternatives } from './alternatives';
import { useDrawer } from '../drawer/use-drawer';
import styles from './book-row.module.css';

interface Props {
  offerId: string;
  press: string;
  /** What a screen reader hears instead of `press`. */
  label: string;
  isFirst?: boolean;
  children: ReactNode;
}

/** An offer on a line of its own: booked with one press, and not before the server says so. */
export function BookRow({ offerId, press, label, isFirst = false, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const book = useBook();
  const { openBooking } = useDrawer();
  const send = (wanted: string) => book.mutate(act({ offerId: wanted }));
  const { data, error } = book;
  const pending = book.isPending ? book.variables.wish.offerId : undefined;
  const when = data && words.period(data.start, data.end);
  return (
    <div className={styles.row}>
      <div className={styles.what}>
        {data && when ? (
          <p className={styles.done}>
            <Icon name="check" />
            {t(data.status === 'requested' ? 'home.asked' : 'book.booked', {
              code: data.space?.code,
              ...when,
            })}
          </p>
        ) : (
          children
        )}
      </div>
      {data ? (
        <Button variant="subtle" onClick={() => openBooking(data.id)}>
          {t('home.change')}
        </Button>
      ) : (
        <Button
          variant={isFirst ? 'filled' : 'default'}
          aria-label={label}
          loading={book.isPending && !book.failureReason}
          onClick={() => send(offerId)}
        >
          {press}
        </Button>
      )}
      {error && (
        <div className={styles.refusal}>
          <RefusalNote error={error}>
            <Alternatives
              alternatives={error instanceof Refusal ? error.alternatives : []}
              pending={pending}
              onBook={(alternative) => send(alternative.offerId)}
            />
          </RefusalNote>
        </div>
      )}
    </div>
  );
}
