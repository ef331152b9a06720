import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Problem } from '../problem.js';
import type { Reply, Request } from './request.js';

/** A request that may be sent again: who sends it, by which door, and under which key. */
export interface Repeatable {
  ownerId: string;
  /** Method and path, such as `POST /api/v1/bookings`. */
  route: string;
  key: string;
  /** SHA-256 of the body, in hex. */
  bodyHash: string;
}

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/**
 * The first answer to an Idempotency-Key, kept for 48 hours and given again
 * (draft-ietf-httpapi-idempotency-key-header-07; these are our own, documented semantics).
 */
@Injectable()
export class Idempotency {
  constructor(private readonly db: Database) {}

  /** What is kept under the key; refuses the key of another request. */
  async find({ ownerId, route, key, bodyHash }: Repeatable): Promise<StoredAnswer | undefined> {
    const [row] = await this.db.prepared<StoredAnswer & { same: boolean }>(
      'idempotency-find',
      `SELECT status, headers, body, body_hash = decode($4, 'hex') AS same FROM idempotency_key WHERE owner_id = $1 AND route = $2 AND key = $3`,
      [ownerId, route, key, bodyHash],
    );
    if (row && !row.same) {
      throw new Problem('idempotency-key-reused', 'This Idempotency-Key came with another body before. Use a new key for a new request.');
    }
    return row;
  }

  /** Keeps a refusal; what succeeds is kept by the statement that makes it, in the same transaction. */
  async keep({ ownerId, route, key, bodyHash }: Repeatable, { status, headers, body }: StoredAnswer): Promise<void> {
    await this.db.prepared(
      'idempotency-keep',
      `INSERT INTO idempotency_key (owner_id, route, key, body_hash, status, headers, body)
       VALUES ($1, $2, $3, decode($4, 'hex'), $5, $6, $7) ON CONFLICT DO NOTHING`,
      [ownerId, route, key, bodyHash, status, JSON.stringify(headers), JSON.stringify(body)],
    );
  }
}

const maxKeyLength = 255;

/** The request's key, quoted as the draft says or bare; undefined without the header. */
export function repeatableOf(request: Request, ownerId: string): Repeatable | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  const key = String(header)
    .trim()
    .replace(/^"(.*)"$/, '$1');
  if (key === '' || key.length > maxKeyLength) {
    throw new Problem('idempotency-key-missing', `Idempotency-Key must have 1 to ${maxKeyLength} characters; a UUID serves well.`);
  }
  return {
    ownerId,
    route: `${request.method} ${request.url.split('?', 1)[0]}`,
    key,
    bodyHash: createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex'),
  };
}

export function replay(reply: Reply, { status, headers, body }: StoredAnswer): unknown {
  void reply.status(status).headers(headers).header('idempotent-replayed', 'true');
  if (status >= 400) void reply.header('content-type', 'application/problem+json; charset=utf-8');
  return body;
}
