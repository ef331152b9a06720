import type { App } from './app.js';
import { type Figures, measure } from './measure.js';
import { coalescedClaims, type Path, plainInserts, singleClaims, wholeBookings } from './paths.js';
import type { Prepared } from './prepare.js';
import { line, type Row } from './report.js';
import type { Spread } from './wishes.js';

interface Bench {
  ground: Prepared;
  app: App;
  postmaster: number;
  clients: number;
  seconds: number;
}

const spreads = ['uniform', 'hot'] as const;

/** Every way to book. Plain inserts stand between them, so that each is compared with its neighbours in time. */
export async function measureBooking(bench: Bench): Promise<Row[]> {
  const { ground, clients } = bench;
  const ways: [name: string, way: (spread: Spread, purpose: string) => Promise<Figures>][] = [
    ['claims, coalesced', async (...wanted) => through(bench, await coalescedClaims(ground, ...wanted))],
    ['claims, single', async (...wanted) => through(bench, await singleClaims(ground, ...wanted, clients))],
    [
      'whole bookings, coalesced',
      async (...wanted) => through(bench, await wholeBookings(ground, ...wanted)),
    ],
    ['bookings over HTTP', (...wanted) => overHttp(bench, ...wanted)],
  ];
  const rows: Row[] = [];
  const tell = (row: Row) => {
    console.log(line(row));
    rows.push(row);
    return row;
  };
  const plain = async () =>
    tell({ name: 'plain inserts', figures: await through(bench, await plainInserts(ground.url, clients)) });

  let before = await plain();
  for (const [name, way] of ways) {
    const measured: Row[] = [];
    for (const spread of spreads)
      measured.push({
        name: `${name}, ${spread}`,
        figures: await way(spread, `${name} ${spread} ${clients}`),
      });
    const after = await plain();
    const limit = Math.max(before.figures.perSecond, after.figures.perSecond);
    for (const { name: full, figures } of measured)
      tell({ name: full, figures, ratio: figures.perSecond / limit });
    before = after;
  }
  return rows;
}

/** Everybody wants the same room: most are refused, and each refusal names other spaces and times. */
export async function measureRivals(bench: Bench): Promise<Row> {
  const row = { name: 'bookings over HTTP, rivals', figures: await overHttp(bench, 'rivals', 'rivals') };
  console.log(line(row));
  return row;
}

async function through({ ground, postmaster, clients, seconds }: Bench, path: Path): Promise<Figures> {
  const figures = await measure(
    { clients, seconds, act: path.act },
    { postmaster, node: process.pid },
  ).finally(() => path.close());
  await ground.tidy();
  return figures;
}

async function overHttp(
  { ground, app, clients, seconds }: Bench,
  book: Spread,
  purpose: string,
): Promise<Figures> {
  const { secrets, spaces } = ground;
  const figures = await app.visit({ secrets, clients, seconds, what: { book, spaces, purpose } });
  await ground.tidy();
  return figures;
}
