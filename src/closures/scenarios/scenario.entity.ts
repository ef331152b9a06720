import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Name, SpaceKind } from '../../spaces/index.js';

/** A closure of the whole campus that is prepared for bad weather or a drill. */
@Entity('scenario')
export class Scenario {
  @PrimaryColumn('text') code: string;
  @Column('jsonb') name: Name;
  /** What closes; empty for everything. */
  @Column('text', { array: true }) kinds: SpaceKind[];
  /** How long, unless it is lifted before. */
  @Column('smallint') hours: number;
  @Column('jsonb') reasonText: Name;
  /** Kept for the closures that came from it; nobody drafts another. */
  @Column('boolean') retired: boolean;
  @Column('integer') version: number;
}
