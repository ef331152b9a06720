import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  notModified,
  type Reply,
  type Request,
  seenVersion,
  seenVersionIfSaid,
  WriteQuery,
} from '../platform/index.js';
import { Catalogue } from './catalogue.js';
import { FloorsService } from './floors.service.js';
import { ForInventoryKeepers } from './inventory-keepers.js';
import { FloorBody, FloorPage, FloorPatch, FloorQuery, FloorShown } from './places.dto.js';
import { FloorPlan } from './plans.dto.js';
import { presentFloor } from './present-places.js';

@Controller('floors')
export class FloorsController {
  constructor(
    private readonly floors: FloorsService,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  @NeedsScope('spaces:read')
  listFloors(@Query() query: FloorQuery): Promise<FloorPage> {
    return this.floors.list(query);
  }

  @Get(':id')
  @NeedsScope('spaces:read')
  async readFloor(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FloorShown | undefined> {
    return answerRead(request, reply, presentFloor(await this.floors.find(id)));
  }

  /** What it looks like from above: its outline and those of its spaces. */
  @Get(':id/plan')
  @NeedsScope('spaces:read')
  async readFloorPlan(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FloorPlan | undefined> {
    const plan = await this.floors.plan(actor, id);
    const version = Number(this.catalogue.cached()?.version ?? 0);
    return notModified(request, reply, version) ? undefined : plan;
  }

  @Post()
  @ForInventoryKeepers()
  async createFloor(
    @Body() body: FloorBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FloorShown> {
    return answerCreated(reply, presentFloor(await this.floors.create(body, options)));
  }

  @Patch(':id')
  @ForInventoryKeepers()
  async updateFloor(
    @Param('id') id: string,
    @Body() body: FloorPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FloorShown> {
    return answerWritten(
      reply,
      presentFloor(await this.floors.update(id, seenVersion(request), body, options)),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @ForInventoryKeepers()
  async deleteFloor(
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.floors.remove(id, seenVersionIfSaid(request), options);
  }
}
