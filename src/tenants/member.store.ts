import { Injectable } from '@nestjs/common';
import { changeRow, newUuid, notFound, recordChange, type Tx } from '../platform/index.js';
import { containing } from './containing.js';
import { Member } from './member.entity.js';
import type { Status } from './tenant.entity.js';

export interface MemberFilter {
  tenantId: string;
  status?: Status;
  /** Part of the name or the e-mail address. */
  q?: string;
}

export type NewMember = Pick<
  Member,
  'tenantId' | 'email' | 'name' | 'roles' | 'research' | 'language' | 'passwordHash'
> &
  Directory;
export type MemberPatch = Partial<
  Pick<Member, 'email' | 'name' | 'roles' | 'research' | 'language' | 'status' | 'presence' | 'invitations'>
> &
  Directory;
/** What a company's own directory says of somebody. */
export type Directory = Partial<Pick<Member, 'externalId' | 'userName' | 'givenName' | 'familyName'>>;

@Injectable()
export class MemberStore {
  /** One of this company's people; those of others are not found. */
  async find(tx: Tx, tenantId: string, id: string): Promise<Member> {
    const member = await tx.findOneBy(Member, { id, tenantId, kind: 'person' });
    if (!member) throw notFound('member');
    return member;
  }

  /** Whoever it is, of whatever company. */
  async findAnywhere(tx: Tx, id: string): Promise<Member> {
    const member = await tx.findOneBy(Member, { id });
    if (!member) throw notFound('member');
    return member;
  }

  /** Whoever is called so, in whatever order the words are said, of one company or of all; whose address it is comes first. */
  search(
    tx: Tx,
    { tenantId, q }: { tenantId: string | undefined; q: string },
    take: number,
  ): Promise<Member[]> {
    const members = tx
      .createQueryBuilder(Member, 'm')
      .where(`m.kind = 'person' AND concat(m.name, ' ', m.email) ILIKE ALL (:words)`, {
        words: q.split(/\s+/).map(containing),
      })
      .orderBy('m.email = :address', 'DESC')
      .addOrderBy('m.name')
      .addOrderBy('m.id')
      .setParameter('address', q.toLowerCase())
      .limit(take);
    if (tenantId !== undefined) members.andWhere('m.tenantId = :tenantId', { tenantId });
    return members.getMany();
  }

  /** In the order in which they came. */
  list(
    tx: Tx,
    { tenantId, status, q }: MemberFilter,
    after: string | undefined,
    take: number,
  ): Promise<Member[]> {
    const members = tx
      .createQueryBuilder(Member, 'm')
      .where(`m.tenantId = :tenantId AND m.kind = 'person'`, { tenantId })
      .orderBy('m.id')
      .limit(take);
    if (status !== undefined) members.andWhere('m.status = :status', { status });
    if (q !== undefined) members.andWhere('(m.name ILIKE :q OR m.email ILIKE :q)', { q: containing(q) });
    if (after !== undefined) members.andWhere('m.id > :after', { after });
    return members.getMany();
  }

  async add(tx: Tx, member: NewMember): Promise<Member> {
    const id = newUuid();
    await tx.insert(Member, { ...member, id });
    await recordChange(tx, {
      type: 'member.created',
      subjectId: id,
      version: 1,
      tenantId: member.tenantId,
      memberId: id,
    });
    return this.find(tx, member.tenantId, id);
  }

  async change(
    tx: Tx,
    before: Member,
    patch: MemberPatch,
    present: (member: Member) => object & { version: number },
  ): Promise<Member> {
    const { row, changed } = await changeRow(tx, Member, { key: { id: before.id }, before, patch, present });
    if (changed.length > 0) {
      await recordChange(tx, {
        type: 'member.updated',
        subjectId: row.id,
        version: row.version,
        tenantId: row.tenantId,
        memberId: row.id,
        changed,
      });
    }
    return row;
  }
}
