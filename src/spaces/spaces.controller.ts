import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  invalid,
  notModified,
  type Reply,
  type Request,
  seenVersion,
  seenVersionIfSaid,
  WriteQuery,
} from '../platform/index.js';
import { Catalogue } from './catalogue.js';
import { ForInventoryKeepers } from './inventory-keepers.js';
import { presentRules } from './present-rules.js';
import { presentSpace } from './present-space.js';
import { SpaceEditorService } from './space-editor.service.js';
import {
  SpaceBody,
  spaceCode,
  SpaceContent,
  SpacePage,
  SpacePatch,
  SpaceQuery,
  SpaceShown,
} from './spaces.dto.js';
import { SpacesService } from './spaces.service.js';
import { SpaceRulesShown } from './terms.dto.js';

@Controller('spaces')
export class SpacesController {
  constructor(
    private readonly spaces: SpacesService,
    private readonly editor: SpaceEditorService,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  @NeedsScope('spaces:read')
  listSpaces(@CurrentActor() actor: Actor, @Query() query: SpaceQuery): Promise<SpacePage> {
    return this.spaces.list(actor, query);
  }

  /** By id, or by `code:5E-312`. */
  @Get(':id')
  @NeedsScope('spaces:read')
  async readSpace(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SpaceShown | undefined> {
    return answerRead(request, reply, presentSpace(await this.spaces.find(actor, id)));
  }

  /** The terms that a booking of this space must keep to, each with where it comes from. */
  @Get(':id/rules')
  @NeedsScope('spaces:read')
  async readSpaceRules(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SpaceRulesShown | undefined> {
    const space = await this.spaces.find(actor, id);
    const version = Number(this.catalogue.cached()?.version ?? 0);
    return notModified(request, reply, version) ? undefined : presentRules(space);
  }

  @Post()
  @ForInventoryKeepers()
  async createSpace(
    @Body() body: SpaceBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SpaceShown> {
    return answerCreated(reply, presentSpace(await this.editor.create(body, options)));
  }

  /** Makes the space with this code, or makes it what the body says: safe to send again. */
  @Put('by-code/:code')
  @ForInventoryKeepers()
  async putSpace(
    @Param('code') code: string,
    @Body() body: SpaceContent,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SpaceShown> {
    if (!spaceCode.test(code) || code.length > 40)
      throw invalid({
        pointer: '/code',
        code: 'matches',
        detail: 'A code is made of letters, digits, "-", "_" and ".".',
      });
    const { space, created } = await this.editor.put(code, seenVersionIfSaid(request), body, options);
    return (created ? answerCreated : answerWritten)(reply, presentSpace(space));
  }

  @Patch(':id')
  @ForInventoryKeepers()
  async updateSpace(
    @Param('id') id: string,
    @Body() body: SpacePatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SpaceShown> {
    return answerWritten(
      reply,
      presentSpace(await this.editor.update(id, seenVersion(request), body, options)),
    );
  }

  /** Only what was never booked; retire the rest. */
  @Delete(':id')
  @HttpCode(204)
  @ForInventoryKeepers()
  async deleteSpace(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.editor.remove(actor, id, seenVersionIfSaid(request), options);
  }
}
