import { Injectable } from '@nestjs/common';
import { type Actor, maySeeQualifications } from '../identity/index.js';
import {
  Database,
  invalid,
  notFound,
  publicId,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../platform/index.js';
import { Catalogue } from '../spaces/index.js';
import { type Member, MemberStore, type NamedQualification, QualificationStore } from '../tenants/index.js';
import { Clock, inZone } from '../time/index.js';
import type { GrantBody, UserQualificationList, UserQualificationShown } from './user-qualifications.dto.js';

@Injectable()
export class UserQualificationsService {
  constructor(
    private readonly db: Database,
    private readonly members: MemberStore,
    private readonly qualifications: QualificationStore,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, user: string): Promise<UserQualificationList> {
    const tx = this.db.manager;
    const member = await this.find(tx, user);
    if (!maySeeQualifications(actor, member)) throw notFound('member');
    return { data: (await this.qualifications.list(tx, member.id)).map(present) };
  }

  async grant(
    actor: Actor,
    user: string,
    code: string,
    { validFrom, expiresOn = null, evidence = null }: GrantBody,
    options: WriteOptions,
  ): Promise<UserQualificationShown> {
    const { campus, qualifications } = await this.catalogue.current();
    if (!qualifications.has(code)) throw notFound('qualification');
    const from = validFrom ?? inZone(this.clock.now(), campus.timeZone).slice(0, 10);
    if (expiresOn && expiresOn < from)
      throw invalid({
        pointer: '/expiresOn',
        code: 'ends-before-start',
        detail: `It would expire before it is valid, which is from ${from} on.`,
      });
    return this.db.write(async (tx) => {
      const member = await this.find(tx, user);
      const grant = { validFrom: from, expiresOn, evidence, grantedBy: actor.memberId };
      await this.qualifications.grant(tx, member, code, grant);
      return present((await this.qualifications.list(tx, member.id, code))[0]!);
    }, options);
  }

  withdraw(user: string, code: string, options: WriteOptions): Promise<void> {
    return this.db.write(async (tx) => {
      const member = await this.find(tx, user);
      if (!(await this.qualifications.withdraw(tx, member, code))) throw notFound('qualification');
    }, options);
  }

  private find(tx: Tx, user: string): Promise<Member> {
    return this.members.findAnywhere(tx, uuidOrNotFound('member', user));
  }
}

const present = ({
  memberId,
  code,
  name,
  validFrom,
  expiresOn,
  evidence,
  grantedBy,
  grantedAt,
}: NamedQualification): UserQualificationShown => ({
  userId: publicId('member', memberId),
  code,
  name,
  validFrom,
  expiresOn,
  evidence,
  grantedBy: grantedBy && publicId('member', grantedBy),
  grantedAt: grantedAt.toISOString(),
});
