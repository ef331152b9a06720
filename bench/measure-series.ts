import { publicId } from '../src/platform/index.js';
import { day, hour } from '../src/time/index.js';
import type { App } from './app.js';
import { cpuTime } from './cpu.js';
import { percentilesOf } from './measure.js';
import type { Prepared } from './prepare.js';
import type { Row } from './report.js';

const series = 30;
const dates = 52;

/** Series one after another: how long somebody waits who looks at one of 52 dates, and then books it. */
export async function measureSeries({ url, counted }: App, { secrets, spaces }: Prepared): Promise<Row[]> {
  const rooms = spaces.filter(({ kind }) => kind === 'meeting_room' || kind === 'lab');
  const first = Math.floor(Date.now() / day) * day + 3 * day;
  const send = async (path: string, body: object, n: number) => {
    const response = await fetch(`${url}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secrets[n % secrets.length]}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as { previewToken: string } };
  };

  async function timed(name: string, ask: (n: number) => ReturnType<typeof send>) {
    const took: number[] = [];
    const answers: Awaited<ReturnType<typeof send>>[] = [];
    const before = cpuTime(counted);
    const began = performance.now();
    for (let n = 0; n < series; n++) {
      const from = performance.now();
      answers.push(await ask(n));
      took.push(performance.now() - from);
    }
    const seconds = (performance.now() - began) / 1000;
    const after = cpuTime(counted);
    const failed = answers.find(({ status }) => status !== 200 && status !== 201 && status !== 409);
    if (failed) throw new Error(`${name} was answered ${failed.status}: ${JSON.stringify(failed.body)}`);
    const done = answers.filter(({ status }) => status < 300).length;
    const percentile = percentilesOf(took);
    const figures = {
      clients: 1,
      seconds,
      done,
      refused: series - done,
      perSecond: done / seconds,
      p50: percentile(0.5),
      p95: percentile(0.95),
      p99: percentile(0.99),
      postgresMicros: ((after.postgresMs - before.postgresMs) * 1000) / series,
      nodeMicros: ((after.nodeMs - before.nodeMs) * 1000) / series,
    };
    return { row: { name, figures }, answers };
  }

  const previewed = await timed(`series of ${dates} dates, preview`, (n) => {
    const start = first + (1 + (n % 7)) * hour;
    const { id } = rooms[(n * 37) % rooms.length]!;
    return send(
      'series/preview',
      {
        spaceId: publicId('space', id),
        start: new Date(start).toISOString(),
        end: new Date(start + hour).toISOString(),
        rrule: `FREQ=DAILY;COUNT=${dates}`,
      },
      n,
    );
  });
  const committed = await timed(`series of ${dates} dates, commit`, (n) =>
    send('series', { previewToken: previewed.answers[n]!.body.previewToken }, n),
  );
  return [previewed.row, committed.row];
}
