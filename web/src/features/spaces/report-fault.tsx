import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useReportFault } from './faults';
import styles from './space-page.module.css';

const longest = 1000;

/** For whoever stands before what is broken. */
export function ReportFault({ code }: { code: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const report = useReportFault(code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !report.isPending) report.mutate(text, { onSuccess: () => setText('') });
  };
  return (
    <section id="fault" tabIndex={-1} className={`card ${styles.panel}`}>
      <h2 className={styles.small}>{t('space.fault')}</h2>
      <form className={styles.report} onSubmit={submit}>
        <Textarea
          label={t('space.faultWhat')}
          rows={2}
          maxLength={longest}
          required
          withAsterisk={false}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={report.isPending}>
          {t('space.faultSend')}
        </Button>
      </form>
      <output className={styles.sent}>{report.isSuccess && text === '' && t('space.faultSent')}</output>
      {report.error && <RefusalNote error={report.error} />}
    </section>
  );
}
