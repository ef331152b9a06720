import { Injectable } from '@nestjs/common';
import { type LocalizedText, recordChange, type Tx } from '../platform/index.js';
import type { Member } from './member.entity.js';
import { MemberQualification } from './member-qualification.entity.js';

export type NamedQualification = MemberQualification & { name: { en: string } & Partial<LocalizedText> };

export type Grant = Pick<MemberQualification, 'validFrom' | 'expiresOn' | 'evidence' | 'grantedBy'>;

@Injectable()
export class QualificationStore {
  /** A person's, in the order of their codes. */
  list(tx: Tx, memberId: string, code?: string): Promise<NamedQualification[]> {
    return tx.query<NamedQualification[]>(
      `SELECT held.member_id AS "memberId", held.code, held.valid_from::text AS "validFrom", held.expires_on::text AS "expiresOn",
              held.evidence, held.granted_by AS "grantedBy", held.granted_at AS "grantedAt", q.name
       FROM member_qualification held JOIN qualification q USING (code)
       WHERE held.member_id = $1 AND ($2::text IS NULL OR held.code = $2) ORDER BY held.code`,
      [memberId, code ?? null],
    );
  }

  /** Given anew, it replaces what was there. */
  async grant(tx: Tx, member: Member, code: string, grant: Grant): Promise<void> {
    await tx.upsert(MemberQualification, { ...grant, memberId: member.id, code, grantedAt: new Date() }, [
      'memberId',
      'code',
    ]);
    await tell(tx, 'granted', member, code);
  }

  /** Whether there was one to take away. */
  async withdraw(tx: Tx, member: Member, code: string): Promise<boolean> {
    const { affected } = await tx.delete(MemberQualification, { memberId: member.id, code });
    if (!affected) return false;
    await tell(tx, 'withdrawn', member, code);
    return true;
  }
}

/** It is a change of the person, and says which qualification. */
const tell = (tx: Tx, what: string, { id, tenantId }: Member, code: string) =>
  recordChange(tx, {
    type: `member_qualification.${what}`,
    subjectId: id,
    tenantId,
    memberId: id,
    changed: [code],
  });
