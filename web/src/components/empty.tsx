import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Nothing here: one sentence, and the one thing to do next. */
export function Empty({ says, children }: { says: string; children: ReactNode }) {
  return (
    <p className={styles.empty}>
      <span>{says}</span> {children}
    </p>
  );
}
