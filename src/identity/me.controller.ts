import { Body, Controller, Get, HttpCode, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import { etagOf, type Reply, type Request, seenVersion, WriteQuery } from '../platform/index.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.decorator.js';
import { AnyScope } from './needs.decorator.js';
import { SignInService } from './sign-in.service.js';
import { PasswordBody, PresenceBody, UserPatch, UserShown } from './users.dto.js';
import { UsersService } from './users.service.js';

@Controller('me')
export class MeController {
  constructor(
    private readonly users: UsersService,
    private readonly signIns: SignInService,
  ) {}

  /** Always in full: it shows the company too, whose changes this ETag does not tell. */
  @Get()
  @AnyScope()
  async readMe(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: Reply): Promise<UserShown> {
    return answer(reply, await this.users.show(actor));
  }

  @Patch()
  async updateMe(
    @CurrentActor() actor: Actor,
    @Body() body: UserPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<UserShown> {
    return answer(reply, await this.users.change(actor, seenVersion(request), body, options));
  }

  /** Who sees where you have booked: nobody until you say so. */
  @Put('presence')
  async sharePresence(
    @CurrentActor() actor: Actor,
    @Body() body: PresenceBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<UserShown> {
    return answer(reply, await this.users.share(actor, body, options));
  }

  /** Ends all other sessions. */
  @Post('password')
  @HttpCode(204)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: PasswordBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.signIns.changePassword(actor, body, request.ip, options);
  }
}

function answer(reply: Reply, user: UserShown): UserShown {
  void reply.header('etag', etagOf(user.version)).header('cache-control', 'private, no-cache');
  return user;
}
