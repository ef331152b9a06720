import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../../identity/index.js';
import {
  Database,
  databaseError,
  idIn,
  newUuid,
  notFound,
  type Page,
  pageOf,
  Problem,
  publicId,
  recordChange,
  refuseUnlessSeen,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import type { Name } from '../catalogue-snapshot.js';
import { nameShown } from '../names.js';
import { SpacesService } from '../spaces.service.js';
import type { FaultBody, FaultPatch, FaultShown, FaultsQuery } from './faults.dto.js';

interface Fault {
  id: string;
  spaceId: string;
  spaceCode: string;
  spaceName: Name;
  text: string;
  reportedBy: string;
  reporterName: string;
  tenantId: string;
  reportedAt: Date;
  closedAt: Date | null;
  version: number;
}

const columns = `f.id, f.space_id AS "spaceId", s.code AS "spaceCode", s.name AS "spaceName", f.text, f.reported_by AS "reportedBy",
  m.name AS "reporterName", m.tenant_id AS "tenantId", f.reported_at AS "reportedAt", f.closed_at AS "closedAt", f.version`;
const from = `fault f JOIN space s ON s.id = f.space_id JOIN member m ON m.id = f.reported_by`;

/** What people find broken. They know their own reports, and those who run the campus know all. */
@Injectable()
export class FaultsService {
  constructor(
    private readonly db: Database,
    private readonly spaces: SpacesService,
  ) {}

  /** The latest first. */
  async list(actor: Actor, { limit, cursor, state }: FaultsQuery): Promise<Page<FaultShown>> {
    const rows = await this.db.manager.query<Fault[]>(
      `SELECT ${columns} FROM ${from}
       WHERE ($1::uuid IS NULL OR f.reported_by = $1) AND ($2::boolean IS NULL OR (f.closed_at IS NULL) = $2) AND ($3::uuid IS NULL OR f.id < $3)
       ORDER BY f.id DESC LIMIT $4`,
      [ownOf(actor), state === undefined ? null : state === 'open', idIn(cursor) ?? null, limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => [id], present);
  }

  async read(actor: Actor, id: string): Promise<FaultShown> {
    return present(await this.find(this.db.manager, actor, id));
  }

  async report(
    actor: Actor,
    spaceId: string,
    { text }: FaultBody,
    options: WriteOptions,
  ): Promise<FaultShown> {
    const space = await this.spaces.find(actor, spaceId);
    return this.db.write(async (tx) => {
      const wanted = newUuid();
      const [{ id }] = await tx.query<[{ id: string }]>(
        `INSERT INTO fault (id, space_id, text, reported_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT (reported_by, space_id, md5(text)) WHERE closed_at IS NULL DO UPDATE SET text = excluded.text RETURNING id`,
        [wanted, space.id, text, actor.memberId],
      );
      if (id === wanted)
        await recordChange(tx, {
          type: 'fault.reported',
          subjectId: id,
          version: 1,
          tenantId: actor.tenantId,
          memberId: actor.memberId,
        });
      return present(await this.find(tx, actor, publicId('fault', id)));
    }, options);
  }

  update(
    actor: Actor,
    id: string,
    seen: number | undefined,
    { state }: FaultPatch,
    options: WriteOptions,
  ): Promise<FaultShown> {
    return this.db.write(async (tx) => {
      const fault = await this.find(tx, actor, id, 'FOR UPDATE OF f');
      refuseUnlessSeen(seen, present(fault));
      if (stateOf(fault) === state) return present(fault);
      await unlessSaidAgain(
        tx.query(
          `UPDATE fault SET closed_at = CASE WHEN $2 THEN now() END, closed_by = CASE WHEN $2 THEN $3::uuid END WHERE id = $1`,
          [fault.id, state === 'closed', actor.memberId],
        ),
      );
      await recordChange(tx, {
        type: state === 'closed' ? 'fault.closed' : 'fault.reopened',
        subjectId: fault.id,
        version: fault.version + 1,
        tenantId: fault.tenantId,
        memberId: fault.reportedBy,
      });
      return present(await this.find(tx, actor, id));
    }, options);
  }

  /** Whose it is not, for them it is not there. */
  private async find(tx: Tx, actor: Actor, id: string, lock = ''): Promise<Fault> {
    const [fault] = await tx.query<Fault[]>(
      `SELECT ${columns} FROM ${from} WHERE f.id = $1 AND ($2::uuid IS NULL OR f.reported_by = $2) ${lock}`,
      [uuidOrNotFound('fault', id), ownOf(actor)],
    );
    if (!fault) throw notFound('fault');
    return fault;
  }
}

const ownOf = (actor: Actor) => (runsTheCampus(actor) ? null : actor.memberId);

const stateOf = ({ closedAt }: Fault) => (closedAt ? 'closed' : 'open');

async function unlessSaidAgain<T>(opened: Promise<T>): Promise<T> {
  try {
    return await opened;
  } catch (error) {
    if (databaseError(error).constraint !== 'fault_said_once') throw error;
    throw new Problem('already-exists', 'It has been reported again meanwhile, in the same words.');
  }
}

function present(fault: Fault): FaultShown {
  const id = publicId('fault', fault.id);
  const spaceId = publicId('space', fault.spaceId);
  return {
    id,
    state: stateOf(fault),
    space: { id: spaceId, code: fault.spaceCode, name: nameShown(fault.spaceName) },
    text: fault.text,
    reportedBy: { id: publicId('member', fault.reportedBy), name: fault.reporterName },
    reportedAt: fault.reportedAt.toISOString(),
    ...(fault.closedAt && { closedAt: fault.closedAt.toISOString() }),
    version: fault.version,
    links: { self: `/api/v1/faults/${id}`, space: `/api/v1/spaces/${spaceId}` },
  };
}
