import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/index.js';
import { networkOf } from './network.js';

const window = 60_000;
const mostVisits = 120;
/** Of how many networks it keeps count; beyond them the count begins anew, which lets nobody in who must not be. */
const mostNetworks = 50_000;

/** Requests of those who need not say who they are, counted by network and minute, each process for itself: it saves work, and keeps no secret. */
@Injectable()
export class Visits {
  private readonly counts = new Map<string, number>();
  private since = Date.now();

  count(address: string): void {
    const now = Date.now();
    if (now - this.since >= window || this.counts.size > mostNetworks) {
      this.counts.clear();
      this.since = now;
    }
    const network = networkOf(address);
    const count = (this.counts.get(network) ?? 0) + 1;
    this.counts.set(network, count);
    if (count <= mostVisits) return;
    const retryAfter = Math.max(1, Math.ceil((this.since + window - now) / 1000));
    throw new Problem('rate-limited', `Too many requests from your network. Try again in ${retryAfter} s.`, {
      retryAfter,
    });
  }
}
