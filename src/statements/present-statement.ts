import { publicId } from '../platform/index.js';
import { nameShown, type SpaceKind } from '../spaces/index.js';
import { inZone } from '../time/index.js';
import type { Line } from './lines/line.js';
import type { Credit, NumberedLine, Statement } from './statement.store.js';
import type { CreditShown, StatementLineShown, StatementListed, StatementShown } from './statements.dto.js';
import { sumOf, sumsBy } from './sums.js';

type Of = Pick<Statement, 'tenantId' | 'tenantCode' | 'tenantName'>;

const tenantShown = ({ tenantId, tenantCode, tenantName }: Of) => ({
  id: publicId('tenant', tenantId),
  code: tenantCode,
  name: nameShown(tenantName),
});

const address = (id: string) => `/api/v1/statements/${publicId('statement', id)}`;

export const presentListed = (statement: Statement): StatementListed => ({
  id: publicId('statement', statement.id),
  number: statement.number,
  tenant: tenantShown(statement),
  month: statement.month,
  currency: 'HKD',
  issuedAt: statement.issuedAt.toISOString(),
  lines: statement.lines,
  minutes: statement.minutes,
  amountCents: statement.amountCents,
  creditedCents: statement.creditedCents,
  dueCents: statement.amountCents - statement.creditedCents,
  openDisputes: statement.openDisputes,
  links: { self: address(statement.id) },
});

export const presentStatement = (
  statement: Statement,
  lines: readonly Line[],
  credits: readonly Credit[],
): StatementShown => ({
  ...presentListed(statement),
  state: 'issued',
  ...grouped(lines),
  credits: credits.map(presentCredit),
  links: {
    self: address(statement.id),
    lines: `${address(statement.id)}/lines`,
    csv: `${address(statement.id)}/csv`,
    pdf: `${address(statement.id)}/pdf`,
  },
});

/** What a statement would say by now. */
export function presentDraft(of: Of, month: string, lines: readonly Line[]): StatementShown {
  const sum = sumOf(lines);
  const self = `/api/v1/tenants/${publicId('tenant', of.tenantId)}/statement-draft`;
  const query = `?month=${month}`;
  return {
    state: 'draft',
    tenant: tenantShown(of),
    month,
    currency: 'HKD',
    ...sum,
    creditedCents: 0,
    dueCents: sum.amountCents,
    openDisputes: 0,
    ...grouped(lines),
    credits: [],
    links: {
      self: `${self}${query}`,
      lines: `${self}/lines${query}`,
      csv: `${self}/csv${query}`,
      pdf: `${self}/pdf${query}`,
    },
  };
}

const grouped = (lines: readonly Line[]): Pick<StatementShown, 'byPerson' | 'byCostCentre' | 'byKind'> => ({
  byPerson: sumsBy(lines, ({ memberId }) => memberId).map(({ key, last, sum }) => ({
    memberId: publicId('member', key),
    name: last.memberName,
    ...sum,
  })),
  byCostCentre: sumsBy(lines, ({ costCentre }) => costCentre).map(({ key, sum }) => ({
    costCentre: key,
    ...sum,
  })),
  byKind: sumsBy(lines, ({ kind }) => kind).map(({ key, sum }) => ({ kind: key as SpaceKind, ...sum })),
});

export const presentCredit = ({ id, number, line, amountCents, reason, at }: Credit): CreditShown => ({
  id: publicId('credit', id),
  number,
  ...(line !== null && { line }),
  amountCents,
  reason,
  at: at.toISOString(),
});

export const presentLine = (line: NumberedLine, zone: string): StatementLineShown => ({
  n: line.n,
  entry: line.entry,
  bookingId: publicId('booking', line.bookingId),
  spaceId: publicId('space', line.spaceId),
  spaceCode: line.spaceCode,
  kind: line.kind as SpaceKind,
  memberId: publicId('member', line.memberId),
  memberName: line.memberName,
  costCentre: line.costCentre,
  start: inZone(line.start, zone),
  end: inZone(line.end, zone),
  outcome: line.outcome,
  minutes: line.minutes,
  units: line.units,
  percent: line.percent,
  parts: [...line.parts],
  amountCents: line.amountCents,
});
