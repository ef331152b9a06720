import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scoped } from './rule-set.entity.js';
import type { Terms } from './terms.js';
import type { SpaceKind } from './vocabulary.js';

/** What a rule set said from a moment on; written once. */
@Entity('rule_set_version')
export class RuleSetVersion implements Scoped {
  @PrimaryColumn('uuid') ruleSetId: string;
  @PrimaryColumn('integer') version: number;
  @Column('uuid', { nullable: true }) campusId: string | null;
  @Column('uuid', { nullable: true }) buildingId: string | null;
  @Column('uuid', { nullable: true }) floorId: string | null;
  @Column('text', { nullable: true }) kind: SpaceKind | null;
  @Column('uuid', { nullable: true }) spaceId: string | null;
  @Column('jsonb') terms: Partial<Terms>;
  @Column('timestamptz') at: Date;
  /** Null for what was there before versions were kept. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('boolean') deleted: boolean;
}
