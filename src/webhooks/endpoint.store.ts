import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../identity/index.js';
import { newUuid, notFound, Problem, recordChange, type Tx } from '../platform/index.js';

export type Reach = 'tenant' | 'campus';
export type DisabledReason = 'by_hand' | 'gone' | 'failing';

/** An address that is told of changes: its company's, or all of the campus. */
export interface Endpoint {
  id: string;
  tenantId: string;
  reach: Reach;
  url: string;
  /** First words of types, or whole ones; empty for all. */
  types: string[];
  description: string | null;
  enabled: boolean;
  disabledReason: DisabledReason | null;
  disabledAt: Date | null;
  failingSince: Date | null;
  /** Until when messages are signed with the secret before, too. */
  oldSecretUntil: Date | null;
  version: number;
  createdAt: Date;
}

export interface EndpointPatch {
  url?: string;
  types?: readonly string[];
  description?: string | null;
  enabled?: boolean;
}

export interface NewEndpoint {
  url: string;
  types: readonly string[];
  description: string | null;
  enabled: boolean;
}

const mostOfOneTenant = 20;

export const endpointColumns = `e.id, e.tenant_id AS "tenantId", e.reach, e.url, e.types, e.description, e.enabled,
  e.disabled_reason AS "disabledReason", e.disabled_at AS "disabledAt", e.failing_since AS "failingSince",
  CASE WHEN e.old_secret_until > now() THEN e.old_secret_until END AS "oldSecretUntil", e.version, e.created_at AS "createdAt"`;

/** Those who run the campus keep all; a company's admins their company's. */
const keptBy = `($1 OR (e.tenant_id = $2 AND e.reach = 'tenant'))`;
const keeperOf = (actor: Actor) => [runsTheCampus(actor), actor.tenantId];

@Injectable()
export class EndpointStore {
  list(tx: Tx, actor: Actor, after: string | undefined, limit: number): Promise<Endpoint[]> {
    return tx.query<Endpoint[]>(
      `SELECT ${endpointColumns} FROM webhook_endpoint e WHERE ${keptBy} AND ($3::uuid IS NULL OR e.id < $3) ORDER BY e.id DESC LIMIT $4`,
      [...keeperOf(actor), after ?? null, limit],
    );
  }

  async find(tx: Tx, actor: Actor, id: string, { lock = false } = {}): Promise<Endpoint> {
    const [endpoint] = await tx.query<Endpoint[]>(
      `SELECT ${endpointColumns} FROM webhook_endpoint e WHERE ${keptBy} AND e.id = $3${lock ? ' FOR UPDATE' : ''}`,
      [...keeperOf(actor), id],
    );
    if (!endpoint) throw notFound('webhook endpoint');
    return endpoint;
  }

  /** It is told of what comes after the cursor. */
  async add(tx: Tx, actor: Actor, wish: NewEndpoint, since: string): Promise<Endpoint & { secret: Buffer }> {
    const [id, secret] = [newUuid(), newSecret()];
    await tx.query('SELECT FROM tenant WHERE id = $1 FOR NO KEY UPDATE', [actor.tenantId]);
    const [row] = await tx.query<{ n: number }[]>(
      'SELECT count(*)::integer AS n FROM webhook_endpoint WHERE tenant_id = $1',
      [actor.tenantId],
    );
    if (row!.n >= mostOfOneTenant)
      throw new Problem(
        'state-not-allowed',
        `There are ${mostOfOneTenant} webhook endpoints. Delete one that is not used.`,
        { max: mostOfOneTenant },
      );
    await tx.query(
      `INSERT INTO webhook_endpoint (id, tenant_id, reach, url, types, description, enabled, disabled_reason, disabled_at, secret, since)
       VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN NOT $7 THEN 'by_hand' END, CASE WHEN NOT $7 THEN now() END, $8, $9)`,
      [
        id,
        actor.tenantId,
        runsTheCampus(actor) ? 'campus' : 'tenant',
        wish.url,
        wish.types,
        wish.description,
        wish.enabled,
        secret,
        since,
      ],
    );
    await this.tell(tx, actor, 'created', { id, version: 1 });
    return { ...(await this.find(tx, actor, id)), secret };
  }

  /** What differs; enabled again, it is told of what comes after the cursor. */
  async change(
    tx: Tx,
    actor: Actor,
    before: Endpoint,
    patch: EndpointPatch,
    since: string,
  ): Promise<Endpoint> {
    const after = { ...before, ...patch };
    const changed = (['url', 'types', 'description', 'enabled'] as const).filter(
      (field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]),
    );
    if (changed.length === 0) return before;
    await tx.query(
      `UPDATE webhook_endpoint AS e SET url = $2, types = $3, description = $4, enabled = $5,
         disabled_reason = CASE WHEN NOT $5 THEN coalesce(disabled_reason, 'by_hand') END,
         disabled_at = CASE WHEN NOT $5 THEN coalesce(disabled_at, now()) END,
         failing_since = CASE WHEN e.enabled = $5 AND e.url = $2 THEN failing_since END,
         since = CASE WHEN e.enabled THEN since ELSE $6 END
       WHERE id = $1`,
      [before.id, after.url, after.types, after.description, after.enabled, since],
    );
    const row = await this.find(tx, actor, before.id);
    await this.tell(tx, actor, 'updated', row, changed);
    return row;
  }

  /** A new secret; the one before signs along for a day. */
  async rotateSecret(tx: Tx, actor: Actor, { id }: Endpoint): Promise<Endpoint & { secret: Buffer }> {
    const secret = newSecret();
    await tx.query(
      `UPDATE webhook_endpoint SET old_secret = secret, old_secret_until = now() + interval '24 hours', secret = $2 WHERE id = $1`,
      [id, secret],
    );
    const row = await this.find(tx, actor, id);
    await this.tell(tx, actor, 'updated', row, ['secret']);
    return { ...row, secret };
  }

  /** With all that waits for it. */
  async remove(tx: Tx, actor: Actor, { id, version }: Endpoint): Promise<void> {
    await tx.query('DELETE FROM webhook_endpoint WHERE id = $1', [id]);
    await this.tell(tx, actor, 'deleted', { id, version });
  }

  private tell(
    tx: Tx,
    { tenantId, memberId }: Actor,
    what: string,
    { id, version, tenantId: of = tenantId }: { id: string; version: number; tenantId?: string },
    changed?: readonly string[],
  ): Promise<void> {
    return recordChange(tx, {
      type: `webhook_endpoint.${what}`,
      subjectId: id,
      version,
      tenantId: of,
      memberId,
      changed,
    });
  }
}

/** The form of Standard Webhooks: 256 random bits behind a prefix that scanners know. */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;
const newSecret = () => randomBytes(32);
