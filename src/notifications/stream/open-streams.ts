import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { type Actor, WhoAsks } from '../../identity/index.js';
import { beginEvents, ChangeLog, Gate, Problem, type Reply, type Request } from '../../platform/index.js';
import { Clock } from '../../time/index.js';
import { audienceOf, ChangeViews } from '../change-views.js';
import { ChangeWatch } from './change-watch.js';
import { EventStream } from './event-stream.js';

export class Heartbeat {
  constructor(readonly everyMs: number) {}
}

interface Wish {
  since: string;
  subjects: string[] | undefined;
  /** Of a cursor that the log no longer reaches back to. */
  gap?: object;
}

const mostOpen = 5000;
const pageSize = 500;
/** However many listen, they leave most of the connections to the database to those who book. */
const shownAtOnce = 3;

/** All the streams of this process: what each is told, that they live, and that they end when the process does. */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly streams = new Map<EventStream, Request>();
  private readonly gate = new Gate(shownAtOnce);
  private timer?: NodeJS.Timeout;
  private isEnding = false;

  constructor(
    private readonly log: ChangeLog,
    private readonly watch: ChangeWatch,
    private readonly views: ChangeViews,
    private readonly whoAsks: WhoAsks,
    private readonly clock: Clock,
    private readonly heartbeat: Heartbeat,
  ) {}

  async open(request: Request, reply: Reply, actor: Actor, { since, subjects, gap }: Wish): Promise<void> {
    if (this.isEnding || this.streams.size >= mostOpen)
      throw new Problem('overloaded', 'There are too many open streams. Try again in a moment.', {
        retryAfter: 2,
      });
    // Read before anything is answered, so that a refusal is still an answer of its own.
    const read = (from: string) => this.log.read(from, audienceOf(actor), subjects, pageSize);
    let page = await read(since);
    const out = beginEvents(reply);
    const stream = new EventStream(actor, subjects, since, out, (reader, changes) =>
      this.gate.pass(() => this.views.of(reader, changes)),
    );
    this.add(stream, request);
    out.on('close', () => this.remove(stream));
    try {
      if (gap) stream.tellOfGap(gap);
      stream.beat(actor, this.clock.now());
      await stream.catchUp(page.changes, page.nextCursor);
      while (stream.isOpen && (page.hasMore || !this.watch.join(stream, page.nextCursor))) {
        page = await read(page.nextCursor);
        await stream.catchUp(page.changes, page.nextCursor);
      }
    } catch {
      out.destroy();
    }
    if (!stream.isOpen) this.remove(stream);
  }

  /** Before the server stops listening: it would wait for what never ends by itself. */
  beforeApplicationShutdown(): void {
    this.isEnding = true;
    for (const stream of this.streams.keys()) stream.end();
  }

  private add(stream: EventStream, request: Request): void {
    this.streams.set(stream, request);
    this.timer ??= setInterval(() => this.beatAll(), this.heartbeat.everyMs).unref();
  }

  private remove(stream: EventStream): void {
    this.watch.leave(stream);
    this.streams.delete(stream);
    if (this.streams.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private beatAll(): void {
    for (const [stream, request] of this.streams) void this.beat(stream, request);
  }

  /** Whoever has signed out, or may no longer read this, hears no more. Where nothing can be known, there is silence. */
  private async beat(stream: EventStream, request: Request): Promise<void> {
    try {
      const actor = await this.whoAsks.now(request);
      if (!actor || actor.scopes?.includes('bookings:read') === false) stream.end();
      else if (this.watch.follows) stream.beat(actor, this.clock.now());
    } catch {
      // The database does not answer; the reader notices that nothing comes.
    }
  }
}
