import { Injectable } from '@nestjs/common';
import {
  asProblem,
  invalid,
  Problem,
  problemCatalogue,
  recordChanges,
  type Tx,
  versionConflict,
} from '../platform/index.js';
import { type PresentableSpace, presentSpace } from './present-space.js';
import { RoomGained } from './room-gained.js';
import { draftOf, type SpaceDraft } from './space-drafts.js';
import type { Space } from './space.entity.js';
import type { KnownSpace } from './known-spaces.js';
import { Surroundings } from './space-surroundings.js';
import type { WantedSpace } from './wanted-space.js';

/** What has become of a wish. */
export type Written =
  | {
      space: Readonly<Space>;
      before?: Readonly<Space>;
      changed: readonly string[];
      /** As it is now, and as it was; many are written, and few of them looked at. */
      shown: () => { is: PresentableSpace; was?: PresentableSpace };
      problem?: undefined;
    }
  | { problem: Problem };

/** Writes spaces with their pools, one or many by the same few statements: the one way to change what a space is. */
@Injectable()
export class SpaceWriter {
  constructor(private readonly roomGained: RoomGained) {}

  async writeOne(tx: Tx, wish: WantedSpace): Promise<PresentableSpace> {
    const around = await Surroundings.of(tx, [wish]);
    const draft = draftOf(wish, around);
    await save(tx, [draft], around);
    await this.tell(tx, [draft]);
    return around.present(draft);
  }

  /** Of many, each that can be; what is refused of one leaves the others as if it had not been wished for. */
  async writeEach(tx: Tx, wishes: readonly WantedSpace[]): Promise<Written[]> {
    const around = await Surroundings.of(tx, wishes);
    const refused = new Map<WantedSpace, Problem>();
    const drafts = new Map<SpaceDraft, WantedSpace>();
    for (const wish of wishes) {
      try {
        const draft = draftOf(wish, around);
        drafts.set(draft, wish);
        around.add(draft);
      } catch (error) {
        refused.set(wish, problemOf(error));
      }
    }
    const lost = new Set<string>();
    await saveWhatMayBe(tx, [...drafts.keys()], around, (draft, problem) => {
      refused.set(drafts.get(draft)!, problem);
      lost.add(draft.row.id);
    });
    await this.tell(
      tx,
      [...drafts.keys()].filter(({ row }) => !lost.has(row.id)),
    );
    const draftsOf = new Map([...drafts].map(([draft, wish]) => [wish, draft]));
    return wishes.map((wish) => {
      const problem = refused.get(wish);
      if (problem) return { problem };
      const draft = draftsOf.get(wish)!;
      const { row, before, changed } = draft;
      return {
        space: row,
        ...(before && { before: before.row }),
        changed,
        shown: () => ({ is: around.present(draft), ...(before && { was: around.present(before) }) }),
      };
    });
  }

  private async tell(tx: Tx, drafts: readonly SpaceDraft[]): Promise<void> {
    await recordChanges(
      tx,
      drafts.filter(isNews).map(({ row, before, changed }) => ({
        type: typeOf(row, before),
        subjectId: row.id,
        version: row.version,
        ...(before && { changed }),
      })),
    );
    if (drafts.some(({ before, capacity }) => before && capacity > before.capacity))
      await this.roomGained.tell(tx);
  }
}

const isNews = ({ before, changed }: SpaceDraft) => !before || changed.length > 0;

function typeOf(row: Space, before: KnownSpace | undefined): string {
  if (!before) return 'space.created';
  return row.status === 'retired' && before.row.status !== 'retired' ? 'space.retired' : 'space.updated';
}

/** The database may refuse some of many: halves them until it says which. */
async function saveWhatMayBe(
  tx: Tx,
  drafts: readonly SpaceDraft[],
  around: Surroundings,
  refuse: (draft: SpaceDraft, problem: Problem) => void,
  lost: Set<string> = new Set(),
): Promise<void> {
  const lose = (draft: SpaceDraft, problem: Problem) => {
    if (!draft.before) lost.add(draft.row.id);
    refuse(draft, problem);
  };
  const open = drafts.filter((draft) => {
    const isOrphan = draft.row.parentId !== null && lost.has(draft.row.parentId);
    if (isOrphan) lose(draft, orphaned());
    return !isOrphan;
  });
  try {
    if (open.length > 0) await tx.transaction((inner) => save(inner, open, around));
  } catch (error) {
    if (open.length === 1) return lose(open[0]!, problemOf(error));
    problemOf(error);
    const middle = open.length >> 1;
    await saveWhatMayBe(tx, open.slice(0, middle), around, refuse, lost);
    await saveWhatMayBe(tx, open.slice(middle), around, refuse, lost);
  }
}

