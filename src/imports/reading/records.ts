import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '../../platform/index.js';

const delimiters = [',', ';', '\t'] as const;

/** What one line may hold; whoever forgets to close a quote learns of it here. */
const mostCharacters = 200_000;

export interface TableRecord {
  /** As a spreadsheet counts: the headers are row 1. */
  row: number;
  cells: string[];
}

/** The lines of a table (RFC 4180) as its text comes in; `tell` hears what parts its cells. */
export async function* recordsOf(
  text: AsyncIterable<string>,
  tell: (delimiter: string) => void,
): AsyncGenerator<TableRecord> {
  const pieces = text[Symbol.asyncIterator]();
  const head = await headOf(pieces);
  const delimiter = delimiterOf(head);
  tell(delimiter);
  const parser = parse({ delimiter, relax_column_count: true, max_record_size: mostCharacters });
  const rest = { [Symbol.asyncIterator]: () => pieces };
  // What goes wrong on the way is thrown where the records are read.
  pipeline(Readable.from(chained(head, rest)), parser, () => {});
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++;
      if (cells.every((cell) => cell === '')) continue;
      yield { row, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? notATable(error, row + 1) : error;
  }
}

/** All up to the end of the first line, and what came with it. */
async function headOf(pieces: AsyncIterator<string>): Promise<string> {
  let head = '';
  while (!firstLineOf(head).isWhole && head.length <= mostCharacters) {
    const { value, done } = await pieces.next();
    if (done) break;
    head += value as string;
  }
  return head;
}

/** What parts the cells of the headers; a comma where nothing does. */
function delimiterOf(head: string): string {
  const { bare } = firstLineOf(head);
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))]!;
}

/** The first line without what is quoted. */
function firstLineOf(text: string): { bare: string; isWhole: boolean } {
  let bare = '';
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[\r\n]/.test(character)) return { bare, isWhole: true };
    else if (!isQuoted) bare += character;
  }
  return { bare, isWhole: false };
}

async function* chained(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (first !== '') yield refusingNull(first);
  for await (const piece of rest) if (piece !== '') yield refusingNull(piece);
}

function refusingNull(text: string): string {
  if (text.includes('\0'))
    throw new Problem(
      'import-invalid',
      'Text may not contain the null character. Save the table as CSV in UTF-8.',
    );
  return text;
}

const notATable = ({ code }: CsvError, row: number): Problem =>
  new Problem(
    'import-invalid',
    code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED'
      ? `A quote is opened in or after row ${row} and not closed again.`
      : `Row ${row} cannot be read: a quote within a cell is written twice, and the cell is between quotes.`,
    { row },
  );
