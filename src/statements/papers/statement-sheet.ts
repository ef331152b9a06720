import PDFDocument from 'pdfkit';
import { write } from '../../paper/index.js';
import type { StatementLineShown, StatementShown } from '../statements.dto.js';
import type { PaperWords } from './paper-words.js';

/** All that a sheet needs, since it is drawn in a thread of its own. */
export interface Sheet {
  shown: StatementShown;
  lines: StatementLineShown[];
  words: PaperWords;
  company: string;
}

const margin = 48;
const bottom = 841 - margin;
const width = 595 - 2 * margin;
const body = 8;
const row = 13;

type Cell = { text: string; width: number; right?: boolean };

/** A statement on A4, as a PDF: what it comes to, by what, and every line of it. */
export function statementSheet({ shown, lines, words, company }: Sheet): Promise<Buffer> {
  const title = `${words.statement} ${shown.number ?? shown.month}`;
  const sheet = new PDFDocument({ size: 'A4', margin: 0, info: { Title: title, Creator: 'Tolo' } });
  const pdf = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = [];
    sheet.on('data', (part: Buffer) => parts.push(part));
    sheet.on('end', () => resolve(Buffer.concat(parts)));
    sheet.on('error', reject);
  });

  let y = margin;
  let page = 1;
  const foot = () =>
    write(sheet, `${title} · ${words.page} ${page}`, {
      x: margin,
      y: bottom + 16,
      width,
      align: 'right',
      size: 7,
    });
  const need = (height: number) => {
    if (y + height <= bottom) return;
    foot();
    sheet.addPage();
    page++;
    y = margin;
  };
  const cells = (texts: readonly Cell[], bold = false) => {
    need(row);
    let x = margin;
    for (const { text, width: wide, right } of texts) {
      write(sheet, text, { x, y, width: wide - 6, align: right ? 'right' : 'left', size: body, bold });
      x += wide;
    }
    y += row;
  };
  const heading = (text: string) => {
    need(4 * row);
    y += row;
    write(sheet, text, { x: margin, y, width, size: 11, bold: true });
    y += 18;
  };
  const rule = () => {
    sheet
      .moveTo(margin, y - 2)
      .lineTo(margin + width, y - 2)
      .lineWidth(0.5)
      .stroke('#888');
    sheet.fillColor('black');
  };

  write(sheet, title, { x: margin, y, width, size: 18, bold: true });
  y += 28;
  write(sheet, company, { x: margin, y, width, size: 12 });
  y += 20;
  cells([{ text: `${words.month}: ${shown.month}`, width }]);
  cells([{ text: shown.issuedAt ? `${words.issued}: ${shown.issuedAt.slice(0, 10)}` : words.draft, width }]);

  const sums = (
    name: string,
    rows: readonly { name: string; lines: number; minutes: number; amountCents: number }[],
  ) => {
    heading(name);
    const cellsOf = (texts: readonly string[]): Cell[] =>
      texts.map((text, n) => ({ text, width: n === 0 ? width - 240 : 80, right: n > 0 }));
    cells(cellsOf(['', words.lines, words.minutes, words.amount]), true);
    rule();
    for (const one of rows)
      cells(cellsOf([one.name, String(one.lines), String(one.minutes), dollars(one.amountCents)]));
    cells(
      cellsOf([words.total, String(shown.lines), String(shown.minutes), dollars(shown.amountCents)]),
      true,
    );
  };
  sums(
    words.byKind,
    shown.byKind.map((one) => ({ ...one, name: words.kinds[one.kind] ?? one.kind })),
  );
  sums(
    words.byCostCentre,
    shown.byCostCentre.map((one) => ({ ...one, name: one.costCentre ?? words.noCostCentre })),
  );
  sums(words.byPerson, shown.byPerson);

  heading(words.lines);
  const columns = [28, 120, 70, 110, 71, 45, 55];
  const lineCells = (texts: readonly string[]): Cell[] =>
    texts.map((text, n) => ({ text, width: columns[n]!, right: n >= 5 || n === 0 }));
  cells(
    lineCells([words.line, words.when, words.space, words.person, words.costCentre, words.minutes, 'HKD']),
    true,
  );
  rule();
  for (const line of lines) {
    const marks = [line.entry === 'usage' ? '' : words[line.entry], words[line.outcome]].filter(Boolean);
    cells(
      lineCells([
        String(line.n),
        `${line.start.slice(0, 10)} ${line.start.slice(11, 16)}–${line.end.slice(11, 16)}`,
        line.spaceCode,
        [line.memberName, ...marks].join(' · '),
        line.costCentre ?? '',
        String(line.minutes),
        dollars(line.amountCents),
      ]),
    );
  }

  if (shown.credits.length > 0) {
    heading(words.credits);
    for (const { number, reason, amountCents } of shown.credits)
      cells([
        { text: number, width: 110 },
        { text: reason, width: width - 190 },
        { text: dollars(-amountCents), width: 80, right: true },
      ]);
  }

  need(4 * row);
  y += row;
  rule();
  for (const [name, cents] of [
    [words.total, shown.amountCents],
    [words.credited, -shown.creditedCents],
    [words.due, shown.dueCents],
  ] as const)
    cells(
      [
        { text: name, width: width - 120 },
        { text: `HKD ${dollars(cents)}`, width: 120, right: true },
      ],
      name === words.due,
    );
  foot();
  sheet.end();
  return pdf;
}

/** With commas between thousands. */
function dollars(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
