import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import styles from './import-page.module.css';
import { type Import, useApply, useUndo } from './imports';

interface Props {
  table: Import;
  onSent: (id: string) => void;
  onAnother: () => void;
}

/** What can be done with a table that nobody works on. */
export function WhatNext({ table, onSent, onAnother }: Props) {
  const { t } = useTranslation();
  const { state, counts } = table;
  return (
    <div className={styles.next}>
      {state === 'applied' && <Result table={table} />}
      <div className={ops.acts}>
        {state === 'checked' && <Apply table={table} />}
        {mayUndo(table) && <Undo table={table} onSent={onSent} />}
        {counts.error > 0 && (
          <Button
            component="a"
            variant="default"
            className={ops.download}
            href={`/api/v1/imports/${table.id}/errors.csv`}
            download="errors.csv"
          >
            {t('imports.errorsCsv')}
          </Button>
        )}
        <Button variant="subtle" onClick={onAnother}>
          {t('imports.another')}
        </Button>
      </div>
    </div>
  );
}

/** Something is written, and nobody writes on. */
const mayUndo = ({ phase, state, progress, counts: { create, update } }: Import) =>
  phase === 'apply' &&
  (state === 'applied' || (state === 'stopped' && progress.done > 0)) &&
  create + update > 0;

function Undo({ table, onSent }: { table: Import; onSent: (id: string) => void }) {
  const { t } = useTranslation();
  const undo = useUndo();
  return (
    <>
      <Button
        variant="default"
        loading={undo.isPending}
        onClick={() => undo.mutate({ table, wish: undefined }, { onSuccess: ({ id }) => onSent(id) })}
      >
        {t('imports.undo')}
      </Button>
      {undo.error && <RefusalNote error={undo.error} />}
    </>
  );
}

function Apply({ table }: { table: Import }) {
  const { t } = useTranslation();
  const words = useWords();
  const apply = useApply();
  const { create, update, error } = table.counts;
  const count = create + update;
  if (count === 0 && error === 0) return <p>{t('imports.nothingToDo')}</p>;
  return (
    <>
      {count > 0 && (
        <Button loading={apply.isPending} onClick={() => apply.mutate({ table, wish: 'skip_row' })}>
          {t('imports.apply', { count, number: words.number(count) })}
        </Button>
      )}
      {count > 0 && (
        <Button
          variant="default"
          disabled={apply.isPending || error > 0}
          onClick={() => apply.mutate({ table, wish: 'stop' })}
        >
          {t('imports.applyIfNone')}
        </Button>
      )}
      {apply.error && <RefusalNote error={apply.error} />}
    </>
  );
}

function Result({ table }: { table: Import }) {
  const { t } = useTranslation();
  const words = useWords();
  const { create, update, unchanged, error } = table.counts;
  return (
    <p className={styles.result}>
      <strong>{t('imports.states.applied')}</strong>{' '}
      {t('imports.result', {
        create: words.number(create),
        update: words.number(update),
        unchanged: words.number(unchanged),
        error: words.number(error),
      })}
    </p>
  );
}
