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
import { LabelBody, LabelPage, LabelPatch, LabelShown } from './labels.dto.js';
import { LabelsService } from './labels.service.js';

@Controller('qualifications')
export class QualificationsController {
  constructor(private readonly labels: LabelsService) {}

  @Get()
  @NeedsScope('spaces:read')
  listQualifications(@Query() query: PageQuery): Promise<LabelPage> {
    return this.labels.list('qualification', query);
  }

  @Get(':code')
  @NeedsScope('spaces:read')
  async readQualification(
    @Param('code') code: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LabelShown | undefined> {
    return answerRead(request, reply, await this.labels.find('qualification', code));
  }

  @Post()
  @ForInventoryKeepers()
  async createQualification(
    @Body() body: LabelBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LabelShown> {
    return answerCreated(reply, await this.labels.create('qualification', body, options));
  }

  @Patch(':code')
  @ForInventoryKeepers()
  async updateQualification(
    @Param('code') code: string,
    @Body() body: LabelPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LabelShown> {
    return answerWritten(
      reply,
      await this.labels.update('qualification', code, seenVersion(request), body, options),
    );
  }

  @Delete(':code')
  @HttpCode(204)
  @ForInventoryKeepers()
  async deleteQualification(
    @Param('code') code: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.labels.remove('qualification', code, seenVersionIfSaid(request), options);
  }
}
