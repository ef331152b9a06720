/** Whether a value is a date such as `2026-12-25` that the calendar has; no year comes before the first. */
export const isDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^(?!0000)\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);
