import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { campusQuery } from '../spaces/catalogue';
import { deliveriesQuery, useRedeliver } from './webhooks';

const tones = { delivered: 'ok', waiting: 'pending', failed: 'danger' } as const;

/** What was sent to an endpoint, the latest first, and how it was answered. */
export function Deliveries({ endpointId }: { endpointId: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const deliveries = useQuery(deliveriesQuery(endpointId));
  const again = useRedeliver();
  const error = deliveries.error ?? again.error;
  if (deliveries.isPending) return <LoadingCards count={1} />;
  if (deliveries.data?.length === 0) return <p className="muted">{t('developers.noDeliveries')}</p>;
  return (
    <>
      {error && <RefusalNote error={error} />}
      <Scroll label={t('developers.deliveries')}>
        <table className={ops.table}>
          <thead>
            <tr>
              <th>{t('developers.event')}</th>
              <th>{t('developers.state')}</th>
              <th className={ops.number}>{t('developers.attempts')}</th>
              <th>{t('developers.answer')}</th>
              <th>
                <span className="visually-hidden">{t('inventory.columns.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {deliveries.data?.map(
              ({ id, type, status, attempts, responseStatus, durationMs, error: why, createdAt }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{type}</code>
                    <br />
                    <span className="muted">{words.moment(createdAt, timeZone)}</span>
                  </th>
                  <td>
                    <span className={ops.tag} data-tone={tones[status]}>
                      {t(`developers.outcomes.${status}`)}
                    </span>
                  </td>
                  <td className={ops.number}>{attempts}</td>
                  <td>
                    {responseStatus ?? why ?? ''}
                    {durationMs !== null && <span className="muted">{` ${durationMs} ms`}</span>}
                  </td>
                  <td className={ops.number}>
                    <Button
                      variant="default"
                      aria-label={t('developers.againLabel', { type })}
                      loading={again.isPending && again.variables.deliveryId === id}
                      onClick={() => again.mutate({ endpointId, deliveryId: id })}
                    >
                      {t('developers.again')}
                    </Button>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
