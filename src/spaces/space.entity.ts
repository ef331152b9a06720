import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Name } from './catalogue-snapshot.js';
import { decimal } from './decimal.js';
import type { Polygon } from './geometry.js';
import type { SpaceKind, SpaceStatus } from './vocabulary.js';

/** What a person can find and book. Its capacity is that of its pool. */
@Entity('space')
export class Space {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') poolId: number;
  @Column('uuid') floorId: string;
  /** The space it is a part of; its area counts there. */
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') code: string;
  @Column('jsonb') name: Name;
  @Column('text') kind: SpaceKind;
  @Column('text') useClass: string;
  @Column('numeric', { name: 'area_m2', transformer: decimal }) areaM2: number;
  @Column('text', { array: true }) amenities: string[];
  @Column('text', { array: true }) hazards: string[];
  /** Beside those of its hazards and of the space that it is a part of. */
  @Column('text', { array: true }) requiredQualifications: string[];
  @Column('boolean') formRequired: boolean;
  @Column('text') status: SpaceStatus;
  @Column('real') x: number;
  @Column('real') y: number;
  /** Its outline on the plan of the floor. */
  @Column('jsonb', { nullable: true }) geometry: Polygon | null;
  @Column('integer') version: number;
}
