import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  value: number;
  onChange: (people: number) => void;
  disabled?: boolean;
}

/** While a number is being typed, the field may be empty and what depends on it waits. */
export function PeopleField({ value, onChange, disabled }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={1}
      max={10_000}
      label={t('find.howMany')}
      disabled={disabled}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (currentTarget.validity.valid && currentTarget.value !== '') onChange(currentTarget.valueAsNumber);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
