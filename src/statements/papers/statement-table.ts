import type { WholeStatement } from '../statements.service.js';

/** HKD with its cents, exactly: no arithmetic with fractions. */
function inDollars(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const columns = [
  'number',
  'month',
  'entry',
  'line',
  'booking_id',
  'space',
  'kind',
  'person',
  'person_id',
  'cost_centre',
  'start',
  'end',
  'outcome',
  'minutes',
  'units',
  'percent',
  'amount',
  'currency',
  'note',
];

/** A statement as a table: its lines, then its credits; the amounts of all of it add up to what is due. */
export function statementTable({ shown, lines }: WholeStatement): string[][] {
  const number = shown.number ?? '';
  return [
    columns,
    ...lines.map((line) => [
      number,
      shown.month,
      line.entry,
      String(line.n),
      line.bookingId,
      line.spaceCode,
      line.kind,
      line.memberName,
      line.memberId,
      line.costCentre ?? '',
      line.start,
      line.end,
      line.outcome,
      String(line.minutes),
      String(line.units),
      String(line.percent),
      inDollars(line.amountCents),
      shown.currency,
      '',
    ]),
    ...shown.credits.map((credit) => [
      credit.number,
      shown.month,
      'credit',
      credit.line === undefined ? '' : String(credit.line),
      ...columns.slice(4, 16).map(() => ''),
      inDollars(-credit.amountCents),
      shown.currency,
      credit.reason,
    ]),
  ];
}
