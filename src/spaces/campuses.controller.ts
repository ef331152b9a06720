import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  pageOf,
  PageQuery,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../platform/index.js';
import { CampusesService } from './campuses.service.js';
import { ForInventoryKeepers } from './inventory-keepers.js';
import { CampusBody, CampusPage, CampusPatch, CampusShown } from './places.dto.js';
import { presentCampus } from './present-places.js';

@Controller('campuses')
export class CampusesController {
  constructor(private readonly campuses: CampusesService) {}

  @Get()
  @NeedsScope('spaces:read')
  async listCampuses(@Query() query: PageQuery): Promise<CampusPage> {
    const campuses = await this.campuses.list();
    return pageOf(campuses, query.limit, ({ code }) => [code], presentCampus);
  }

  @Get(':id')
  @NeedsScope('spaces:read')
  async readCampus(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampusShown | undefined> {
    return answerRead(request, reply, presentCampus(await this.campuses.find(id)));
  }

  @Post()
  @ForInventoryKeepers()
  async createCampus(
    @Body() body: CampusBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampusShown> {
    return answerCreated(reply, presentCampus(await this.campuses.create(body, options)));
  }

  @Patch(':id')
  @ForInventoryKeepers()
  async updateCampus(
    @Param('id') id: string,
    @Body() body: CampusPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampusShown> {
    return answerWritten(
      reply,
      presentCampus(await this.campuses.update(id, seenVersion(request), body, options)),
    );
  }
}
