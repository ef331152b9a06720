import { Injectable } from '@nestjs/common';
import {
  Database,
  idIn,
  type Page,
  pageOf,
  Problem,
  publicId,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import { type Directory, type Member, MemberStore } from '../../tenants/index.js';
import { Accounts } from '../accounts.js';
import type { Actor } from '../actor.js';
import { isOwnStanding, mayGive, mayKeepMembers, mayListMembers, permit } from '../permissions.js';
import type { MemberBody, MemberPatch, MemberQuery, MemberShown } from './members.dto.js';
import { TenantsService } from './tenants.service.js';

@Injectable()
export class MembersService {
  constructor(
    private readonly db: Database,
    private readonly members: MemberStore,
    private readonly tenants: TenantsService,
    private readonly accounts: Accounts,
  ) {}

  async list(
    actor: Actor,
    tenant: string,
    { limit, cursor, ...filter }: MemberQuery,
  ): Promise<Page<MemberShown>> {
    const tenantId = await this.mayLookInto(this.db.manager, actor, tenant);
    return pageOf(
      await this.members.list(this.db.manager, { ...filter, tenantId }, idIn(cursor), limit + 1),
      limit,
      ({ id }) => [id],
      present,
    );
  }

  async read(actor: Actor, tenant: string, id: string): Promise<MemberShown> {
    const tenantId = await this.mayLookInto(this.db.manager, actor, tenant);
    return present(await this.members.find(this.db.manager, tenantId, uuidOrNotFound('member', id)));
  }

  async create(
    actor: Actor,
    tenant: string,
    { password, ...body }: MemberBody & Directory,
    options: WriteOptions,
  ): Promise<MemberShown> {
    const tenantId = await this.mayKeep(this.db.manager, actor, tenant);
    permit(mayGive(actor, body.roles), 'campus_admin');
    const passwordHash = password === undefined ? null : await this.accounts.hash(password);
    return this.db.write(
      async (tx) => present(await this.members.add(tx, { ...body, tenantId, passwordHash })),
      options,
    );
  }

  update(
    actor: Actor,
    tenant: string,
    id: string,
    seen: number | undefined,
    patch: MemberPatch & Directory & { email?: string },
    options: WriteOptions,
  ): Promise<MemberShown> {
    return this.db.write(async (tx) => {
      const tenantId = await this.mayKeep(tx, actor, tenant);
      const before = await this.members.find(tx, tenantId, uuidOrNotFound('member', id));
      refuseUnlessSeen(seen, present(before));
      permit(mayGive(actor, [...before.roles, ...(patch.roles ?? [])]), 'campus_admin');
      if (isOwnStanding(actor, before, patch))
        throw new Problem('state-not-allowed', 'Let another admin change your own roles and status.');
      const member = await this.members.change(tx, before, { ...patch }, present);
      if (before.status === 'active' && member.status !== 'active') await endAccess(tx, member.id);
      return present(member);
    }, options);
  }

  private async mayLookInto(tx: Tx, actor: Actor, tenant: string): Promise<string> {
    const { id } = await this.tenants.find(tx, actor, tenant);
    permit(mayListMembers(actor, id), 'tenant_admin', 'operator', 'campus_admin');
    return id;
  }

  private async mayKeep(tx: Tx, actor: Actor, tenant: string): Promise<string> {
    const { id } = await this.tenants.find(tx, actor, tenant);
    permit(mayKeepMembers(actor, id), 'tenant_admin', 'campus_admin');
    return id;
  }
}

/** Who comes back signs in anew, wherever they were: what was left open on some device stays shut. */
async function endAccess(tx: Tx, memberId: string): Promise<void> {
  await tx.query('DELETE FROM session WHERE member_id = $1', [memberId]);
  for (const table of ['token', 'app_password'])
    await tx.query(`UPDATE ${table} SET revoked_at = now() WHERE member_id = $1 AND revoked_at IS NULL`, [
      memberId,
    ]);
}

const present = ({
  id,
  tenantId,
  email,
  name,
  roles,
  research,
  language,
  status,
  version,
}: Member): MemberShown => ({
  id: publicId('member', id),
  tenantId: publicId('tenant', tenantId),
  email,
  name,
  roles,
  research,
  language,
  status,
  version,
  links: { self: `/api/v1/tenants/${publicId('tenant', tenantId)}/members/${publicId('member', id)}` },
});
