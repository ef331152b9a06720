import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Name } from './catalogue-snapshot.js';
import { decimal } from './decimal.js';
import type { Polygon } from './geometry.js';

/** The site: one to a deployment. Its buildings' m² never add up to more than its own; the database sees to it. */
@Entity('campus')
export class Campus {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('jsonb') name: Name;
  @Column('text') timeZone: string;
  @Column('numeric', { name: 'gfa_m2', transformer: decimal }) gfaM2: number;
  @Column('integer') version: number;
}

@Entity('building')
export class Building {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') campusId: string;
  @Column('text') code: string;
  @Column('jsonb') name: Name;
  @Column('numeric', { name: 'gfa_m2', transformer: decimal }) gfaM2: number;
  @Column('real') x: number;
  @Column('real') y: number;
  @Column('integer') sortKey: number;
  @Column('integer') version: number;
}

@Entity('floor')
export class Floor {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') buildingId: string;
  @Column('text') code: string;
  @Column('smallint') level: number;
  @Column('jsonb') name: Name;
  @Column('numeric', { name: 'gfa_m2', transformer: decimal }) gfaM2: number;
  @Column('jsonb', { nullable: true }) geometry: Polygon | null;
  @Column('integer') version: number;
}
