import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { hasRole, WhoAsks } from '../identity/index.js';
import { beginEvents, comeBackAfter, message, Problem, type Reply, type Request } from '../platform/index.js';
import { type Import, ImportStore } from './import.store.js';
import type { ImportShown } from './imports.dto.js';

const pauseMs = 250;
const beatEveryMs = 5_000;
const comeBackAfterMs = 2_000;
const mostOpen = 100;

/** Tells whoever listens how far an import is, as often as it moves, until nobody works on it any more. */
@Injectable()
export class FollowImport implements BeforeApplicationShutdown {
  private readonly open = new Set<ServerResponse>();
  private isEnding = false;

  constructor(
    private readonly store: ImportStore,
    private readonly whoAsks: WhoAsks,
  ) {}

  /** Each message is the whole, so whoever reads slowly misses only what is old by then. */
  async follow(
    request: Request,
    reply: Reply,
    first: Import,
    show: (found: Import) => Promise<ImportShown>,
  ): Promise<void> {
    if (this.isEnding || this.open.size >= mostOpen)
      throw new Problem('overloaded', 'There are too many open streams. Try again in a moment.', {
        retryAfter: 2,
      });
    const out = beginEvents(reply);
    this.open.add(out);
    out.on('close', () => this.open.delete(out));
    out.write(comeBackAfter(comeBackAfterMs));
    try {
      await this.tell(out, request, first, show);
      out.end();
    } catch {
      // Where nothing can be known, whoever listens comes back.
      out.destroy();
    }
  }

  /** Before the server stops listening: it would wait for what does not end by itself. */
  beforeApplicationShutdown(): void {
    this.isEnding = true;
    for (const out of this.open) out.end();
  }

  private async tell(
    out: ServerResponse,
    request: Request,
    first: Import,
    show: (found: Import) => Promise<ImportShown>,
  ): Promise<void> {
    let told: number | undefined;
    let beat = Date.now();
    for (let found: Import | undefined = first; found; [found] = await this.store.current(first.id)) {
      if (!isOpen(out)) return;
      const isNews = found.version !== told && !out.writableNeedDrain;
      if (isNews) out.write(message({ id: `v${found.version}`, data: await show(found) }));
      if (isNews) told = found.version;
      if (told === found.version && !isUnderWay(found)) return;
      if (Date.now() - beat >= beatEveryMs) {
        if (!(await this.mayListen(request))) return;
        beat = Date.now();
        out.write(message({ event: 'heartbeat', data: { time: new Date(beat).toISOString() } }));
      }
      await sleep(pauseMs);
    }
  }

  /** Whoever has signed out, or may no longer read this, hears no more. */
  private async mayListen(request: Request): Promise<boolean> {
    const actor = await this.whoAsks.now(request);
    return (
      actor !== undefined &&
      hasRole(actor, 'operator', 'campus_admin') &&
      actor.scopes?.includes('admin') !== false
    );
  }
}

const isOpen = (out: ServerResponse) => !out.destroyed && !out.writableEnded;

const isUnderWay = ({ state }: Import) =>
  state === 'receiving' || state === 'checking' || state === 'applying';
