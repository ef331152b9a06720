import { publicId } from '../platform/index.js';
import type { Endpoint } from './endpoint.store.js';
import type { Delivery } from './queue.store.js';
import type { DeliveryDetail, DeliveryShown, WebhookEndpointShown } from './webhooks.dto.js';

export function presentEndpoint({
  id,
  tenantId,
  reach,
  url,
  types,
  description,
  enabled,
  disabledReason,
  disabledAt,
  failingSince,
  oldSecretUntil,
  createdAt,
  version,
}: Endpoint): WebhookEndpointShown {
  const self = `/api/v1/webhook-endpoints/${publicId('webhookEndpoint', id)}`;
  return {
    id: publicId('webhookEndpoint', id),
    tenantId: publicId('tenant', tenantId),
    reach,
    url,
    types,
    description,
    enabled,
    ...(disabledReason !== null && { disabledReason }),
    ...(disabledAt !== null && { disabledAt }),
    ...(failingSince !== null && { failingSince }),
    ...(oldSecretUntil !== null && { oldSecretUntil }),
    createdAt,
    version,
    links: { self, deliveries: `${self}/deliveries` },
  };
}

export const presentDelivery = ({
  id,
  eventId,
  type,
  status,
  attempts,
  responseStatus,
  durationMs,
  error,
  attemptedAt,
  dueAt,
  createdAt,
}: Delivery): DeliveryShown => ({
  id: publicId('delivery', id),
  eventId,
  type,
  status,
  attempts,
  responseStatus,
  durationMs,
  error,
  attemptedAt,
  nextAttemptAt: dueAt,
  createdAt,
});

export const presentDetail = (delivery: Delivery): DeliveryDetail => ({
  ...presentDelivery(delivery),
  responseBody: delivery.responseBody,
  event: JSON.parse(delivery.body) as Record<string, unknown>,
});
