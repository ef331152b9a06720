import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { NamesFields } from '../../components/names-fields';
import { namesOf, noNames } from '../../components/typed-names';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { useSetHoliday } from './rules';

type Kind = Schemas['HolidayShown']['kind'];
const kinds: readonly Kind[] = ['general', 'statutory'];

interface Props {
  /** The one that is changed; without it one more is entered. */
  holiday: Schemas['HolidayShown'] | undefined;
  today: string;
  onDone: () => void;
}

/** A date on which the campus is closed, by name in each language. */
export function HolidayForm({ holiday, today, onDone }: Props) {
  const { t } = useTranslation();
  const set = useSetHoliday();
  const [date, setDate] = useState(holiday?.date ?? '');
  const [name, setName] = useState({ ...noNames, ...holiday?.name });
  const [kind, setKind] = useState<Kind>(holiday?.kind ?? 'general');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ date, kind, name: namesOf(name) }, { onSuccess: onDone });
  };
  return (
    <form className={ops.form} onSubmit={submit}>
      <TextInput
        type="date"
        label={t('time.date')}
        required
        withAsterisk={false}
        min={today}
        readOnly={holiday !== undefined}
        value={date}
        onChange={({ currentTarget }) => setDate(currentTarget.value)}
      />
      <NamesFields value={name} onChange={setName} />
      <NativeSelect
        label={t('rules.holidayKind')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`rules.holidayKinds.${value}`) }))}
        onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
      />
      {set.error && <RefusalNote error={set.error} />}
      <div className={ops.acts}>
        <Button type="submit" loading={set.isPending}>
          {t('rules.saveHoliday')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}
