import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-custom';
import { Database, type Request } from '../../platform/index.js';
import { Journeys, leadsTo } from './journeys.js';
import { Providers } from './providers.js';
import { Recognising } from './recognising.js';
import { refused } from './refused.js';
import { SettingsStore } from './settings.store.js';

/** Somebody who is back from their company's provider. */
export interface Arrived {
  memberId: string;
  tenantId: string;
  back: string;
}

/** What the provider sent back with the browser that had set out for it (OpenID Connect Core §3.1). */
@Injectable()
export class ArrivalStrategy extends PassportStrategy(Strategy, 'company') {
  constructor(
    private readonly db: Database,
    private readonly journeys: Journeys,
    private readonly settings: SettingsStore,
    private readonly providers: Providers,
    private readonly recognising: Recognising,
  ) {
    super();
  }

  async validate(request: Request): Promise<Arrived> {
    const journey = await this.journeys.end(request);
    if (!journey) throw refused('expired');
    const { tenantId, back } = journey;
    const settings = await this.settings.find(this.db.manager, tenantId);
    // What one provider has sent is told to no other.
    if (!settings || !leadsTo(settings, journey)) throw refused('changed');
    const proven = await this.providers.finish(settings, journey, new URL(request.url, 'http://here').search);
    return { memberId: await this.recognising.recognise(journey, proven), tenantId, back };
  }
}

@Injectable()
export class Arriving extends AuthGuard('company') {
  override getAuthenticateOptions() {
    return { session: false, property: 'arrived' };
  }

  override handleRequest<A>(error: Error | null, arrived: A, _info: unknown, _context: ExecutionContext): A {
    if (error) throw error;
    return arrived;
  }
}
