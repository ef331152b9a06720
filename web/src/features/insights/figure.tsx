import styles from './insights-page.module.css';

interface Props {
  name: string;
  /** How it is reckoned. */
  means: string;
  /** How it was before. */
  change?: string | undefined;
  children: string;
}

/** One figure, what it is, and how it is reckoned. */
export function Figure({ name, means, change, children }: Props) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {change !== undefined && <dd>{change}</dd>}
      <dd className="muted">{means}</dd>
    </div>
  );
}
