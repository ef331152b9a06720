import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, runsTheCampus, TenantsService } from '../identity/index.js';
import { notFound, Problem, type Tx, uuidOrNotFound } from '../platform/index.js';
import { type Statement, StatementStore } from './statement.store.js';

/** Who may read statements: the admins of the company that they are for, and those who run the campus. To others there are none. */
@Injectable()
export class StatementReaders {
  constructor(
    private readonly tenants: TenantsService,
    private readonly store: StatementStore,
  ) {}

  /** The company, for somebody who may know what its people used. */
  async tenant(tx: Tx, actor: Actor, id: string) {
    const { id: tenantId, code, name } = await this.tenants.find(tx, actor, id);
    permitReading(actor);
    return { tenantId, tenantCode: code, tenantName: name };
  }

  /** Of which company alone somebody may read; undefined for all. */
  scopeOf(actor: Actor): string | undefined {
    permitReading(actor);
    return runsTheCampus(actor) ? undefined : actor.tenantId;
  }

  async statement(tx: Tx, actor: Actor, id: string): Promise<Statement> {
    const statementId = uuidOrNotFound('statement', id);
    const tenantIds = runsTheCampus(actor) ? undefined : [actor.tenantId];
    const [statement] = await this.store.list(tx, { id: statementId, tenantIds }, undefined, 1);
    if (!statement) throw notFound('statement');
    permitReading(actor);
    return statement;
  }
}

function permitReading(actor: Actor): void {
  if (hasRole(actor, 'tenant_admin') || runsTheCampus(actor)) return;
  const needs = ['tenant_admin', 'operator', 'campus_admin'];
  throw new Problem('insufficient-scope', `This needs the role ${needs.join(' or ')}.`, { needs });
}
