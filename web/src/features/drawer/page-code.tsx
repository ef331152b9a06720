import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page-code.module.css';

const side = 180;

/** The page of the space, to be scanned by a phone from this screen; drawn when somebody wants it. */
export function PageCode({ space: { id, code } }: { space: { id: string; code: string } }) {
  const { t } = useTranslation();
  const [wasAsked, setAsked] = useState(false);
  return (
    <details className={styles.code} onToggle={() => setAsked(true)}>
      <summary>{t('drawer.code')}</summary>
      <div className={styles.shown}>
        {wasAsked && (
          <img
            src={`/api/v1/spaces/${id}/page-code.svg`}
            width={side}
            height={side}
            alt={t('drawer.codeOf', { code })}
          />
        )}
        <p className="muted">{t('drawer.codeMeans', { code })}</p>
      </div>
    </details>
  );
}