const orphaned = () =>
  invalid({
    pointer: '/parentId',
    code: 'unknown',
    detail: 'The space that it is to be a part of was refused.',
  });

/** What is not a refusal of this space, but of the moment, is for the caller. */
function problemOf(error: unknown): Problem {
  const problem = asProblem(error);
  if (problemCatalogue[problem.code].status >= 500) throw error;
  return problem;
}

async function save(tx: Tx, drafts: readonly SpaceDraft[], around: Surroundings): Promise<void> {
  await insert(
    tx,
    drafts.filter(({ before }) => !before),
  );
  await update(
    tx,
    drafts.filter(({ before, changed }) => before && changed.length > 0),
    around,
  );
}

const columns = `floor_id, parent_id, code, name, kind, use_class, area_m2, amenities, hazards, required_qualifications, form_required, status, x, y, geometry`;

async function insert(tx: Tx, drafts: readonly SpaceDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const pools = await tx.query<{ id: number; capacity: number }[]>(
    'INSERT INTO pool (capacity) SELECT unnest($1::smallint[]) RETURNING id, capacity',
    [drafts.map(({ capacity }) => capacity)],
  );
  // A pool is like any other of its capacity.
  const idle = new Map<number, number[]>();
  for (const { id, capacity } of pools) idle.set(capacity, [...(idle.get(capacity) ?? []), id]);
  for (const { row, capacity } of drafts) row.poolId = idle.get(capacity)!.pop()!;
  const rows = await tx.query<Stored[]>(
    `INSERT INTO space (id, pool_id, ${columns})
     SELECT id, pool_id, ${columns} FROM json_populate_recordset(null::space, $1) RETURNING ${stored}`,
    [JSON.stringify(drafts.map(asStored))],
  );
  readBack(drafts, rows);
}

async function update(tx: Tx, drafts: readonly SpaceDraft[], around: Surroundings): Promise<void> {
  if (drafts.length === 0) return;
  // The space's version stands for its pool's capacity too: naming the columns counts it up, whatever their values.
  const [rows] = await tx.query<[Stored[], number]>(
    `UPDATE space AS s SET (${columns}) = ROW (${columns
      .split(', ')
      .map((column) => `d.${column}`)
      .join(', ')})
     FROM json_populate_recordset(null::space, $1) AS d WHERE s.id = d.id AND s.version = d.version
     RETURNING ${stored.replaceAll(/(^|, )/g, '$1s.')}`,
    [JSON.stringify(drafts.map(asStored))],
  );
  const stale = drafts.find(({ row }) => !rows.some(({ id }) => id === row.id));
  if (stale) throw versionConflict(presentSpace(around.present(stale.before!)));
  readBack(drafts, rows);
  const resized = drafts.filter(({ before, capacity }) => capacity !== before!.capacity);
  if (resized.length > 0)
    await tx.query(
      `UPDATE pool SET capacity = d.capacity FROM json_to_recordset($1) AS d (id integer, capacity smallint) WHERE pool.id = d.id`,
      [JSON.stringify(resized.map(({ row, capacity }) => ({ id: row.poolId, capacity })))],
    );
}

const asStored = ({ row, before }: SpaceDraft) => ({
  id: row.id,
  pool_id: row.poolId,
  floor_id: row.floorId,
  parent_id: row.parentId,
  code: row.code,
  name: row.name,
  kind: row.kind,
  use_class: row.useClass,
  area_m2: row.areaM2,
  amenities: row.amenities,
  hazards: row.hazards,
  required_qualifications: row.requiredQualifications,
  form_required: row.formRequired,
  status: row.status,
  x: row.x,
  y: row.y,
  geometry: row.geometry,
  // As it was read: of a draft that was written and taken back, too.
  version: before?.row.version,
});

/** What the database may round or count up. */
type Stored = Pick<Space, 'id' | 'version' | 'areaM2' | 'x' | 'y'>;
const stored = 'id, version, area_m2::float8 AS "areaM2", x, y';

function readBack(drafts: readonly SpaceDraft[], rows: readonly Stored[]): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { row } of drafts) Object.assign(row, byId.get(row.id));
}
