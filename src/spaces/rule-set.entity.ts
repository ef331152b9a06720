import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Terms } from './terms.js';
import type { SpaceKind } from './vocabulary.js';

/** Where something holds: exactly one of these is there. */
export type Scoped = Pick<RuleSet, 'campusId' | 'buildingId' | 'floorId' | 'kind' | 'spaceId'>;

/** The booking terms that one scope sets itself; the rest it inherits. */
@Entity('rule_set')
export class RuleSet {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) campusId: string | null;
  @Column('uuid', { nullable: true }) buildingId: string | null;
  @Column('uuid', { nullable: true }) floorId: string | null;
  @Column('text', { nullable: true }) kind: SpaceKind | null;
  @Column('uuid', { nullable: true }) spaceId: string | null;
  @Column('jsonb') terms: Partial<Terms>;
  @Column('integer') version: number;
}
