import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { ChangeViews, eventIdOf } from '../notifications/index.js';
import {
  type Audience,
  ChangeLog,
  concerns,
  Database,
  isBehind,
  type LoggedChange,
  type Tx,
} from '../platform/index.js';
import { type Endpoint, endpointColumns } from './endpoint.store.js';
import { eventBody, EventSource } from './event.js';
import { type NewDelivery, QueueStore } from './queue.store.js';

/** An address that wants to be told, and from which place of the log on. */
export interface Subscriber extends Endpoint {
  since: string;
}

const pageSize = 500;
const nobody = '00000000-0000-0000-0000-000000000000';
const all: Audience = { memberId: nobody, everything: true };

/** What an address may hear: what its company's admins may, or those who run the campus. */
export const audienceOf = ({ reach, tenantId }: Endpoint): Audience => ({
  memberId: nobody,
  tenantId,
  everything: reach === 'campus',
});

/** As whom it looks at what it is told. */
const readerOf = ({ reach, tenantId, id }: Endpoint): Actor => ({
  memberId: nobody,
  tenantId,
  name: 'Webhook',
  email: '',
  language: 'en',
  roles: [reach === 'campus' ? 'operator' : 'tenant_admin'],
  qualifications: [],
  riskForms: [],
  credential: { kind: 'token', id },
});

/** `booking` stands for all that begins with it, `booking.moved` for itself. */
const wants = ({ types }: Endpoint, { type }: LoggedChange): boolean =>
  types.length === 0 || types.some((wanted) => type === wanted || type.startsWith(`${wanted}.`));

/** Puts the change log into the queue: each change once for every address that it is for, whichever process does it. */
@Injectable()
export class FanOut {
  constructor(
    private readonly db: Database,
    private readonly log: ChangeLog,
    private readonly views: ChangeViews,
    private readonly queue: QueueStore,
    private readonly source: EventSource,
  ) {}

  /** Whether anybody wants to be told. */
  async isWanted(): Promise<boolean> {
    const [row] = await this.db.prepared<{ wanted: boolean }>(
      'webhook-wanted',
      'SELECT EXISTS (SELECT FROM webhook_endpoint WHERE enabled) AS wanted',
      [],
    );
    return row!.wanted;
  }

  /** The next page of the log; whether there is more. Where another process is at it, there is nothing to do. */
  async page(): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ place: string | null }[]>(
        'SELECT place FROM webhook_place FOR UPDATE SKIP LOCKED',
      );
      if (!row) return false;
      const subscribers = await this.subscribers(tx);
      const from = startOf(row.place, subscribers);
      if (from === undefined) return false;
      const { changes, nextCursor, hasMore } = await this.read(from);
      const deliveries: NewDelivery[] = [];
      for (const subscriber of subscribers) {
        const own = changes.filter(({ cursor }) => isBehind(cursor, subscriber.since));
        deliveries.push(...(await this.letters(subscriber, own)));
      }
      await this.queue.add(tx, deliveries);
      await tx.query('UPDATE webhook_place SET place = $1', [nextCursor]);
      return hasMore;
    });
  }

  /** What of these changes an address is told, and how. */
  async letters(endpoint: Endpoint, changes: readonly LoggedChange[]): Promise<NewDelivery[]> {
    const audience = audienceOf(endpoint);
    const own = changes.filter((change) => wants(endpoint, change) && concerns(change, audience));
    if (own.length === 0) return [];
    const views = await this.views.of(readerOf(endpoint), own);
    return own.map(({ cursor, type, subjectId }, n) => ({
      endpointId: endpoint.id,
      eventId: eventIdOf(cursor),
      type,
      subjectId,
      body: eventBody(this.source.uri, views[n]!),
    }));
  }

  private subscribers(tx: Tx): Promise<Subscriber[]> {
    return tx.query<Subscriber[]>(
      `SELECT ${endpointColumns}, e.since FROM webhook_endpoint e JOIN tenant t ON t.id = e.tenant_id AND t.status = 'active' WHERE e.enabled`,
    );
  }

  /** A place that the log no longer reaches back to is one from which nobody has been served for weeks: go on from now. */
  private async read(from: string) {
    try {
      return await this.log.read(from, all, undefined, pageSize);
    } catch (error) {
      if ((error as { code?: string }).code !== 'cursor-expired') throw error;
      return { changes: [], nextCursor: await this.log.now(), hasMore: false };
    }
  }
}

/** Behind what is in the queue already; what lies before the first that anybody wants is passed over. */
function startOf(place: string | null, subscribers: readonly Subscriber[]): string | undefined {
  const [first] = subscribers
    .map(({ since }) => since)
    .sort((a, b) => (isBehind(a, b) ? 1 : isBehind(b, a) ? -1 : 0));
  if (first === undefined) return undefined;
  return place === null || isBehind(first, place) ? first : place;
}
