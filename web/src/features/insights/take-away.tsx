import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { offerFile } from '../bookings/offer-file';
import { csvOf } from '../bookings/table-file';
import { Scroll } from '../ops/scroll';
import styles from './insights-page.module.css';

interface Props {
  /** Of the file. */
  name: string;
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  isOpen: boolean;
  /** The same as a table to read. */
  children: ReactNode;
}

/** Figures to read, as a file, and on paper. */
export function TakeAway({ name, caption, heads, rows, isOpen, children }: Props) {
  const { t } = useTranslation();
  const table = (
    <Scroll label={isOpen ? caption : t('insights.asTable')} isCard>
      {children}
    </Scroll>
  );
  return (
    <div className={styles.twin}>
      {isOpen ? (
        table
      ) : (
        <details>
          <summary>{t('insights.asTable')}</summary>
          {table}
        </details>
      )}
      <div className={styles.acts}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => offerFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(heads, rows))}
        >
          {t('ops.csv')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => window.print()}>
          {t('insights.print')}
        </Button>
      </div>
    </div>
  );
}
