import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { NeedsScope } from '../identity/index.js';
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
import { ForInventoryKeepers } from './inventory-keepers.js';
import { RuleSetBody, RuleSetPage, RuleSetPatch, RuleSetShown } from './rule-sets.dto.js';
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

  @Post()
  @ForInventoryKeepers()
  async createRuleSet(
    @Body() body: RuleSetBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RuleSetShown> {
    return answerCreated(reply, await this.ruleSets.create(body, options));
  }

  @Patch(':id')
  @ForInventoryKeepers()
  async updateRuleSet(
    @Param('id') id: string,
    @Body() body: RuleSetPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RuleSetShown> {
    return answerWritten(reply, await this.ruleSets.update(id, seenVersion(request), body, options));
  }
}
