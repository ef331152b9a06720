import { Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { Database, type Reply, type Request } from '../../platform/index.js';
import { hashOf } from '../secret.js';
import type { Journey } from './providers.js';
import type { Settings } from './settings.store.js';

/** Where somebody comes from and wants to get to. */
export interface Itinerary extends Pick<Settings, 'tenantId' | 'issuer' | 'clientId'> {
  redirectUri: string;
  /** Where they go on. */
  back: string;
}

/** Whether that is still the provider of the company, and knows us by the same name; its secret may be another by now. */
export const leadsTo = (settings: Settings, { issuer, clientId }: Itinerary): boolean =>
  settings.issuer === issuer && settings.clientId === clientId;

const lastsMinutes = 10;

/**
 * Those who are with their company's provider just now. What has to come back is kept here under a secret that only
 * their browser has, and is good for one return: an answer that somebody else caught, or sends again, leads nowhere.
 */
@Injectable()
export class Journeys {
  private readonly cookie: string;
  private readonly options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean };

  constructor(
    private readonly db: Database,
    publicUrl: string | undefined,
  ) {
    const secure = publicUrl?.startsWith('https:') ?? false;
    this.cookie = secure ? '__Host-tolo_journey' : 'tolo_journey';
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  }

  async begin(reply: Reply, { tenantId, issuer, clientId, redirectUri, back }: Itinerary): Promise<Journey> {
    const secret = randomState();
    const journey = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      redirectUri,
    };
    await this.db.prepared('journey-begin', begin, [
      hashOf(secret),
      tenantId,
      journey.state,
      journey.nonce,
      journey.verifier,
      redirectUri,
      back,
      lastsMinutes,
      issuer,
      clientId,
    ]);
    void reply.setCookie(this.cookie, secret, { ...this.options, maxAge: lastsMinutes * 60 });
    return journey;
  }

  /** The journey of this browser, which ends here. */
  async end(request: Request): Promise<(Journey & Itinerary) | undefined> {
    const secret = request.cookies[this.cookie];
    if (secret === undefined) return undefined;
    const [journey] = await this.db.prepared<Journey & Itinerary>('journey-end', end, [hashOf(secret)]);
    return journey;
  }

  forget(reply: Reply): void {
    void reply.clearCookie(this.cookie, this.options);
  }
}

const begin = `
  WITH lost AS (DELETE FROM sign_in_journey WHERE expires_at < now())
  INSERT INTO sign_in_journey (secret_hash, tenant_id, state, nonce, verifier, redirect_uri, back, expires_at, issuer, client_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => $8), $9, $10)`;

const end = `
  DELETE FROM sign_in_journey WHERE secret_hash = $1 AND expires_at > now()
  RETURNING tenant_id AS "tenantId", issuer, client_id AS "clientId", state, nonce, verifier, redirect_uri AS "redirectUri", back`;
