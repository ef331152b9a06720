import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { Note } from '../../components/note';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { membersQuery } from '../people/people';
import { type CostCentre, namesOf, useSetCostCentre } from './cost-centres';

/** Somebody; nobody in particular where it is for all who have none of their own. */
export interface Whose {
  memberId: string | null;
  name: string | null;
}

interface Props {
  tenant: string;
  today: string;
  whose: Whose;
  said: readonly CostCentre[];
  onDone: () => void;
}

/** Says to what somebody's bookings count, from a day on. */
export function CostCentreForm({ tenant, today, whose, said, onDone }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const names = useId();
  const set = useSetCostCentre(tenant);
  const [q, setQ] = useState('');
  const [memberId, setMember] = useState(whose.memberId ?? '');
  const [costCentre, setCostCentre] = useState('');
  const [from, setFrom] = useState(today);
  const found = useInfiniteQuery(membersQuery(tenant, q.trim())).data ?? [];
  const people = found.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }));
  const isListed = memberId === '' || people.some(({ value }) => value === memberId);
  const issuedUntil = set.error instanceof Refusal ? set.error.body['issuedUntil'] : undefined;
  const later = typeof issuedUntil === 'string' ? addDays(issuedUntil, 1) : undefined;
  const send = (day: string) =>
    set.mutate(
      { memberId: memberId || null, costCentre: costCentre.trim() || null, from: day },
      {
        onSuccess: (saved) => {
          say(
            t('company.costCentres.saved'),
            `${saved.memberName ?? t('company.costCentres.everybody')} → ${saved.costCentre ?? t('statements.noCostCentre')}`,
          );
          onDone();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(from);
  };

  return (
    <form className={ops.form} onSubmit={submit} aria-label={t('company.costCentres.add')}>
      <div className={ops.pair}>
        <TextInput
          type="search"
          label={t('people.searchMembers')}
          value={q}
          onChange={({ currentTarget }) => setQ(currentTarget.value)}
        />
        <NativeSelect
          label={t('company.costCentres.whose')}
          value={memberId}
          data={[
            { value: '', label: t('company.costCentres.everybody') },
            ...(isListed ? [] : [{ value: memberId, label: whose.name ?? memberId }]),
            ...people,
          ]}
          onChange={({ currentTarget }) => setMember(currentTarget.value)}
        />
        <TextInput
          label={t('statements.costCentre')}
          description={t('company.costCentres.emptyMeans')}
          list={names}
          autoComplete="off"
          maxLength={60}
          value={costCentre}
          onChange={({ currentTarget }) => setCostCentre(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('company.costCentres.fromDay')}
          required
          withAsterisk={false}
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
      </div>
      <datalist id={names}>
        {namesOf(said).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {later ? (
        <Note title={t('company.costCentres.issued')}>
          <p>{t('company.costCentres.issuedUntil', { day: words.dated(issuedUntil as string) })}</p>
          <p>
            <Button variant="default" loading={set.isPending} onClick={() => send(later)}>
              {t('company.costCentres.saveFrom', { day: words.dated(later) })}
            </Button>
          </p>
        </Note>
      ) : (
        set.error && <RefusalNote error={set.error} />
      )}
      <div className={ops.acts}>
        <Button type="submit" loading={set.isPending}>
          {t('ops.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('ops.cancel')}
        </Button>
      </div>
    </form>
  );
}
