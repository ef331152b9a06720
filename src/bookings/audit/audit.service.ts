import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { instantField } from '../../availability/index.js';
import type { Actor } from '../../identity/index.js';
import {
  csvLine,
  Database,
  invalid,
  keyIn,
  type Kind,
  newUuid,
  pageOf,
  recordChange,
  uuidOf,
} from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { MemberStore } from '../../tenants/index.js';
import { Clock, type Instant } from '../../time/index.js';
import { bookingIn } from '../finding/booking-in.js';
import type { AuditEntry, AuditExportQuery, AuditPage, AuditQuery, Format } from './audit.dto.js';
import { type AuditFilter, type AuditKey, AuditStore, keyOf } from './audit.store.js';
import { presentAudit, readsTheWholeAudit } from './present-audit.js';

/** However long the export: no more rows are in memory at once. */
const batch = 500;
/** Who is called so. */
const mostPeople = 50;

/** Who did what to bookings: a company's admins read of their company's, the campus's of all. */
@Injectable()
export class AuditService {
  constructor(
    private readonly store: AuditStore,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly db: Database,
    private readonly members: MemberStore,
  ) {}

  /** The newest first. */
  async list(actor: Actor, query: AuditQuery): Promise<AuditPage> {
    const catalogue = await this.catalogue.current();
    const filter = {
      ...within(actor, query, catalogue.campus.timeZone),
      actorId: query.actor === undefined ? undefined : idField(query.actor, '/actor', 'member'),
      bookingId:
        query.subject === undefined ? undefined : idField(query.subject, '/subject', 'booking', 'hold'),
      types: query.type?.split(',').map((type) => type.trim()),
      ...(query.q !== undefined && (await this.meantBy(actor, query.q.trim()))),
    };
    const after = keyIn<AuditKey>(query.cursor, 'instant', 'uuid', 'integer');
    const rows = await this.store.list(filter, after, 'DESC', query.limit + 1);
    return pageOf(rows, query.limit, keyOf, (row) => presentAudit(row, actor, catalogue));
  }

  /** The oldest first, as a stream; that it was taken out is told. */
  async export(actor: Actor, query: AuditExportQuery): Promise<Readable> {
    const catalogue = await this.catalogue.current();
    const filter = { to: this.clock.now(), ...within(actor, query, catalogue.campus.timeZone) };
    await this.db.transaction((tx) =>
      recordChange(tx, {
        type: 'audit.exported',
        subjectId: newUuid(),
        tenantId: actor.tenantId,
        memberId: actor.memberId,
        reason: `${query.format}, ${shown(filter.from)} to ${shown(filter.to)}`,
      }),
    );
    return Readable.from(this.lines(actor, filter, query.format, catalogue));
  }

  /** A booking, or those of everybody who is called so. */
  private async meantBy(actor: Actor, q: string): Promise<Pick<AuditFilter, 'bookingId' | 'memberIds'>> {
    const bookingId = bookingIn(q);
    if (bookingId !== undefined) return { bookingId };
    const tenantId = readsTheWholeAudit(actor) ? undefined : actor.tenantId;
    const people = await this.members.search(this.db.manager, { tenantId, q }, mostPeople);
    return { memberIds: people.map(({ id }) => id) };
  }

  private async *lines(actor: Actor, filter: AuditFilter, format: Format, catalogue: CatalogueSnapshot) {
    if (format === 'csv') yield csvLine(columns);
    const lineOf = format === 'csv' ? csvOf : (entry: AuditEntry) => `${JSON.stringify(entry)}\n`;
    for (let after: AuditKey | undefined; ;) {
      const rows = await this.store.list(filter, after, 'ASC', batch);
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map((row) => lineOf(presentAudit(row, actor, catalogue))).join('');
      after = keyOf(last);
    }
  }
}

const columns = [
  'at',
  'type',
  'door',
  'actorId',
  'actorName',
  'subject',
  'version',
  'changed',
  'reason',
  'before',
  'after',
];

const csvOf = ({ at, type, door, actor, subject, version, changed, reason, before, after }: AuditEntry) =>
  csvLine([
    at,
    type,
    door,
    actor.id,
    actor.name ?? '',
    subject,
    String(version),
    changed.join(' '),
    reason ?? '',
    before ? JSON.stringify(before) : '',
    JSON.stringify(after),
  ]);

/** What of the audit somebody asks for, as far as it is theirs to read. */
function within(
  actor: Actor,
  { from, to }: Pick<AuditQuery, 'from' | 'to'>,
  zone: string,
): Pick<AuditFilter, 'tenantId' | 'from' | 'to'> {
  return {
    ...(!readsTheWholeAudit(actor) && { tenantId: actor.tenantId }),
    ...(from !== undefined && { from: instantField(from, zone, '/from') }),
    ...(to !== undefined && { to: instantField(to, zone, '/to') }),
  };
}

function idField(id: string, pointer: string, ...kinds: readonly Kind[]): string {
  const uuid = kinds.map((kind) => uuidOf(kind, id)).find((found) => found !== undefined);
  if (uuid === undefined) throw invalid({ pointer, code: 'id', detail: `"${id}" is no id of such a thing.` });
  return uuid;
}

const shown = (instant: Instant | undefined) =>
  instant === undefined ? 'the beginning' : new Date(instant).toISOString();
