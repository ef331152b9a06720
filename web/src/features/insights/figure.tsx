import styles from './insights-page.module.css';

/** One figure, what it is, and how it is reckoned. */
export function Figure({ name, means, children }: { name: string; means: string; children: string }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd className="muted">{means}</dd>
    </div>
  );
}
