import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { ChooseSome } from '../../components/chips';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { amenitiesQuery, hazardsQuery, kindsQuery } from '../spaces/catalogue';
import { statuses } from './filter';
import { nextCode, type Space, useClassesQuery, useCreateSpace, usePatchSpace } from './spaces';

interface Props {
  /** The space itself, or what a new one is to be like. */
  space: Space;
  /** The codes of the floor, for a new one. */
  taken?: readonly string[];
  onDone: () => void;
}

/** All about one space. A new one is like another but for its code and its name, which is where the typing begins. */
export function SpaceForm({ space, taken, onDone }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const create = useCreateSpace();
  const change = usePatchSpace();
  const kinds = useQuery(kindsQuery).data ?? [];
  const useClasses = useQuery(useClassesQuery).data ?? [];
  const amenities = useQuery(amenitiesQuery).data ?? [];
  const hazards = useQuery(hazardsQuery).data ?? [];
  const isNew = taken !== undefined;
  const [draft, setDraft] = useState(() => ({
    code: isNew ? nextCode(space.code, taken) : space.code,
    en: isNew ? '' : (space.name.en ?? ''),
    zhHant: isNew ? '' : (space.name.zhHant ?? ''),
    zhHans: isNew ? '' : (space.name.zhHans ?? ''),
    kind: space.kind,
    useClass: space.useClass,
    capacity: String(space.capacity),
    areaM2: String(space.areaM2),
    status: isNew ? ('active' as const) : space.status,
    amenities: space.amenities,
    hazards: space.hazards,
  }));
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const text = (key: 'code' | 'en' | 'zhHant' | 'zhHans' | 'capacity' | 'areaM2') => ({
    value: draft[key],
    onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value }),
  });
  const error = create.error ?? change.error;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { en, zhHant, zhHans, capacity, areaM2, useClass, ...rest } = draft;
    const numbers = { capacity: Number(capacity), areaM2: Number(areaM2) };
    const finish = (saved: Space) => {
      say(t(isNew ? 'inventory.created' : 'inventory.changed', { code: saved.code }));
      onDone();
    };
    const typed = { ...rest, useClass: useClass as Schemas['SpaceBody']['useClass'], ...numbers };
    if (isNew) {
      create.mutate(
        {
          ...typed,
          name: { en, ...(zhHant && { zhHant }), ...(zhHans && { zhHans }) },
          floorId: space.floor.id,
          requiredQualifications: space.requiredQualifications,
          formRequired: space.formRequired,
          parentId: space.parentId,
        },
        { onSuccess: finish },
      );
    } else {
      change.mutate(
        { space, patch: { ...typed, name: { en, zhHant: zhHant || null, zhHans: zhHans || null } } },
        { onSuccess: finish },
      );
    }
  };

  return (
    <form className={ops.form} onSubmit={submit}>
      <TextInput label={t('inventory.nameEn')} required withAsterisk={false} data-autofocus {...text('en')} />
      <TextInput label={t('inventory.columns.code')} required withAsterisk={false} {...text('code')} />
      <div className={ops.pair}>
        <TextInput label={t('inventory.nameZhHant')} lang="zh-Hant-HK" {...text('zhHant')} />
        <TextInput label={t('inventory.nameZhHans')} lang="zh-Hans" {...text('zhHans')} />
        <NativeSelect
          label={t('inventory.columns.kind')}
          value={draft.kind}
          data={kinds.map((one) => ({ value: one.code, label: words.name(one.name).text }))}
          onChange={(event) => set({ kind: event.currentTarget.value as Space['kind'] })}
        />
        <NativeSelect
          label={t('inventory.useClass')}
          value={draft.useClass}
          data={useClasses.map((one) => ({ value: one.code, label: words.name(one.name).text }))}
          onChange={(event) => set({ useClass: event.currentTarget.value })}
        />
        <TextInput label={t('inventory.columns.capacity')} inputMode="numeric" {...text('capacity')} />
        <TextInput label={t('inventory.columns.areaM2')} inputMode="decimal" {...text('areaM2')} />
        <NativeSelect
          label={t('inventory.columns.status')}
          value={draft.status}
          data={statuses.map((one) => ({ value: one, label: t(`inventory.statuses.${one}`) }))}
          onChange={(event) => set({ status: event.currentTarget.value as Space['status'] })}
        />
      </div>
      <ChooseSome
        legend={t('find.equipment')}
        choices={amenities.map((one) => ({ value: one.code, label: words.name(one.name).text }))}
        values={draft.amenities}
        onChange={(chosen) => set({ amenities: chosen })}
      />
      <ChooseSome
        legend={t('space.hazards')}
        choices={hazards.map((one) => ({ value: one.code, label: words.name(one.name).text }))}
        values={draft.hazards}
        onChange={(chosen) => set({ hazards: chosen })}
      />
      {error && <RefusalNote error={error} />}
      <Button type="submit" loading={create.isPending || change.isPending}>
        {t('ops.save')}
      </Button>
    </form>
  );
}
