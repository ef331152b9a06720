import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../../identity/index.js';
import {
  Database,
  databaseError,
  idIn,
  invalid,
  newUuid,
  notFound,
  type Page,
  pageOf,
  Problem,
  publicId,
  recordChange,
  type Tx,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Credits } from '../credits.js';
import { presentCredit, presentLine, presentListed } from '../present-statement.js';
import { StatementReaders } from '../statement-readers.js';
import { type Credit, StatementStore } from '../statement.store.js';
import type {
  AcceptDisputeBody,
  DeclineDisputeBody,
  DisputeBody,
  DisputeShown,
  DisputesQuery,
  DisputeState,
} from './disputes.dto.js';

interface Dispute {
  id: string;
  statementId: string;
  tenantId: string;
  line: number;
  text: string;
  state: DisputeState;
  answer: string | null;
  creditId: string | null;
  raisedBy: string;
  raisedAt: Date;
  answeredAt: Date | null;
}

const columns = `d.id, d.statement_id AS "statementId", s.tenant_id AS "tenantId", d.line, d.text, d.state, d.answer, d.credit_id AS "creditId",
  m.name AS "raisedBy", d.raised_at AS "raisedAt", d.answered_at AS "answeredAt"`;
const from = `statement_dispute d JOIN statement s ON s.id = d.statement_id JOIN member m ON m.id = d.raised_by`;

