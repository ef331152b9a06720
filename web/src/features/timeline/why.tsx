import { Button } from '@mantine/core';
import { type FormEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonField, useReason } from '../drawer/reason-field';
import styles from './timeline.module.css';

interface Props {
  /** What is done once it is said. */
  act: string;
  onSaid: (reason: string) => void;
  onClose: () => void;
}

const id = 'timeline-reason';

/** Asked where something of somebody else's was dropped, before it is sent. */
export function Why({ act, onSaid, onClose }: Props) {
  const { t } = useTranslation();
  const { field, onBehalf } = useReason(id);
  useEffect(() => document.getElementById(id)?.focus({ preventScroll: true }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (onBehalf.reason === '') onBehalf.ask();
    else onSaid(onBehalf.reason);
  };
  return (
    <form className={styles.why} onSubmit={submit}>
      <ReasonField {...field} />
      <div className={styles.ways}>
        <Button type="submit" size="compact-sm">
          {act}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}
