import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './grid.module.css';

interface Props {
  label: string;
  /** What it is the value of, for screen readers. */
  of: string;
  value: string;
  shown: ReactNode;
  choices?: { value: string; label: string }[];
  isNumber?: boolean;
  busy: boolean;
  onSave: (value: string) => void;
  tabIndex: number;
  onFocus: () => void;
  'data-cell': string;
}

/** A value that becomes a field when it is pressed; Enter sends what has changed, Escape leaves it as it was. */
export function Cell({ label, of, value, shown, choices, isNumber, busy, onSave, ...place }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const back = () => requestAnimationFrame(() => button.current?.focus());
  const leave = (save: boolean) => {
    if (save && draft !== undefined && draft.trim() !== '' && draft !== value) onSave(draft.trim());
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      leave(event.key === 'Enter');
      back();
    }
  };

  if (draft === undefined) {
    return (
      <button
        {...place}
        ref={button}
        type="button"
        className={styles.value}
        aria-busy={busy}
        aria-label={t('inventory.cell', {
          code: of,
          label,
          value: choices?.find((one) => one.value === value)?.label ?? value,
        })}
        onClick={() => setDraft(value)}
      >
        {shown}
      </button>
    );
  }
  const field = {
    className: styles.field,
    'aria-label': `${label} ${of}`,
    'data-editing': true,
    value: draft,
    onKeyDown,
    onBlur: () => leave(true),
  };
  return choices ? (
    <select {...field} ref={(one) => one?.focus()} onChange={(event) => setDraft(event.currentTarget.value)}>
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  ) : (
    <input
      {...field}
      ref={(one) => one?.focus()}
      inputMode={isNumber ? 'decimal' : undefined}
      maxLength={200}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  );
}
