import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseSome } from '../../components/chips';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { useIs } from '../ops/use-is';
import { useMe } from '../session/session';
import { companyRoles, type Member, type Role, roles, useAddMember, useChangeMember } from './people';

interface Props {
  tenant: string;
  member: Member | undefined;
  onDone: () => void;
}

const statuses = ['active', 'suspended', 'left'] as const;

/** Who somebody is and what they may do. Nobody changes their own standing; the campus's roles are the campus's to give. */
export function MemberForm({ tenant, member, onDone }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const me = useMe();
  const add = useAddMember(tenant);
  const change = useChangeMember();
  const isCampusAdmin = useIs('campus_admin');
  const [name, setName] = useState(member?.name ?? '');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [held, setHeld] = useState<Role[]>(member?.roles ?? ['member']);
  const [status, setStatus] = useState(member?.status ?? 'active');
  const isSelf = member?.id === me?.id;
  const offered = roles.filter((role) => isCampusAdmin || companyRoles.includes(role) || held.includes(role));
  const error = add.error ?? change.error;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = (saved: Member) => {
      say(t(member ? 'people.changed' : 'people.added', { name: saved.name }));
      onDone();
    };
    if (member) {
      change.mutate({ member, patch: { name, ...(!isSelf && { roles: held, status }) } }, { onSuccess });
    } else {
      add.mutate({ name, email, roles: held, ...(password && { password }) }, { onSuccess });
    }
  };

  return (
    <form className={ops.form} onSubmit={submit}>
      <TextInput
        label={t('people.name')}
        required
        withAsterisk={false}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {member ? (
        <p className="muted">{member.email}</p>
      ) : (
        <>
          <TextInput
            label={t('signIn.email')}
            type="email"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <TextInput
            label={t('people.password')}
            description={t('people.passwordHow')}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </>
      )}
      {isSelf ? (
        <p className="muted">{t('people.notSelf')}</p>
      ) : (
        <>
          <ChooseSome
            legend={t('people.roles')}
            choices={offered.map((role) => ({ value: role, label: t(`ops.roles.${role}`) }))}
            values={held}
            onChange={setHeld}
          />
          {member && (
            <NativeSelect
              label={t('people.status')}
              value={status}
              data={statuses.map((one) => ({ value: one, label: t(`people.statuses.${one}`) }))}
              onChange={(event) =>
                setStatus(statuses.find((one) => one === event.currentTarget.value) ?? 'active')
              }
            />
          )}
        </>
      )}
      {error && <RefusalNote error={error} />}
      <Button type="submit" loading={add.isPending || change.isPending} disabled={held.length === 0}>
        {t(member ? 'ops.save' : 'people.add')}
      </Button>
    </form>
  );
}
