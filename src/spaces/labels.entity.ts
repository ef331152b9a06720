import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Name } from './catalogue-snapshot.js';

/** What a space may offer. */
@Entity('amenity')
export class Amenity {
  @PrimaryColumn('text') code: string;
  @Column('jsonb') name: Name;
  @Column('integer') version: number;
}

/** What a space may expose people to. */
@Entity('hazard')
export class Hazard {
  @PrimaryColumn('text') code: string;
  @Column('jsonb') name: Name;
  @Column('integer') version: number;
}
