import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseSome } from '../../components/chips';
import { RefusalNote } from '../../components/refusal-note';
import { ToldOnce } from '../../components/told-once';
import ops from '../ops/ops.module.css';
import { useIs } from '../ops/use-is';
import { ofCampus, type Scope, scopes, useCreateToken } from './tokens';

const lengths = [7, 30, 90, 365];

/** Makes a token. It is shown this once: the server keeps no copy of it. */
export function TokenForm() {
  const { t } = useTranslation();
  const create = useCreateToken();
  const runsCampus = useIs('operator', 'campus_admin');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Scope[]>(['bookings:read']);
  const [days, setDays] = useState(90);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name, scopes: chosen, expiresInDays: days }, { onSuccess: () => setName('') });
  };

  return (
    <form className={`card ${ops.panel}`} onSubmit={submit}>
      <h2 className={ops.small}>{t('tokens.create')}</h2>
      <div className={ops.pair}>
        <TextInput
          label={t('tokens.name')}
          description={t('tokens.nameHow')}
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('tokens.expires')}
          description={t('tokens.expiresHow')}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={lengths.map((length) => ({
            value: String(length),
            label: t('time.days', { count: length }),
          }))}
        />
      </div>
      <ChooseSome
        legend={t('tokens.scopes')}
        choices={scopes
          .filter((scope) => runsCampus || !ofCampus.includes(scope))
          .map((scope) => ({ value: scope, label: <code>{scope}</code> }))}
        values={chosen}
        onChange={setChosen}
      />
      {create.error && <RefusalNote error={create.error} />}
      <div>
        <Button type="submit" loading={create.isPending} disabled={chosen.length === 0}>
          {t('tokens.create')}
        </Button>
      </div>
      {create.data && <ToldOnce secret={create.data.token} />}
    </form>
  );
}
