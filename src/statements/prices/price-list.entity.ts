import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Name } from '../../spaces/index.js';
import type { Rate } from './price.js';

/** What bookings cost that start from a day on, until the next list begins. */
@Entity('price_list')
export class PriceList {
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') name: Name;
  @Column('date') validFrom: string;
  @Column('jsonb') rates: Rate[];
  @Column('smallint') noShowPercent: number;
  @Column('integer') lateCancelMinutes: number;
  @Column('smallint') lateCancelPercent: number;
  @Column('boolean') chargesLeased: boolean;
  @Column('integer') version: number;
}
