import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Name } from './catalogue-snapshot.js';

/** What a space may offer. */
@Entity('amenity')
export class Amenity {
  @PrimaryColumn('text') code: string;
  @Column('jsonb') name: Name;
  @Column('integer') version: number;
}

/** What a person can have been trained in. */
@Entity('qualification')
export class Qualification {
  @PrimaryColumn('text') code: string;
  @Column('jsonb') name: Name;
  @Column('integer') version: number;
}

/** What a space may expose people to. */
@Entity('hazard')
export class Hazard {
  @PrimaryColumn('text') code: string;
  @Column('jsonb') name: Name;
  /** What people need who book a space with it. */
  @Column('text', { array: true }) requiredQualifications: string[];
  /** They need a risk form on file that covers it. */
  @Column('boolean') formRequired: boolean;
  @Column('integer') version: number;
}
