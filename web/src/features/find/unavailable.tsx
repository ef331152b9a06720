import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import styles from './results.module.css';
import { Requirements } from '../eligibility/requirements';
import { type Answer, isFlexible, type Mended, mended, type Wish } from './search';
import { TellMe } from './tell-me';

type Reason = keyof typeof en.reasons;
const namedAtMost = 5;

interface Props {
  unavailable: Answer['unavailable'];
  wish: Wish;
  timeZone: string;
  /** Where there is nothing else to see. */
  isOpen: boolean;
}

/** What was asked for and cannot be had: why, and what mends it. */
export function Unavailable({ unavailable, wish, timeZone, isOpen }: Props) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const total = unavailable.reduce((sum, { count }) => sum + count, 0);
  return (
    <details className={styles.unavailable} open={isOpen}>
      <summary>{t('results.unavailable', { count: total, number: words.number(total) })}</summary>
      <ul>
        {unavailable.map(({ reason, count, detail, fix, requirements, spaces }) => {
          const otherTime = mended(wish, fix);
          const isKnown = i18n.exists(`reasons.${reason}`);
          return (
            <li key={reason} className={styles.reason}>
              <p>
                <span className="numbers">{words.number(count)}</span> ·{' '}
                <span lang={isKnown ? undefined : 'en'}>
                  {isKnown ? t(`reasons.${reason as Reason}`) : detail}
                </span>
                {': '}
                {spaces.slice(0, namedAtMost).map(({ code }, n) => (
                  <span key={code}>
                    {n > 0 && ' · '}
                    <Link to="/s/$code" params={{ code }}>
                      {code}
                    </Link>
                  </span>
                ))}
                {count > namedAtMost && ' …'}
              </p>
              {otherTime && <OtherTime time={otherTime} />}
              {requirements && <Requirements requirements={requirements} />}
              {reason === 'slot-taken' && !isFlexible(wish) && (
                <TellMe spaces={spaces} wish={wish} timeZone={timeZone} />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** When all of them could be had, as far as the rules go. */
function OtherTime({ time: { date, from, to } }: { time: Mended }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Link to="/find" search={(before) => ({ ...before, date, from, to, for: undefined })}>
      {t('results.instead', { when: `${words.day(date)} ${words.clock.times(from, to)}` })}
    </Link>
  );
}
