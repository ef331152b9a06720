import type { Request } from '../../platform/index.js';

const base = '/api/v1/sign-in/oidc';

/** Where people begin, and where providers send them back to. */
export class Addresses {
  constructor(private readonly publicUrl: string | undefined) {}

  begin(domain: string): string {
    return `${base}/${domain}`;
  }

  redirectUri(request: Request): string {
    return `${this.origin(request)}${base}/callback`;
  }

  /** How whoever asks reaches the server. */
  origin(request: Request): string {
    return this.publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`;
  }
}
