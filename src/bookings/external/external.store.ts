import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/index.js';
import type { ExternalKey } from './external.dto.js';

/** What another system's name stands for here. */
export interface Link {
  bookingId: string;
  bodyHash: Buffer;
  version: number;
  /** The other system has deleted it. */
  released: boolean;
}

type Key = ExternalKey & { tenantId: string };

const linkOf = `SELECT booking_id AS "bookingId", body_hash AS "bodyHash", version, released FROM external_booking
  WHERE tenant_id = $1 AND source = $2 AND external_id = $3`;

@Injectable()
export class ExternalStore {
  constructor(private readonly db: Database) {}

  async find({ tenantId, source, externalId }: Key): Promise<Link | undefined> {
    const [link] = await this.db.prepared<Link>('external-find', linkOf, [tenantId, source, externalId]);
    return link;
  }

  /** The same, for the only one who may give the name to a booking until the transaction ends. */
  async lock(tx: Tx, { tenantId, source, externalId }: Key): Promise<Link | undefined> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      JSON.stringify([tenantId, source, externalId]),
    ]);
    const [link] = await tx.query<Link[]>(linkOf, [tenantId, source, externalId]);
    return link;
  }

  /** From now on the name stands for this booking, as it was sent. */
  async link(
    tx: Tx,
    { tenantId, source, externalId }: Key,
    bookingId: string,
    bodyHash: Buffer,
    version: number,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO external_booking (tenant_id, source, external_id, booking_id, body_hash, version) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (tenant_id, source, external_id)
       DO UPDATE SET booking_id = EXCLUDED.booking_id, body_hash = EXCLUDED.body_hash, version = EXCLUDED.version, released = false`,
      [tenantId, source, externalId, bookingId, bodyHash, version],
    );
  }

  async release(tx: Tx, { tenantId, source, externalId }: Key): Promise<void> {
    await tx.query(
      'UPDATE external_booking SET released = true WHERE tenant_id = $1 AND source = $2 AND external_id = $3',
      [tenantId, source, externalId],
    );
  }
}
