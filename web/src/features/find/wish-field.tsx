import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { wishFieldId } from '../shell/wish-field';
import styles from './wish-field.module.css';

interface Props {
  onWish: (typed: string) => Promise<void>;
}

/** Where one says in one's own words what one needs. Once it is understood, it stands below as chips. */
export function WishField({ onWish }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isReading, setReading] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '' || isReading) return;
    setReading(true);
    void onWish(typed)
      .then(() => setTyped(''))
      .finally(() => setReading(false));
  };
  // The Enter that ends a word of Chinese is no order yet; Safari sends it after the word has ended, as key 229.
  const guard = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229))
      event.preventDefault();
  };

  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          id={wishFieldId}
          type="search"
          name="wish"
          className={styles.field}
          aria-label={t('wish.label')}
          placeholder={t('wish.example')}
          leftSection={<Icon name="search" />}
          value={typed}
          maxLength={300}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={guard}
        />
        <Button type="submit" loading={isReading}>
          {t('wish.find')}
        </Button>
      </form>
    </search>
  );
}
