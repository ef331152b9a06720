import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsRole } from '../../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  type Reply,
  type Request,
  seenVersion,
  seenVersionIfSaid,
  WriteQuery,
} from '../../platform/index.js';
import { ForInventoryKeepers } from '../../spaces/index.js';
import { ClosureShown } from '../closures.dto.js';
import { PrepareScenarios } from './prepare-scenarios.service.js';
import {
  PreparedBody,
  ScenarioBody,
  ScenarioList,
  ScenarioPublishBody,
  ScenarioShown,
  ScenariosQuery,
} from './scenarios.dto.js';
import { ScenariosService } from './scenarios.service.js';

@ApiTags('closures')
@Controller('scenarios')
@ForInventoryKeepers()
export class ScenariosController {
  constructor(
    private readonly scenarios: ScenariosService,
    private readonly preparing: PrepareScenarios,
  ) {}

  /** Those that are prepared, in the order of their codes. */
  @Get()
  listScenarios(@Query() query: ScenariosQuery): Promise<ScenarioList> {
    return this.preparing.list(query);
  }

  @Get(':code')
  @ApiOkResponse({ type: ScenarioShown })
  async readScenario(
    @Param('code') code: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    return answerRead(request, reply, await this.preparing.find(code));
  }

  /** Prepares a closure by this code, or makes the one that is there what the body says: safe to send again. */
  @Put(':code')
  @NeedsRole('campus_admin')
  @ApiOkResponse({ type: ScenarioShown })
  async putScenario(
    @Param('code') code: string,
    @Body() body: PreparedBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ScenarioShown> {
    const { scenario, created } = await this.preparing.put(code, seenVersionIfSaid(request), body, options);
    return (created ? answerCreated : answerWritten)(reply, scenario);
  }

  /** Nobody drafts it any more; what was drafted of it stays. */
  @Delete(':code')
  @HttpCode(204)
  @NeedsRole('campus_admin')
  async retireScenario(
    @Param('code') code: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.preparing.retire(code, seenVersionIfSaid(request), options);
  }

  /** Drafts the closure that is prepared, and shows what it means. From then on nothing new is booked in it. */
  @Post(':code/draft')
  @ApiCreatedResponse({ type: ClosureShown })
  async draftScenario(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: ScenarioBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClosureShown> {
    return answerCreated(reply, await this.scenarios.draft(actor, code, body, options));
  }

  /** Publishes the draft of it that was looked at: If-Match is its ETag. */
  @Post(':code/publish')
  @HttpCode(200)
  @ApiOkResponse({ type: ClosureShown })
  async publishScenario(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() { closureId }: ScenarioPublishBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClosureShown> {
    const published = await this.scenarios.publish(actor, code, closureId, seenVersion(request), options);
    return answerWritten(reply, published);
  }
}
