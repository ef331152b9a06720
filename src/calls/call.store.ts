import { Injectable } from '@nestjs/common';
import { Database } from '../platform/index.js';
import type { Call } from './call.js';

export interface ShownCall extends Call {
  memberName: string;
  tokenName: string | null;
  tokenHint: string | null;
}

/** Whose calls are read: one token's, or a member's with, for an admin, those of their company's programs. */
export type Readers = { tokenId: string; memberId: string } | { memberId: string; programsOf?: string };

export interface CallFilter {
  statusFrom?: number;
  statusTo?: number;
  method?: string;
  code?: string;
}

const keptDays = 7;
const mostOfOne = 100_000;

@Injectable()
export class CallStore {
  constructor(private readonly db: Database) {}

  async add(calls: readonly Call[]): Promise<void> {
    await this.db.prepared('calls-add', addCalls, [JSON.stringify(calls)]);
  }

  /** The latest first. */
  list(
    readers: Readers,
    { statusFrom, statusTo, method, code }: CallFilter,
    after: string | undefined,
    limit: number,
  ): Promise<ShownCall[]> {
    return this.db.read<ShownCall>('calls-list', listCalls, [
      readers.memberId,
      'programsOf' in readers ? (readers.programsOf ?? null) : null,
      'tokenId' in readers ? readers.tokenId : null,
      idAt(daysAgo(keptDays)),
      after ?? null,
      statusFrom ?? null,
      statusTo ?? null,
      method ?? null,
      code ?? null,
      limit,
    ]);
  }

  /** Lets go of what is older than a week, and of what one program has too many of. */
  async tidy(): Promise<void> {
    await this.db.manager.query('DELETE FROM api_call WHERE id < $1', [idAt(daysAgo(keptDays))]);
    await this.db.manager.query(deleteBeyond, [mostOfOne]);
  }
}

const daysAgo = (days: number) => Date.now() - days * 86_400_000;

/** The first UUIDv7 of a moment. */
const idAt = (moment: number): string =>
  moment
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})/, '$1-') + '-0000-0000-000000000000';

const addCalls = `
  INSERT INTO api_call (id, member_id, token_id, at, method, path, query, status, ms, request_id, code, headers, body,
                        body_left_out, refusal)
  SELECT id, "memberId", "tokenId", at, method, path, query, status, ms, "requestId", code, headers, body,
         "bodyLeftOut", refusal
  FROM json_to_recordset($1::json)
    AS c (id uuid, "memberId" uuid, "tokenId" uuid, at timestamptz, method text, path text, query text, status smallint,
          ms real, "requestId" text, code text, headers jsonb, body text, "bodyLeftOut" boolean, refusal text)
  ON CONFLICT DO NOTHING`;

/** The latest of each whose calls these are, from the index, and of those the latest. */
const listCalls = `
  SELECT c.id, c.member_id AS "memberId", c.token_id AS "tokenId", c.at, c.method, c.path, c.query, c.status, c.ms,
         c.request_id AS "requestId", c.code, c.headers, c.body, c.body_left_out AS "bodyLeftOut", c.refusal,
         m.name AS "memberName", k.name AS "tokenName", k.secret_hint AS "tokenHint"
  FROM (
    SELECT $1::uuid AS id
    UNION
    SELECT id FROM member WHERE tenant_id = $2::uuid AND kind = 'service'
  ) r
  CROSS JOIN LATERAL (
    SELECT * FROM api_call
    WHERE member_id = r.id AND id > $4::uuid AND ($5::uuid IS NULL OR id < $5)
      AND ($3::uuid IS NULL OR token_id = $3)
      AND ($6::smallint IS NULL OR status BETWEEN $6 AND $7::smallint)
      AND ($8::text IS NULL OR method = $8) AND ($9::text IS NULL OR code = $9)
    ORDER BY id DESC LIMIT $10
  ) c
  JOIN member m ON m.id = c.member_id
  LEFT JOIN token k ON k.id = c.token_id
  ORDER BY c.id DESC LIMIT $10`;

/** Each edge is found once, not for every call that is compared with it. */
const deleteBeyond = `
  WITH b AS MATERIALIZED (
    SELECT t.member_id, (
      SELECT id FROM api_call WHERE member_id = t.member_id ORDER BY id DESC OFFSET $1 LIMIT 1
    ) AS edge
    FROM (SELECT DISTINCT member_id FROM token WHERE last_used_at > now() - interval '8 days') t
  )
  DELETE FROM api_call c USING b WHERE c.member_id = b.member_id AND c.id <= b.edge`;
