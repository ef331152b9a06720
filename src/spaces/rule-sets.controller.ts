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
  seenVersionIfSaid,
  WriteQuery,
} from '../platform/index.js';
import { ForInventoryKeepers } from './inventory-keepers.js';
import { RuleSetBody, RuleSetPage, RuleSetPatch, RuleSetShown, RuleSetVersionPage } from './rule-sets.dto.js';
import { RuleSetsService } from './rule-sets.service.js';

@Controller('rule-sets')
export class RuleSetsController {
  constructor(private readonly ruleSets: RuleSetsService) {}

  @Get()
  @NeedsScope('spaces:read')
  listRuleSets(@Query() query: PageQuery): Promise<RuleSetPage> {
    return this.ruleSets.list(query);
  }

  @Get(':id')
  @NeedsScope('spaces:read')
  async readRuleSet(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RuleSetShown | undefined> {
    return answerRead(request, reply, await this.ruleSets.find(id));
  }

  /** What it said from when on, and who said so: also of one that is gone. For those who run the campus. */
  @Get(':id/versions')
  @NeedsScope('spaces:read')
  @NeedsRole('operator', 'campus_admin')
  listRuleSetVersions(@Param('id') id: string, @Query() query: PageQuery): Promise<RuleSetVersionPage> {
    return this.ruleSets.versions(id, query);
  }

  @Post()
  @ForInventoryKeepers()
  async createRuleSet(
    @CurrentActor() actor: Actor,
    @Body() body: RuleSetBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RuleSetShown> {
    return answerCreated(reply, await this.ruleSets.create(actor, body, options));
  }

  @Patch(':id')
  @ForInventoryKeepers()
  async updateRuleSet(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RuleSetPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RuleSetShown> {
    return answerWritten(reply, await this.ruleSets.update(actor, id, seenVersion(request), body, options));
  }

  /** What it set is inherited again; its versions stay readable. */
  @Delete(':id')
  @HttpCode(204)
  @ForInventoryKeepers()
  async deleteRuleSet(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.ruleSets.remove(actor, id, seenVersionIfSaid(request), options);
  }
}
