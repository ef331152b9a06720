import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { campusQuery } from '../spaces/catalogue';
import styles from './import-page.module.css';
import { importsQuery } from './imports';
import { toneOf } from './tone';

/** Tables that were sent before: whoever has closed the tab goes on from here. */
export function Recent() {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const tables = useQuery(importsQuery).data ?? [];
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="recent" className={styles.section}>
      <h2 id="recent">{t('imports.recent')}</h2>
      <ul className={`card ${styles.recent}`}>
        {tables.map((table) => (
          <li key={table.id}>
            <Link to="/inventory/import" search={{ id: table.id }}>
              {table.file.name ?? t('imports.unnamed')}
            </Link>
            <span className="muted numbers">
              {t('imports.rows', { count: table.progress.total, number: words.number(table.progress.total) })}
            </span>
            <time className="muted" dateTime={table.createdAt}>
              {words.moment(table.createdAt, timeZone)}
            </time>
            <span className={ops.tag} data-tone={toneOf(table)}>
              {t(`imports.states.${table.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
