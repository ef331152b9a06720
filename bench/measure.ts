import { type Counted, cpuTime } from './cpu.js';

/** How one operation ended. */
export type Outcome = 'done' | 'refused';

export interface Load {
  clients: number;
  seconds: number;
  /** Goes on for longer where so many were not done in that time, though not for more than a minute. */
  least?: number;
  /** One operation of one of the clients, which each do one after another. */
  act: (client: number) => Promise<Outcome>;
}

export interface Figures {
  clients: number;
  seconds: number;
  done: number;
  refused: number;
  /** Done; what was refused does not count. */
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** Microseconds of processor time for each operation, refused ones too. */
  postgresMicros: number;
  nodeMicros: number;
}

const warmUpShare = 0.2;
const mostMs = 60_000;

/** Keeps the clients busy; counts what ends after a moment of warming up. */
export async function measure(
  { clients, seconds, least = 1, act }: Load,
  counted: Counted,
): Promise<Figures> {
  const latencies: number[] = [];
  const ended = { done: 0, refused: 0 };
  let state: 'warming' | 'counting' | 'over' = 'warming';
  const failures: unknown[] = [];

  const client = async (n: number) => {
    while (state !== 'over') {
      const began = performance.now();
      const outcome = await act(n);
      if (state !== 'counting') continue;
      latencies.push(performance.now() - began);
      ended[outcome]++;
    }
  };
  const all = Promise.all(
    Array.from({ length: clients }, (_, n) =>
      client(n).catch((error: unknown) => {
        failures.push(error);
        state = 'over';
      }),
    ),
  );

  await pause(seconds * warmUpShare);
  const before = cpuTime(counted);
  const began = performance.now();
  if (failures.length === 0) state = 'counting';
  await pause(seconds);
  while (state === 'counting' && latencies.length < least && performance.now() - began < mostMs)
    await pause(0.1);
  state = 'over';
  const after = cpuTime(counted);
  const took = (performance.now() - began) / 1000;
  await all;
  if (failures.length > 0) throw failures[0];

  const operations = ended.done + ended.refused;
  if (operations === 0) throw new Error(`Nothing was done in ${seconds} seconds.`);
  const percentile = percentilesOf(latencies);
  return {
    clients,
    seconds: took,
    ...ended,
    perSecond: ended.done / took,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    postgresMicros: ((after.postgresMs - before.postgresMs) * 1000) / operations,
    nodeMicros: ((after.nodeMs - before.nodeMs) * 1000) / operations,
  };
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

export function percentilesOf(values: readonly number[]): (share: number) => number {
  const sorted = Float64Array.from(values).sort();
  return (share) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN;
}
