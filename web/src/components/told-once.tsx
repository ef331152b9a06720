import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './told-once.module.css';

/** A secret that the server keeps no copy of, with a way to take it along. */
export function ToldOnce({ secret }: { secret: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string>();
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied(secret),
      () => setCopied(undefined),
    );
  return (
    <output className={styles.secret}>
      <span>{t('tokens.once')}</span>
      <code className={styles.text}>{secret}</code>
      <Button variant="default" onClick={copy}>
        {t(copied === secret ? 'tokens.copied' : 'tokens.copy')}
      </Button>
    </output>
  );
}
