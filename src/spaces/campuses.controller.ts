import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { NeedsScope } from '../identity/index.js';
import { pageOf, PageQuery, type Reply, type Request, seenVersion } from '../platform/index.js';
import { answerCreated, answerRead, answerWritten, ForInventoryKeepers, writeOptions } from './answers.js';
import { CampusesService } from './campuses.service.js';
import { WriteQuery } from './names.dto.js';
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
  async readCampus(@Param('id') id: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<CampusShown | undefined> {
    return answerRead(request, reply, presentCampus(await this.campuses.find(id)));
  }

  @Post()
  @ForInventoryKeepers()
  async createCampus(@Body() body: CampusBody, @Query() query: WriteQuery, @Res({ passthrough: true }) reply: Reply): Promise<CampusShown> {
    const options = writeOptions(query);
    return answerCreated(reply, presentCampus(await this.campuses.create(body, options)), options);
  }

  @Patch(':id')
  @ForInventoryKeepers()
  async updateCampus(
    @Param('id') id: string,
    @Body() body: CampusPatch,
    @Query() query: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CampusShown> {
    const options = writeOptions(query);
    return answerWritten(reply, presentCampus(await this.campuses.update(id, seenVersion(request), body, options)), options);
  }
}
