import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Alternative } from '../../api/problem';
import { useWords } from '../../i18n/use-words';
import styles from './alternatives.module.css';

interface Props {
  alternatives: Alternative[];
  onBook: (alternative: Alternative) => void;
  /** The offer that is being booked. */
  pending?: string;
}

/** A refusal is a menu: what is nearest to the wish, each a press away. */
export function Alternatives({ alternatives, onBook, pending }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  if (alternatives.length === 0) return null;
  return (
    <div className={styles.menu}>
      <p className={styles.title}>{t('alternatives.title')}</p>
      <ul className={styles.list}>
        {alternatives.map((alternative) => {
          const { day, times } = words.period(alternative.start, alternative.end);
          const name = words.name(alternative.space.name);
          return (
            <li key={alternative.offerId}>
              <Button
                variant="default"
                className={styles.choice}
                onClick={() => onBook(alternative)}
                loading={pending === alternative.offerId}
                disabled={pending !== undefined && pending !== alternative.offerId}
              >
                <span className={styles.words}>
                  {alternative.change === 'space' ? (
                    <>
                      <strong>
                        {alternative.space.code} <span lang={name.lang}>{name.text}</span>
                      </strong>
                      <span className="muted">{t('alternatives.sameTime', { times })}</span>
                    </>
                  ) : (
                    <>
                      <strong>{`${day} ${times}`}</strong>
                      <span className="muted">
                        {t('alternatives.sameSpace', { code: alternative.space.code })}
                      </span>
                    </>
                  )}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
