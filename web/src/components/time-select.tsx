import { NativeSelect } from '@mantine/core';

interface Props {
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A native list: 24-hour times whatever the browser's habits, and the wheel that phones have for lists. */
export function TimeSelect({ label, value, choices, onChange }: Props) {
  const all = choices.some((choice) => choice.value === value)
    ? choices
    : [{ value, label: value }, ...choices];
  return (
    <NativeSelect
      className="numbers"
      label={label}
      value={value}
      data={all}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
