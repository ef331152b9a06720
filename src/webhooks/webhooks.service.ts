import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import {
  ChangeLog,
  Database,
  Destinations,
  idIn,
  invalid,
  isBehind,
  newUuid,
  type Page,
  pageOf,
  Problem,
  publicId,
  refuseUnlessSeen,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { Clock } from '../time/index.js';
import { type Endpoint, EndpointStore, secretText } from './endpoint.store.js';
import { EventSource, testBody, testType } from './event.js';
import { audienceOf, FanOut } from './fan-out.js';
import { presentDelivery, presentDetail, presentEndpoint } from './present-webhooks.js';
import { QueueStore } from './queue.store.js';
import type {
  DeliveriesQuery,
  DeliveryDetail,
  DeliveryShown,
  RedeliveryAnswer,
  RedeliveryBody,
  WebhookEndpointBody,
  WebhookEndpointPatch,
  WebhookEndpointShown,
  WebhookEndpointWithSecret,
} from './webhooks.dto.js';

const replayedAtOnce = 1000;

@Injectable()
export class WebhooksService {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointStore,
    private readonly queue: QueueStore,
    private readonly fanOut: FanOut,
    private readonly log: ChangeLog,
    private readonly destinations: Destinations,
    private readonly source: EventSource,
    private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<WebhookEndpointShown>> {
    const rows = await this.endpoints.list(this.db.manager, actor, idIn(cursor), limit + 1);
    return pageOf(rows, limit, ({ id }) => [id], presentEndpoint);
  }

  async read(actor: Actor, id: string): Promise<WebhookEndpointShown> {
    return presentEndpoint(await this.find(actor, id));
  }

  async create(
    actor: Actor,
    { url, types = [], description = null, enabled = true }: WebhookEndpointBody,
    options: WriteOptions,
  ): Promise<WebhookEndpointWithSecret> {
    this.refuseDestination(url);
    const since = await this.log.now();
    return this.db.write(async (tx) => {
      const added = await this.endpoints.add(tx, actor, { url, types, description, enabled }, since);
      return { ...presentEndpoint(added), secret: secretText(added.secret) };
    }, options);
  }

  async update(
    actor: Actor,
    id: string,
    seen: number | undefined,
    patch: WebhookEndpointPatch,
    options: WriteOptions,
  ): Promise<WebhookEndpointShown> {
    if (patch.url !== undefined) this.refuseDestination(patch.url);
    const since = await this.log.now();
    return this.db.write(async (tx) => {
      const before = await this.endpoints.find(tx, actor, endpointId(id), {
        lock: true,
      });
      refuseUnlessSeen(seen, presentEndpoint(before));
      return presentEndpoint(await this.endpoints.change(tx, actor, before, { ...patch }, since));
    }, options);
  }

  remove(actor: Actor, id: string, options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      const endpoint = await this.endpoints.find(tx, actor, endpointId(id), { lock: true });
      await this.endpoints.remove(tx, actor, endpoint);
    }, options);
  }

  rotateSecret(actor: Actor, id: string, options: WriteOptions): Promise<WebhookEndpointWithSecret> {
    return this.db.write(async (tx) => {
      const before = await this.endpoints.find(tx, actor, endpointId(id), { lock: true });
      const rotated = await this.endpoints.rotateSecret(tx, actor, before);
      return { ...presentEndpoint(rotated), secret: secretText(rotated.secret) };
    }, options);
  }

  async deliveries(
    actor: Actor,
    id: string,
    { status, limit, cursor }: DeliveriesQuery,
  ): Promise<Page<DeliveryShown>> {
    const endpoint = await this.find(actor, id);
    const rows = await this.queue.list(endpoint.id, status, idIn(cursor), limit + 1);
    return pageOf(rows, limit, (row) => [row.id], presentDelivery);
  }

  async delivery(actor: Actor, id: string, deliveryId: string): Promise<DeliveryDetail> {
    const endpoint = await this.find(actor, id);
    const uuid = uuidOrNotFound('delivery', deliveryId);
    return presentDetail(await this.queue.find(this.db.manager, endpoint.id, uuid));
  }

  /** Sends a message that tells of nothing. */
  test(actor: Actor, id: string, options: WriteOptions): Promise<DeliveryShown> {
    return this.db.write(async (tx) => {
      const endpoint = await this.endpoints.find(tx, actor, endpointId(id));
      refuseDisabled(endpoint);
      const eventId = `evt_test_${newUuid().replaceAll('-', '')}`;
      const subject = publicId('webhookEndpoint', endpoint.id);
      const [added] = await this.queue.add(tx, [
        {
          endpointId: endpoint.id,
          eventId,
          type: testType,
          subjectId: newUuid(),
          body: testBody(this.source.uri, eventId, subject, new Date(this.clock.now())),
        },
      ]);
      return presentDelivery(await this.queue.find(tx, endpoint.id, added!));
    }, options);
  }

  async replay(
    actor: Actor,
    id: string,
    { deliveryId, since, until }: RedeliveryBody,
    options: WriteOptions,
  ): Promise<RedeliveryAnswer> {
    if ((deliveryId === undefined) === (since === undefined))
      throw invalid({
        pointer: '/since',
        code: 'one-of',
        detail: 'Say which delivery to send again, or from which cursor on: send deliveryId or since.',
      });
    const endpoint = await this.find(actor, id);
    refuseDisabled(endpoint);
    return deliveryId === undefined
      ? this.replayRange(endpoint, since!, until, options)
      : this.replayOne(endpoint, deliveryId, options);
  }

  private replayOne(
    endpoint: Endpoint,
    deliveryId: string,
    options: WriteOptions,
  ): Promise<RedeliveryAnswer> {
    return this.db.write(async (tx) => {
      const uuid = uuidOrNotFound('delivery', deliveryId);
      const { eventId, type, subjectId, body } = await this.queue.find(tx, endpoint.id, uuid);
      await this.queue.add(tx, [{ endpointId: endpoint.id, eventId, type, subjectId, body }]);
      return { queued: 1, hasMore: false };
    }, options);
  }

  private async replayRange(
    endpoint: Endpoint,
    since: string,
    until: string | undefined,
    options: WriteOptions,
  ): Promise<RedeliveryAnswer> {
    const read = await this.log.read(since, audienceOf(endpoint), undefined, replayedAtOnce);
    const changes = read.changes.filter(({ cursor }) => until === undefined || !isBehind(cursor, until));
    const hasMore = read.hasMore && changes.length === read.changes.length;
    const letters = await this.fanOut.letters(endpoint, changes);
    await this.db.write((tx) => this.queue.add(tx, letters), options);
    return { queued: letters.length, ...(hasMore && { nextCursor: read.nextCursor }), hasMore };
  }

  private find(actor: Actor, id: string): Promise<Endpoint> {
    return this.endpoints.find(this.db.manager, actor, endpointId(id));
  }

  private refuseDestination(url: string): void {
    const detail = this.destinations.faultOf(url);
    if (detail !== undefined) throw invalid({ pointer: '/url', code: 'destination', detail });
  }
}

const endpointId = (id: string) => uuidOrNotFound('webhookEndpoint', id, 'webhook endpoint');

function refuseDisabled({ enabled, disabledReason }: Endpoint): void {
  if (!enabled)
    throw new Problem('state-not-allowed', 'This endpoint is disabled: enable it first.', { disabledReason });
}
