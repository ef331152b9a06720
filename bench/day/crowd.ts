// A process of its own that plays everybody: each comes when the plan says so, whether or not those before were served.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomFor, type Random } from '../../src/demo/random.js';
import { publicId } from '../../src/platform/index.js';
import { day, hour } from '../../src/time/index.js';
import { type Counted, cpuTime, type CpuTime } from '../cpu.js';
import { type Answer, HttpConnection } from '../http-connection.js';
import type { Question } from '../questions.js';
import { type Space, wishing } from '../wishes.js';
import { type ActName, arrivals, type Arrival } from './plan.js';

export interface Day {
  url: string;
  counted: Counted;
  minutes: number;
  minutesForAll: number;
  secrets: readonly string[];
  spaces: readonly Space[];
  questions: { search: Question; threeDays: Question; timeline: Question };
  feeds: readonly string[];
  /** Bookings that can be checked in to, with which of the people each is for. */
  awaited: readonly { id: string; person: number }[];
}

/** What came of one arrival. */
export interface Served {
  act: ActName;
  hour: number;
  /** Milliseconds from when it came to when the answer was there. */
  took: number;
  /** Of those, until it was sent: the crowd itself was late, or no connection was free. */
  late: number;
  outcome: 'done' | 'refused' | 'failed';
  /** The code of a refusal, or what went wrong. */
  why?: string;
}

export interface Lived {
  served: Served[];
  /** What each hour of the day took. */
  cpu: (CpuTime & { crowdMs: number; seconds: number })[];
  error?: string;
}

const mostConnections = 1_000;
/** For answers that are still under way when the day is over. */
const patience = 30_000;

if (process.send) {
  process.on('message', (wanted: Day) => {
    new Crowd(wanted).live().then(
      (lived) => process.send!(lived satisfies Lived),
      (error: unknown) => process.send!({ served: [], cpu: [], error: String(error) } satisfies Lived),
    );
  });
}

interface Wish {
  method: string;
  path: string;
  headers: string;
  body?: string;
  /** What to remember of an answer. */
  remember?: (answer: Answer) => void;
}

interface Mine {
  id: string;
  etag: string;
  person: number;
  start: number;
  end: number;
}

class Crowd {
  private readonly random: Random = randomFor('a day');
  private readonly free: HttpConnection[] = [];
  private open = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly made: Mine[] = [];
  private readonly awaited: { id: string; person: number }[];
  private readonly next: ReturnType<typeof wishing>;
  private readonly etags = new Map<string, string>();
  private readonly served: Served[] = [];
  /** Those who have come and were not answered yet. */
  private readonly waitingFor = new Set<Arrival>();
  private n = 0;

  constructor(private readonly day: Day) {
    this.awaited = [...day.awaited];
    this.next = wishing(day.spaces, 'uniform', 'a day');
  }

  async live(): Promise<Lived> {
    const { minutes, minutesForAll, counted } = this.day;
    const plan = arrivals(this.random, minutes, minutesForAll);
    const cpu: Lived['cpu'] = [];
    let [before, crowd, since] = [cpuTime(counted), process.cpuUsage(), performance.now()];
    const turn = () => {
      const [now, own] = [cpuTime(counted), process.cpuUsage(crowd)];
      cpu.push({
        postgresMs: now.postgresMs - before.postgresMs,
        nodeMs: now.nodeMs - before.nodeMs,
        crowdMs: (own.user + own.system) / 1000,
        seconds: (performance.now() - since) / 1000,
      });
      [before, crowd, since] = [now, process.cpuUsage(), performance.now()];
    };
    const began = performance.now();
    for (let n = 0; n < plan.length;) {
      if (plan[n]!.hour > cpu.length) turn();
      const now = performance.now() - began;
      for (; n < plan.length && plan[n]!.at <= now && plan[n]!.hour === cpu.length; n++)
        void this.serve(plan[n]!, began);
      await sleep(1);
    }
    for (let waited = 0; this.waitingFor.size > 0 && waited < patience; waited += 50) await sleep(50);
    for (const { act, hour: ofDay, at } of this.waitingFor) {
      const took = performance.now() - began - at;
      this.served.push({ act, hour: ofDay, took, late: took, outcome: 'failed', why: 'no answer' });
    }
    turn();
    for (const connection of this.free) connection.close();
    return { served: this.served, cpu };
  }

