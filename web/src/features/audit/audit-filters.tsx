import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import type en from '../../i18n/en';
import { foundBookings } from '../bookings/found';
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

interface Props {
  search: AuditSearch;
  onChoose: (next: AuditSearch) => void;
}

export function AuditFilters({ search, onChoose }: Props) {
  const { t } = useTranslation();
  const { from, to, type, actor, subject } = search;
  const [text, setText] = useState(subject ?? '');
  const meant = useMutation({
    mutationFn: meantBy,
    onSuccess: (found) => found && onChoose({ actor: undefined, subject: undefined, ...found }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') onChoose({ actor: undefined, subject: undefined });
    else meant.mutate(text.trim());
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
      <Button type="submit" variant="default" loading={meant.isPending}>
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
      {(actor ?? subject) && (
        <button
          type="button"
          className={ops.link}
          onClick={() => {
            setText('');
            onChoose({ actor: undefined, subject: undefined });
          }}
        >
          {t('audit.ofAll')}
        </button>
      )}
      {meant.data === null && <output className="muted">{t('audit.unknown')}</output>}
      {meant.error && <RefusalNote error={meant.error} />}
    </form>
  );
}

/** A booking, or whoever is called so; null where nobody is. */
async function meantBy(text: string): Promise<AuditSearch | null> {
  const [user] = /usr_\w+/.exec(text) ?? [];
  if (user) return { actor: user };
  const [booking] = /bkg_\w+/.exec(text) ?? [];
  if (booking) return { subject: booking };
  const [first] = await foundBookings(text);
  return first ? { actor: first.holder.id } : null;
}
