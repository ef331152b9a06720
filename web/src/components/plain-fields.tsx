import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './plain-fields.module.css';

interface TextProps extends ComponentProps<'input'> {
  label: string;
  icon: ReactNode;
}

/** As the library's fields look, without their code: for the first screen, which waits for all that it is made of. */
export function PlainText({ label, icon, className, ...input }: TextProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  return (
    <div className={className}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.around}>
        <span className={styles.icon}>{icon}</span>
        <input {...input} id={id} className={styles.field} />
      </div>
    </div>
  );
}

interface SelectProps extends ComponentProps<'select'> {
  label: string;
}

export function PlainSelect({ label, ...select }: SelectProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.around}>
        <select {...select} id={id} className={`${styles.field} ${styles.chevron}`} />
      </div>
    </div>
  );
}
