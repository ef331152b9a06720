import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/problem';
import styles from './refusal-note.module.css';

/** All that whoever mends it wants to know, to be sent on. */
export default function CopyDetails({ refusal: { code, status, body } }: { refusal: Refusal }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const details = [code, status, body.requestId, new Date().toISOString(), location.href];
    await navigator.clipboard.writeText(details.join('\n'));
    setCopied(true);
  };
  return (
    <button type="button" className={styles.copy} onClick={() => void copy()}>
      {t(isCopied ? 'errors.copied' : 'errors.copy')}
    </button>
  );
}