/** What a company says against a line of its statement, and what it is answered: by a credit, or why not. */
@Injectable()
export class DisputesService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly readers: StatementReaders,
    private readonly store: StatementStore,
    private readonly credits: Credits,
  ) {}

  /** The latest first. */
  async list(actor: Actor, { limit, cursor, state }: DisputesQuery): Promise<Page<DisputeShown>> {
    const tx = this.db.manager;
    const rows = await tx.query<Dispute[]>(
      `SELECT ${columns} FROM ${from}
       WHERE ($1::uuid IS NULL OR s.tenant_id = $1) AND ($2::text IS NULL OR d.state = $2) AND ($3::uuid IS NULL OR d.id < $3)
       ORDER BY d.id DESC LIMIT $4`,
      [this.readers.scopeOf(actor) ?? null, state ?? null, idIn(cursor) ?? null, limit + 1],
    );
    const shown = new Map<string, DisputeShown>();
    for (const row of rows.slice(0, limit)) shown.set(row.id, await this.present(tx, row));
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      ({ id }) => shown.get(id)!,
    );
  }

  async read(actor: Actor, id: string): Promise<DisputeShown> {
    return this.present(this.db.manager, await this.find(this.db.manager, actor, id));
  }

  raise(actor: Actor, statementId: string, body: DisputeBody, options: WriteOptions): Promise<DisputeShown> {
    return this.db.write(async (tx) => {
      const statement = await this.readers.statement(tx, actor, statementId);
      if (body.line > statement.lines)
        throw invalid({
          pointer: '/line',
          code: 'unknown',
          detail: `The statement has ${statement.lines} lines.`,
        });
      const id = newUuid();
      await insertUnlessOpen(tx, [id, statement.id, body.line, body.text, actor.memberId]);
      await recordChange(tx, {
        type: 'statement.disputed',
        subjectId: statement.id,
        tenantId: statement.tenantId,
        reason: body.text,
      });
      return this.present(tx, await this.find(tx, actor, publicId('dispute', id)));
    }, options);
  }

  accept(actor: Actor, id: string, body: AcceptDisputeBody, options: WriteOptions): Promise<DisputeShown> {
    return this.answer(actor, id, 'accepted', body.answer, options, async (tx, dispute) => {
      const [line] = await this.store.lines(tx, dispute.statementId, dispute.line - 1, 1);
      const statement = await this.readers.statement(tx, actor, publicId('statement', dispute.statementId));
      return this.credits.give(tx, actor, statement, {
        line: dispute.line,
        amountCents: body.amountCents ?? (await this.whatIsLeft(tx, dispute, line!.amountCents)),
        reason: body.answer,
      });
    });
  }

  decline(
    actor: Actor,
    id: string,
    { answer }: DeclineDisputeBody,
    options: WriteOptions,
  ): Promise<DisputeShown> {
    return this.answer(actor, id, 'declined', answer, options, () => Promise.resolve(null));
  }

  private answer(
    actor: Actor,
    id: string,
    state: DisputeState,
    answer: string,
    options: WriteOptions,
    credit: (tx: Tx, dispute: Dispute) => Promise<string | null>,
  ): Promise<DisputeShown> {
    return this.db.write(async (tx) => {
      const dispute = await this.find(tx, actor, id, 'FOR UPDATE OF d');
      if (dispute.state !== 'open')
        throw new Problem('state-not-allowed', `This dispute was ${dispute.state}; another can be raised.`, {
          state: dispute.state,
        });
      await tx.query(
        `UPDATE statement_dispute SET state = $2, answer = $3, credit_id = $4, answered_by = $5, answered_at = now() WHERE id = $1`,
        [dispute.id, state, answer, await credit(tx, dispute), actor.memberId],
      );
      await recordChange(tx, {
        type: `statement.dispute_${state}`,
        subjectId: dispute.statementId,
        tenantId: dispute.tenantId,
        reason: answer,
      });
      return this.present(tx, await this.find(tx, actor, id));
    }, options);
  }

  /** All that the line asks for; twice disputed, it is given back once. */
  private async whatIsLeft(tx: Tx, dispute: Dispute, amountCents: number): Promise<number> {
    await this.store.lockTenants(tx, [dispute.tenantId]);
    const left = leftOf(dispute.line, amountCents, await this.store.credits(tx, dispute.statementId));
    if (left > 0) return left;
    throw invalid({
      pointer: '/amountCents',
      code: 'required',
      detail:
        amountCents > 0
          ? 'All of this line has been given back: say how much more is, or decline.'
          : 'This line asks for nothing: say how much is given back, or decline.',
    });
  }

  /** Another company's is not found. */
  private async find(tx: Tx, actor: Actor, id: string, lock = ''): Promise<Dispute> {
    const uuid = uuidOrNotFound('dispute', id);
    const [row] = await tx.query<Dispute[]>(
      `SELECT ${columns} FROM ${from} WHERE d.id = $1 AND ($2::uuid IS NULL OR s.tenant_id = $2) ${lock}`,
      [uuid, runsTheCampus(actor) ? null : actor.tenantId],
    );
    if (!row) throw notFound('dispute');
    this.readers.scopeOf(actor);
    return row;
  }

  private async present(tx: Tx, dispute: Dispute): Promise<DisputeShown> {
    const { timeZone } = (await this.catalogue.current()).campus;
    const [statement] = await this.store.list(tx, { id: dispute.statementId }, undefined, 1);
    const [line] = await this.store.lines(tx, dispute.statementId, dispute.line - 1, 1);
    const credits = await this.store.credits(tx, dispute.statementId);
    const credit = credits.find(({ id }) => id === dispute.creditId);
    const { id, number, tenant, links } = presentListed(statement!);
    const self = publicId('dispute', dispute.id);
    return {
      id: self,
      state: dispute.state,
      statementId: id,
      statementNumber: number,
      tenant,
      line: presentLine(line!, timeZone),
      leftCents: leftOf(dispute.line, line!.amountCents, credits),
      text: dispute.text,
      raisedBy: dispute.raisedBy,
      raisedAt: dispute.raisedAt.toISOString(),
      ...(dispute.answer !== null && { answer: dispute.answer }),
      ...(dispute.answeredAt !== null && { answeredAt: dispute.answeredAt.toISOString() }),
      ...(credit && { credit: presentCredit(credit) }),
      links: { self: `/api/v1/statement-disputes/${self}`, statement: links.self },
    };
  }
}

/** What of a line has not been given back yet; nothing of one that gives back itself. */
function leftOf(n: number, amountCents: number, credits: readonly Credit[]): number {
  const given = credits.filter(({ line }) => line === n).reduce((sum, credit) => sum + credit.amountCents, 0);
  return Math.max(0, amountCents - given);
}

async function insertUnlessOpen(tx: Tx, values: unknown[]): Promise<void> {
  try {
    await tx.query(
      'INSERT INTO statement_dispute (id, statement_id, line, text, raised_by) VALUES ($1, $2, $3, $4, $5)',
      values,
    );
  } catch (error) {
    if (databaseError(error).constraint !== 'statement_dispute_one_open') throw error;
    throw new Problem('already-exists', 'This line is disputed already, and waits for its answer.');
  }
}
