import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsRole, NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  PageQuery,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../platform/index.js';
import { AllowanceBody, AllowancePage, AllowancePatch, AllowanceShown } from './allowances.dto.js';
import { AllowancesService } from './allowances.service.js';

@Controller('allowances')
export class AllowancesController {
  constructor(private readonly allowances: AllowancesService) {}

  /** All of them for those who run the campus; for others, those that count for their company. */
  @Get()
  @NeedsScope('tenant:read')
  listAllowances(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<AllowancePage> {
    return this.allowances.list(actor, query);
  }

  @Get(':id')
  @NeedsScope('tenant:read')
  async readAllowance(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AllowanceShown | undefined> {
    return answerRead(request, reply, await this.allowances.read(actor, id));
  }

  /** It counts what is booked or moved from then on. */
  @Post()
  @NeedsScope('admin')
  @NeedsRole('operator', 'campus_admin')
  async createAllowance(
    @CurrentActor() actor: Actor,
    @Body() body: AllowanceBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AllowanceShown> {
    return answerCreated(reply, await this.allowances.create(actor, body, options));
  }

  @Patch(':id')
  @NeedsScope('admin')
  @NeedsRole('operator', 'campus_admin')
  async updateAllowance(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AllowancePatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AllowanceShown> {
    return answerWritten(reply, await this.allowances.update(actor, id, seenVersion(request), body, options));
  }

  /** Nobody is bound by it any more. */
  @Delete(':id')
  @HttpCode(204)
  @NeedsScope('admin')
  @NeedsRole('operator', 'campus_admin')
  async deleteAllowance(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
  ): Promise<void> {
    await this.allowances.remove(actor, id, options);
  }
}
