import { Injectable } from '@nestjs/common';
import { pauseAfter } from '../notifications/index.js';
import { Database, newUuid, notFound, recordChange, type Tx } from '../platform/index.js';
import type { DisabledReason, Endpoint } from './endpoint.store.js';
import type { Letter, Outcome } from './postman.js';

export type DeliveryStatus = 'waiting' | 'delivered' | 'failed';
export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const;

/** A message to an address, and what has come of it so far. */
export interface Delivery {
  id: string;
  endpointId: string;
  eventId: string;
  type: string;
  status: DeliveryStatus;
  attempts: number;
  /** When it is tried (again); null once it is finished. */
  dueAt: Date | null;
  attemptedAt: Date | null;
  durationMs: number | null;
  responseStatus: number | null;
  responseBody: string | null;
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  body: string;
}

export interface NewDelivery {
  endpointId: string;
  eventId: string;
  type: string;
  subjectId: string;
  body: string;
}

/** A message that this process has for the moment, and nobody else. */
export interface Taken extends Letter {
  id: string;
  endpointId: string;
  attempts: number;
}

/** Messages to one address that are under way at once, by all processes together. */
const mostAtOnce = 4;
/** Twice what an attempt may take, and some: whoever has died by then has lost it. */
const takenForSeconds = 30;
const keptDays = 30;
/** An address that has not taken a message for so long is told nothing more. */
const mostDaysFailing = 3;

const columns = `id, endpoint_id AS "endpointId", event_id AS "eventId", type, status, attempts,
  CASE WHEN status = 'waiting' THEN due_at END AS "dueAt", attempted_at AS "attemptedAt", duration_ms AS "durationMs",
  response_status AS "responseStatus", response_body AS "responseBody", error, created_at AS "createdAt", finished_at AS "finishedAt", body`;

/** Messages that wait, in the order in which what they tell of happened. */
@Injectable()
export class QueueStore {
  constructor(private readonly db: Database) {}

  async add(tx: Tx, deliveries: readonly NewDelivery[]): Promise<string[]> {
    if (deliveries.length === 0) return [];
    const ids = deliveries.map(() => newUuid());
    await tx.query(
      `INSERT INTO webhook_delivery (id, endpoint_id, event_id, type, subject_id, body)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[])`,
      [
        ids,
        deliveries.map(({ endpointId }) => endpointId),
        deliveries.map(({ eventId }) => eventId),
        deliveries.map(({ type }) => type),
        deliveries.map(({ subjectId }) => subjectId),
        deliveries.map(({ body }) => body),
      ],
    );
    return ids;
  }

