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
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** The same as a table to read. */
  children: ReactNode;
}

/** What is drawn, as figures: to read, as a file, and on paper. */
export function TakeAway({ name, heads, rows, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.twin}>
      <details>
        <summary>{t('insights.asTable')}</summary>
        <Scroll label={t('insights.asTable')} isCard>
          {children}
        </Scroll>
      </details>
      <div className={styles.acts}>
        <Button
          variant="subtle"
          onClick={() => offerFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(heads, rows))}
        >
          {t('ops.csv')}
        </Button>
        <Button variant="subtle" onClick={() => window.print()}>
          {t('insights.print')}
        </Button>
      </div>
    </div>
  );
}
