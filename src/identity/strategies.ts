import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-custom';
import type { Request } from '../platform/index.js';
import type { Actor } from './actor.js';
import { Credentials } from './credentials.js';
import { refuseCrossSite } from './cross-site.js';
import { SessionCookie } from './session-cookie.js';

export const bearerSecret = ({ headers }: Request): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];

/** `Authorization: Bearer …` (RFC 6750), with a token or with the secret of a session. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly credentials: Credentials) {
    super();
  }

  async validate(request: Request): Promise<Actor | undefined> {
    const secret = bearerSecret(request);
    return secret === undefined ? undefined : this.credentials.actorOf(secret, request.ip);
  }
}

/** The cookie, where the request names no other credential: a wrong token is never mended by a cookie. */
@Injectable()
export class SessionCookieStrategy extends PassportStrategy(Strategy, 'session-cookie') {
  constructor(
    private readonly credentials: Credentials,
    private readonly cookie: SessionCookie,
  ) {
    super();
  }

  async validate(request: Request): Promise<Actor | undefined> {
    const secret = this.cookie.read(request);
    if (secret === undefined || request.headers.authorization !== undefined) return undefined;
    const actor = await this.credentials.actorOf(secret, request.ip);
    if (actor) refuseCrossSite(request);
    return actor;
  }
}
