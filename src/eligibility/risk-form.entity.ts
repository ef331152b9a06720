import { Column, Entity, PrimaryColumn } from 'typeorm';

export const riskFormStatuses = ['on_file', 'withdrawn'] as const;
export type RiskFormStatus = (typeof riskFormStatuses)[number];

/** What a company has written down about hazards that it works with. */
@Entity('risk_form')
export class RiskForm {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tenantId: string;
  /** For whom alone it counts; null where it counts for the whole company. */
  @Column('uuid', { nullable: true }) memberId: string | null;
  @Column('text') title: string;
  @Column('text', { array: true }) hazards: string[];
  /** Dates of the campus; both belong to it. */
  @Column('date') validFrom: string;
  @Column('date') expiresOn: string;
  @Column('text') status: RiskFormStatus;
  @Column('uuid') filedBy: string;
  @Column('timestamptz') filedAt: Date;
  @Column('integer') version: number;
}
