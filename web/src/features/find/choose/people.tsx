import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostPeople } from '../params';
import styles from './choose.module.css';

interface Props {
  value: number;
  onChange: (people: number) => void;
  onDone: () => void;
}

/** While a number is being typed, the field may be empty and the search waits. */
export function People({ value, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <TextInput
        type="number"
        inputMode="numeric"
        min={1}
        max={mostPeople}
        label={t('find.howMany')}
        data-autofocus
        value={typed ?? value}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          if (currentTarget.validity.valid && currentTarget.value !== '')
            onChange(currentTarget.valueAsNumber);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <Button type="submit" variant="default">
        {t('wish.done')}
      </Button>
    </form>
  );
}
