import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { floorsQuery } from '../inventory/spaces';
import ops from '../ops/ops.module.css';
import { buildingsQuery, type Kind, kindsQuery } from '../spaces/catalogue';
import { ruleSetsQuery, useMakeRules } from './rules';

const scopes = ['kind', 'building', 'floor', 'space'] as const;
type Scope = (typeof scopes)[number];

/** Rules for a place that has none of its own yet; they begin empty, so that nothing changes by itself. */
export function MakeRules({ onMade }: { onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const make = useMakeRules();
  const placesOf = usePlaces();
  const [scope, setScope] = useState<Scope>('kind');
  const [place, setPlace] = useState('');
  const places = placesOf(scope);
  const chosen = scope === 'space' ? place.trim() : place || places[0]?.value || '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const where = {
      kind: { kind: chosen as Kind },
      building: { buildingId: chosen },
      floor: { floorId: chosen },
      space: { spaceId: `code:${chosen}` },
    }[scope];
    make.mutate({ ...where, terms: {} }, { onSuccess: (made) => onMade(made.id) });
  };
  return (
    <form className={ops.form} onSubmit={submit}>
      <NativeSelect
        label={t('rules.makeFor')}
        value={scope}
        data={scopes.map((one) => ({ value: one, label: t(`rules.scopes.${one}`) }))}
        onChange={({ currentTarget }) => {
          setScope(currentTarget.value as Scope);
          setPlace('');
        }}
      />
      {scope === 'space' ? (
        <TextInput
          label={t('rules.which')}
          value={place}
          required
          withAsterisk={false}
          maxLength={60}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
        />
      ) : (
        <NativeSelect
          label={t('rules.which')}
          value={chosen}
          data={places}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
        />
      )}
      {make.error && <RefusalNote error={make.error} />}
      <Button type="submit" variant="default" disabled={chosen === ''} loading={make.isPending}>
        {t('rules.make')}
      </Button>
    </form>
  );
}

/** Places without rules of their own. */
function usePlaces() {
  const words = useWords();
  const sets = useQuery(ruleSetsQuery).data ?? [];
  const kinds = useQuery(kindsQuery).data ?? [];
  const buildings = useQuery(buildingsQuery).data ?? [];
  const floors = useQuery(floorsQuery).data ?? [];
  const codeOf = (id: string) => buildings.find((one) => one.id === id)?.code ?? '';
  return (scope: Scope): { value: string; label: string }[] => {
    switch (scope) {
      case 'kind':
        return kinds
          .filter(({ code }) => !sets.some(({ kind }) => kind === code))
          .map(({ code, name }) => ({ value: code, label: words.name(name).text }));
      case 'building':
        return buildings
          .filter(({ id }) => !sets.some(({ buildingId }) => buildingId === id))
          .map(({ id, code, name }) => ({ value: id, label: `${code} ${words.name(name).text}` }));
      case 'floor':
        return floors
          .filter(({ id }) => !sets.some(({ floorId }) => floorId === id))
          .map(({ id, buildingId, name }) => ({
            value: id,
            label: `${codeOf(buildingId)} ${words.name(name).text}`,
          }));
      default:
        return [];
    }
  };
}
