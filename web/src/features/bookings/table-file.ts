import type { Name } from '../../i18n/use-words';
import type { Booking } from './bookings';

/** Spreadsheets take what begins so for a formula, even between quotes. */
const formula = /^[=+\-@\t\r\n]/;
const needsQuotes = /[",\r\n]/;

function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`;

/** By this spreadsheets know UTF-8. */
const mark = '\uFEFF';

/** A table (RFC 4180) that does nothing when a spreadsheet opens it. */
export const csvOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  mark + [heads, ...rows].map(line).join('');

/** Bookings as a table. */
export function tableOf(
  bookings: readonly Booking[],
  heads: readonly string[],
  { nameOf, statusOf }: { nameOf: (name: Name) => string; statusOf: (status: Booking['status']) => string },
): string {
  const rows = bookings.map(({ id, space, start, end, status, title, people }) => [
    space?.code ?? '',
    space ? nameOf(space.name) : '',
    start.slice(0, 16).replace('T', ' '),
    end.slice(0, 16).replace('T', ' '),
    statusOf(status),
    title ?? '',
    String(people),
    id,
  ]);
  return csvOf(heads, rows);
}
