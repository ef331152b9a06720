import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../identity/index.js';
import {
  answerCreated,
  answerWritten,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../../platform/index.js';
import { ForInventoryKeepers } from '../../spaces/index.js';
import { ClosureShown } from '../closures.dto.js';
import { ScenarioBody, ScenarioList, ScenarioPublishBody } from './scenarios.dto.js';
import { ScenariosService } from './scenarios.service.js';

@ApiTags('closures')
@Controller('scenarios')
@ForInventoryKeepers()
export class ScenariosController {
  constructor(private readonly scenarios: ScenariosService) {}

  @Get()
  listScenarios(): Promise<ScenarioList> {
    return this.scenarios.list();
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
