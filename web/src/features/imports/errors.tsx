import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import styles from './import-page.module.css';
import { type Import, type ImportFault, type ImportRow, useFix } from './imports';

/** What is wrong in which cell, and what mends it: here, in every row that says the same. */
export function Errors({ table, rows }: { table: Import; rows: readonly ImportRow[] }) {
  const { t } = useTranslation();
  const fix = useFix();
  const mayMend = table.phase === 'check' && table.state !== 'receiving' && table.undoes === undefined;
  return (
    <>
      {fix.error && <RefusalNote error={fix.error} />}
      <Scroll label={t('imports.outcomes.error')} isCard>
        <table className={ops.table}>
          <thead>
            <tr>
              <th scope="col">{t('imports.row')}</th>
              <th scope="col">{t('imports.column')}</th>
              <th scope="col">{t('imports.value')}</th>
              <th scope="col">{t('imports.problem')}</th>
              {mayMend && <th scope="col">{t('imports.fix')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.errors.map((fault, n) => (
                <tr key={`${row.row} ${fault.column} ${n}`}>
                  <td>{row.row}</td>
                  <td>{fault.header ?? fault.column}</td>
                  <td className={styles.value}>{fault.value}</td>
                  <td className={styles.message}>{fault.message}</td>
                  {mayMend && (
                    <td>
                      {fault.header !== undefined && (
                        <Mend
                          row={row.row}
                          fault={fault}
                          header={fault.header}
                          cell={cellOf(table, row, fault.header)}
                          isBusy={fix.isPending}
                          onMend={(from, to, only) =>
                            fix.mutate({
                              table,
                              wish: { header: fault.header!, from, to, ...(only && { row: row.row }) },
                            })
                          }
                        />
                      )}
                    </td>
                  )}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

const cellOf = ({ columns }: Import, { cells }: ImportRow, header: string) =>
  cells[columns.findIndex((one) => one.header === header)] ?? '';

interface MendProps {
  row: number;
  fault: ImportFault;
  header: string;
  /** As it stands in the file; what is wrong may be a word of it. */
  cell: string;
  isBusy: boolean;
  onMend: (from: string, to: string, isOnlyHere: boolean) => void;
}

function Mend({ row, fault: { value, suggestions, alike = 1 }, header, cell, isBusy, onMend }: MendProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const instead = (word: string) => (value && cell.includes(value) ? cell.replace(value, word) : word);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== undefined) onMend(cell, typed, alike === 1);
  };
  return (
    <div className={styles.mend}>
      {suggestions.map((word) => (
        <Button
          key={word}
          size="compact-sm"
          variant="light"
          disabled={isBusy}
          onClick={() => onMend(cell, instead(word), false)}
        >
          {t('imports.use', { word, count: alike })}
        </Button>
      ))}
      {typed === undefined ? (
        <Button
          size="compact-sm"
          variant="subtle"
          // What is seen is said first, so that it can be called by it.
          aria-label={`${t('imports.write')} ${t('imports.writeIn', { header, row })}`}
          onClick={() => setTyped(cell)}
        >
          {t('imports.write')}
        </Button>
      ) : (
        <form className={styles.mend} onSubmit={submit}>
          <TextInput
            aria-label={t('imports.writeIn', { header, row })}
            value={typed}
            // Whoever has pressed the button wants to write.
            data-autofocus
            ref={(field) => field?.focus()}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" disabled={isBusy || typed === cell}>
            {t('imports.inRows', { count: alike })}
          </Button>
          {alike > 1 && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={isBusy || typed === cell}
              onClick={() => onMend(cell, typed, true)}
            >
              {t('imports.onlyHere')}
            </Button>
          )}
        </form>
      )}
    </div>
  );
}
