import { Injectable } from '@nestjs/common';
import { Database, recordChange, type Tx } from '../../platform/index.js';
import { companyRoles, MemberStore, type Role, type Status } from '../../tenants/index.js';
import { type Itinerary, leadsTo } from './journeys.js';
import type { Proven } from './providers.js';
import { refused } from './refused.js';
import { type Settings, SettingsStore } from './settings.store.js';

interface Found {
  id: string;
  roles: Role[];
  status: Status;
  version: number;
}

/** Which member somebody is whom their company's provider vouches for: of that company alone, whatever the provider says. */
@Injectable()
export class Recognising {
  constructor(
    private readonly db: Database,
    private readonly settings: SettingsStore,
    private readonly members: MemberStore,
  ) {}

  recognise(journey: Itinerary, proven: Proven): Promise<string> {
    return this.db.transaction(async (tx) => {
      // One at a time: two who come at once with the same address are the same person.
      const settings = await this.settings.find(tx, journey.tenantId, { lock: true });
      if (!settings || !leadsTo(settings, journey)) throw refused('changed');
      if (settings.issuer !== proven.issuer) throw refused('provider');
      await refuseUnlessActive(tx, settings);
      const member = (await linked(tx, settings, proven)) ?? (await this.first(tx, settings, proven));
      if (member.status !== 'active') throw refused('inactive');
      refuseCampusRoles(settings, member);
      return member.id;
    });
  }

  /** The first time: found by their address, or made a member where the company wants that. */
  private async first(tx: Tx, settings: Settings, proven: Proven): Promise<Found> {
    const email = vouchedFor(settings, proven);
    const member =
      (await registered(tx, settings, email)) ?? (await this.welcome(tx, settings, email, proven.name));
    if (member.status !== 'active') throw refused('inactive');
    refuseCampusRoles(settings, member);
    await link(tx, settings, proven, member);
    return member;
  }

  private async welcome(
    tx: Tx,
    { tenantId, createsMembers }: Settings,
    email: string,
    name: string | undefined,
  ): Promise<Found> {
    if (!createsMembers) throw refused('unknown');
    const [elsewhere] = await tx.query<unknown[]>('SELECT 1 FROM member WHERE email = $1', [email]);
    if (elsewhere) throw refused('unknown');
    return this.members.add(tx, {
      tenantId,
      email,
      name: asLine(name) ?? email.split('@', 1)[0]!,
      roles: ['member'],
      research: false,
      language: 'en',
      passwordHash: null,
    });
  }
}

/** A company that was suspended while somebody was with its provider lets nobody in, and gets no new member. */
async function refuseUnlessActive(tx: Tx, { tenantId }: Settings): Promise<void> {
  const [active] = await tx.query<unknown[]>(
    `SELECT 1 FROM tenant WHERE id = $1 AND status = 'active' FOR SHARE`,
    [tenantId],
  );
  if (!active) throw refused('inactive');
}

/** What the company has not given, its provider does not open: else whoever runs that could run the campus. */
function refuseCampusRoles({ byCampus }: Settings, { roles }: Found): void {
  if (!byCampus && roles.some((role) => !companyRoles.includes(role))) throw refused('campus');
}

/** The address, where the provider vouches for it and it is one of the company's. */
function vouchedFor(
  { domains, trustsMail }: Settings,
  { email, emailVerified = trustsMail }: Proven,
): string {
  if (email === undefined || !emailVerified || !/^[^\s@]+@[^\s@]+$/.test(email)) throw refused('unverified');
  if (!domains.includes(email.split('@')[1]!)) throw refused('domain');
  return email;
}

const member = 'm.id, m.roles, m.status, m.version';

async function linked(tx: Tx, { tenantId }: Settings, proven: Proven): Promise<Found | undefined> {
  const [found] = await tx.query<Found[]>(
    `SELECT ${member} FROM company_identity i JOIN member m ON m.id = i.member_id AND m.tenant_id = i.tenant_id
     WHERE i.tenant_id = $1 AND i.issuer = $2 AND i.subject = $3`,
    [tenantId, proven.issuer, proven.subject],
  );
  return found;
}

async function registered(tx: Tx, { tenantId }: Settings, email: string): Promise<Found | undefined> {
  const [found] = await tx.query<Found[]>(
    `SELECT ${member} FROM member m WHERE m.tenant_id = $1 AND m.email = $2 AND m.kind = 'person' FOR NO KEY UPDATE`,
    [tenantId, email],
  );
  return found;
}

async function link(tx: Tx, { tenantId }: Settings, proven: Proven, { id, version }: Found): Promise<void> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO company_identity (tenant_id, issuer, subject, member_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (member_id, issuer) DO NOTHING RETURNING 1`,
    [tenantId, proven.issuer, proven.subject, id],
  );
  // Somebody else had this address before: what was theirs is not given to whoever has it now.
  if (rows.length === 0) throw refused('unknown');
  await recordChange(tx, {
    type: 'member.updated',
    subjectId: id,
    version,
    tenantId,
    memberId: id,
    changed: ['companySignIn'],
  });
}

/** A provider's name for somebody, as one line for people to read. */
function asLine(name: string | undefined): string | undefined {
  const line = name
    ?.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);
  return line === '' ? undefined : line;
}
