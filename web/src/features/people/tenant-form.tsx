import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NamesFields } from '../../components/names-fields';
import { namesOf, noNames } from '../../components/typed-names';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { clusters, useAddTenant } from './people';

interface Props {
  onAdded: (id: string) => void;
  onClose: () => void;
}

/** A company that comes to the campus. It has nobody yet, and may book what is not leased to others. */
export function TenantForm({ onAdded, onClose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const add = useAddTenant();
  const [name, setName] = useState(noNames);
  const [code, setCode] = useState('');
  const [country, setCountry] = useState('HK');
  const [cluster, setCluster] = useState<(typeof clusters)[number]>('biomedical');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { code, country, cluster, name: namesOf(name) },
      {
        onSuccess: ({ id }) => {
          say(t('people.companyAdded', { name: name.en }));
          onAdded(id);
        },
      },
    );
  };
  return (
    <form className={`card ${ops.panel} ${ops.form}`} onSubmit={submit} aria-label={t('people.addCompany')}>
      <NamesFields value={name} onChange={setName} />
      <TextInput
        label={t('people.code')}
        description={t('people.codeHow')}
        required
        withAsterisk={false}
        maxLength={60}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <NativeSelect
        label={t('people.cluster')}
        value={cluster}
        data={clusters.map((value) => ({ value, label: t(`people.clusters.${value}`) }))}
        onChange={({ currentTarget }) => setCluster(currentTarget.value as typeof cluster)}
      />
      <TextInput
        label={t('people.country')}
        required
        withAsterisk={false}
        pattern="[A-Z]{2}"
        maxLength={2}
        value={country}
        onChange={({ currentTarget }) => setCountry(currentTarget.value.toUpperCase())}
      />
      {add.error && <RefusalNote error={add.error} />}
      <div className={ops.acts}>
        <Button type="submit" loading={add.isPending}>
          {t('people.addIt')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}
