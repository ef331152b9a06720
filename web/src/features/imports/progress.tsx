import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Note } from '../../components/note';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import styles from './import-page.module.css';
import { type Import, isMoving, useResume, useStop } from './imports';

/** How far it is, and what stops it or has it go on. */
export function Progress({ table }: { table: Import }) {
  const { t } = useTranslation();
  const words = useWords();
  const stop = useStop();
  const resume = useResume();
  const { state, phase, progress, problem, counts } = table;
  const moves = isMoving(table);
  const rests = state === 'stopped' || state === 'failed';
  const isAtError = state === 'stopped' && phase === 'apply' && table.onError === 'stop' && counts.error > 0;
  return (
    <section className={styles.progress} aria-label={t('imports.progress')}>
      <output className="visually-hidden">{t(`imports.states.${state}`)}</output>
      {(moves || rests) && (
        <>
          <progress
            className={styles.bar}
            max={progress.total || 1}
            value={progress.done}
            aria-label={t(`imports.phases.${phase}`)}
          />
          <div className={styles.figures}>
            <p className="numbers">
              <strong>{t(`imports.states.${state}`)}</strong>{' '}
              {t('imports.of', { done: words.number(progress.done), total: words.number(progress.total) })}
              {moves &&
                progress.rowsPerS > 0 &&
                ` · ${t('imports.speed', { rows: words.number(progress.rowsPerS) })}`}
              {moves &&
                progress.etaS !== null &&
                progress.etaS > 0 &&
                ` · ${t('imports.left', { time: timeOf(progress.etaS) })}`}
            </p>
            {moves && (
              <Button
                variant="default"
                loading={stop.isPending}
                onClick={() => stop.mutate({ table, wish: undefined })}
              >
                {t('imports.stop')}
              </Button>
            )}
            {rests && (
              <Button
                loading={resume.isPending}
                onClick={() => resume.mutate({ table, wish: isAtError ? 'skip_row' : undefined })}
              >
                {t(isAtError ? 'imports.goOnWithout' : 'imports.resume')}
              </Button>
            )}
          </div>
        </>
      )}
      {state === 'stopped' && phase === 'apply' && <p className="muted">{t('imports.stoppedSays')}</p>}
      {problem && (
        <Note title={t('imports.states.failed')}>
          <p lang={words.language === 'en' ? undefined : 'en'}>{problem.detail}</p>
        </Note>
      )}
      {(stop.error ?? resume.error) && <RefusalNote error={(stop.error ?? resume.error)!} />}
    </section>
  );
}

/** `0:07` */
const timeOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
