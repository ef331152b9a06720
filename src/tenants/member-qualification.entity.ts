import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person has been trained in, and how long that counts. */
@Entity('member_qualification')
export class MemberQualification {
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') code: string;
  @Column('date') validFrom: string;
  /** The last day of it; null where it lasts. */
  @Column('date', { nullable: true }) expiresOn: string | null;
  /** What proves it, such as the number of a certificate. */
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('uuid', { nullable: true }) grantedBy: string | null;
  @Column('timestamptz') grantedAt: Date;
}
