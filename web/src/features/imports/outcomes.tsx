import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { Errors } from './errors';
import { type FieldName } from './fields';
import styles from './import-page.module.css';
import { type Import, type ImportRow, isMoving, rowsQuery } from './imports';
import { type Outcome, outcomes } from './search';

interface Props {
  table: Import;
  show: Outcome | undefined;
  onShow: (show: Outcome) => void;
}

/** What comes of the rows, by kinds of it. What needs somebody is shown first. */
export function Outcomes({ table, show, onShow }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { counts } = table;
  const inOrder = ['error', 'update', 'create', 'warning', 'unchanged'] as const;
  const shown = show ?? inOrder.find((outcome) => counts[outcome] > 0) ?? 'create';
  return (
    <section className={styles.section} aria-label={t('imports.outcomes.all')}>
      <nav className={ops.tabs} aria-label={t('imports.outcomes.all')}>
        {outcomes.map((outcome) => (
          <Link
            key={outcome}
            from="/inventory/import"
            to="/inventory/import"
            search={(before) => ({ ...before, show: outcome })}
            replace
            resetScroll={false}
            className={ops.tab}
            aria-current={outcome === shown ? 'page' : undefined}
            onClick={() => onShow(outcome)}
          >
            {t(`imports.outcomes.${outcome}`)} <b className="numbers">{words.number(counts[outcome])}</b>
          </Link>
        ))}
      </nav>
      <Rows key={shown} table={table} outcome={shown} />
    </section>
  );
}

function Rows({ table, outcome }: { table: Import; outcome: Outcome }) {
  const { t } = useTranslation();
  const count = table.counts[outcome];
  const found = useInfiniteQuery({ ...rowsQuery(table, outcome), enabled: count > 0 });
  if (count === 0) return <p className="muted">{t(isMoving(table) ? 'imports.noneYet' : 'imports.none')}</p>;
  const rows = found.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      {found.isPending && <LoadingCards count={2} />}
      {found.error && <RefusalNote error={found.error} />}
      {rows.length > 0 && outcome === 'error' && <Errors table={table} rows={rows} />}
      {rows.length > 0 && outcome === 'update' && <Updates rows={rows} />}
      {rows.length > 0 && outcome === 'warning' && <Warnings rows={rows} />}
      {rows.length > 0 && (outcome === 'create' || outcome === 'unchanged') && (
        <Plain table={table} rows={rows} label={t(`imports.outcomes.${outcome}`)} />
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

/** Field by field: what is there, and what will be. */
function Updates({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation();
  return (
    <Scroll label={t('imports.outcomes.update')} isCard>
      <table className={ops.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            <th scope="col">{t('imports.fields.code')}</th>
            <th scope="col">{t('imports.column')}</th>
            <th scope="col">{t('imports.before')}</th>
            <th scope="col">{t('imports.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ row, code, changes }) =>
            changes.map(({ column, before, after }, n) => (
              <tr key={`${row} ${column}`}>
                {n === 0 && (
                  <>
                    <td rowSpan={changes.length}>{row}</td>
                    <th scope="rowgroup" rowSpan={changes.length}>
                      {code}
                    </th>
                  </>
                )}
                <td>{t(`imports.fields.${column as FieldName}`)}</td>
                <td>
                  <del className={styles.was}>{before || '–'}</del>
                </td>
                <td>
                  <ins className={styles.is}>{after || '–'}</ins>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Scroll>
  );
}

function Warnings({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation();
  return (
    <Scroll label={t('imports.outcomes.warning')} isCard>
      <table className={ops.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            <th scope="col">{t('imports.fields.code')}</th>
            <th scope="col">{t('imports.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, code, warnings }) => (
            <tr key={row}>
              <td>{row}</td>
              <th scope="row">{code}</th>
              <td>{warnings.map(({ message }) => message).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** As they stand in the file. */
function Plain({ table, rows, label }: { table: Import; rows: readonly ImportRow[]; label: string }) {
  const { t } = useTranslation();
  const read = table.columns.flatMap(({ header, column }, n) => (column === null ? [] : [{ header, n }]));
  return (
    <Scroll label={label} isCard>
      <table className={ops.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            {read.map(({ header, n }) => (
              <th scope="col" key={n}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <td>{row}</td>
              {read.map(({ n }) => (
                <td key={n}>{cells[n]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
