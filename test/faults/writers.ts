import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { at, type Space } from '../support/campus.js';

/** What those who wrote were told, all in all. */
export interface Tally {
  /** The ids of the bookings that they were told of, each once. */
  told: string[];
  /** How often an answer did not come, by what happened instead. */
  silent: number;
  /** How often they were sent away for a moment. */
  sentAway: number;
  /** Answers that nobody should get. */
  strange: string[];
  /** The longest that nobody was told of a booking. */
  longestSilenceMs: number;
}

const afterMs = 40;
const gaveUpMs = 60_000;

/**
 * People who book one slot after the other, each at a place of their own. Whoever is sent away, or hears nothing, sends
 * the same again under the same key until they are told: what they were told of is all that there may be.
 */
export class Writers {
  private readonly tally: Tally = { told: [], silent: 0, sentAway: 0, strange: [], longestSilenceMs: 0 };
  private readonly lines: Promise<void>[];
  private isOver = false;
  private last = performance.now();

  private constructor(
    private readonly url: string,
    private readonly token: string,
    desks: readonly Space[],
    private readonly fromDay: number,
  ) {
    this.lines = desks.map((desk) => this.write(desk));
  }

  /** At work from a day on, where nothing is booked at these desks. */
  static at(desks: readonly Space[], url: string, token: string, fromDay: number): Writers {
    return new Writers(url, token, desks, fromDay);
  }

  /** Once they have been told of so many more. */
  async more(bookings: number): Promise<void> {
    const until = this.tally.told.length + bookings;
    for (const end = Date.now() + gaveUpMs; this.tally.told.length < until; await sleep(5))
      if (Date.now() > end) throw new Error(`Nobody is told any more: ${JSON.stringify(this.tally)}`);
  }

  /** Once so many more were sent away. */
  async untilSentAway(times: number): Promise<void> {
    const until = this.tally.sentAway + times;
    for (const end = Date.now() + gaveUpMs; this.tally.sentAway < until; await sleep(5))
      if (Date.now() > end) throw new Error(`Nobody is sent away: ${JSON.stringify(this.tally)}`);
  }

  /** Once each has heard of what they sent last. */
  async stop(): Promise<Tally> {
    this.isOver = true;
    await Promise.all(this.lines);
    return this.tally;
  }

  private async write(desk: Space): Promise<void> {
    for (let n = 0; !this.isOver; n++) {
      const day = this.fromDay + Math.floor(n / 95);
      const minutes = (n % 95) * 15;
      const [start, end] = [minutes, minutes + 15].map((time) => at(day, clockOf(time)));
      const id = await this.untilTold(JSON.stringify({ spaceId: desk.id, start, end }), randomUUID());
      if (id === undefined) return;
      this.tally.told.push(id);
      const now = performance.now();
      this.tally.longestSilenceMs = Math.max(this.tally.longestSilenceMs, now - this.last);
      this.last = now;
      await sleep(30);
    }
  }

  private async untilTold(body: string, key: string): Promise<string | undefined> {
    for (const end = Date.now() + gaveUpMs; Date.now() < end; await sleep(afterMs)) {
      const answer = await this.send(body, key).catch(() => undefined);
      if (!answer) this.tally.silent++;
      else if (answer.status === 201) return answer.body.id;
      else if (answer.status === 503 && answer.retryAfter > 0) this.tally.sentAway++;
      else {
        this.tally.strange.push(`${answer.status} ${JSON.stringify(answer.body)}`);
        return undefined;
      }
    }
    throw new Error(`Never told: ${body}`);
  }

  private async send(
    body: string,
    key: string,
  ): Promise<{ status: number; retryAfter: number; body: { id: string } }> {
    const answer = await fetch(`${this.url}/api/v1/bookings`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body,
    });
    return {
      status: answer.status,
      retryAfter: Number(answer.headers.get('retry-after')),
      body: (await answer.json()) as { id: string },
    };
  }
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
