import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  answerCreated,
  answerRead,
  answerWritten,
  PageQuery,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../../platform/index.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { NeedsRole } from '../needs.decorator.js';
import {
  ServiceAccountBody,
  ServiceAccountPage,
  ServiceAccountPatch,
  ServiceAccountShown,
  ServiceTokenBody,
  ServiceTokenCreated,
  ServiceTokenPage,
} from './service-accounts.dto.js';
import { ServiceAccountsService } from './service-accounts.service.js';

/** No route here names a scope: a token that leaked cannot make itself another. */
@NeedsRole('tenant_admin', 'campus_admin')
@Controller('service-accounts')
export class ServiceAccountsController {
  constructor(private readonly accounts: ServiceAccountsService) {}

  @Get()
  listServiceAccounts(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<ServiceAccountPage> {
    return this.accounts.list(actor, query);
  }

  /** A program of the company: it acts under its own name, books for the company's people, and outlives whoever made it. */
  @Post()
  async createServiceAccount(
    @CurrentActor() actor: Actor,
    @Body() body: ServiceAccountBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceAccountShown> {
    return answerCreated(reply, await this.accounts.create(actor, body, options));
  }

  @Get(':id')
  async readServiceAccount(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceAccountShown | undefined> {
    return answerRead(request, reply, await this.accounts.read(actor, id));
  }

  @Patch(':id')
  async updateServiceAccount(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ServiceAccountPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceAccountShown> {
    return answerWritten(reply, await this.accounts.update(actor, id, seenVersion(request), body, options));
  }

  /** None of its tokens opens anything from now on. What it has done keeps its name. */
  @Delete(':id')
  @HttpCode(204)
  deleteServiceAccount(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
  ): Promise<void> {
    return this.accounts.remove(actor, id, options);
  }

  @Get(':id/tokens')
  listServiceTokens(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<ServiceTokenPage> {
    return this.accounts.listTokens(actor, id, query);
  }

  /** A token of the account, told this once. */
  @Post(':id/tokens')
  async createServiceToken(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ServiceTokenBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ServiceTokenCreated> {
    void reply.header('cache-control', 'no-store');
    return this.accounts.createToken(actor, id, body, options);
  }

  @Delete(':id/tokens/:token')
  @HttpCode(204)
  revokeServiceToken(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('token') token: string,
    @Query() options: WriteQuery,
  ): Promise<void> {
    return this.accounts.revokeToken(actor, id, token, options);
  }
}
