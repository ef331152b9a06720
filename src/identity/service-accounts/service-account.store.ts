import { Injectable } from '@nestjs/common';
import { newUuid, notFound, Problem, recordChange, type Tx } from '../../platform/index.js';
import type { Role } from '../../tenants/index.js';
import { type Actor, hasRole, type Scope } from '../actor.js';

/** A program of a company; it is one of its members, with neither a password nor a mailbox. */
export interface ServiceAccount {
  id: string;
  tenantId: string;
  name: string;
  description: string | null;
  roles: Role[];
  /** The most that its tokens may do. */
  scopes: Scope[];
  createdById: string;
  createdByName: string;
  createdAt: Date;
  version: number;
}

export interface NewServiceAccount {
  tenantId: string;
  name: string;
  description: string | null;
  roles: readonly Role[];
  scopes: readonly Scope[];
}

export type ServiceAccountPatch = Partial<Pick<ServiceAccount, 'name' | 'description' | 'scopes'>>;

const mostOfOneTenant = 50;

const accounts = `
  SELECT s.id, m.tenant_id AS "tenantId", m.name, s.description, m.roles, s.scopes, s.created_by AS "createdById", c.name AS "createdByName",
         s.created_at AS "createdAt", s.version
  FROM service_account s JOIN member m ON m.id = s.id JOIN member c ON c.id = s.created_by
  WHERE s.deleted_at IS NULL AND ($1 OR m.tenant_id = $2)`;

const keeperOf = (actor: Actor) => [hasRole(actor, 'campus_admin'), actor.tenantId];

@Injectable()
export class ServiceAccountStore {
  list(tx: Tx, actor: Actor, after: string | undefined, limit: number): Promise<ServiceAccount[]> {
    return tx.query<ServiceAccount[]>(
      `${accounts} AND ($3::uuid IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $4`,
      [...keeperOf(actor), after ?? null, limit],
    );
  }

  async find(tx: Tx, actor: Actor, id: string, { lock = false } = {}): Promise<ServiceAccount> {
    const [account] = await tx.query<ServiceAccount[]>(
      `${accounts} AND s.id = $3${lock ? ' FOR UPDATE OF s' : ''}`,
      [...keeperOf(actor), id],
    );
    if (!account) throw notFound('service account');
    return account;
  }

  async add(
    tx: Tx,
    actor: Actor,
    { tenantId, name, description, roles, scopes }: NewServiceAccount,
  ): Promise<ServiceAccount> {
    const id = newUuid();
    await tx.query('SELECT FROM tenant WHERE id = $1 FOR NO KEY UPDATE', [tenantId]);
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::integer AS n FROM service_account s JOIN member m ON m.id = s.id WHERE m.tenant_id = $1 AND m.status = 'active'`,
      [tenantId],
    );
    if (row!.n >= mostOfOneTenant)
      throw new Problem(
        'state-not-allowed',
        `There are ${mostOfOneTenant} service accounts. Delete one that is not used.`,
        { max: mostOfOneTenant },
      );
    // An address that no mail ever reaches (RFC 2606).
    await tx.query(
      `INSERT INTO member (id, tenant_id, email, name, roles, kind) VALUES ($1, $2, $3, $4, $5, 'service')`,
      [id, tenantId, `${id}@service.invalid`, name, roles],
    );
    await tx.query(
      'INSERT INTO service_account (id, description, scopes, created_by) VALUES ($1, $2, $3, $4)',
      [id, description, scopes, actor.memberId],
    );
    await tell(tx, 'created', { id, tenantId, version: 1 });
    return this.find(tx, actor, id);
  }

  async change(
    tx: Tx,
    actor: Actor,
    before: ServiceAccount,
    patch: ServiceAccountPatch,
  ): Promise<ServiceAccount> {
    const after = { ...before, ...patch };
    const changed = (['name', 'description', 'scopes'] as const).filter(
      (field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]),
    );
    if (changed.length === 0) return before;
    await tx.query('UPDATE member SET name = $2 WHERE id = $1 AND name <> $2', [before.id, after.name]);
    await tx.query('UPDATE service_account SET description = $2, scopes = $3 WHERE id = $1', [
      before.id,
      after.description,
      after.scopes,
    ]);
    const row = await this.find(tx, actor, before.id);
    await tell(tx, 'updated', row, changed);
    return row;
  }

  /** From now on none of its tokens opens anything; what it has done keeps its name. */
  async remove(tx: Tx, account: ServiceAccount): Promise<void> {
    await tx.query(`UPDATE member SET status = 'left' WHERE id = $1`, [account.id]);
    await tx.query('UPDATE token SET revoked_at = now() WHERE member_id = $1 AND revoked_at IS NULL', [
      account.id,
    ]);
    await tx.query('UPDATE service_account SET deleted_at = now() WHERE id = $1', [account.id]);
    await tell(tx, 'deleted', account);
  }
}

const tell = (
  tx: Tx,
  what: string,
  { id, tenantId, version }: Pick<ServiceAccount, 'id' | 'tenantId' | 'version'>,
  changed?: readonly string[],
) =>
  recordChange(tx, {
    type: `service_account.${what}`,
    subjectId: id,
    version,
    tenantId,
    memberId: id,
    changed,
  });
