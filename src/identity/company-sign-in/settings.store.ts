import { Injectable } from '@nestjs/common';
import { invalid, Problem, recordChange, type Tx } from '../../platform/index.js';

/** How the people of a company sign in with the company's own provider. */
export interface Settings {
  tenantId: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whose mail addresses, in lower case. */
  domains: string[];
  /** An address counts as verified where the provider says nothing of it. */
  trustsMail: boolean;
  /** Somebody unknown becomes a member when they first come. */
  createsMembers: boolean;
  /** As it stands it was set up by the campus, so that those whom the campus has given roles may come by it. */
  byCampus: boolean;
  version: number;
}

export type NewSettings = Omit<Settings, 'version'>;

const columns = `
  s.tenant_id AS "tenantId", s.issuer, s.client_id AS "clientId", s.client_secret AS "clientSecret", s.trusts_mail AS "trustsMail",
  s.creates_members AS "createsMembers", s.by_campus AS "byCampus", s.version,
  ARRAY(SELECT d.domain FROM company_domain d WHERE d.tenant_id = s.tenant_id ORDER BY d.domain) AS domains`;

@Injectable()
export class SettingsStore {
  async find(tx: Tx, tenantId: string, { lock = false } = {}): Promise<Settings | undefined> {
    const [settings] = await tx.query<Settings[]>(
      `SELECT ${columns} FROM company_sign_in s WHERE s.tenant_id = $1${lock ? ' FOR UPDATE' : ''}`,
      [tenantId],
    );
    return settings;
  }

  /** By what a company is called in an address: one of its domains, or its code. */
  async findByName(tx: Tx, name: string): Promise<Settings | undefined> {
    const [settings] = await tx.query<Settings[]>(
      `SELECT ${columns} FROM company_sign_in s JOIN tenant t ON t.id = s.tenant_id AND t.status = 'active'
       WHERE t.code = $1 OR EXISTS (SELECT FROM company_domain d WHERE d.tenant_id = s.tenant_id AND d.domain = $1)`,
      [name],
    );
    return settings;
  }

  async save(tx: Tx, settings: NewSettings): Promise<Settings> {
    const { tenantId, domains } = settings;
    await tx.query(
      `INSERT INTO company_sign_in (tenant_id, issuer, client_id, client_secret, trusts_mail, creates_members, by_campus)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (tenant_id) DO UPDATE SET issuer = $2, client_id = $3, client_secret = $4, trusts_mail = $5, creates_members = $6, by_campus = $7`,
      [
        tenantId,
        settings.issuer,
        settings.clientId,
        settings.clientSecret,
        settings.trustsMail,
        settings.createsMembers,
        settings.byCampus,
      ],
    );
    await tx.query('DELETE FROM company_domain WHERE tenant_id = $1 AND domain <> ALL ($2)', [
      tenantId,
      domains,
    ]);
    const kept = await tx.query<{ domain: string }[]>(
      `WITH added AS (INSERT INTO company_domain (domain, tenant_id) SELECT domain, $1 FROM unnest($2::text[]) AS domain ORDER BY domain ON CONFLICT DO NOTHING RETURNING domain)
       SELECT domain FROM added UNION SELECT domain FROM company_domain WHERE tenant_id = $1`,
      [tenantId, domains],
    );
    if (kept.length < domains.length) throw taken();
    const saved = (await this.find(tx, tenantId))!;
    await tell(tx, saved, 'updated');
    return saved;
  }

  /** The links of its people go with it. */
  async remove(tx: Tx, settings: Settings): Promise<void> {
    await tx.query('DELETE FROM company_sign_in WHERE tenant_id = $1', [settings.tenantId]);
    await tell(tx, settings, 'deleted');
  }

  /** Whether people of other companies have addresses of one of these domains: then none of them is one company's own. */
  async refuseIfOfOthers(tx: Tx, tenantId: string, domains: readonly string[]): Promise<void> {
    const [other] = await tx.query<unknown[]>(
      `SELECT 1 FROM member WHERE split_part(email, '@', 2) = ANY ($1) AND tenant_id <> $2 AND kind = 'person' LIMIT 1`,
      [domains, tenantId],
    );
    if (other) throw taken();
  }
}

/** The same whether somebody signs in by it or merely has an address of it: it tells nobody who. */
const taken = () =>
  new Problem(
    'already-exists',
    'A mail domain here is also used by others on the campus. Ask the campus to set it up for you.',
    { errors: [{ pointer: '/domains', code: 'taken', detail: 'A domain is also used by others.' }] },
  );

export const secretMissing = () =>
  invalid({
    pointer: '/clientSecret',
    code: 'required',
    detail: 'Send the secret: it is kept only as long as the provider and the client stay the same.',
  });

const tell = (tx: Tx, { tenantId, version }: Settings, what: string) =>
  recordChange(tx, { type: `company_sign_in.${what}`, subjectId: tenantId, version, tenantId });
