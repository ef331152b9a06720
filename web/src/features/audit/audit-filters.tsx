import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type en from '../../i18n/en';
import ops from '../ops/ops.module.css';
import type { AuditSearch } from './search';
import styles from './audit.module.css';

const types: (keyof typeof en.history.types)[] = [
  'confirmed',
  'requested',
  'moved',
  'extended',
  'updated',
  'cancelled',
  'approved',
  'declined',
  'checked_in',
  'no_show',
  'ended',
  'transferred',
];

const shortest = 2;
const ofAll: AuditSearch = { actor: undefined, subject: undefined, q: undefined };

interface Props {
  search: AuditSearch;
  onChoose: (next: AuditSearch) => void;
}

export function AuditFilters({ search, onChoose }: Props) {
  const { t } = useTranslation();
  const { from, to, type, actor, subject, q } = search;
  const [text, setText] = useState(subject ?? q ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = text.trim();
    onChoose({ ...ofAll, ...(wanted.length >= shortest && meantBy(wanted)) });
  };
  const day = (key: 'from' | 'to', value: string | undefined) => (
    <TextInput
      type="date"
      label={t(`audit.${key}`)}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose({ [key]: currentTarget.value || undefined })}
    />
  );
  return (
    <form className={styles.filters} onSubmit={submit}>
      <TextInput
        type="search"
        label={t('audit.whose')}
        value={text}
        maxLength={300}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('ops.search')}
      </Button>
      <NativeSelect
        label={t('audit.columns.what')}
        value={type ?? ''}
        data={[
          { value: '', label: t('ops.all') },
          ...types.map((one) => ({ value: `booking.${one}`, label: t(`history.types.${one}`) })),
        ]}
        onChange={({ currentTarget }) => onChoose({ type: currentTarget.value || undefined })}
      />
      {day('from', from)}
      {day('to', to)}
      {(actor ?? subject ?? q) && (
        <button
          type="button"
          className={ops.link}
          onClick={() => {
            setText('');
            onChoose(ofAll);
          }}
        >
          {t('audit.ofAll')}
        </button>
      )}
    </form>
  );
}

/** Of one booking, by somebody whose id it is, or of whosever bookings they are. */
function meantBy(text: string): AuditSearch {
  const [actor] = /usr_\w+/.exec(text) ?? [];
  if (actor) return { actor };
  const [subject] = /bkg_\w+/i.exec(text) ?? [];
  return subject ? { subject: subject.toLowerCase() } : { q: text };
}
