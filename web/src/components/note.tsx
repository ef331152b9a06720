import type { ReactNode, Ref } from 'react';
import styles from './refusal-note.module.css';

interface Props {
  title: string;
  ref?: Ref<HTMLDivElement>;
  children?: ReactNode;
}

/** What went wrong, said aloud where it happened. */
export function Note({ title, ref, children }: Props) {
  return (
    <div className={styles.note} role="alert" tabIndex={-1} ref={ref}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
