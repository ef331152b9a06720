import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { notFound, type Tx, uuidOf } from '../../platform/index.js';
import { containing, Member } from '../../tenants/index.js';
import { badFilter, type Comparison, type Filter, type Value } from './filter.js';

/** What a filter may ask of, as the table has it. */
const columns: Readonly<Record<string, string>> = {
  username: 'coalesce(m.user_name, m.email)',
  externalid: 'm.external_id',
  emails: 'm.email',
  'emails.value': 'm.email',
  displayname: 'm.name',
  'name.formatted': 'm.name',
  'name.givenname': 'm.given_name',
  'name.familyname': 'm.family_name',
  preferredlanguage: 'm.language',
};

/** Case counts in an external id alone (RFC 7643 §4.1). */
const isExact = (attribute: string) => attribute === 'externalid';

export interface Wanted {
  tenantId: string;
  filter: Filter | undefined;
  skip: number;
  take: number;
}

/** The people of a company, as its directory asks for them. Who has left is gone. */
@Injectable()
export class UserStore {
  async find(tx: Tx, tenantId: string, id: string): Promise<Member> {
    const uuid = uuidOf('member', id);
    const member = uuid && (await all(tx, tenantId).andWhere('m.id = :uuid', { uuid }).getOne());
    if (!member) throw notFound('user');
    return member;
  }

  async list(
    tx: Tx,
    { tenantId, filter, skip, take }: Wanted,
  ): Promise<{ total: number; members: Member[] }> {
    const members = all(tx, tenantId);
    if (filter) members.andWhere(new Condition(members).of(filter));
    const total = await members.getCount();
    return {
      total,
      members: take === 0 ? [] : await members.orderBy('m.id').offset(skip).limit(take).getMany(),
    };
  }

  /** Somebody who has left and comes back, by their address. */
  findLeft(tx: Tx, tenantId: string, email: string): Promise<Member | null> {
    return tx.findOneBy(Member, { tenantId, email, status: 'left', kind: 'person' });
  }
}

const all = (tx: Tx, tenantId: string) =>
  tx
    .createQueryBuilder(Member, 'm')
    .where(`m.tenantId = :tenantId AND m.kind = 'person' AND m.status <> 'left'`, { tenantId });

/** A filter as SQL; what was typed goes in as parameters alone. */
class Condition {
  private parameters = 0;

  constructor(private readonly query: SelectQueryBuilder<Member>) {}

  of(filter: Filter): string {
    if (filter.op === 'not') return `NOT coalesce(${this.of(filter.of)}, false)`;
    return 'of' in filter
      ? `(${this.of(filter.of[0])} ${filter.op.toUpperCase()} ${this.of(filter.of[1])})`
      : this.one(filter);
  }

  private one(filter: Exclude<Filter, { of: unknown }>): string {
    const { attribute } = filter;
    if (attribute === 'active') return this.active(filter);
    if (attribute === 'id') return this.id(filter);
    // There is one address of each, and it is that.
    if (attribute === 'emails.type' || attribute === 'emails.primary') return 'true';
    const column = columns[attribute];
    if (column === undefined) throw badFilter(`Nothing is found by "${attribute}".`);
    if (filter.op === 'pr') return `${column} IS NOT NULL`;
    return this.compare(column, filter.op, filter.value, isExact(attribute));
  }

  private compare(column: string, op: Comparison, value: Value, exact: boolean): string {
    if (value === null) return `${column} IS ${op === 'ne' ? 'NOT ' : ''}NULL`;
    const side = (sql: string) => (exact ? sql : `lower(${sql})`);
    const parameter = side(`${this.parameter(this.pattern(op, String(value)))}::text`);
    if (op === 'eq') return `${side(column)} = ${parameter}`;
    if (op === 'ne') return `${side(column)} IS DISTINCT FROM ${parameter}`;
    return `${side(column)} LIKE ${parameter}`;
  }

  private pattern(op: Comparison, value: string): string {
    // Text for LIKE, between two wildcards.
    const within = containing(value);
    if (op === 'co') return within;
    if (op === 'sw') return within.slice(1);
    return op === 'ew' ? within.slice(0, -1) : value;
  }

  private active(filter: Exclude<Filter, { of: unknown }>): string {
    if (filter.op === 'pr') return 'true';
    if (filter.op !== 'eq' && filter.op !== 'ne') throw badFilter('"active" is true or false.');
    const wanted = String(filter.value).toLowerCase() === 'true';
    return `m.status ${wanted === (filter.op === 'eq') ? '=' : '<>'} 'active'`;
  }

  private id(filter: Exclude<Filter, { of: unknown }>): string {
    if (filter.op === 'pr') return 'true';
    if (filter.op !== 'eq') throw badFilter('An id is equal or it is not.');
    const uuid = uuidOf('member', String(filter.value));
    return uuid === undefined ? 'false' : `m.id = ${this.parameter(uuid)}`;
  }

  private parameter(value: string): string {
    const name = `filter${this.parameters++}`;
    this.query.setParameter(name, value);
    return `:${name}`;
  }
}
