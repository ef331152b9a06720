import type { ReactNode } from 'react';
import styles from './timeline.module.css';

/** What is said of a ghost, below it. A row of its own: there is nothing else in a grid. */
export function Chip({
  left,
  top,
  isBad,
  children,
}: {
  left: number;
  top: number;
  isBad: boolean;
  children: ReactNode;
}) {
  return (
    <div role="row">
      <div
        role="gridcell"
        className={styles.chip}
        data-bad={isBad || undefined}
        data-chip
        style={{ left, top }}
      >
        {children}
      </div>
    </div>
  );
}
