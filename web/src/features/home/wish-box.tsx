import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { PlainText } from '../../components/plain-fields';
import { wishFieldId } from '../shell/wish-field';
import styles from './wish-box.module.css';

const kinds = ['desk', 'meeting_room', 'lab'] as const;

/** A wish in one's own words; what is understood of it stands on the page that it leads to. */
export function WishBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/find', search: (words.trim() ? { q: words.trim() } : {}) as object });
  };
  return (
    <search className={`card ${styles.box}`}>
      <form className={styles.form} onSubmit={submit}>
        <PlainText
          id={wishFieldId}
          className={styles.field}
          label={t('home.wish')}
          placeholder={t('home.wishExample')}
          icon={<Icon name="search" />}
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('nav.find')}
        </Button>
      </form>
      <ul className={styles.kinds}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to="/find" search={{ kind }} className={styles.kind}>
              <Icon name={kind} size={16} />
              {t(`home.kinds.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </search>
  );
}
