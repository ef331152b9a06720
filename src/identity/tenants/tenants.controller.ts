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
import { NeedsRole, NeedsScope } from '../needs.decorator.js';
import { TenantBody, TenantPage, TenantPatch, TenantQuery, TenantShown } from './tenants.dto.js';
import { TenantsService } from './tenants.service.js';

@Controller('tenants')
export class TenantsController {
  constructor(private readonly tenants: TenantsService) {}

  @Get()
  @NeedsScope('tenant:read')
  listTenants(@CurrentActor() actor: Actor, @Query() query: TenantQuery): Promise<TenantPage> {
    return this.tenants.list(actor, query);
  }

  @Get(':id')
  @NeedsScope('tenant:read')
  async readTenant(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TenantShown | undefined> {
    return answerRead(request, reply, await this.tenants.read(actor, id));
  }

  @Post()
  @NeedsScope('admin')
  @NeedsRole('campus_admin')
  async createTenant(
    @Body() body: TenantBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TenantShown> {
    return answerCreated(reply, await this.tenants.create(body, options));
  }

  @Patch(':id')
  @NeedsScope('admin')
  @NeedsRole('campus_admin')
  async updateTenant(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: TenantPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TenantShown> {
    return answerWritten(reply, await this.tenants.update(actor, id, seenVersion(request), body, options));
  }
}
