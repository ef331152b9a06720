import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { useWords } from '../../i18n/use-words';
import { Columns } from './columns';
import styles from './import-page.module.css';
import { type Import, isMoving } from './imports';
import { Outcomes } from './outcomes';
import { Progress } from './progress';
import type { Outcome } from './search';
import { WhatNext } from './what-next';

interface Props {
  table: Import;
  show: Outcome | undefined;
  onShow: (show: Outcome) => void;
  onSent: (id: string) => void;
  onAnother: () => void;
}

export function OneImport({ table, show, onShow, onSent, onAnother }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { file, progress, counts } = table;
  const name = file.name ?? t('imports.unnamed');
  const isUndoing = table.undoes !== undefined;
  const facts = [
    t('imports.rows', { count: progress.total, number: words.number(progress.total) }),
    file.encoding?.toUpperCase(),
  ];
  return (
    <>
      <div className={styles.head}>
        <h2>{isUndoing ? t('imports.takesBack', { name }) : name}</h2>
        <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <Steps table={table} />
      {isUndoing ? <p className={styles.about}>{t('imports.takesBackSays')}</p> : <Columns table={table} />}
      <Progress table={table} />
      <Outcomes table={table} show={show} onShow={onShow} />
      {!isUndoing && counts.missing !== null && counts.missing > 0 && (
        <p className="muted">
          {t('imports.missing', { count: counts.missing, number: words.number(counts.missing) })}{' '}
          <a href={`/api/v1/imports/${table.id}/missing?format=csv`} download="not-in-the-file.csv">
            {t('imports.whichMissing')}
          </a>
        </p>
      )}
      {!isMoving(table) && <WhatNext table={table} onSent={onSent} onAnother={onAnother} />}
    </>
  );
}

const steps = ['file', 'columns', 'check', 'apply'] as const;

/** Where one is on the way from a file to spaces. */
function Steps({ table: { state, phase } }: { table: Import }) {
  const { t } = useTranslation();
  const at = phase === 'check' && state !== 'checked' ? 2 : 3;
  return (
    <ol className={styles.steps} aria-label={t('imports.steps.all')}>
      {steps.map((step, n) => {
        const isDone = n < at || state === 'applied';
        return (
          <li key={step} data-done={isDone} aria-current={n === at && !isDone ? 'step' : undefined}>
            <span aria-hidden="true">{isDone ? <Icon name="check" size={14} /> : n + 1}</span>
            {t(`imports.steps.${step}`)}
          </li>
        );
      })}
    </ol>
  );
}
