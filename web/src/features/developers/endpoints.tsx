import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { ToldOnce } from '../../components/told-once';
import ops from '../ops/ops.module.css';
import { EndpointCard } from './endpoint-card';
import { endpointsQuery, useCreateEndpoint } from './webhooks';

/** Where changes are pushed to, and what became of each message. */
export function Endpoints() {
  const { t } = useTranslation();
  const endpoints = useQuery(endpointsQuery);
  const create = useCreateEndpoint();
  const [url, setUrl] = useState('');
  const [types, setTypes] = useState('booking');
  const error = endpoints.error ?? create.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = types.split(/[\s,]+/).filter((type) => type !== '');
    create.mutate({ url, types: chosen }, { onSuccess: () => setUrl('') });
  };
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="webhooks">
      <h2 className={ops.small} id="webhooks">
        {t('developers.webhooks')}
      </h2>
      <p className="muted">{t('developers.webhooksHow')}</p>
      <form className={ops.form} onSubmit={submit}>
        <div className={ops.pair}>
          <TextInput
            type="url"
            label={t('developers.url')}
            description={t('developers.urlHow')}
            required
            withAsterisk={false}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <TextInput
            label={t('developers.types')}
            description={t('developers.typesHow')}
            value={types}
            onChange={(event) => setTypes(event.currentTarget.value)}
          />
        </div>
        {error && <RefusalNote error={error} />}
        <div>
          <Button type="submit" loading={create.isPending}>
            {t('developers.addEndpoint')}
          </Button>
        </div>
      </form>
      {create.data && <ToldOnce secret={create.data.secret} />}
      {endpoints.data?.map((endpoint) => (
        <EndpointCard key={endpoint.id} endpoint={endpoint} />
      ))}
    </section>
  );
}
