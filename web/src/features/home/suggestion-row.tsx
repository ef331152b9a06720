import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, isIcon } from '../../components/icons';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import { BookRow } from '../bookings/book-row';
import type { Suggestion } from './suggestions';
import styles from './suggestion-row.module.css';

interface Props {
  suggestion: Suggestion;
  today: string;
  /** The likeliest of all stands out. */
  isFirst: boolean;
}

/** When, where, and one press to have it. */
export function SuggestionRow({ suggestion, today, isFirst }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { offerId, space, start, end, kind, insteadOf, decision } = suggestion;
  const { day, times } = words.period(start, end);
  const name = words.name(space.name);
  const isTomorrow = start.slice(0, 10) === addDays(today, 1);
  const isToday = start.slice(0, 10) === today;
  const label = { code: space.code, name: name.text, day, times };
  const isAgain = kind === 'again' && !insteadOf;
  return (
    <BookRow
      offerId={offerId}
      isFirst={isFirst}
      press={t(isAgain ? 'home.again' : decision === 'request' ? 'home.request' : 'book.book')}
      label={t(
        isAgain ? 'home.againLabel' : decision === 'request' ? 'home.requestLabel' : 'book.label',
        label,
      )}
    >
      <p className={styles.when}>
        <span>{isToday ? t('time.today') : isTomorrow ? t('time.tomorrow') : day}</span>{' '}
        <time dateTime={`${start}/${end}`} className="muted">
          {times}
        </time>
      </p>
      <p className={styles.where}>
        {isIcon(space.kind) && <Icon name={space.kind} size={16} />}
        <Link to="/s/$code" params={{ code: space.code }}>
          {space.code} <span lang={name.lang}>{name.text}</span>
        </Link>
      </p>
      {insteadOf && <p className="muted">{t('home.insteadOf', { code: insteadOf })}</p>}
    </BookRow>
  );
}
