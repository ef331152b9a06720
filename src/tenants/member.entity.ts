import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../platform/index.js';
import type { Presence } from './presence.js';
import type { Role } from './roles.js';
import type { Status } from './tenant.entity.js';

/** A person in a company. */
@Entity('member')
export class Member {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') tenantId: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text', { array: true }) roles: Role[];
  @Column('boolean') research: boolean;
  @Column('text') language: Language;
  /** Programs are kept as service accounts, not here. */
  @Column('text', { default: 'person' }) kind: 'person' | 'service';
  @Column('text') status: Status;
  @Column('text') presence: Presence;
  /** What they book goes as an invitation to their calendar and to those who come. */
  @Column('boolean', { default: false }) invitations: boolean;
  @Column('integer') version: number;
  /** What a company's own directory knows them by, where it keeps them here. */
  @Column('text', { nullable: true }) externalId?: string | null;
  @Column('text', { nullable: true }) userName?: string | null;
  @Column('text', { nullable: true }) givenName?: string | null;
  @Column('text', { nullable: true }) familyName?: string | null;
  /** Written here and read in one place only, where a password is checked. */
  @Column('text', { select: false, nullable: true }) passwordHash?: string | null;
}
