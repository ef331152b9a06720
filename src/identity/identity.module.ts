import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Database, Destinations, Names, OutsideFetch } from '../platform/index.js';
import { TenantsModule } from '../tenants/index.js';
import { Accounts } from './accounts.js';
import { Actors } from './actors.js';
import { AppPasswordStore } from './app-passwords/app-password.store.js';
import { AppPasswordsController } from './app-passwords/app-passwords.controller.js';
import { Authenticated } from './authenticated.guard.js';
import { Bookers } from './bookers.js';
import { Colleagues } from './colleagues.js';
import { Addresses } from './company-sign-in/addresses.js';
import { ArrivalController } from './company-sign-in/arrival.controller.js';
import { ArrivalStrategy } from './company-sign-in/arrival.strategy.js';
import { Journeys } from './company-sign-in/journeys.js';
import { Providers } from './company-sign-in/providers.js';
import { Recognising } from './company-sign-in/recognising.js';
import { CompanySignInController } from './company-sign-in/settings.controller.js';
import { CompanySignInService } from './company-sign-in/settings.service.js';
import { SettingsStore } from './company-sign-in/settings.store.js';
import { Credentials } from './credentials.js';
import { LastUsed } from './last-used.js';
import { MeController } from './me.controller.js';
import { ScimController } from './scim/scim.controller.js';
import { ScimService } from './scim/scim.service.js';
import { UserStore } from './scim/user.store.js';
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
  /** Origins of providers that may be reached although they are not public or not https. */
  allow: string | undefined;
}

@Module({})
export class IdentityModule {
  static register({ publicUrl, allow }: IdentityOptions): DynamicModule {
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
        CompanySignInController,
        ArrivalController,
        ScimController,
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
        Names,
        { provide: Destinations, useFactory: () => new Destinations(allow) },
        {
          provide: OutsideFetch,
          inject: [Destinations, Names],
          useFactory: (destinations: Destinations, names: Names) => new OutsideFetch(destinations, names),
        },
        { provide: Addresses, useFactory: () => new Addresses(publicUrl) },
        { provide: Journeys, inject: [Database], useFactory: (db: Database) => new Journeys(db, publicUrl) },
        Providers,
        SettingsStore,
        CompanySignInService,
        Recognising,
        ArrivalStrategy,
        UserStore,
        ScimService,
      ],
      exports: [Actors, AppPasswordStore, Bookers, Colleagues, TenantsService, TokenStore, Visits, WhoAsks],
    };
  }
}
