import { StreamableFile } from '@nestjs/common';

/** Spreadsheets take what begins so for a formula, even between quotes. */
const formula = /^'*[=+\-@\t\r\n]/;
/** It stays what it is: nobody adds up texts. */
const number = /^-?\d+(\.\d+)?$/;
const needsQuotes = /[",\r\n]/;

/** A cell that does nothing when a spreadsheet opens it. */
export const harmless = (text: string): string =>
  formula.test(text) && !number.test(text) ? `'${text}` : text;

function cell(text: string): string {
  const shown = harmless(text);
  return needsQuotes.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** What a cell said before it was made harmless: the inverse, so that what was exported is read as it was. */
export const asWritten = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

/** One line of a table (RFC 4180) that does nothing when a spreadsheet opens it. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** A whole table to take away; the first line names the columns. */
export const csvFile = (name: string, lines: readonly (readonly string[])[]): StreamableFile =>
  new StreamableFile(Buffer.from(lines.map(csvLine).join('')), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}.csv"`,
  });
