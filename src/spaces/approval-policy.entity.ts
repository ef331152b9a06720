import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovalStep } from './approval-policies.js';
import type { SpaceKind } from './vocabulary.js';

/** Who has to be asked before a space of this scope is booked. The nearest policy holds alone. */
@Entity('approval_policy')
export class ApprovalPolicy {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) campusId: string | null;
  @Column('uuid', { nullable: true }) buildingId: string | null;
  @Column('uuid', { nullable: true }) floorId: string | null;
  @Column('text', { nullable: true }) kind: SpaceKind | null;
  @Column('uuid', { nullable: true }) spaceId: string | null;
  @Column('jsonb') steps: ApprovalStep[];
  @Column('smallint') expiresAfterHours: number;
  @Column('smallint', { nullable: true }) escalateAfterHours: number | null;
  @Column('text', { nullable: true }) escalateTo: ApprovalStep['by']['role'] | null;
  @Column('integer') version: number;
}
