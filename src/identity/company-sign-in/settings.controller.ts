import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  answerRead,
  answerWritten,
  type Reply,
  type Request,
  seenVersionIfSaid,
  WriteQuery,
} from '../../platform/index.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { CompanySignInBody, CompanySignInShown, ProviderChecked } from './settings.dto.js';
import { CompanySignInService } from './settings.service.js';

/** No route here names a scope: no token decides who is let in. */
@Controller('tenants/:tenant/sign-in')
export class CompanySignInController {
  constructor(private readonly service: CompanySignInService) {}

  /** How the company's people sign in with its own OpenID provider; 204 where they sign in with passwords. */
  @Get()
  async readCompanySignIn(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CompanySignInShown | undefined> {
    const shown = await this.service.read(actor, tenant, request);
    if (shown) return answerRead(request, reply, shown);
    void reply.status(204);
    return undefined;
  }

  @Put()
  async saveCompanySignIn(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Body() body: CompanySignInBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CompanySignInShown> {
    const seen = seenVersionIfSaid(request);
    return answerWritten(reply, await this.service.save(actor, tenant, seen, body, request, options));
  }

  /** From now on they sign in with passwords; what their provider called them is forgotten. */
  @Delete()
  @HttpCode(204)
  deleteCompanySignIn(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() options: WriteQuery,
  ): Promise<void> {
    return this.service.remove(actor, tenant, options);
  }

  /** Asks the provider whether it is there and can do what is needed. Nothing is kept of it. */
  @Post('check')
  @HttpCode(200)
  checkCompanySignIn(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
  ): Promise<ProviderChecked> {
    return this.service.check(actor, tenant);
  }
}
