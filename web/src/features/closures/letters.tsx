import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { ownNames } from '../../i18n/languages';
import { lettersQuery } from './closures';
import styles from './closures-page.module.css';
import type { Closure } from './wanted';

/** The message as one of them reads it, in each language. */
export function Letters({ closure }: { closure: Closure }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const letters = useQuery({ ...lettersQuery(closure), enabled: isOpen });
  const to = letters.data?.to;
  // Whatever language the page is in, all of them are read here.
  useEffect(() => {
    if (!isOpen) return;
    void import('@fontsource-variable/noto-sans-hk');
    void import('@fontsource-variable/noto-sans-sc');
  }, [isOpen]);
  return (
    <details className={styles.more} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('closures.message')}</summary>
      {isOpen && letters.isPending && <LoadingCards count={1} />}
      {letters.error && <RefusalNote error={letters.error} />}
      {letters.data && !to && <p className="muted">{t('closures.nobodyTold')}</p>}
      {to && (
        <>
          <p className="muted">
            {t('closures.messageTo', { name: to.name ?? '', language: ownNames[to.language].long })}
          </p>
          <div className={styles.letters}>
            {letters.data?.letters.map(({ language, subject, text }) => (
              <article key={language} className={`card ${styles.letter}`} lang={language}>
                <h3>{subject}</h3>
                <p className={styles.text}>{text}</p>
              </article>
            ))}
          </div>
        </>
      )}
    </details>
  );
}
