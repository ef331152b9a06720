import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsRole, NeedsScope } from '../identity/index.js';
import { Idempotency, PageQuery, type Reply, type Request, type Tx, WriteQuery } from '../platform/index.js';
import { ForInventoryKeepers } from '../spaces/index.js';
import { Issuing } from './issuing.service.js';
import { monthOf } from './month.js';
import { Months, MonthShown, TenantMonthPage } from './months.dto.js';
import {
  CreditBody,
  DraftLinesQuery,
  DraftQuery,
  StatementBody,
  StatementLinePage,
  StatementPage,
  StatementShown,
  StatementsQuery,
} from './statements.dto.js';
import { StatementsService } from './statements.service.js';

@Controller()
export class StatementsController {
  constructor(
    private readonly statements: StatementsService,
    private readonly issuing: Issuing,
    private readonly idempotency: Idempotency,
  ) {}

  /** What companies were told to pay, the latest first: one's own company's for its admins, all for those who run the campus. */
  @Get('statements')
  @NeedsScope('tenant:read')
  listStatements(@CurrentActor() actor: Actor, @Query() query: StatementsQuery): Promise<StatementPage> {
    return this.statements.list(actor, query);
  }

  /** What it comes to by person, cost centre and kind; every sum is of the same lines. */
  @Get('statements/:id')
  @NeedsScope('tenant:read')
  readStatement(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StatementShown> {
    return this.statements.read(actor, id);
  }

  /** A line for each space of each booking. */
  @Get('statements/:id/lines')
  @NeedsScope('tenant:read')
  listStatementLines(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<StatementLinePage> {
    return this.statements.lines(actor, id, query);
  }

  /** Issues one company's statement of a month that is over. */
  @Post('statements')
  @ForInventoryKeepers()
  async issueStatement(
    @CurrentActor() actor: Actor,
    @Body() body: StatementBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StatementShown> {
    const statement = await this.issuing.issueOne(actor, body, options);
    void reply.header('location', statement.links.self);
    return statement;
  }

  /** Gives back some of it, for a reason: what was issued stays as it is. Under an `Idempotency-Key` it is given once, however often it is sent. */
  @Post('statements/:id/credits')
  @ForInventoryKeepers()
  @ApiCreatedResponse({ type: StatementShown })
  creditStatement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: CreditBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    if (dryRun) return this.statements.credit(actor, id, body, { dryRun });
    const owner = { ownerId: actor.memberId, required: false };
    return this.idempotency.answer(request, reply, owner, async (repeat) => {
      const answerOf = (shown: StatementShown) => ({ status: 201, headers: {}, body: shown });
      const alongside =
        repeat && ((tx: Tx, shown: StatementShown) => this.idempotency.keep(tx, repeat, answerOf(shown)));
      return answerOf(await this.statements.credit(actor, id, body, { alongside }));
    });
  }

  /** What a company's statement of a month would say by now; the statement itself where it has been issued. */
  @Get('tenants/:tenant/statement-draft')
  @NeedsScope('tenant:read')
  readStatementDraft(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() { month }: DraftQuery,
  ): Promise<StatementShown> {
    return this.statements.draft(actor, tenant, month);
  }

  @Get('tenants/:tenant/statement-draft/lines')
  @NeedsScope('tenant:read')
  listStatementDraftLines(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() query: DraftLinesQuery,
  ): Promise<StatementLinePage> {
    return this.statements.draftLines(actor, tenant, query);
  }

  /** The last months, the newest first, and what was issued for them. */
  @Get('statement-months')
  @NeedsScope('tenant:read')
  @NeedsRole('operator', 'campus_admin')
  listStatementMonths(): Promise<Months> {
    return this.issuing.months();
  }

  @Get('statement-months/:month')
  @NeedsScope('tenant:read')
  @NeedsRole('operator', 'campus_admin')
  readStatementMonth(@Param('month') month: string): Promise<MonthShown> {
    return this.issuing.month(monthOf(month));
  }

  /** What each company is told for a month, or would be by now. */
  @Get('statement-months/:month/tenants')
  @NeedsScope('tenant:read')
  @NeedsRole('operator', 'campus_admin')
  listStatementMonthTenants(
    @Param('month') month: string,
    @Query() query: PageQuery,
  ): Promise<TenantMonthPage> {
    return this.issuing.tenants(monthOf(month), query);
  }

  /** Has the statements of all companies issued for a month that is over. Asked for again, those are issued that are missing. */
  @Post('statement-months/:month/issue')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: MonthShown })
  @ForInventoryKeepers()
  issueStatementMonth(@Param('month') month: string, @Query() options: WriteQuery): Promise<MonthShown> {
    return this.issuing.begin(monthOf(month), options);
  }
}