  private async serve(arrival: Arrival, began: number): Promise<void> {
    const { act, hour: ofDay, at } = arrival;
    this.waitingFor.add(arrival);
    const came = began + at;
    let connection: HttpConnection | undefined;
    let late = 0;
    const told = (outcome: Served['outcome'], why?: string) => {
      if (!this.waitingFor.delete(arrival)) return;
      this.served.push({
        act,
        hour: ofDay,
        took: performance.now() - came,
        late,
        outcome,
        ...(why !== undefined && { why }),
      });
    };
    try {
      connection = await this.connection();
      const { method, path, headers, body, remember } = this.wishOf(act);
      late = performance.now() - came;
      const answer = await connection.send(method, path, headers, body);
      this.letGo(connection);
      if (answer.status < 300 || answer.status === 304) {
        remember?.(answer);
        told('done');
      } else if ([409, 422, 503].includes(answer.status)) {
        told('refused', (JSON.parse(answer.body) as { code: string }).code);
      } else told('failed', `${answer.status} ${answer.body.slice(0, 200)}`);
    } catch (error) {
      if (connection) this.lose(connection);
      told('failed', String(error));
    }
  }

  private async connection(): Promise<HttpConnection> {
    for (;;) {
      const free = this.free.pop();
      if (free?.isOpen) return free;
      if (free) {
        free.close();
        this.open--;
        continue;
      }
      if (this.open < mostConnections) {
        this.open++;
        return HttpConnection.open(this.day.url);
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private letGo(connection: HttpConnection): void {
    this.free.push(connection);
    this.waiting.shift()?.();
  }

  private lose(connection: HttpConnection): void {
    connection.close();
    this.open--;
    this.waiting.shift()?.();
  }

  private wishOf(act: ActName): Wish {
    const { questions, feeds, secrets } = this.day;
    const person = this.random.whole(0, secrets.length - 1);
    const ask = ({ ask: path, bodies }: Question): Wish => ({
      method: 'POST',
      path,
      headers: this.as(person),
      body: bodies[this.n++ % bodies.length]!,
    });
    switch (act) {
      case 'book':
        return this.booking(person);
      case 'search':
        return ask(questions.search);
      case 'search 3 days':
        return ask(questions.threeDays);
      case 'timeline':
        return ask(questions.timeline);
      case 'my bookings':
        return this.list(person);
      case 'check in': {
        const one = this.awaited.pop();
        return one
          ? this.act(one.person, `bookings/${publicId('booking', one.id)}/check-in`)
          : this.list(person);
      }
      case 'move':
      case 'cancel': {
        // Whoever has booked nothing yet looks at what they have instead.
        const mine = this.takeOne();
        if (!mine) return this.list(person);
        return act === 'move' ? this.moving(mine) : this.act(mine.person, `bookings/${mine.id}/cancel`, '{}');
      }
      case 'feed': {
        const path = this.random.pick(feeds);
        const known = this.etags.get(path);
        return {
          method: 'GET',
          path,
          headers: known === undefined ? '' : `if-none-match: ${known}\r\n`,
          remember: ({ etag }) => etag !== undefined && this.etags.set(path, etag),
        };
      }
    }
  }

  private as = (person: number) => `authorization: Bearer ${this.day.secrets[person]}\r\n`;

  private list = (person: number): Wish => ({
    method: 'GET',
    path: '/api/v1/bookings?endsAfter=now&limit=20',
    headers: this.as(person),
  });

  private act = (person: number, path: string, body?: string): Wish => ({
    method: 'POST',
    path: `/api/v1/${path}`,
    headers: this.as(person),
    ...(body !== undefined && { body }),
  });

  private booking(person: number): Wish {
    const { space, during, units } = this.next();
    const body = JSON.stringify({
      spaceId: publicId('space', space.id),
      start: new Date(during.start),
      end: new Date(during.end),
      people: 1,
      units,
    });
    return {
      method: 'POST',
      path: '/api/v1/bookings',
      headers: `${this.as(person)}idempotency-key: "${randomUUID()}"\r\n`,
      body,
      remember: ({ body: said, etag }) => {
        const { id } = JSON.parse(said) as { id: string };
        this.made.push({ id, etag: etag ?? '"v1"', person, ...during });
      },
    };
  }

  /** To the next day, or later on the same. */
  private moving({ id, etag, person, start }: Mine): Wish {
    const later = this.random.pick([day, hour]);
    return {
      method: 'PATCH',
      path: `/api/v1/bookings/${id}`,
      headers: `${this.as(person)}if-match: ${etag}\r\n`,
      body: JSON.stringify({ start: new Date(start + later) }),
    };
  }

  /** One that was made in this day, which nobody else will take. */
  private takeOne(): Mine | undefined {
    const n = this.random.whole(0, this.made.length - 1);
    const last = this.made.pop();
    if (n >= this.made.length || last === undefined) return last;
    const one = this.made[n];
    this.made[n] = last;
    return one;
  }
}