  /** The latest first. */
  list(
    endpointId: string,
    status: DeliveryStatus | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<Delivery[]> {
    return this.db.prepared<Delivery>(
      'webhook-deliveries',
      `SELECT ${columns} FROM webhook_delivery
       WHERE endpoint_id = $1 AND ($2::text IS NULL OR status = $2) AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
      [endpointId, status ?? null, after ?? null, limit],
    );
  }

  async find(tx: Tx, endpointId: string, id: string): Promise<Delivery & { subjectId: string }> {
    const [delivery] = await tx.query<(Delivery & { subjectId: string })[]>(
      `SELECT ${columns}, subject_id AS "subjectId" FROM webhook_delivery WHERE endpoint_id = $1 AND id = $2`,
      [endpointId, id],
    );
    if (!delivery) throw notFound('delivery');
    return delivery;
  }

  /** Takes what is due and has its turn: of each address a few, of each subject the first that has not arrived. */
  take(): Promise<Taken[]> {
    return this.db.prepared<Taken>('webhook-take', takeDue, [mostAtOnce, takenForSeconds]);
  }

  /** Writes down what came of an attempt, and what that means for the address. */
  async finish({ id, endpointId, attempts }: Taken, outcome: Outcome): Promise<void> {
    const isGone = outcome.status === 410;
    const pause = outcome.ok || isGone ? undefined : pauseAfter(attempts);
    const status: DeliveryStatus = outcome.ok ? 'delivered' : pause === undefined ? 'failed' : 'waiting';
    await this.db.transaction(async (tx) => {
      await tx.query(
        `UPDATE webhook_delivery SET status = $2, due_at = now() + make_interval(secs => $3), sending_until = NULL, attempted_at = now(),
           duration_ms = $4, response_status = $5, response_body = $6, error = $7, finished_at = CASE WHEN $2 <> 'waiting' THEN now() END
         WHERE id = $1 AND finished_at IS NULL`,
        [id, status, (pause ?? 0) / 1000, outcome.durationMs, outcome.status, outcome.answer, outcome.error],
      );
      if (outcome.ok)
        await tx.query(
          'UPDATE webhook_endpoint SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL',
          [endpointId],
        );
      else await this.note(tx, endpointId, isGone);
    });
  }

  /** An address that is gone, or has failed for days, is told nothing more until somebody looks after it. */
  private async note(tx: Tx, endpointId: string, isGone: boolean): Promise<void> {
    await tx.query(
      'UPDATE webhook_endpoint SET failing_since = now() WHERE id = $1 AND failing_since IS NULL',
      [endpointId],
    );
    const [disabled] = await tx.query<
      (Pick<Endpoint, 'tenantId' | 'version'> & { reason: DisabledReason })[]
    >(
      `WITH disabled AS (
         UPDATE webhook_endpoint SET enabled = false, disabled_at = now(), disabled_reason = CASE WHEN $2 THEN 'gone' ELSE 'failing' END
         WHERE id = $1 AND enabled AND ($2 OR failing_since < now() - make_interval(days => $3))
         RETURNING tenant_id, version, disabled_reason)
       SELECT tenant_id AS "tenantId", version, disabled_reason AS reason FROM disabled`,
      [endpointId, isGone, mostDaysFailing],
    );
    if (!disabled) return;
    await recordChange(tx, {
      type: 'webhook_endpoint.disabled',
      subjectId: endpointId,
      version: disabled.version,
      tenantId: disabled.tenantId,
      changed: ['enabled'],
      reason: disabled.reason,
    });
  }

  /** Lets go of what has long been finished. */
  async trim(): Promise<void> {
    await this.db.manager.query(
      'DELETE FROM webhook_delivery WHERE finished_at < now() - make_interval(days => $1)',
      [keptDays],
    );
  }
}

const takeDue = `
  WITH due AS (
    SELECT d.id, e.url, e.secret, CASE WHEN e.old_secret_until > now() THEN e.old_secret END AS old_secret
    FROM webhook_endpoint e
    JOIN tenant t ON t.id = e.tenant_id AND t.status = 'active'
    CROSS JOIN LATERAL (
      SELECT count(*) AS n FROM webhook_delivery
      WHERE endpoint_id = e.id AND finished_at IS NULL AND sending_until > now()
    ) AS busy
    CROSS JOIN LATERAL (
      SELECT id FROM webhook_delivery AS own
      WHERE endpoint_id = e.id AND finished_at IS NULL AND due_at <= now() AND (sending_until IS NULL OR sending_until <= now())
        AND NOT EXISTS (
          SELECT FROM webhook_delivery AS earlier
          WHERE earlier.endpoint_id = e.id AND earlier.subject_id = own.subject_id AND earlier.finished_at IS NULL AND earlier.n < own.n)
      ORDER BY due_at, n LIMIT greatest($1 - busy.n, 0)
      FOR UPDATE OF own SKIP LOCKED
    ) AS d
    WHERE e.enabled
  )
  UPDATE webhook_delivery AS d SET attempts = attempts + 1, sending_until = now() + make_interval(secs => $2)
  FROM due WHERE d.id = due.id
  RETURNING d.id, d.endpoint_id AS "endpointId", d.event_id AS "eventId", d.body, d.attempts, due.url,
    array_remove(ARRAY[due.secret, due.old_secret], NULL) AS secrets`;
