import { Controller, Get, Param, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { Database, notFound, type Reply, type Request } from '../../platform/index.js';
import { Public } from '../public.decorator.js';
import { SessionCookie } from '../session-cookie.js';
import { SessionStore } from '../session.store.js';
import { Visits } from '../visits.js';
import { Addresses } from './addresses.js';
import { BeginQuery, SignInWays, SignInWaysQuery } from './arrival.dto.js';
import { type Arrived, Arriving } from './arrival.strategy.js';
import { BackToSignIn } from './back-to-sign-in.filter.js';
import { Journeys } from './journeys.js';
import { Providers } from './providers.js';
import { refused } from './refused.js';
import { SettingsStore } from './settings.store.js';

/** Signing in with one's company's own provider. */
@Public()
@Controller('sign-in')
export class ArrivalController {
  constructor(
    private readonly db: Database,
    private readonly settings: SettingsStore,
    private readonly journeys: Journeys,
    private readonly providers: Providers,
    private readonly addresses: Addresses,
    private readonly sessions: SessionStore,
    private readonly cookie: SessionCookie,
    private readonly visits: Visits,
  ) {}

  /** Whether the company of a mail address has a sign-in of its own. It says the same of every address of a domain. */
  @Get()
  async readSignInWays(@Query() { email }: SignInWaysQuery, @Req() request: Request): Promise<SignInWays> {
    this.visits.count(request.ip);
    const domain = email.split('@')[1]!;
    const settings = await this.settings.findByName(this.db.manager, domain);
    return settings ? { company: { url: this.addresses.begin(domain) } } : {};
  }

  /** Where the provider sends the browser back to. */
  @Get('oidc/callback')
  @UseGuards(Arriving)
  @UseFilters(BackToSignIn)
  async finishCompanySignIn(
    @Req() request: Request & { arrived: Arrived },
    @Res() reply: Reply,
  ): Promise<void> {
    const { memberId, back } = request.arrived;
    const session = await this.sessions.startFor(memberId, {
      address: request.ip,
      userAgent: request.headers['user-agent'],
    });
    if (!session) throw refused('inactive');
    this.journeys.forget(reply);
    this.cookie.give(reply, session.secret, session.expiresAt);
    void reply.header('cache-control', 'no-store').redirect(back, 303);
  }

  /** Sends the browser to the company's provider; the company is named by a mail domain of its own, or by its code. */
  @Get('oidc/:company')
  @UseFilters(BackToSignIn)
  async beginCompanySignIn(
    @Param('company') company: string,
    @Query() { back = '/', email }: BeginQuery,
    @Req() request: Request,
    @Res() reply: Reply,
  ): Promise<void> {
    this.visits.count(request.ip);
    const settings = await this.settings.findByName(this.db.manager, company.toLowerCase());
    if (!settings) throw notFound('sign-in of a company');
    const redirectUri = this.addresses.redirectUri(request);
    const journey = await this.journeys.begin(reply, { ...settings, redirectUri, back });
    const url = await this.providers.begin(settings, journey, email);
    void reply.header('cache-control', 'no-store').redirect(url.href, 303);
  }
}
