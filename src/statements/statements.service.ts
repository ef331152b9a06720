import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { Database, keyIn, type Page, pageOf, type Tx, type WriteOptions } from '../platform/index.js';
import { Catalogue } from '../spaces/index.js';
import { Clock, inZone } from '../time/index.js';
import { LineCounting } from './lines/line-counting.service.js';
import { monthAt } from './month.js';
import { presentDraft, presentLine, presentListed, presentStatement } from './present-statement.js';
import { StatementReaders } from './statement-readers.js';
import { type NumberedLine, StatementStore } from './statement.store.js';
import type {
  CreditBody,
  DraftLinesQuery,
  StatementLineShown,
  StatementListed,
  StatementShown,
  StatementsQuery,
} from './statements.dto.js';
import { Credits } from './credits.js';

/** All that a statement says, to be written down. */
export interface WholeStatement {
  shown: StatementShown;
  /** The day on the clocks of the campus; undefined of a draft. */
  issuedOn?: string;
  /** Of the times of its lines. */
  timeZone: string;
  lines: StatementLineShown[];
}

interface CreditOptions extends WriteOptions {
  /** Kept with it, or it is not done. */
  alongside?: ((tx: Tx, shown: StatementShown) => Promise<void>) | undefined;
}

@Injectable()
export class StatementsService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly readers: StatementReaders,
    private readonly store: StatementStore,
    private readonly counting: LineCounting,
    private readonly credits: Credits,
  ) {}

  /** The latest first; of one's own company, unless one runs the campus. */
  async list(
    actor: Actor,
    { limit, cursor, tenant, month }: StatementsQuery,
  ): Promise<Page<StatementListed>> {
    const tx = this.db.manager;
    const own = this.readers.scopeOf(actor);
    const tenantId = tenant === undefined ? own : (await this.readers.tenant(tx, actor, tenant)).tenantId;
    const after = keyIn<[string]>(cursor, 'text')?.[0];
    return pageOf(
      await this.store.list(
        tx,
        { tenantIds: tenantId === undefined ? undefined : [tenantId], month },
        after,
        limit + 1,
      ),
      limit,
      ({ number }) => [number],
      presentListed,
    );
  }

  async read(actor: Actor, id: string): Promise<StatementShown> {
    return this.db.transaction(async (tx) => {
      const statement = await this.readers.statement(tx, actor, id);
      const lines = await this.store.lines(tx, statement.id);
      return presentStatement(statement, lines, await this.store.credits(tx, statement.id));
    });
  }

  async lines(
    actor: Actor,
    id: string,
    { limit, cursor }: DraftLinesQuery,
  ): Promise<Page<StatementLineShown>> {
    const { id: statementId } = await this.readers.statement(this.db.manager, actor, id);
    const after = keyIn<[number]>(cursor, 'integer')?.[0];
    return this.pageOfLines(await this.store.lines(this.db.manager, statementId, after, limit + 1), limit);
  }

  async whole(actor: Actor, id: string): Promise<WholeStatement> {
    const zone = await this.zone();
    return this.db.transaction(async (tx) => {
      const statement = await this.readers.statement(tx, actor, id);
      const lines = await this.store.lines(tx, statement.id);
      const credits = await this.store.credits(tx, statement.id);
      return {
        shown: presentStatement(statement, lines, credits),
        issuedOn: inZone(statement.issuedAt.getTime(), zone).slice(0, 10),
        timeZone: zone,
        lines: lines.map((line) => presentLine(line, zone)),
      };
    });
  }

  /** What a month's statement would say by now, or says where it has been issued. */
  async draft(actor: Actor, tenant: string, asked: string | undefined): Promise<StatementShown> {
    return (await this.wholeDraft(actor, tenant, asked)).shown;
  }

  async draftLines(
    actor: Actor,
    tenant: string,
    { limit, cursor, month }: DraftLinesQuery,
  ): Promise<Page<StatementLineShown>> {
    const { lines } = await this.wholeDraft(actor, tenant, month);
    const after = keyIn<[number]>(cursor, 'integer')?.[0] ?? 0;
    return pageOf(
      lines.slice(after, after + limit + 1),
      limit,
      ({ n }) => [n],
      (line) => line,
    );
  }

  async wholeDraft(actor: Actor, tenant: string, asked: string | undefined): Promise<WholeStatement> {
    const zone = await this.zone();
    const month = asked ?? monthAt(this.clock.now(), zone);
    const of = await this.readers.tenant(this.db.manager, actor, tenant);
    const [issued] = await this.store.list(
      this.db.manager,
      { tenantIds: [of.tenantId], month },
      undefined,
      1,
    );
    if (issued) return this.whole(actor, presentListed(issued).id);
    const counted = await this.counting.linesOf(this.db.manager, of.tenantId, month);
    return {
      shown: presentDraft(of, month, counted),
      timeZone: zone,
      lines: counted.map((line, n) => presentLine({ ...line, n: n + 1 }, zone)),
    };
  }

  /** Gives back some of what a statement asks for; the statement stays as it was issued. */
  credit(
    actor: Actor,
    id: string,
    body: CreditBody,
    { alongside, ...options }: CreditOptions,
  ): Promise<StatementShown> {
    return this.db.write(async (tx) => {
      const statement = await this.readers.statement(tx, actor, id);
      await this.credits.give(tx, actor, statement, { ...body, line: body.line ?? null });
      const now = await this.readers.statement(tx, actor, id);
      const lines = await this.store.lines(tx, statement.id);
      const shown = presentStatement(now, lines, await this.store.credits(tx, statement.id));
      await alongside?.(tx, shown);
      return shown;
    }, options);
  }

  private async pageOfLines(lines: NumberedLine[], limit: number): Promise<Page<StatementLineShown>> {
    const zone = await this.zone();
    return pageOf(
      lines,
      limit,
      ({ n }) => [n],
      (line) => presentLine(line, zone),
    );
  }

  private async zone(): Promise<string> {
    return (await this.catalogue.current()).campus.timeZone;
  }
}
