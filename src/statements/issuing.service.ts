import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import {
  Database,
  Jobs,
  keyIn,
  newUuid,
  type Page,
  pageOf,
  type PageQuery,
  Problem,
  publicId,
  recordChange,
  type Tx,
  type WriteOptions,
} from '../platform/index.js';
import { Catalogue, type Name, nameShown } from '../spaces/index.js';
import { Clock } from '../time/index.js';
import type { Line } from './lines/line.js';
import { LineCounting } from './lines/line-counting.service.js';
import { monthAt, monthsLater, periodOf } from './month.js';
import type { MonthShown, Months, TenantMonthShown } from './months.dto.js';
import { presentStatement } from './present-statement.js';
import { StatementReaders } from './statement-readers.js';
import { type Statement, StatementStore } from './statement.store.js';
import type { StatementBody, StatementShown } from './statements.dto.js';
import { sumOf } from './sums.js';

const monthsShown = 13;
const atOnce = 50;

interface MonthRow {
  month: string;
  issuing: boolean;
  doneAt: Date | null;
  statements: number;
  minutes: number;
  amountCents: number;
  creditedCents: number;
  openDisputes: number;
}

interface TenantRow {
  tenantId: string;
  code: string;
  name: Name;
}

/** Tells companies what their months came to, once for each. */
@Injectable()
export class Issuing implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly readers: StatementReaders,
    private readonly store: StatementStore,
    private readonly counting: LineCounting,
  ) {}

  onModuleInit() {
    this.jobs.whenAsked(
      'issue-statements',
      (month) => this.issueAll(month),
      async () =>
        (
          await this.db.manager.query<{ month: string }[]>(
            `SELECT to_char(month, 'YYYY-MM') AS month FROM statement_month WHERE issuing`,
          )
        ).map(({ month }) => month),
    );
  }

  /** The last months, the newest first. */
  async months(): Promise<Months> {
    const { timeZone } = (await this.catalogue.current()).campus;
    const current = monthAt(this.clock.now(), timeZone);
    const months = Array.from({ length: monthsShown }, (_, n) => monthsLater(current, -n));
    return { data: await this.shown(this.db.manager, months) };
  }

  async month(month: string): Promise<MonthShown> {
    return (await this.shown(this.db.manager, [month]))[0]!;
  }

  /** What each company that booked in the month is told, or would be by now; by its code. */
  async tenants(month: string, { limit, cursor }: PageQuery): Promise<Page<TenantMonthShown>> {
    const tx = this.db.manager;
    const after = keyIn<[string]>(cursor, 'text')?.[0];
    const rows = await this.tenantsOf(tx, month, after, limit + 1);
    const page = rows.slice(0, limit);
    const ids = page.map(({ tenantId }) => tenantId);
    const issued = new Map(
      (await this.store.list(tx, { tenantIds: ids, month }, undefined, limit)).map((one) => [
        one.tenantId,
        one,
      ]),
    );
    const drafts = await this.counting.linesOfAll(
      tx,
      ids.filter((id) => !issued.has(id)),
      month,
    );
    return pageOf(
      rows,
      limit,
      ({ code }) => [code],
      (row) => presentTenantMonth(row, issued.get(row.tenantId), drafts.get(row.tenantId) ?? []),
    );
  }

  /** Has all statements of a month issued that have not been; asked for again, it is done for those that are missing. */
  begin(month: string, options: WriteOptions): Promise<MonthShown> {
    return this.db.write(async (tx) => {
      await this.refuseUnlessOver(month);
      await tx.query(
        `INSERT INTO statement_month (month, issuing, asked_at) VALUES ($1, true, now())
         ON CONFLICT (month) DO UPDATE SET issuing = true, asked_at = now(), done_at = NULL`,
        [`${month}-01`],
      );
      await this.jobs.ask(tx, 'issue-statements', month);
      return (await this.shown(tx, [month]))[0]!;
    }, options);
  }

  async issueOne(
    actor: Actor,
    { tenantId, month }: StatementBody,
    options: WriteOptions,
  ): Promise<StatementShown> {
    return this.db.write(async (tx) => {
      await this.refuseUnlessOver(month);
      const tenant = await this.readers.tenant(tx, actor, tenantId);
      const those = { tenantIds: [tenant.tenantId], month };
      const [before] = await this.store.list(tx, those, undefined, 1);
      if (before)
        throw new Problem('already-exists', 'The statement of this month has been issued.', {
          statementId: publicId('statement', before.id),
        });
      await this.issue(tx, those.tenantIds, month);
      const [statement] = await this.store.list(tx, those, undefined, 1);
      if (!statement)
        throw new Problem('state-not-allowed', 'Nothing was booked in this month that is to be told.');
      return presentStatement(statement, await this.store.lines(tx, statement.id), []);
    }, options);
  }

  /** Some companies at a time, so that nobody waits for long, and what is done is done. */
  private async issueAll(month: string): Promise<void> {
    const tenants = await this.tenantsOf(this.db.manager, month);
    for (let n = 0; n < tenants.length; n += atOnce) {
      const ids = tenants.slice(n, n + atOnce).map(({ tenantId }) => tenantId);
      await this.db.transaction((tx) => this.issue(tx, ids, month));
    }
    await this.db.manager.query(
      'UPDATE statement_month SET issuing = false, done_at = now() WHERE month = $1',
      [`${month}-01`],
    );
  }

  /** The statements of those who have none and something to be told. */
  private async issue(tx: Tx, tenantIds: readonly string[], month: string): Promise<void> {
    await this.store.lockMonth(tx, month);
    await this.store.lockTenants(tx, tenantIds);
    const issued = await this.store.list(tx, { tenantIds, month }, undefined, tenantIds.length);
    const isIssued = new Set(issued.map(({ tenantId }) => tenantId));
    const missing = tenantIds.filter((id) => !isIssued.has(id));
    for (const [tenantId, lines] of await this.counting.linesOfAll(tx, missing, month)) {
      if (lines.length === 0) continue;
      const id = newUuid();
      await this.store.add(tx, id, tenantId, month, lines);
      await recordChange(tx, { type: 'statement.issued', subjectId: id, tenantId });
    }
  }

  private async refuseUnlessOver(month: string): Promise<void> {
    const { timeZone } = (await this.catalogue.current()).campus;
    if (periodOf(month, timeZone).end <= this.clock.now()) return;
    throw new Problem('state-not-allowed', 'This month is not over yet.', { month });
  }

  /** Who booked something in a month, or was told of an earlier one that may have to be corrected. */
  private async tenantsOf(tx: Tx, month: string, after?: string, take?: number): Promise<TenantRow[]> {
    const { timeZone } = (await this.catalogue.current()).campus;
    const { start, end } = periodOf(month, timeZone);
    return tx.query(
      `SELECT t.id AS "tenantId", t.code, t.name FROM tenant t
       WHERE ($3::text IS NULL OR t.code > $3)
         AND (EXISTS (SELECT FROM booking b WHERE b.tenant_id = t.id AND b.starts_at >= $1 AND b.starts_at < $2)
              OR EXISTS (SELECT FROM statement s WHERE s.tenant_id = t.id))
       ORDER BY t.code LIMIT $4`,
      [new Date(start), new Date(end), after ?? null, take ?? null],
    );
  }

  private async shown(tx: Tx, months: readonly string[]): Promise<MonthShown[]> {
    const { timeZone } = (await this.catalogue.current()).campus;
    const rows = await tx.query<MonthRow[]>(
      `SELECT to_char(m.month, 'YYYY-MM') AS month, coalesce(k.issuing, false) AS issuing, k.done_at AS "doneAt", count(s.id)::int AS statements,
              coalesce(sum(s.minutes), 0)::float8 AS minutes, coalesce(sum(s.amount_cents), 0)::float8 AS "amountCents",
              coalesce(sum((SELECT sum(c.amount_cents) FROM statement_credit c WHERE c.statement_id = s.id)), 0)::float8 AS "creditedCents",
              coalesce(sum((SELECT count(*) FROM statement_dispute d WHERE d.statement_id = s.id AND d.state = 'open')), 0)::int AS "openDisputes"
       FROM unnest($1::date[]) AS m (month) LEFT JOIN statement_month k ON k.month = m.month LEFT JOIN statement s ON s.month = m.month
       GROUP BY m.month, k.month ORDER BY m.month DESC`,
      [months.map((month) => `${month}-01`)],
    );
    return rows.map(({ doneAt, issuing, ...row }) => ({
      ...row,
      state: issuing ? 'issuing' : doneAt !== null ? 'issued' : 'open',
      isOver: periodOf(row.month, timeZone).end <= this.clock.now(),
      currency: 'HKD',
      links: {
        self: `/api/v1/statement-months/${row.month}`,
        tenants: `/api/v1/statement-months/${row.month}/tenants`,
      },
    }));
  }
}

function presentTenantMonth(
  { tenantId, code, name }: TenantRow,
  issued: Statement | undefined,
  lines: readonly Line[],
): TenantMonthShown {
  const tenant = { id: publicId('tenant', tenantId), code, name: nameShown(name) };
  if (!issued) return { tenant, state: 'draft', ...sumOf(lines), creditedCents: 0, openDisputes: 0 };
  const { id, number, minutes, amountCents, creditedCents, openDisputes } = issued;
  return {
    tenant,
    state: 'issued',
    statementId: publicId('statement', id),
    number,
    lines: issued.lines,
    minutes,
    amountCents,
    creditedCents,
    openDisputes,
  };
}
