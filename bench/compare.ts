import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { buildCampus } from '../src/demo/campus.js';
import { writeCampus } from '../src/demo/write.js';
import { measure } from './measure.js';
import { claimMany, claimOne, coalescedClaims, type Path, singleClaims, wholeBookings } from './paths.js';
import { type Prepared, prepareGround } from './prepare.js';
import { connected, openServer } from './server.js';
import type { Spread } from './wishes.js';

/** The same campus with something done in another way. */
export interface Variant {
  name: string;
  /** What it makes of the migrations' SQL. */
  rewrite?: (sql: string) => string;
  /** What is done to the finished schema. */
  afterwards?: (db: Client) => Promise<void>;
  claimMany?: string;
  claimOne?: string;
}

const clients = 256;
const connectionsForSingles = 64;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 2);
/** So that neither variant is favoured by the hour. */
const turns = [0, 1, 1, 0, 0, 1, 1, 0];
const spreads: Spread[] = ['uniform', 'hot'];

/**
 * Postgres's processor time for a claim in two variants: the least of several turns, since whatever else the machine does
 * can only add to it. Enough clients that batches are full.
 */
export async function compare(first: Variant, second: Variant): Promise<void> {
  const server = await openServer();
  const names = [first, second].map((_, n) => `bench_variant_${n}`);
  try {
    const grounds: Prepared[] = [];
    for (const [n, variant] of [first, second].entries()) {
      const url = await server.freshDatabase(names[n]!);
      await layOut(url, variant);
      grounds.push(await prepareGround(url));
    }
    const ways: [
      string,
      (ground: Prepared, variant: Variant, spread: Spread, purpose: string) => Promise<Path>,
    ][] = [
      [
        'claims, coalesced',
        (ground, variant, ...wanted) => coalescedClaims(ground, ...wanted, variant.claimMany ?? claimMany),
      ],
      [
        'claims, single',
        (ground, variant, ...wanted) =>
          singleClaims(ground, ...wanted, connectionsForSingles, variant.claimOne ?? claimOne),
      ],
      ['whole bookings, coalesced', (ground, _variant, ...wanted) => wholeBookings(ground, ...wanted)],
    ];
    console.log(
      `Postgres µs for each, ${clients} clients\n${''.padEnd(38)}${first.name.padStart(14)}${second.name.padStart(14)}${'dearer by'.padStart(12)}`,
    );
    for (const [way, open] of ways) {
      for (const spread of spreads) {
        const least = [Infinity, Infinity];
        for (const [turn, n] of turns.entries()) {
          const ground = grounds[n]!;
          const path = await open(ground, [first, second][n]!, spread, `${way} ${spread} ${turn}`);
          const { postgresMicros } = await measure(
            { clients, seconds, act: path.act },
            { postmaster: server.postmaster, node: process.pid },
          ).finally(() => path.close());
          least[n] = Math.min(least[n]!, postgresMicros);
          await ground.tidy();
        }
        const [a, b] = least as [number, number];
        console.log(
          `${`${way}, ${spread}`.padEnd(38)}${a.toFixed(0).padStart(14)}${b.toFixed(0).padStart(14)}${`${(100 * (a / b - 1)).toFixed(0)} %`.padStart(12)}`,
        );
      }
    }
    for (const [n, variant] of [first, second].entries())
      console.log(`drift, ${variant.name}: ${await grounds[n]!.drift()}`);
  } finally {
    for (const name of names) await server.drop(name);
    await server.stop();
  }
}

/** The campus without bookings, made by the migrations themselves. */
async function layOut(url: string, { rewrite = (sql) => sql, afterwards }: Variant): Promise<void> {
  await connected(url, async (db) => {
    const runner = { query: (sql: string) => db.query(rewrite(sql)) } as unknown as QueryRunner;
    for (const Migration of migrations) await new Migration().up(runner);
    await afterwards?.(db);
    await writeCampus(db, buildCampus(), 'nobody signs in');
  });
}
