import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Actor } from '../../identity/index.js';
import {
  comeBackAfter,
  concerns,
  isBehind,
  isOneOf,
  type LoggedChange,
  message,
} from '../../platform/index.js';
import type { Instant } from '../../time/index.js';
import { audienceOf } from '../change-views.js';
import type { ChangeView } from '../changes.dto.js';
import type { Listener } from './change-watch.js';

/** How changes are shown to somebody. */
type Show = (actor: Actor, changes: readonly LoggedChange[]) => Promise<ChangeView[]>;

/** What may wait for a reader who takes long; beyond that they lose the connection, come back and go on where they were. */
const mostWaiting = 2000;
const mostBytesWaiting = 1_000_000;
/** Whoever takes nothing of what waits for them from one heartbeat to the next, so many times over, is not there any more. */
const mostBeatsUntaken = 6;
const atOnce = 200;
const comeBackAfterMs = 2000;

/** One reader's open connection. */
export class EventStream implements Listener {
  /** Behind all that was written or is waiting. */
  private place: string;
  private readonly waiting: LoggedChange[] = [];
  private isWriting = false;
  private bytesWritten = 0;
  /** What the reader's side had taken of it at the last heartbeat, and for how many of them it has been no more. */
  private taken = 0;
  private beatsUntaken = 0;

  constructor(
    private actor: Actor,
    private readonly subjects: string[] | undefined,
    since: string,
    private readonly out: ServerResponse,
    private readonly show: Show,
  ) {
    this.place = since;
    out.write(comeBackAfter(comeBackAfterMs));
  }

  get isOpen(): boolean {
    return !this.out.destroyed && !this.out.writableEnded;
  }

  hear(changes: readonly LoggedChange[], cursor: string): void {
    if (!isBehind(cursor, this.place)) return;
    const audience = audienceOf(this.actor);
    const own = changes.filter(
      (change) =>
        isBehind(change.cursor, this.place) && isOneOf(change, this.subjects) && concerns(change, audience),
    );
    this.place = cursor;
    this.waiting.push(...own);
    if (this.waiting.length > mostWaiting) this.drop();
    else if (!this.isWriting) void this.writeWaiting();
  }

  /** What was read from the log for this reader alone, at the pace at which they take it. */
  async catchUp(changes: readonly LoggedChange[], cursor: string): Promise<void> {
    await this.write(changes);
    this.place = cursor;
    if (this.isOpen && this.out.writableNeedDrain) await this.drained();
  }

  /** That it lives, what time it is, and where to go on from. */
  beat(actor: Actor, now: Instant): void {
    this.actor = actor;
    if (this.isLeftUnread()) this.drop();
    const isAtRest = this.waiting.length === 0 && !this.isWriting;
    this.send(
      message({
        ...(isAtRest && { id: this.place }),
        event: 'heartbeat',
        data: { time: new Date(now).toISOString() },
      }),
    );
  }

  /** What lies between is lost to this reader: they have to read their lists again. */
  tellOfGap(data: object): void {
    this.send(message({ id: this.place, event: 'cursor-expired', data }));
  }

  lose(): void {
    this.drop();
  }

  end(): void {
    this.out.end();
  }

  /** Once all that was written has been taken, or nobody takes it any more. */
  private async drained(): Promise<void> {
    const over = new AbortController();
    const first = (event: string) => once(this.out, event, { signal: over.signal });
    try {
      await Promise.race([first('drain'), first('close')]);
    } finally {
      // The other of the two is not waited for: nobody hears that it was given up.
      over.abort();
    }
  }

  /** Whoever cannot follow comes back when they can; nothing of theirs is kept meanwhile. */
  private drop(): void {
    this.waiting.length = 0;
    this.out.destroy();
  }

  private async writeWaiting(): Promise<void> {
    this.isWriting = true;
    try {
      while (this.isOpen && this.waiting.length > 0) await this.write(this.waiting.splice(0, atOnce));
    } catch {
      // What could not be shown is not skipped: the reader comes back and goes on from before it.
      this.drop();
    } finally {
      this.isWriting = false;
    }
  }

  private isLeftUnread(): boolean {
    const { writableLength } = this.out;
    const taken = this.bytesWritten - writableLength;
    this.beatsUntaken = writableLength > 0 && taken <= this.taken ? this.beatsUntaken + 1 : 0;
    this.taken = Math.max(this.taken, taken);
    return this.beatsUntaken >= mostBeatsUntaken;
  }

  private async write(changes: readonly LoggedChange[]): Promise<void> {
    if (changes.length === 0) return;
    for (const view of await this.show(this.actor, changes))
      this.send(message({ id: view.cursor, data: view }));
  }

  private send(text: string): void {
    if (!this.isOpen) return;
    this.bytesWritten += Buffer.byteLength(text);
    this.out.write(text);
    if (this.out.writableLength > mostBytesWaiting) this.drop();
  }
}
