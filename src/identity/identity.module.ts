import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TenantsModule } from '../tenants/index.js';
import { Accounts } from './accounts.js';
import { Actors } from './actors.js';
import { AppPasswordStore } from './app-passwords/app-password.store.js';
import { AppPasswordsController } from './app-passwords/app-passwords.controller.js';
import { Authenticated } from './authenticated.guard.js';
import { Bookers } from './bookers.js';
import { Colleagues } from './colleagues.js';
import { Credentials } from './credentials.js';
import { LastUsed } from './last-used.js';
import { MeController } from './me.controller.js';
import { ServiceAccountStore } from './service-accounts/service-account.store.js';
import { ServiceAccountsController } from './service-accounts/service-accounts.controller.js';
import { ServiceAccountsService } from './service-accounts/service-accounts.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionStore } from './session.store.js';
import { SessionsController } from './sessions.controller.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInService } from './sign-in.service.js';
import { BearerStrategy, SessionCookieStrategy } from './strategies.js';
import { MembersController } from './tenants/members.controller.js';
import { MembersService } from './tenants/members.service.js';
import { TenantsController } from './tenants/tenants.controller.js';
import { TenantsService } from './tenants/tenants.service.js';
import { TokenStore } from './token.store.js';
import { TokensController } from './tokens.controller.js';
import { UsersService } from './users.service.js';
import { WhoAsks } from './who-asks.js';
import { Visits } from './visits.js';

interface IdentityOptions {
  /** How browsers reach the server; over https the cookie is secure. */
  publicUrl: string | undefined;
}

@Module({})
export class IdentityModule {
  static register({ publicUrl }: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      imports: [TenantsModule],
      controllers: [
        MeController,
        SessionsController,
        TokensController,
        ServiceAccountsController,
        AppPasswordsController,
        TenantsController,
        MembersController,
      ],
      providers: [
        { provide: APP_GUARD, useClass: Authenticated },
        { provide: SessionCookie, useFactory: () => new SessionCookie(publicUrl) },
        BearerStrategy,
        SessionCookieStrategy,
        Credentials,
        LastUsed,
        Accounts,
        SignInAttempts,
        SignInService,
        SessionStore,
        TokenStore,
        ServiceAccountStore,
        ServiceAccountsService,
        AppPasswordStore,
        UsersService,
        TenantsService,
        MembersService,
        Actors,
        Bookers,
        Colleagues,
        WhoAsks,
        Visits,
      ],
      exports: [Actors, AppPasswordStore, Bookers, Colleagues, TenantsService, Visits, WhoAsks],
    };
  }
}
