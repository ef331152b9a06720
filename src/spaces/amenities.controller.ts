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

@Controller('amenities')
export class AmenitiesController {
  constructor(private readonly labels: LabelsService) {}

  @Get()
  @NeedsScope('spaces:read')
  listAmenities(@Query() query: PageQuery): Promise<LabelPage> {
    return this.labels.list('amenity', query);
  }

  @Get(':code')
  @NeedsScope('spaces:read')
  async readAmenity(
    @Param('code') code: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LabelShown | undefined> {
    return answerRead(request, reply, await this.labels.find('amenity', code));
  }

  @Post()
  @ForInventoryKeepers()
  async createAmenity(
    @Body() body: LabelBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LabelShown> {
    return answerCreated(reply, await this.labels.create('amenity', body, options));
  }

  @Patch(':code')
  @ForInventoryKeepers()
  async updateAmenity(
    @Param('code') code: string,
    @Body() body: LabelPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<LabelShown> {
    return answerWritten(
      reply,
      await this.labels.update('amenity', code, seenVersion(request), body, options),
    );
  }

  @Delete(':code')
  @HttpCode(204)
  @ForInventoryKeepers()
  async deleteAmenity(
    @Param('code') code: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.labels.remove('amenity', code, seenVersionIfSaid(request), options);
  }
}
