import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/index.js';
import type { Name } from '../spaces/index.js';
import { type LineRow, lineColumns, lineOf } from './lines/charges.store.js';
import type { Line } from './lines/line.js';
import { sumOf } from './sums.js';

/** What a company was told for a month. */
export interface Statement {
  id: string;
  number: string;
  tenantId: string;
  tenantCode: string;
  tenantName: Name;
  /** Such as `2026-12`. */
  month: string;
  issuedAt: Date;
  lines: number;
  minutes: number;
  amountCents: number;
  creditedCents: number;
  openDisputes: number;
}

export interface Credit {
  id: string;
  number: string;
  line: number | null;
  amountCents: number;
  reason: string;
  actorId: string;
  actorName: string;
  at: Date;
}

export interface StatementFilter {
  id?: string;
  tenantIds?: readonly string[];
  month?: string;
}

export type NumberedLine = Line & { n: number };

const columns = `s.id, s.number, s.tenant_id AS "tenantId", t.code AS "tenantCode", t.name AS "tenantName", to_char(s.month, 'YYYY-MM') AS month,
  s.issued_at AS "issuedAt", s.lines, s.minutes::float8 AS minutes, s.amount_cents::float8 AS "amountCents",
  (SELECT coalesce(sum(c.amount_cents), 0)::float8 FROM statement_credit c WHERE c.statement_id = s.id) AS "creditedCents",
  (SELECT count(*)::int FROM statement_dispute d WHERE d.statement_id = s.id AND d.state = 'open') AS "openDisputes"`;

const firstDay = (month: string) => `${month}-01`;

@Injectable()
export class StatementStore {
  /** The latest first. */
  list(
    tx: Tx,
    { id, tenantIds, month }: StatementFilter,
    after: string | undefined,
    take: number,
  ): Promise<Statement[]> {
    return tx.query(
      `SELECT ${columns} FROM statement s JOIN tenant t ON t.id = s.tenant_id
       WHERE ($1::uuid IS NULL OR s.id = $1) AND ($2::uuid[] IS NULL OR s.tenant_id = ANY ($2)) AND ($3::date IS NULL OR s.month = $3)
         AND ($4::text IS NULL OR s.number < $4)
       ORDER BY s.number DESC LIMIT $5`,
      [id ?? null, tenantIds ?? null, month === undefined ? null : firstDay(month), after ?? null, take],
    );
  }

  async lines(tx: Tx, statementId: string, after = 0, take?: number): Promise<NumberedLine[]> {
    const rows = await tx.query<LineRow[]>(
      `SELECT ${lineColumns} FROM statement_line l WHERE l.statement_id = $1 AND l.n > $2 ORDER BY l.n LIMIT $3`,
      [statementId, after, take ?? null],
    );
    return rows.map(lineOf);
  }

  credits(tx: Tx, statementId: string): Promise<Credit[]> {
    return tx.query(
      `SELECT c.id, c.number, c.line, c.amount_cents::float8 AS "amountCents", c.reason, c.actor_id AS "actorId", m.name AS "actorName", c.at
       FROM statement_credit c JOIN member m ON m.id = c.actor_id WHERE c.statement_id = $1 ORDER BY c.number`,
      [statementId],
    );
  }

  /** Has the others who issue for the month wait, so that its numbers have no gaps. */
  async lockMonth(tx: Tx, month: string): Promise<void> {
    await tx.query('INSERT INTO statement_month (month) VALUES ($1) ON CONFLICT DO NOTHING', [
      firstDay(month),
    ]);
    await tx.query('SELECT FROM statement_month WHERE month = $1 FOR UPDATE', [firstDay(month)]);
    // Prices do not change while somebody is told by them.
    await tx.query('LOCK TABLE price_list IN SHARE MODE');
  }

  /** Nothing else is issued to these companies, or credited, meanwhile. */
  async lockTenants(tx: Tx, tenantIds: readonly string[]): Promise<void> {
    await tx.query('SELECT FROM tenant WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [tenantIds]);
  }

  async add(tx: Tx, id: string, tenantId: string, month: string, lines: readonly Line[]): Promise<void> {
    const { minutes, amountCents } = sumOf(lines);
    await tx.query(
      `INSERT INTO statement (id, number, tenant_id, month, lines, minutes, amount_cents)
       SELECT $1, $2 || '-' || lpad((count(*) + 1)::text, 4, '0'), $3, $4::date, $5, $6, $7 FROM statement WHERE month = $4::date`,
      [id, month, tenantId, firstDay(month), lines.length, minutes, amountCents],
    );
    await tx.query(
      `INSERT INTO statement_line (statement_id, n, entry, booking_id, booking_version, space_id, space_code, kind, member_id, member_name, cost_centre,
                                   starts_at, ends_at, outcome, minutes, units, percent, parts, amount_cents)
       SELECT $1, l.n, l.entry, l."bookingId", l."bookingVersion", l."spaceId", l."spaceCode", l.kind, l."memberId", l."memberName", l."costCentre",
              l."startsAt", l."endsAt", l.outcome, l.minutes, l.units, l.percent, l.parts, l."amountCents"
       FROM ROWS FROM (json_to_recordset($2) AS (entry text, "bookingId" uuid, "bookingVersion" integer, "spaceId" uuid, "spaceCode" text, kind text,
              "memberId" uuid, "memberName" text, "costCentre" text, "startsAt" timestamptz, "endsAt" timestamptz, outcome text, minutes integer,
              units integer, percent smallint, parts jsonb, "amountCents" bigint))
            WITH ORDINALITY AS l (entry, "bookingId", "bookingVersion", "spaceId", "spaceCode", kind, "memberId", "memberName", "costCentre",
              "startsAt", "endsAt", outcome, minutes, units, percent, parts, "amountCents", n)`,
      [
        id,
        JSON.stringify(
          lines.map(({ start, end, ...line }) => ({
            ...line,
            startsAt: new Date(start).toISOString(),
            endsAt: new Date(end).toISOString(),
          })),
        ),
      ],
    );
  }

  async addCredit(
    tx: Tx,
    statement: Pick<Statement, 'id' | 'number'>,
    credit: { id: string; line: number | null; amountCents: number; reason: string; actorId: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO statement_credit (id, statement_id, number, line, amount_cents, reason, actor_id)
       SELECT $1, $2, $3 || '-C' || (count(*) + 1), $4, $5, $6, $7 FROM statement_credit WHERE statement_id = $2`,
      [
        credit.id,
        statement.id,
        statement.number,
        credit.line,
        credit.amountCents,
        credit.reason,
        credit.actorId,
      ],
    );
  }
}
