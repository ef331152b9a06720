import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tenant's exclusive right to a space; leases of one space never overlap, by constraint. */
@Entity('lease')
export class Lease {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') spaceId: string;
  @Column('uuid') tenantId: string;
  /** Dates, half-open, as Postgres writes them: `[2026-12-01,2027-12-01)`. */
  @Column('daterange') during: string;
  @Column('integer') version: number;
}
