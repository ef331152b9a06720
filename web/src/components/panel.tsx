import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

/** A card with a name. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={`card ${styles.panel}`} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
