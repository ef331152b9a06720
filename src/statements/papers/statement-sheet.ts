import { type Cell, Pages } from '../../paper/index.js';
import type { StatementLineShown, StatementShown } from '../statements.dto.js';
import type { PaperWords } from './paper-words.js';

/** All that a sheet needs, since it is drawn in a thread of its own. */
export interface Sheet {
  shown: StatementShown;
  /** Undefined of a draft. */
  issuedOn?: string;
  lines: StatementLineShown[];
  words: PaperWords;
  company: string;
  /** What the clocks of its times are called. */
  zone: string;
}

const { width } = Pages;

/** A statement on A4, as a PDF: what it comes to, by what, and every line of it. */
export function statementSheet({ shown, issuedOn, lines, words, company, zone }: Sheet): Promise<Buffer> {
  const pages = new Pages(`${words.statement} ${shown.number ?? shown.month}`, words.page);
  pages.line(company, { size: 12, height: 20 });
  pages.line(`${words.month}: ${shown.month}`);
  pages.line(issuedOn ? `${words.issued}: ${issuedOn}` : words.draft);

  const sums = (
    name: string,
    rows: readonly { name: string; lines: number; minutes: number; amountCents: number }[],
  ) => {
    pages.heading(name);
    const cellsOf = (texts: readonly string[]): Cell[] =>
      texts.map((text, n) => ({ text, width: n === 0 ? width - 240 : 80, right: n > 0 }));
    pages.cells(cellsOf(['', words.lines, words.minutes, words.amount]), true);
    pages.rule();
    for (const one of rows)
      pages.cells(cellsOf([one.name, String(one.lines), String(one.minutes), dollars(one.amountCents)]));
    pages.cells(
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

  pages.heading(words.lines);
  const columns = [28, 120, 70, 110, 71, 45, 55];
  const lineCells = (texts: readonly string[]): Cell[] =>
    texts.map((text, n) => ({ text, width: columns[n]!, right: n >= 5 || n === 0 }));
  pages.cells(
    lineCells([
      words.line,
      `${words.when} (${zone})`,
      words.space,
      words.person,
      words.costCentre,
      words.minutes,
      'HKD',
    ]),
    true,
  );
  pages.rule();
  for (const line of lines) {
    const marks = [line.entry === 'usage' ? '' : words[line.entry], words[line.outcome]].filter(Boolean);
    pages.cells(
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
    pages.heading(words.credits);
    for (const { number, reason, amountCents } of shown.credits)
      pages.cells([
        { text: number, width: 110 },
        { text: reason, width: width - 190 },
        { text: dollars(-amountCents), width: 80, right: true },
      ]);
  }

  pages.apart(4);
  pages.rule();
  for (const [name, cents] of [
    [words.total, shown.amountCents],
    [words.credited, -shown.creditedCents],
    [words.due, shown.dueCents],
  ] as const)
    pages.cells(
      [
        { text: name, width: width - 120 },
        { text: `HKD ${dollars(cents)}`, width: 120, right: true },
      ],
      name === words.due,
    );
  return pages.end();
}

/** With commas between thousands. */
function dollars(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
