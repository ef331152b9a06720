export interface StatementsParams {
  /** What bookings cost, in place of what companies are told. */
  view?: 'prices';
  /** The price list that is open. */
  list?: string;
  /** Such as `2026-12`. */
  month?: string;
  /** The company whose statement of the month is open. */
  tenant?: string;
}

const matching = (value: unknown, pattern: RegExp) =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

export const readMonth = (value: unknown): string | undefined => matching(value, /^20\d\d-(0[1-9]|1[0-2])$/);

export const readStatements = (raw: Record<string, unknown>): StatementsParams => ({
  view: raw['view'] === 'prices' ? 'prices' : undefined,
  list: raw['view'] === 'prices' ? matching(raw['list'], /^prl_\w{1,40}$/) : undefined,
  month: readMonth(raw['month']),
  tenant: matching(raw['tenant'], /^ten_\w{1,40}$/),
});
