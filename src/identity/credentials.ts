import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database, type Language } from '../platform/index.js';
import type { Role } from '../tenants/index.js';
import type { Actor, Scope } from './actor.js';
import { shownBy, shownFrom, type ShownRow } from './bookers.js';
import { isWithin } from './networks.js';
import { LastUsed } from './last-used.js';
import { scopesFor } from './permissions.js';
import { type CredentialKind, hashOf, isSecret } from './secret.js';

interface Row extends ShownRow {
  secretHash: Buffer;
  kind: CredentialKind;
  id: string;
  scopes: Scope[] | null;
  /** The most that a service account may; null for people. */
  mostScopes: Scope[] | null;
  networks: string[] | null;
  isUnseen: boolean;
  memberId: string;
  tenantId: string;
  name: string;
  email: string;
  language: Language;
  roles: Role[];
}

const maxBatchSize = 256;

/** PostgreSQL plans once for arrays of so many, whose length it cannot know; for fewer it plans each time, 1 ms for 0.1 of work. */
const plannedFor = 10;
const asManyAsPlannedFor = (hashes: readonly string[]) => [
  ...hashes,
  ...Array<string>(Math.max(0, plannedFor - hashes.length)).fill(hashes[0]!),
];

/**
 * Who stands behind a secret. Requests that arrive together are looked up together, and nothing is remembered
 * between lookups: a revocation or a suspension takes effect at once.
 */
@Injectable()
export class Credentials {
  private readonly loader = new DataLoader<string, Actor | undefined>((hashes) => this.load(hashes), {
    cache: false,
    maxBatchSize,
    // One lookup at a time: under load, whoever arrives meanwhile shares the next; an idle server looks up at once.
    batchScheduleFn: (dispatch) => void this.underWay.then(() => setImmediate(dispatch)),
  });

  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly lastUsed: LastUsed,
  ) {}

  /** The one whose secret this is, while it is valid and neither they nor their company are suspended. */
  async actorOf(secret: string, address: string): Promise<Actor | undefined> {
    const actor = isSecret(secret) ? await this.loader.load(hashOf(secret).toString('hex')) : undefined;
    return !actor?.networks || isWithin(address, actor.networks) ? actor : undefined;
  }

  private async load(hashes: readonly string[]): Promise<(Actor | undefined)[]> {
    const lookup = this.db.prepared<Row>('identity-credentials', credentialsByHash, [
      asManyAsPlannedFor(hashes).map((hash) => Buffer.from(hash, 'hex')),
    ]);
    this.underWay = lookup.catch(() => {});
    const rows = await lookup;
    this.lastUsed.note(rows.filter(({ isUnseen }) => isUnseen));
    const actors = new Map(rows.map((row) => [row.secretHash.toString('hex'), actorFrom(row)]));
    return hashes.map((hash) => actors.get(hash));
  }
}

const credentialsByHash = `
  SELECT c.secret_hash AS "secretHash", c.kind, c.id, c.scopes, c.networks, s.scopes AS "mostScopes",
         coalesce(c.last_used_at < now() - interval '1 minute', true) AS "isUnseen",
         m.id AS "memberId", m.tenant_id AS "tenantId", m.name, m.email, m.language, m.roles,${shownBy}
  FROM (
    SELECT secret_hash, 'session' AS kind, id, member_id, NULL::text[] AS scopes, NULL::text[] AS networks, last_used_at
    FROM session WHERE secret_hash = ANY ($1::bytea[]) AND expires_at > now()
    UNION ALL
    SELECT secret_hash, 'token', id, member_id, scopes, networks, last_used_at
    FROM token WHERE secret_hash = ANY ($1::bytea[]) AND expires_at > now() AND revoked_at IS NULL
  ) c
  JOIN member m ON m.id = c.member_id AND m.status = 'active'
  JOIN tenant t ON t.id = m.tenant_id AND t.status = 'active'
  LEFT JOIN service_account s ON s.id = m.id`;

const actorFrom = ({
  kind,
  id,
  scopes,
  mostScopes,
  networks,
  memberId,
  tenantId,
  name,
  email,
  language,
  roles,
  ...shown
}: Row): Actor => ({
  memberId,
  tenantId,
  name,
  email,
  language,
  roles,
  ...shownFrom(shown),
  // A token outlives its owner's promotion, but not their demotion.
  ...(scopes && {
    scopes: scopes.filter(
      (scope) => scopesFor(roles).includes(scope) && (mostScopes?.includes(scope) ?? true),
    ),
  }),
  ...(mostScopes && { isService: true }),
  ...(networks && { networks }),
  credential: { kind, id },
});
