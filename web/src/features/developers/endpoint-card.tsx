import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { ToldOnce } from '../../components/told-once';
import ops from '../ops/ops.module.css';
import { Deliveries } from './deliveries';
import { RevokeButton } from './revoke-button';
import { type Endpoint, useDeleteEndpoint, useEnable, useRotateSecret, useTestEndpoint } from './webhooks';

export function EndpointCard({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  const test = useTestEndpoint();
  const rotate = useRotateSecret();
  const enable = useEnable();
  const remove = useDeleteEndpoint();
  const [isOpen, setIsOpen] = useState(false);
  const { id, url, types, enabled, failingSince, disabledReason } = endpoint;
  const tone = !enabled ? 'closed' : failingSince ? 'danger' : 'ok';
  const state = !enabled ? (disabledReason ?? 'by_hand') : failingSince ? 'failing' : 'works';
  const error = test.error ?? rotate.error ?? enable.error ?? remove.error;
  return (
    <article className={`card ${ops.panel}`} aria-label={url}>
      <div className={ops.head}>
        <h3 className={ops.small} style={{ overflowWrap: 'anywhere' }}>
          {url}
        </h3>
        <span className={ops.tag} data-tone={tone}>
          {t(`developers.states.${state}`)}
        </span>
      </div>
      <p className="muted">
        <code>{types.length === 0 ? t('developers.allTypes') : types.join(' ')}</code>
      </p>
      {error && <RefusalNote error={error} />}
      <div className={ops.bar}>
        <Button
          variant="default"
          loading={test.isPending}
          onClick={() => test.mutate(id, { onSuccess: () => setIsOpen(true) })}
        >
          {t('developers.test')}
        </Button>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('developers.deliveries')}
        </Button>
        <Button variant="default" loading={rotate.isPending} onClick={() => rotate.mutate(id)}>
          {t('developers.rotate')}
        </Button>
        <Button variant="default" loading={enable.isPending} onClick={() => enable.mutate(endpoint)}>
          {t(enabled ? 'developers.disable' : 'developers.enable')}
        </Button>
        <RevokeButton name={url} isUnderWay={remove.isPending} revoke={() => remove.mutate(id)} />
      </div>
      {rotate.data && (
        <>
          <p className="muted">{t('developers.rotated')}</p>
          <ToldOnce secret={rotate.data.secret} />
        </>
      )}
      {isOpen && <Deliveries endpointId={id} />}
    </article>
  );
}
