import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { buildingsQuery, type Kind, kindsQuery } from '../spaces/catalogue';
import { ruleSetsQuery, useMakeRules } from './rules';

/** Rules for a building or a kind that has none of its own yet; they begin empty, so that nothing changes by itself. */
export function MakeRules({ onMade }: { onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const make = useMakeRules();
  const sets = useQuery(ruleSetsQuery).data ?? [];
  const buildings = (useQuery(buildingsQuery).data ?? []).filter(
    ({ id }) => !sets.some(({ buildingId }) => buildingId === id),
  );
  const kinds = (useQuery(kindsQuery).data ?? []).filter(
    ({ code }) => !sets.some(({ kind }) => kind === code),
  );
  const choices = [
    ...kinds.map((one) => ({ value: `kind:${one.code}`, label: words.name(one.name).text })),
    ...buildings.map((one) => ({
      value: `building:${one.id}`,
      label: `${one.code} ${words.name(one.name).text}`,
    })),
  ];
  const [place, setPlace] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [scope, id = ''] = (place || choices[0]?.value || '').split(':');
    const body = scope === 'kind' ? { kind: id as Kind, terms: {} } : { buildingId: id, terms: {} };
    make.mutate(body, { onSuccess: (made) => onMade(made.id) });
  };
  if (choices.length === 0) return null;
  return (
    <form className={ops.form} onSubmit={submit}>
      <NativeSelect
        label={t('rules.makeFor')}
        value={place || choices[0]!.value}
        data={choices}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      {make.error && <RefusalNote error={make.error} />}
      <Button type="submit" variant="default" loading={make.isPending}>
        {t('rules.make')}
      </Button>
    </form>
  );
}
