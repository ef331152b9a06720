import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { NeedsScope } from '../identity/index.js';
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
import { HazardBody, HazardPage, HazardPatch, HazardShown } from './labels.dto.js';
import { LabelsService } from './labels.service.js';

@Controller('hazards')
export class HazardsController {
  constructor(private readonly labels: LabelsService) {}

  @Get()
  @NeedsScope('spaces:read')
  listHazards(@Query() query: PageQuery): Promise<HazardPage> {
    return this.labels.list('hazard', query);
  }

  @Get(':code')
  @NeedsScope('spaces:read')
  async readHazard(
    @Param('code') code: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HazardShown | undefined> {
    return answerRead(request, reply, await this.labels.find('hazard', code));
  }

  @Post()
  @ForInventoryKeepers()
  async createHazard(
    @Body() body: HazardBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HazardShown> {
    return answerCreated(reply, await this.labels.create('hazard', body, options));
  }

  @Patch(':code')
  @ForInventoryKeepers()
  async updateHazard(
    @Param('code') code: string,
    @Body() body: HazardPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HazardShown> {
    return answerWritten(
      reply,
      await this.labels.update('hazard', code, seenVersion(request), body, options),
    );
  }

  @Delete(':code')
  @HttpCode(204)
  @ForInventoryKeepers()
  async deleteHazard(
    @Param('code') code: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.labels.remove('hazard', code, seenVersionIfSaid(request), options);
  }
}
