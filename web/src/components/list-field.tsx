import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import styles from './list-field.module.css';

interface Props {
  label: string;
  type?: 'text' | 'email';
  values: readonly string[];
  onChange: (values: string[]) => void;
  disabled?: boolean | undefined;
}

const longest = 200;

/** One after the other is typed and stands below, to be taken away by a press. */
export function ListField({ label, type = 'text', values, onChange, disabled }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const value = typed.trim();
    if (!value || !field.current?.reportValidity()) return;
    if (!values.includes(value)) onChange([...values, value]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || typed.trim() === '' || !['Enter', ','].includes(event.key)) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.field}>
      <div className={styles.add}>
        <TextInput
          ref={field}
          type={type}
          label={label}
          value={typed}
          maxLength={longest}
          disabled={disabled}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={onKeyDown}
          // What was typed and not added would be lost in silence.
          onBlur={() => field.current?.validity.valid && add()}
        />
        <Button variant="default" disabled={disabled} aria-label={`${t('list.add')}: ${label}`} onClick={add}>
          {t('list.add')}
        </Button>
      </div>
      {values.length > 0 && (
        <ul className={styles.values} aria-label={label}>
          {values.map((value) => (
            <li key={value} className={styles.value}>
              <span>{value}</span>
              <button
                type="button"
                className={styles.remove}
                disabled={disabled}
                aria-label={t('list.remove', { name: value })}
                onClick={() => onChange(values.filter((one) => one !== value))}
              >
                <Icon name="cross" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
