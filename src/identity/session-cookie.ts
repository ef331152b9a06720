import { Injectable } from '@nestjs/common';
import type { Reply, Request } from '../platform/index.js';

/** The session in the browser. */
@Injectable()
export class SessionCookie {
  /** The `__Host-` prefix (RFC 6265bis §4.1.3.2) binds a cookie to this host; a browser takes it over https only. */
  private readonly name: string;
  private readonly options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean };

  constructor(publicUrl: string | undefined) {
    const secure = publicUrl?.startsWith('https:') ?? false;
    this.name = secure ? '__Host-tolo_session' : 'tolo_session';
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  }

  read(request: Request): string | undefined {
    return request.cookies[this.name];
  }

  give(reply: Reply, secret: string, expires: Date): void {
    void reply.setCookie(this.name, secret, { ...this.options, expires });
  }

  takeBack(reply: Reply): void {
    void reply.clearCookie(this.name, this.options);
  }
}
