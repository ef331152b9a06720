import { useTranslation } from 'react-i18next';
import type { Alternative } from '../../api/problem';
import { Icon } from '../../components/icons';
import { useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { Alternatives } from './alternatives';
import styles from './move-chosen.module.css';
import type { Moved } from './move-many';

interface Props extends Moved {
  /** What is taken in place of what cannot be. */
  onInstead: (alternative: Alternative) => void;
}

/** One of many that are to be moved: where it goes, or why it cannot and what could be instead. */
export function MovedRow({ booking, after, refusal, onInstead }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const textOf = useRefusalText();
  const before = words.period(booking.start, booking.end);
  const then = after && words.period(after.start, after.end);
  const why = refusal && textOf(refusal);
  return (
    <li className={styles.row} data-refused={refusal !== undefined || undefined}>
      <p>
        {after && <Icon name="check" size={16} />}
        <strong>{booking.space?.code}</strong> {before.day} {before.times}
        {then && (
          <>
            {' '}
            <Icon name="arrow" size={16} />{' '}
            {after.spaceId !== booking.spaceId && <strong>{after.space?.code} </strong>}
            {then.day} {then.times}
          </>
        )}
        {after?.status === 'requested' && booking.status !== 'requested' && ` · ${t('book.needsApproval')}`}
      </p>
      {why && (
        <div>
          <p className={styles.why}>
            {why.title}. <span lang={why.sentence.lang}>{why.sentence.text}</span>
          </p>
          <Alternatives alternatives={refusal.alternatives} onBook={onInstead} />
        </div>
      )}
    </li>
  );
}
