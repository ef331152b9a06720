import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  idIn,
  pageOf,
  PageQuery,
  publicId,
  type Reply,
  type Request,
  uuidOrNotFound,
  WriteQuery,
} from '../platform/index.js';
import type { Actor } from './actor.js';
import { refuseCrossSite } from './cross-site.js';
import { CurrentActor } from './current-actor.decorator.js';
import { Public } from './public.decorator.js';
import { SessionCookie } from './session-cookie.js';
import { type Session, SessionStore } from './session.store.js';
import { SessionPage, SessionShown, SignedIn, SignInBody } from './sessions.dto.js';
import { SignInService } from './sign-in.service.js';
import { UsersService } from './users.service.js';

@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionStore,
    private readonly users: UsersService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Sign in. */
  @Post()
  @Public()
  async signIn(
    @Body() body: SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SignedIn> {
    // Else another site could sign people in as somebody it can watch.
    refuseCrossSite(request);
    const session = await this.signIns.signIn(body, {
      address: request.ip,
      userAgent: request.headers['user-agent'],
    });
    const user = await this.users.show(session);
    this.cookie.give(reply, session.secret, session.expiresAt);
    void reply.header('cache-control', 'no-store');
    return { user, token: session.secret, expiresAt: session.expiresAt };
  }

  /** Where you are signed in. */
  @Get()
  async listSessions(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<SessionPage> {
    const rows = await this.sessions.list(actor.memberId, idIn(cursor), limit + 1);
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (session) => present(session, actor),
    );
  }

  /** Sign out. */
  @Delete('current')
  @HttpCode(204)
  async signOut(
    @CurrentActor() actor: Actor,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    await this.end(actor, actor.credential.id, options, reply);
  }

  /** Sign out somewhere else. */
  @Delete(':id')
  @HttpCode(204)
  async endSession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<void> {
    await this.end(actor, uuidOrNotFound('session', id), options, reply);
  }

  private async end(actor: Actor, id: string, options: WriteQuery, reply: Reply): Promise<void> {
    await this.sessions.end(actor.memberId, id, options);
    if (id === actor.credential.id && !options.dryRun) this.cookie.takeBack(reply);
  }
}

const present = ({ id, userAgent, address, ...dates }: Session, { credential }: Actor): SessionShown => ({
  id: publicId('session', id),
  current: id === credential.id,
  ...(userAgent !== null && { userAgent }),
  ...(address !== null && { address }),
  ...dates,
});
