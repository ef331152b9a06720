import type { LookupAddress } from 'node:dns';
import dns from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** Where names lead. */
@Injectable()
export class Names {
  /** As this machine understands them, with its own file of hosts. */
  inside(hostname: string): Promise<LookupAddress[]> {
    return dns.lookup(hostname, { all: true });
  }

  /** The system's own lookup keeps a thread waiting, of which there are few: names of strangers are asked of DNS itself. */
  async outside(hostname: string): Promise<LookupAddress[]> {
    const resolver = new dns.Resolver({ timeout: 3000, tries: 2 });
    const [v4, v6] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    const found = [
      ...(v4.status === 'fulfilled' ? v4.value : []).map((address) => ({ address, family: 4 })),
      ...(v6.status === 'fulfilled' ? v6.value : []).map((address) => ({ address, family: 6 })),
    ];
    if (found.length === 0 && v4.status === 'rejected') throw v4.reason as Error;
    return found;
  }
}
