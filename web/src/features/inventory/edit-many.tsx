import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { useSay } from '../ops/say';
import { amenitiesQuery, kindsQuery } from '../spaces/catalogue';
import { statuses } from './filter';
import styles from './edit-many.module.css';
import { type Space, type SpacePatch, usePatchSpace } from './spaces';

interface Props {
  spaces: Space[];
  onDone: () => void;
}

const fields = ['status', 'kind', 'capacity', 'addAmenity', 'removeAmenity'] as const;
type Field = (typeof fields)[number];

interface Failure {
  space: Space;
  error: Error;
}

/** The same change for all that are chosen, one request each, so that what is wrong with one keeps none of the others. */
export function EditMany({ spaces, onDone }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const textOf = useRefusalText();
  const change = usePatchSpace();
  const kinds = useQuery(kindsQuery).data ?? [];
  const amenities = useQuery(amenitiesQuery).data ?? [];
  const [field, setField] = useState<Field>('status');
  const [value, setValue] = useState('');
  const [done, setDone] = useState<number>();
  const [failed, setFailed] = useState<Failure[]>([]);
  if (spaces.length === 0 && failed.length === 0) return null;

  const choices = {
    status: statuses.map((one) => ({ value: one as string, label: t(`inventory.statuses.${one}`) })),
    kind: kinds.map((one) => ({ value: one.code as string, label: words.name(one.name).text })),
    addAmenity: amenities.map((one) => ({ value: one.code, label: words.name(one.name).text })),
    removeAmenity: amenities.map((one) => ({ value: one.code, label: words.name(one.name).text })),
    capacity: [],
  }[field];
  const chosen = field === 'capacity' ? value : value || choices[0]?.value || '';

  const apply = async (event: FormEvent) => {
    event.preventDefault();
    const failures: Failure[] = [];
    const changed: { before: Space; after: Space }[] = [];
    setFailed([]);
    for (const [n, space] of spaces.entries()) {
      setDone(n);
      try {
        changed.push({
          before: space,
          after: await change.mutateAsync({ space, patch: patchOf(space, field, chosen) }),
        });
      } catch (error) {
        failures.push({ space, error: error as Error });
      }
    }
    setDone(undefined);
    setFailed(failures);
    const undo = () =>
      void Promise.allSettled(
        changed.map(({ before, after }) =>
          change.mutateAsync({ space: after, patch: backTo(before, field) }),
        ),
      ).then(() => say(t('inventory.manyUndone', { count: changed.length })));
    say(
      t('inventory.manyChanged', { count: changed.length }),
      <Button variant="default" onClick={undo}>
        {t('inventory.undo')}
      </Button>,
    );
    if (failures.length === 0) onDone();
  };

  return (
    <section className={`card ${styles.panel}`} aria-label={t('inventory.many', { count: spaces.length })}>
      <form className={styles.form} onSubmit={(event) => void apply(event)}>
        <p className={styles.count}>{t('inventory.many', { count: spaces.length })}</p>
        <NativeSelect
          label={t('inventory.change')}
          value={field}
          onChange={(event) => {
            setField(fields.find((one) => one === event.currentTarget.value) ?? 'status');
            setValue('');
          }}
          data={fields.map((one) => ({ value: one, label: t(`inventory.fields.${one}`) }))}
        />
        {field === 'capacity' ? (
          <TextInput
            label={t('inventory.to')}
            inputMode="numeric"
            required
            withAsterisk={false}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value.replace(/\D/g, ''))}
          />
        ) : (
          <NativeSelect
            label={t('inventory.to')}
            value={chosen}
            data={choices}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        <Button type="submit" loading={done !== undefined}>
          {t('inventory.apply')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('requests.chooseNone')}
        </Button>
      </form>
      {done !== undefined && <progress max={spaces.length} value={done} aria-label={t('inventory.apply')} />}
      {failed.length > 0 && (
        <ul role="alert" className={styles.failed}>
          {failed.map(({ space, error }) => (
            <li key={space.id}>{words.pair(space.code, textOf(error).title)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function patchOf(space: Space, field: Field, value: string): SpacePatch {
  switch (field) {
    case 'status':
      return { status: value as Space['status'] };
    case 'kind':
      return { kind: value as Space['kind'] };
    case 'capacity':
      return { capacity: Number(value) };
    case 'addAmenity':
      return { amenities: [...new Set([...space.amenities, value])] };
    case 'removeAmenity':
      return { amenities: space.amenities.filter((code) => code !== value) };
  }
}

const backTo = ({ status, kind, capacity, amenities }: Space, field: Field): SpacePatch =>
  field === 'status'
    ? { status }
    : field === 'kind'
      ? { kind }
      : field === 'capacity'
        ? { capacity }
        : { amenities };
