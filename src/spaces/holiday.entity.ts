import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Name } from './catalogue-snapshot.js';
import type { HolidayKind } from './vocabulary.js';

/** A day on which the campus rests. */
@Entity('holiday')
export class Holiday {
  @PrimaryColumn('date') date: string;
  @Column('jsonb') name: Name;
  @Column('text') kind: HolidayKind;
  @Column('integer') version: number;
}
