import { Injectable } from '@nestjs/common';
import { Database, publicId, type Tx } from '../../platform/index.js';
import type { Member } from '../../tenants/index.js';
import type { Actor } from '../actor.js';
import { mayKeepMembers, permit } from '../permissions.js';
import { MembersService } from '../tenants/members.service.js';
import { parseFilter } from './filter.js';
import { patched } from './patch.js';
import { type Described, describedBy, type User, userIn, userOf } from './user.js';
import { UserStore } from './user.store.js';

interface ListWanted {
  filter?: string;
  startIndex: number;
  count: number;
}

/** A company's directory keeps its people here, by the same service as its admins: the same rules, the same history. */
@Injectable()
export class ScimService {
  constructor(
    private readonly db: Database,
    private readonly users: UserStore,
    private readonly members: MembersService,
  ) {}

  async list(
    actor: Actor,
    { filter, startIndex, count }: ListWanted,
  ): Promise<{ total: number; members: Member[] }> {
    mayProvision(actor);
    return this.users.list(this.db.manager, {
      tenantId: actor.tenantId,
      filter: filter === undefined || filter.trim() === '' ? undefined : parseFilter(filter),
      skip: startIndex - 1,
      take: count,
    });
  }

  async read(actor: Actor, id: string): Promise<Member> {
    mayProvision(actor);
    return this.users.find(this.db.manager, actor.tenantId, id);
  }

  /** Somebody who has left comes back with all that was theirs but their roles. */
  create(actor: Actor, body: unknown): Promise<Member> {
    mayProvision(actor);
    const described = describedBy(userIn(body));
    return this.db.together(async (tx) => {
      const left = await this.users.findLeft(tx, actor.tenantId, described.email);
      if (left) {
        const id = publicId('member', left.id);
        return this.save(tx, actor, id, left.version, { status: 'active', roles: ['member'], ...described });
      }
      const { status = 'active', roles = ['member'], language = 'en', ...rest } = described;
      const body = { ...rest, roles, language, research: false };
      const { id, version } = await this.members.create(actor, tenantOf(actor), body, {});
      if (status !== 'active') return this.save(tx, actor, id, version, { ...described, status });
      return this.users.find(tx, actor.tenantId, id);
    }, {});
  }

  replace(actor: Actor, id: string, seen: number | undefined, body: unknown): Promise<Member> {
    return this.change(actor, id, seen, () => userIn(body));
  }

  patch(actor: Actor, id: string, seen: number | undefined, body: unknown): Promise<Member> {
    return this.change(actor, id, seen, (user) => patched(user, body));
  }

  /** They are signed out at once and nothing of theirs opens anything; what they have booked stays. */
  async remove(actor: Actor, id: string, seen: number | undefined): Promise<void> {
    mayProvision(actor);
    await this.db.together(async (tx) => {
      await this.users.find(tx, actor.tenantId, id);
      await this.members.update(actor, tenantOf(actor), id, seen, { status: 'left' }, {});
    }, {});
  }

  private change(
    actor: Actor,
    id: string,
    seen: number | undefined,
    to: (user: User) => User,
  ): Promise<Member> {
    mayProvision(actor);
    return this.db.together(async (tx) => {
      const before = await this.users.find(tx, actor.tenantId, id);
      return this.save(tx, actor, id, seen ?? before.version, describedBy(to(userOf(before))));
    }, {});
  }

  private async save(
    tx: Tx,
    actor: Actor,
    id: string,
    seen: number | undefined,
    described: Described,
  ): Promise<Member> {
    await this.members.update(actor, tenantOf(actor), id, seen, described, {});
    return this.users.find(tx, actor.tenantId, id);
  }
}

const tenantOf = ({ tenantId }: Actor) => publicId('tenant', tenantId);

/** Of one's own company alone: a directory knows no other. */
function mayProvision(actor: Actor): void {
  permit(mayKeepMembers(actor, actor.tenantId), 'tenant_admin');
}
