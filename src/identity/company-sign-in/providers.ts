import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { Destinations, OutsideFetch } from '../../platform/index.js';
import { refused } from './refused.js';
import type { Settings } from './settings.store.js';

/** What somebody takes along to the provider, and has to bring back. */
export interface Journey {
  state: string;
  nonce: string;
  verifier: string;
  redirectUri: string;
}

/** Who somebody is, by the word of their company's provider. */
export interface Proven {
  issuer: string;
  subject: string;
  email?: string;
  emailVerified?: boolean;
  name?: string;
}

interface Known {
  version: number;
  until: number;
  configuration: Promise<client.Configuration>;
}

const knownForMs = 10 * 60_000;

/** OpenID Connect with the providers of companies (code flow with PKCE, state and nonce), by the certified library. */
@Injectable()
export class Providers {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly destinations: Destinations,
    private readonly outside: OutsideFetch,
  ) {}

  /** What is wrong with an issuer's address; undefined where nothing is. */
  faultOf(issuer: string): string | undefined {
    const fault = this.destinations.faultOf(issuer);
    if (fault !== undefined) return fault;
    return new URL(issuer).search === '' ? undefined : 'An issuer has no query.';
  }

  async begin(
    settings: Settings,
    { state, nonce, verifier, redirectUri }: Journey,
    mail?: string,
  ): Promise<URL> {
    const configuration = await this.of(settings).catch(() => {
      throw refused('provider');
    });
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(mail !== undefined && { login_hint: mail }),
    });
  }

  /** What the browser came back with, proved by the provider itself. */
  async finish(settings: Settings, journey: Journey, query: string): Promise<Proven> {
    try {
      return await this.prove(settings, journey, query);
    } catch (error) {
      if (error instanceof client.AuthorizationResponseError)
        throw refused(error.error === 'access_denied' ? 'declined' : 'provider');
      // Its keys may be others by now: whoever comes next asks anew.
      this.known.delete(settings.tenantId);
      throw refused('provider');
    }
  }

  /** Asks the provider anew, whatever is remembered. What lies behind an address that does not answer is not told. */
  async check(settings: Settings): Promise<{ authorizationEndpoint?: string; fault?: string }> {
    this.known.delete(settings.tenantId);
    try {
      const { authorization_endpoint: authorizationEndpoint } = (await this.of(settings)).serverMetadata();
      return { authorizationEndpoint };
    } catch {
      return {
        fault: `No OpenID provider calls itself ${settings.issuer} there. It must answer at ${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration.`,
      };
    }
  }

  private async prove(settings: Settings, journey: Journey, query: string): Promise<Proven> {
    const configuration = await this.of(settings);
    const tokens = await client.authorizationCodeGrant(
      configuration,
      new URL(`${journey.redirectUri}${query}`),
      {
        pkceCodeVerifier: journey.verifier,
        expectedState: journey.state,
        expectedNonce: journey.nonce,
        idTokenExpected: true,
      },
    );
    const { iss, sub, ...token } = tokens.claims()!;
    const { userinfo_endpoint: hasMore } = configuration.serverMetadata();
    // A provider may keep all but the subject for those who ask (OpenID Connect Core §5.4).
    const told =
      token['email'] === undefined && hasMore !== undefined
        ? await client.fetchUserInfo(configuration, tokens.access_token, sub)
        : token;
    return { issuer: iss, subject: sub, ...claimsOf(told) };
  }

  private of(settings: Settings): Promise<client.Configuration> {
    const { tenantId, version } = settings;
    const known = this.known.get(tenantId);
    if (known?.version === version && known.until > Date.now()) return known.configuration;
    const configuration = this.discover(settings);
    this.known.set(tenantId, { version, until: Date.now() + knownForMs, configuration });
    configuration.catch(() => this.known.delete(tenantId));
    return configuration;
  }

  private async discover({ issuer, clientId, clientSecret }: Settings): Promise<client.Configuration> {
    const url = new URL(issuer);
    const configuration = await client.discovery(url, clientId, {}, secretAsWanted(clientSecret), {
      [client.customFetch]: (address, { method, headers, body, signal }) =>
        this.outside.fetch(address, { method, headers, body, signal }),
      execute: [
        // The id token's signature is checked as well, not only the connection that brought it.
        client.enableNonRepudiationChecks,
        // Only an address that whoever runs the server has named gets so far.
        ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    });
    const { authorization_endpoint: endpoint = '' } = configuration.serverMetadata();
    const fault = this.destinations.faultOf(endpoint);
    if (fault !== undefined) throw new Error(fault);
    return configuration;
  }
}

/** By the way that a provider says it takes; unless it says, by HTTP Basic (OpenID Connect Discovery §3). */
const secretAsWanted =
  (secret: string): client.ClientAuth =>
  (server, metadata, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = ways.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
    way(secret)(server, metadata, body, headers);
  };

function claimsOf(claims: Record<string, unknown>): Pick<Proven, 'email' | 'emailVerified' | 'name'> {
  const { email, email_verified: verified, name } = claims;
  return {
    ...(typeof email === 'string' && { email: email.trim().toLowerCase() }),
    // Some say it as text.
    ...(verified !== undefined && { emailVerified: verified === true || verified === 'true' }),
    ...(typeof name === 'string' && { name }),
  };
}
