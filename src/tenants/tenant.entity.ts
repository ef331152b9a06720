import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../platform/index.js';

export const clusters = [
  'biomedical',
  'electronics',
  'green_technology',
  'ict',
  'materials_precision_engineering',
  'campus_operation',
] as const;
export type Cluster = (typeof clusters)[number];

export const statuses = ['active', 'suspended', 'left'] as const;
export type Status = (typeof statuses)[number];

/** A company on the campus. Its people can sign in while it is active. */
@Entity('tenant')
export class Tenant {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('jsonb') name: { en: string } & Partial<LocalizedText>;
  @Column('char', { length: 2 }) country: string;
  @Column('text') cluster: Cluster;
  @Column('text') status: Status;
  @Column('integer') version: number;
}
