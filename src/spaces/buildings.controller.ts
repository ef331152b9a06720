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
import { BuildingsService } from './buildings.service.js';
import { ForInventoryKeepers } from './inventory-keepers.js';
import { BuildingBody, BuildingPage, BuildingPatch, BuildingShown } from './places.dto.js';
import { presentBuilding } from './present-places.js';

@Controller('buildings')
export class BuildingsController {
  constructor(private readonly buildings: BuildingsService) {}

  @Get()
  @NeedsScope('spaces:read')
  listBuildings(@Query() query: PageQuery): Promise<BuildingPage> {
    return this.buildings.list(query);
  }

  @Get(':id')
  @NeedsScope('spaces:read')
  async readBuilding(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BuildingShown | undefined> {
    return answerRead(request, reply, presentBuilding(await this.buildings.find(id)));
  }

  @Post()
  @ForInventoryKeepers()
  async createBuilding(
    @Body() body: BuildingBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BuildingShown> {
    return answerCreated(reply, presentBuilding(await this.buildings.create(body, options)));
  }

  @Patch(':id')
  @ForInventoryKeepers()
  async updateBuilding(
    @Param('id') id: string,
    @Body() body: BuildingPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<BuildingShown> {
    return answerWritten(
      reply,
      presentBuilding(await this.buildings.update(id, seenVersion(request), body, options)),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @ForInventoryKeepers()
  async deleteBuilding(
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.buildings.remove(id, seenVersionIfSaid(request), options);
  }
}
