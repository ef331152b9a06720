import type { Row, Target } from './report.js';

/** What we promise ourselves. A miss is told, and fails nothing: the machine may be busy. */
export function targetsOf(rows: readonly Row[], clients: number): Target[] {
  const row = (name: string, of = clients) =>
    rows.find((one) => one.name === name && one.figures.clients === of);
  const targets: Target[] = [];
  const promise = (
    name: string,
    found: Row | undefined,
    limit: { least?: number; most?: number; unit: string; digits?: number },
    value: (row: Row) => number,
  ) => {
    if (!found) return;
    const got = value(found);
    const { least = -Infinity, most = Infinity, unit, digits = 2 } = limit;
    const wanted = limit.least === undefined ? `≤ ${most} ${unit}` : `≥ ${least} ${unit}`;
    targets.push({ name, wanted, got: `${got.toFixed(digits)} ${unit}`, ok: got >= least && got <= most });
  };
  const ratio = ({ ratio: found }: Row) => found ?? NaN;

  for (const spread of ['uniform', 'hot']) {
    promise(
      `claims, coalesced, ${spread}, ${clients} clients`,
      row(`claims, coalesced, ${spread}`),
      { least: 1, unit: '×' },
      ratio,
    );
    promise(
      `claims, single, ${spread}, ${clients} clients`,
      row(`claims, single, ${spread}`),
      { least: 0.5, unit: '×' },
      ratio,
    );
    promise(
      `bookings over HTTP, ${spread}, ${clients} clients`,
      row(`bookings over HTTP, ${spread}`),
      { least: 0.5, unit: '×' },
      ratio,
    );
    promise(
      `bookings over HTTP, ${spread}, server and Postgres`,
      row(`bookings over HTTP, ${spread}`),
      { most: 0.5, unit: 'ms CPU' },
      ({ figures }) => (figures.nodeMicros + figures.postgresMicros) / 1000,
    );
  }
  promise(
    `rivals for one room over HTTP, ${clients} clients, p99`,
    row('bookings over HTTP, rivals'),
    { most: 300, unit: 'ms', digits: 0 },
    ({ figures }) => figures.p99,
  );
  for (const { name } of rows.filter((one) => one.name.startsWith('search') && one.figures.clients === 1)) {
    promise(
      name,
      row(name, 1),
      { most: 4, unit: 'ms Postgres', digits: 1 },
      ({ figures }) => figures.postgresMicros / 1000,
    );
    promise(`${name}, p50`, row(name, 1), { most: 30, unit: 'ms', digits: 1 }, ({ figures }) => figures.p50);
  }
  for (const { name } of rows.filter(
    (one) => one.name.startsWith('free/busy') && one.figures.clients === 1,
  )) {
    promise(`${name}, p95`, row(name, 1), { most: 250, unit: 'ms', digits: 0 }, ({ figures }) => figures.p95);
  }
  for (const [what, most] of [
    ['preview', 400],
    ['commit', 800],
  ] as const) {
    const name = `series of 52 dates, ${what}`;
    promise(`${name}, p95`, row(name, 1), { most, unit: 'ms', digits: 0 }, ({ figures }) => figures.p95);
  }
  return targets;
}
