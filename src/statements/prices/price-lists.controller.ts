import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsRole, NeedsScope } from '../../identity/index.js';
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
} from '../../platform/index.js';
import { ForInventoryKeepers } from '../../spaces/index.js';
import {
  PriceListBody,
  PriceListPage,
  PriceListPatch,
  PriceListShown,
  PriceListVersions,
} from './price-lists.dto.js';
import { PriceListsService } from './price-lists.service.js';

@Controller('price-lists')
export class PriceListsController {
  constructor(private readonly lists: PriceListsService) {}

  /** What bookings cost: everybody may know. The list that begins last comes first. */
  @Get()
  @NeedsScope('spaces:read')
  listPriceLists(@Query() query: PageQuery): Promise<PriceListPage> {
    return this.lists.list(query);
  }

  @Get(':id')
  @NeedsScope('spaces:read')
  async readPriceList(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PriceListShown | undefined> {
    return answerRead(request, reply, await this.lists.read(id));
  }

  /** What it said from when on, and who said so: also of one that is gone. For those who run the campus. */
  @Get(':id/versions')
  @NeedsScope('spaces:read')
  @NeedsRole('operator', 'campus_admin')
  listPriceListVersions(@Param('id') id: string): Promise<PriceListVersions> {
    return this.lists.versions(id);
  }

  /** A list for bookings that start from a day on; in what has been issued nothing changes. */
  @Post()
  @ForInventoryKeepers()
  async createPriceList(
    @CurrentActor() actor: Actor,
    @Body() body: PriceListBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PriceListShown> {
    return answerCreated(reply, await this.lists.create(actor, body, options));
  }

  @Patch(':id')
  @ForInventoryKeepers()
  async updatePriceList(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PriceListPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PriceListShown> {
    return answerWritten(reply, await this.lists.update(actor, id, seenVersion(request), body, options));
  }

  /** The list before it counts on; its versions stay readable. */
  @Delete(':id')
  @HttpCode(204)
  @ForInventoryKeepers()
  async deletePriceList(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.lists.remove(actor, id, seenVersionIfSaid(request), options);
  }
}
