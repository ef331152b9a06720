import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { type FieldName, fieldNames } from './fields';
import styles from './import-page.module.css';
import { type Import, useNameColumn } from './imports';

/** What the columns are read as. Those that nobody knows are shown at once; what is said of them is remembered. */
export function Columns({ table }: { table: Import }) {
  const { t } = useTranslation();
  const name = useNameColumn();
  const { columns } = table;
  const known = columns.filter(({ column }) => column !== null);
  const unread = columns.filter(({ column }) => column === null);
  const mayChange = table.phase === 'check' && table.state !== 'receiving';
  return (
    <section className={styles.section} aria-label={t('imports.steps.columns')}>
      <details className={styles.columns}>
        <summary>{t('imports.known', { known: known.length, count: columns.length })}</summary>
        <Scroll label={t('imports.steps.columns')} isCard>
          <table className={ops.table}>
            <thead>
              <tr>
                <th scope="col">{t('imports.header')}</th>
                <th scope="col">{t('imports.readAs')}</th>
              </tr>
            </thead>
            <tbody>
              {known.map(({ header, column }) => (
                <tr key={header}>
                  <th scope="row">{header}</th>
                  <td>{t(`imports.fields.${column as FieldName}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
      {unread.length > 0 && mayChange && (
        <fieldset className={styles.unread} disabled={name.isPending}>
          <legend>{t('imports.unread')}</legend>
          {unread.map(({ header, suggestion }, n) => (
            <NativeSelect
              key={`${header} ${n}`}
              label={header === '' ? t('imports.noHeader') : header}
              description={
                suggestion && t('imports.maybe', { name: t(`imports.fields.${suggestion as FieldName}`) })
              }
              value=""
              onChange={({ currentTarget }) =>
                name.mutate({ table, wish: { header, column: currentTarget.value } })
              }
              data={[
                { value: '', label: t('imports.notRead') },
                ...fieldNames
                  .filter((field) => !columns.some(({ column }) => column === field))
                  .map((field) => ({ value: field, label: t(`imports.fields.${field}`) })),
              ]}
            />
          ))}
        </fieldset>
      )}
      {name.error && <RefusalNote error={name.error} />}
    </section>
  );
}
