import type { TenantUsage } from './allowances.dto.js';

/** A company's usage as a table: a line for each allowance. */
export const usageTable = ({ data }: TenantUsage): string[][] => [
  ['allowance', 'kinds', 'period', 'period_start', 'resets_at', 'measure', 'most', 'used', 'to_come', 'left'],
  ...data.map(({ name, kinds, period, periodStart, resetsAt, measure, most, used, toCome, left }) => [
    name.en ?? '',
    kinds.join(' '),
    period,
    periodStart,
    resetsAt,
    measure,
    ...[most, used, toCome, left].map(String),
  ]),
];
