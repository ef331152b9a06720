import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AllowanceMeasure, AllowancePer, AllowancePeriod, Name, SpaceKind } from '../spaces/index.js';

/** What a tenant or a person may use in a period. */
@Entity('allowance')
export class Allowance {
  @PrimaryColumn('uuid') id: string;
  /** For whom alone it counts; null where every tenant, or everybody, has one. */
  @Column('uuid', { nullable: true }) tenantId: string | null;
  @Column('jsonb') name: Name;
  @Column('text') per: AllowancePer;
  @Column('text', { array: true }) kinds: SpaceKind[];
  @Column('text') period: AllowancePeriod;
  @Column('text') measure: AllowanceMeasure;
  @Column('integer') most: number;
  @Column('integer') version: number;
}
