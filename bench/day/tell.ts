import { percentilesOf } from '../measure.js';
import type { Target } from '../report.js';
import type { Lived, Served } from './crowd.js';
import { acts, hours } from './plan.js';

/** Milliseconds within which 99 of 100 are answered. */
const most = 300;
/** Sent within so many milliseconds of when it came, it was on time. */
const onTime = 50;

interface Line {
  name: string;
  wanted: number;
  perSecond?: number;
  done: number;
  refused: number;
  failed: number;
  p50: number;
  p99: number;
}

function lineOf(name: string, served: readonly Served[], seconds?: number): Line {
  const percentile = percentilesOf(served.map(({ took }) => took));
  const count = (wanted: Served['outcome']) => served.filter(({ outcome }) => outcome === wanted).length;
  return {
    name,
    wanted: served.length,
    ...(seconds !== undefined && { perSecond: served.length / seconds }),
    done: count('done'),
    refused: count('refused'),
    failed: count('failed'),
    p50: percentile(0.5),
    p99: percentile(0.99),
  };
}

/** Prints what the day was like, and answers it as figures. */
export function tellOf({ served, cpu }: Lived) {
  const seconds = cpu.reduce((sum, one) => sum + one.seconds, 0);
  const byAct = [
    ...acts.map((act) =>
      lineOf(
        act,
        served.filter((one) => one.act === act),
        seconds,
      ),
    ),
    lineOf('all', served, seconds),
  ];
  const byHour = hours.map(({ from }, n) => {
    const of = served.filter(({ hour }) => hour === n);
    const { postgresMs, nodeMs, crowdMs, seconds: long } = cpu[n]!;
    return {
      ...lineOf(from, of, long),
      onTime: of.filter(({ late }) => late <= onTime).length / of.length,
      cores: { postgres: postgresMs / 1000 / long, node: nodeMs / 1000 / long, crowd: crowdMs / 1000 / long },
    };
  });
  print(byAct, byHour);
  const reasons = new Map<string, number>();
  for (const { act, outcome, why } of served)
    if (outcome !== 'done') {
      const key = `${outcome}: ${act}, ${why}`;
      reasons.set(key, (reasons.get(key) ?? 0) + 1);
    }
  console.log('');
  for (const [why, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 20))
    console.log(`${String(count).padStart(8)}  ${why}`);
  return { byAct, byHour, reasons: Object.fromEntries(reasons), targets: targetsOf(byAct, byHour, seconds) };
}

function print(
  byAct: readonly Line[],
  byHour: readonly (Line & { onTime: number; cores: Record<string, number> })[],
) {
  const titles = ['came', 'each second', 'done', 'refused', 'failed', 'p50 ms', 'p99 ms'];
  const cells = ({ wanted, perSecond, done, refused, failed, p50, p99 }: Line) =>
    [wanted, perSecond!.toFixed(0), done, refused, failed, p50.toFixed(0), p99.toFixed(0)]
      .map((cell) => String(cell).padStart(12))
      .join('');
  const head = titles.map((title) => title.padStart(12)).join('');
  console.log(`\n${'act'.padEnd(16)}${head}`);
  for (const line of byAct) console.log(line.name.padEnd(16) + cells(line));
  console.log(
    `\n${'from'.padEnd(16)}${head}${['on time', 'Postgres', 'server', 'crowd'].map((title) => title.padStart(12)).join('')}`,
  );
  for (const line of byHour) {
    const cores = Object.values(line.cores).map((value) => `${value.toFixed(2)} cores`.padStart(12));
    console.log(
      line.name.padEnd(16) +
        cells(line) +
        `${(100 * line.onTime).toFixed(0)} %`.padStart(12) +
        cores.join(''),
    );
  }
}

function targetsOf(
  byAct: readonly Line[],
  byHour: readonly { onTime: number; wanted: number }[],
  seconds: number,
): Target[] {
  const all = byAct.at(-1)!;
  const sent = byHour.reduce((sum, one) => sum + one.onTime * one.wanted, 0) / all.wanted;
  return [
    ...byAct.map(({ name, p99 }) => ({
      name: `${name}, p99`,
      wanted: `≤ ${most} ms`,
      got: `${p99.toFixed(0)} ms`,
      ok: p99 <= most,
    })),
    { name: 'errors', wanted: '0', got: String(all.failed), ok: all.failed === 0 },
    {
      name: 'sent when they came',
      wanted: '≥ 99 %',
      got: `${(100 * sent).toFixed(1)} % of ${(all.wanted / seconds).toFixed(0)} a second`,
      ok: sent >= 0.99,
    },
  ];
}
