import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  answerCreated,
  answerRead,
  answerWritten,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../../platform/index.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { NeedsScope } from '../needs.decorator.js';
import { MemberBody, MemberPage, MemberPatch, MemberQuery, MemberShown } from './members.dto.js';
import { MembersService } from './members.service.js';

@Controller('tenants/:tenant/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @NeedsScope('tenant:read')
  listMembers(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() query: MemberQuery,
  ): Promise<MemberPage> {
    return this.members.list(actor, tenant, query);
  }

  @Get(':id')
  @NeedsScope('tenant:read')
  async readMember(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberShown | undefined> {
    return answerRead(request, reply, await this.members.read(actor, tenant, id));
  }

  @Post()
  @NeedsScope('admin')
  async createMember(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Body() body: MemberBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberShown> {
    return answerCreated(reply, await this.members.create(actor, tenant, body, options));
  }

  @Patch(':id')
  @NeedsScope('admin')
  async updateMember(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Param('id') id: string,
    @Body() body: MemberPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MemberShown> {
    return answerWritten(
      reply,
      await this.members.update(actor, tenant, id, seenVersion(request), body, options),
    );
  }
}
