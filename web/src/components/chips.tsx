import type { ReactNode } from 'react';
import styles from './chips.module.css';

interface Choice<T> {
  value: T;
  label: ReactNode;
}

interface OneProps<T> {
  legend: string;
  name: string;
  choices: Choice<T>[];
  value: T;
  onChange: (value: T) => void;
  /** Side by side in equal parts, as days of a week. */
  tiles?: boolean;
}

/** One of a few, all of them to be seen; radio buttons to the keyboard and to screen readers. */
export function ChooseOne<T extends string>({ legend, name, choices, value, onChange, tiles }: OneProps<T>) {
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={tiles ? styles.tiles : styles.chips}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.chip}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SomeProps<T> {
  legend: string;
  choices: Choice<T>[];
  values: readonly T[];
  onChange: (values: T[]) => void;
  /** What stands after the last chip. */
  children?: ReactNode;
}

/** Any of them. */
export function ChooseSome<T extends string>({ legend, choices, values, onChange, children }: SomeProps<T>) {
  const toggle = (value: T) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.chips}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.chip}>
            <input
              type="checkbox"
              checked={values.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            {choice.label}
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}
