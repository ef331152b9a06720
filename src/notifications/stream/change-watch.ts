import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { ChangeLog, isBehind, type LoggedChange } from '../../platform/index.js';

/** Whoever is told of every change, in order. */
export interface Listener {
  /** These are all the changes between what it was told before and the cursor. */
  hear(changes: readonly LoggedChange[], cursor: string): void;
  /** The log went on without us: there is a gap, and whoever listens has to begin anew. */
  lose(): void;
}

const pauseMs = 250;
const pauseAfterTroubleMs = 1000;
const mostAtOnce = 1000;
/** The watch itself shows nothing to anybody; each listener picks what is for its reader. */
const all = { memberId: '00000000-0000-0000-0000-000000000000', everything: true };

/** Reads the log once for all who listen, while anybody does. */
@Injectable()
export class ChangeWatch {
  private readonly logger = new Logger('ChangeWatch');
  private readonly listeners = new Set<Listener>();
  /** Behind all that was handed on; undefined while nobody listens. */
  private place?: string;
  private isWell = true;

  constructor(private readonly log: ChangeLog) {}

  /** Whether the log could be read when it was last looked at. */
  get follows(): boolean {
    return this.isWell;
  }

  /** From this cursor on; false where the watch is past it already: read up to it and ask again. */
  join(listener: Listener, cursor: string): boolean {
    if (this.place !== undefined && isBehind(this.place, cursor)) return false;
    this.listeners.add(listener);
    if (this.place === undefined) {
      this.place = cursor;
      void this.watch();
    }
    return true;
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
  }

  private async watch(): Promise<void> {
    while (this.listeners.size > 0) await sleep(await this.look());
    this.place = undefined;
  }

  /** Hands on what is new, and says how long to pause. */
  private async look(): Promise<number> {
    try {
      const { changes, nextCursor, hasMore } = await this.log.read(this.place!, all, undefined, mostAtOnce);
      this.place = nextCursor;
      this.isWell = true;
      for (const listener of this.listeners) listener.hear(changes, nextCursor);
      return hasMore ? 0 : pauseMs;
    } catch (error) {
      this.isWell = false;
      this.logger.warn(`The change log cannot be read: ${String(error)}`);
      if ((error as { code?: string }).code !== 'cursor-expired') return pauseAfterTroubleMs;
      for (const listener of this.listeners) listener.lose();
      this.place = await this.log.now().catch(() => this.place);
      return pauseAfterTroubleMs;
    }
  }
}
