import type { Request } from '../../platform/index.js';

/** Where a calendar finds a feed. */
export class FeedAddresses {
  constructor(private readonly publicUrl: string | undefined) {}

  /** For calendars that take an address, and for those that open `webcal:` as a subscription. */
  of(secret: string, request: Request): { url: string; webcalUrl: string } {
    const origin = this.publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`;
    const url = `${origin}/feeds/${secret}.ics`;
    return { url, webcalUrl: url.replace(/^https?:/, 'webcal:') };
  }
}
