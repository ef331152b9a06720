import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { invalid, newUuid, recordChange, type Tx } from '../platform/index.js';
import { type Statement, StatementStore } from './statement.store.js';

export interface WantedCredit {
  line: number | null;
  amountCents: number;
  reason: string;
}

/** What was issued is never edited: too much is given back by a credit, with its own number and the reason. */
@Injectable()
export class Credits {
  constructor(private readonly store: StatementStore) {}

  async give(tx: Tx, { memberId }: Actor, statement: Statement, wanted: WantedCredit): Promise<string> {
    await this.store.lockTenants(tx, [statement.tenantId]);
    if (wanted.line !== null && wanted.line > statement.lines)
      throw invalid({
        pointer: '/line',
        code: 'unknown',
        detail: `The statement has ${statement.lines} lines.`,
      });
    const credited = (await this.store.credits(tx, statement.id)).reduce(
      (sum, { amountCents }) => sum + amountCents,
      0,
    );
    const due = Math.max(0, statement.amountCents - credited);
    if (wanted.amountCents > due)
      throw invalid({
        pointer: '/amountCents',
        code: 'too-much',
        detail: `No more can be given back than what is left to pay: ${due} cents.`,
      });
    const id = newUuid();
    await this.store.addCredit(tx, statement, { ...wanted, id, actorId: memberId });
    await recordChange(tx, {
      type: 'statement.credited',
      subjectId: statement.id,
      tenantId: statement.tenantId,
      reason: wanted.reason,
    });
    return id;
  }
}
