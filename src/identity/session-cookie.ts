import { Injectable } from '@nestjs/common';
import type { Reply, Request } from '../platform/index.js';

const names = { secure: '__Host-tolo_session', plain: 'tolo_session' };

/** The session in the browser. */
@Injectable()
export class SessionCookie {
  private readonly isAlwaysSecure: boolean;

  constructor(publicUrl: string | undefined) {
    this.isAlwaysSecure = publicUrl?.startsWith('https:') ?? false;
  }

  read(request: Request): string | undefined {
    return request.cookies[this.nameFor(request)];
  }

  give(reply: Reply, secret: string, expires: Date): void {
    void reply.setCookie(this.nameFor(reply.request), secret, { ...this.optionsFor(reply.request), expires });
  }

  takeBack(reply: Reply): void {
    void reply.clearCookie(this.nameFor(reply.request), this.optionsFor(reply.request));
  }

  /** The `__Host-` prefix (RFC 6265bis §4.1.3.2) binds a cookie to this host; a browser takes it over https only. */
  private nameFor(request: Pick<Request, 'protocol'>): string {
    return this.isSecure(request) ? names.secure : names.plain;
  }

  private optionsFor(request: Pick<Request, 'protocol'>) {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.isSecure(request) } as const;
  }

  /** By how people are told to come, or by how this request came: only a proxy that is trusted can say so. */
  private isSecure({ protocol }: Pick<Request, 'protocol'>): boolean {
    return this.isAlwaysSecure || protocol === 'https';
  }
}
