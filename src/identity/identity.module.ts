import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Authenticated } from './authenticated.guard.js';
import { Credentials } from './credentials.js';
import { LastUsed } from './last-used.js';
import { MeController } from './me.controller.js';
import { SessionCookie } from './session-cookie.js';
import { BearerStrategy, SessionCookieStrategy } from './strategies.js';

interface IdentityOptions {
  /** How browsers reach the server; over https the cookie is secure. */
  publicUrl: string | undefined;
}

@Module({})
export class IdentityModule {
  static register({ publicUrl }: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [MeController],
      providers: [
        Credentials,
        LastUsed,
        { provide: SessionCookie, useFactory: () => new SessionCookie(publicUrl) },
        BearerStrategy,
        SessionCookieStrategy,
        { provide: APP_GUARD, useClass: Authenticated },
      ],
    };
  }
}
