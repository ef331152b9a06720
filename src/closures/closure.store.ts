import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/index.js';
import type { Instant, Interval } from '../time/index.js';
import type { Closure, ClosureState } from './closure.js';

const columns = `id, state, scope, kinds, space_ids AS "spaceIds", pool_ids AS "poolIds", starts_at AS "startsAt", ends_at AS "endsAt",
  closed_until AS "closedUntil", freeze_from AS "freezeFrom", reason_code AS "reasonCode", reason_text AS "reasonText", strategy, impact,
  scenario, created_by AS "createdBy", published_at AS "publishedAt", reopened_at AS "reopenedAt", version, created_at AS "createdAt"`;

/** In the states of what people have been told: until it is lifted, which may be later, it closes spaces. */
const published = `('published', 'reopened')`;

type Times = 'closedUntil' | 'createdAt';
type MaybeTimes = 'freezeFrom' | 'publishedAt' | 'reopenedAt';
type Row = Omit<Closure, 'during' | 'reason' | Times | MaybeTimes> & {
  startsAt: Date;
  endsAt: Date;
  reasonCode: string;
  reasonText: Closure['reason']['text'];
} & Record<Times, Date> &
  Record<MaybeTimes, Date | null>;

const orNull = (date: Date | null): Instant | null => date && date.getTime();

const fromRow = ({
  startsAt,
  endsAt,
  reasonCode,
  reasonText,
  closedUntil,
  freezeFrom,
  publishedAt,
  reopenedAt,
  createdAt,
  ...row
}: Row): Closure => ({
  ...row,
  during: { start: startsAt.getTime(), end: endsAt.getTime() },
  reason: { code: reasonCode, text: reasonText },
  closedUntil: closedUntil.getTime(),
  freezeFrom: orNull(freezeFrom),
  publishedAt: orNull(publishedAt),
  reopenedAt: orNull(reopenedAt),
  createdAt: createdAt.getTime(),
});

export type NewClosure = Omit<
  Closure,
  'state' | 'closedUntil' | 'publishedAt' | 'reopenedAt' | 'version' | 'createdAt'
>;

interface ListOfClosures {
  state?: ClosureState | undefined;
  /** Whether they are over by then. */
  over?: { by: Instant; is: boolean } | undefined;
  before?: string | undefined;
  limit: number;
}

@Injectable()
export class ClosureStore {
  constructor(private readonly db: Database) {}

  async add(tx: Tx, closure: NewClosure): Promise<Closure> {
    const { during, freezeFrom, reason } = closure;
    const [row] = await tx.query<Row[]>(
      `INSERT INTO closure (id, state, scope, kinds, space_ids, pool_ids, starts_at, ends_at, closed_until, freeze_from, reason_code, reason_text,
                            strategy, impact, scenario, created_by)
       VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING ${columns}`,
      [
        closure.id,
        JSON.stringify(closure.scope),
        closure.kinds,
        closure.spaceIds,
        closure.poolIds,
        new Date(during.start),
        new Date(during.end),
        freezeFrom === null ? null : new Date(freezeFrom),
        reason.code,
        JSON.stringify(reason.text),
        JSON.stringify(closure.strategy),
        JSON.stringify(closure.impact),
        closure.scenario,
        closure.createdBy,
      ],
    );
    return fromRow(row!);
  }

  async find(id: string): Promise<Closure | undefined> {
    const [row] = await this.db.manager.query<Row[]>(`SELECT ${columns} FROM closure WHERE id = $1`, [id]);
    return row && fromRow(row);
  }

  /** By id. */
  async all(ids: readonly string[]): Promise<Map<string, Closure>> {
    const rows = await this.db.manager.query<Row[]>(`SELECT ${columns} FROM closure WHERE id = ANY ($1)`, [
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, fromRow(row)]));
  }

  async lock(tx: Tx, id: string): Promise<Closure | undefined> {
    const [row] = await tx.query<Row[]>(`SELECT ${columns} FROM closure WHERE id = $1 FOR NO KEY UPDATE`, [
      id,
    ]);
    return row && fromRow(row);
  }

  /** The newest first. */
  async list({ state, over, before, limit }: ListOfClosures): Promise<Closure[]> {
    const rows = await this.db.manager.query<Row[]>(
      `SELECT ${columns} FROM closure
       WHERE ($1::text IS NULL OR state = $1) AND ($2::uuid IS NULL OR id < $2)
         AND ($4::timestamptz IS NULL
              OR (($1::text IS NOT NULL OR state IN ${published}) AND (closed_until <= greatest($4, starts_at)) = $5))
       ORDER BY id DESC LIMIT $3`,
      [state ?? null, before ?? null, limit, over ? new Date(over.by) : null, over?.is ?? null],
    );
    return rows.map(fromRow);
  }

  /** Those that close something at any time of a period, the first to begin first. */
  async published({ start, end }: Interval): Promise<Closure[]> {
    const rows = await this.db.manager.query<Row[]>(
      `SELECT ${columns} FROM closure
       WHERE state IN ${published} AND closed_until > greatest($1, starts_at) AND starts_at < $2 ORDER BY starts_at, id`,
      [new Date(start), new Date(end)],
    );
    return rows.map(fromRow);
  }

  /** Makes a draft one of something else. */
  async change(
    tx: Tx,
    id: string,
    { during, freezeFrom, reason, ...to }: Omit<NewClosure, 'id' | 'scenario' | 'createdBy'>,
  ): Promise<void> {
    await tx.query(
      `UPDATE closure SET scope = $2, kinds = $3, space_ids = $4, pool_ids = $5, starts_at = $6, ends_at = $7, closed_until = $7, freeze_from = $8,
              reason_code = $9, reason_text = $10, strategy = $11, impact = $12
       WHERE id = $1`,
      [
        id,
        JSON.stringify(to.scope),
        to.kinds,
        to.spaceIds,
        to.poolIds,
        new Date(during.start),
        new Date(during.end),
        freezeFrom === null ? null : new Date(freezeFrom),
        reason.code,
        JSON.stringify(reason.text),
        JSON.stringify(to.strategy),
        JSON.stringify(to.impact),
      ],
    );
  }

  /** Writes what has become of it; the version counts up by itself. */
  async update(tx: Tx, id: string, set: Partial<Record<Settable, unknown>>): Promise<Closure> {
    const fields = Object.entries(set);
    const assignments = fields.map(([column], n) => `${column} = $${n + 2}`).join(', ');
    const [[row]] = await tx.query<[Row[], number]>(
      `UPDATE closure SET ${assignments} WHERE id = $1 RETURNING ${columns}`,
      [id, ...fields.map(([, value]) => value)],
    );
    return fromRow(row!);
  }
}

type Settable =
  | 'state'
  | 'impact'
  | 'space_ids'
  | 'pool_ids'
  | 'closed_until'
  | 'published_by'
  | 'published_at'
  | 'reopened_by'
  | 'reopened_at';
