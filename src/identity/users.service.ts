import { Injectable } from '@nestjs/common';
import { Database, publicId, refuseUnlessSeen, type Tx, type WriteOptions } from '../platform/index.js';
import {
  type Member,
  type MemberPatch,
  MemberStore,
  type NamedQualification,
  QualificationStore,
  type Tenant,
  TenantStore,
} from '../tenants/index.js';
import type { Actor } from './actor.js';
import { permissionsOf } from './permissions.js';
import type { PresenceBody, UserPatch, UserShown } from './users.dto.js';

type Somebody = Pick<Actor, 'memberId' | 'tenantId'>;

/** What people see and change of themselves. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Database,
    private readonly members: MemberStore,
    private readonly tenants: TenantStore,
    private readonly qualifications: QualificationStore,
  ) {}

  async show({ memberId, tenantId }: Somebody, tx: Tx = this.db.manager): Promise<UserShown> {
    const [member, tenant, held] = await Promise.all([
      this.members.find(tx, tenantId, memberId),
      this.tenants.find(tx, tenantId),
      this.qualifications.list(tx, memberId),
    ]);
    return present(member, tenant, held);
  }

  change(
    actor: Actor,
    seen: number | undefined,
    patch: UserPatch,
    options: WriteOptions,
  ): Promise<UserShown> {
    return this.write(actor, patch, options, (before) => refuseUnlessSeen(seen, before));
  }

  /** Said in full each time, so nobody need have seen what was said before. */
  share(actor: Actor, { share }: PresenceBody, options: WriteOptions): Promise<UserShown> {
    return this.write(actor, { presence: share }, options);
  }

  private write(
    { memberId, tenantId }: Actor,
    patch: MemberPatch,
    options: WriteOptions,
    check: (before: UserShown) => void = () => {},
  ): Promise<UserShown> {
    return this.db.write(async (tx) => {
      const tenant = await this.tenants.find(tx, tenantId);
      const held = await this.qualifications.list(tx, memberId);
      const before = await this.members.find(tx, tenantId, memberId);
      check(present(before, tenant, held));
      return present(
        await this.members.change(tx, before, patch, (member) => present(member, tenant, held)),
        tenant,
        held,
      );
    }, options);
  }
}

const present = (
  { id, name, email, language, research, presence, invitations, roles, version }: Member,
  tenant: Tenant,
  held: readonly NamedQualification[],
): UserShown => ({
  id: publicId('member', id),
  name,
  email,
  language,
  research,
  presence,
  invitations,
  roles,
  tenantId: publicId('tenant', tenant.id),
  tenant: { id: publicId('tenant', tenant.id), code: tenant.code, name: tenant.name },
  qualifications: held.map(({ code, name: called, validFrom, expiresOn }) => ({
    code,
    name: called,
    validFrom,
    expiresOn,
  })),
  can: permissionsOf({ roles }),
  version,
});
