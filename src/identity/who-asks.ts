import { Injectable } from '@nestjs/common';
import type { Request } from '../platform/index.js';
import type { Actor } from './actor.js';
import { Credentials } from './credentials.js';
import { SessionCookie } from './session-cookie.js';
import { bearerSecret } from './strategies.js';

/** For answers that go on for long: who asked may have signed out, or been given other roles, meanwhile. */
@Injectable()
export class WhoAsks {
  constructor(
    private readonly credentials: Credentials,
    private readonly cookie: SessionCookie,
  ) {}

  /** As they stand now; undefined once their credential is worth nothing any more. */
  async now(request: Request): Promise<Actor | undefined> {
    const secret =
      request.headers.authorization === undefined ? this.cookie.read(request) : bearerSecret(request);
    return secret === undefined ? undefined : this.credentials.actorOf(secret, request.ip);
  }
}
