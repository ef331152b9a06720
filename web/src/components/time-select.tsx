import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/use-words';

interface Props {
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A native list: times as the person has chosen, whatever the browser's habits, and the wheel that phones have for lists. */
export function TimeSelect({ label, value, choices, onChange }: Props) {
  const { t } = useTranslation();
  const { clock, zone } = useWords();
  const all = choices.some((choice) => choice.value === value)
    ? choices
    : [{ value, label: clock.time(value) }, ...choices];
  return (
    <NativeSelect
      className="numbers"
      label={zone === undefined ? label : t('time.inZone', { label, zone })}
      value={value}
      data={all}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
