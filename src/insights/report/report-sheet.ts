import { type Cell, Pages } from '../../paper/index.js';
import type { AreaShown } from '../area.dto.js';
import type { UsageMeasures, UtilisationShown } from '../usage/usage.dto.js';
import type { ReportWords } from './report-words.js';

/** A place or a kind, and how much of it is used. */
export interface ReportRow extends UsageMeasures {
  name: string;
}

/** All that a report needs, since it is drawn in a thread of its own. */
export interface Report {
  words: ReportWords;
  /** What it is of, where it is not of the whole campus. */
  place: string | undefined;
  kinds: readonly string[];
  week: UtilisationShown;
  /** By the clocks of the campus, and what those are called. */
  asOf: string | undefined;
  noShows: { due: number; missed: number };
  places: { by: 'byBuilding' | 'byFloor'; rows: readonly ReportRow[] };
  byKind: readonly ReportRow[];
  /** Only of the whole campus: it adds up to all of it. */
  area: AreaShown | undefined;
}

const { width } = Pages;
const first = 0;
const hours = 24;

/** How much of the campus is used, on A4, as a PDF: the figures of the page, in figures. */
export function reportSheet(report: Report): Promise<Buffer> {
  const { words, week, asOf, place, kinds, noShows } = report;
  const pages = new Pages(`${words.title} ${week.from} – ${lastDay(week.to)}`, words.page);
  pages.line(words.period);
  if (place) pages.line(`${words.place}: ${place}`);
  if (kinds.length > 0) pages.line(`${words.kinds}: ${kinds.join(', ')}`);
  if (asOf) pages.line(`${words.asOf} ${asOf}`);
  if (week.daysToCount > 0) pages.line(`${words.counting}: ${week.daysToCount}`);

  pages.heading(words.figures);
  const { totals, peak } = week;
  const figures: [string, string][] = [
    [words.booked, percent(of(totals.bookedH, totals.offeredH))],
    [words.used, percent(totals.frequency)],
    [words.unused, percent(of(gapOf(totals), totals.offeredH))],
    [words.occupancy, percent(totals.occupancy)],
    [words.noShows, percent(of(noShows.missed, noShows.due))],
    [words.peak, peak ? `${percent(peak.share)} · ${peak.day} ${clock(peak.hour)}` : '–'],
  ];
  for (const [name, figure] of figures)
    pages.cells([
      { text: name, width: 160 },
      { text: figure, width: 160 },
    ]);

  heat(pages, report);
  table(pages, words, words[report.places.by], report.places.rows);
  table(pages, words, words.byKind, report.byKind);
  if (report.area) area(pages, words, report.area);
  if (totals.withheld) {
    pages.apart(2);
    pages.line(words.withheld);
  }
  return pages.end();
}

function heat(pages: Pages, { words, week: { cells } }: Report): void {
  const open = cells.filter(({ offeredH }) => offeredH !== null && offeredH > 0);
  if (open.length === 0) return;
  const shown = open.map(({ hour }) => hour!);
  const [from, to] = [Math.max(first, Math.min(...shown)), Math.min(hours - 1, Math.max(...shown))];
  const columns = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const shares = new Map(open.map((cell) => [`${cell.weekday} ${cell.hour}`, cell.frequency ?? 0]));
  const most = Math.max(...shares.values(), 0.0001);
  const named = 40;
  const wide = (width - named) / columns.length;
  pages.heading(`${words.week}, %`);
  pages.cells(
    [
      { text: '', width: named },
      ...columns.map((hour): Cell => ({ text: String(hour).padStart(2, '0'), width: wide, right: true })),
    ],
    true,
  );
  for (const [weekday, name] of Object.entries(words.weekdays))
    pages.cells([
      { text: name, width: named },
      ...columns.map((hour): Cell => {
        const share = shares.get(`${weekday} ${hour}`);
        return share === undefined
          ? { text: '', width: wide }
          : { text: String(Math.round(share * 100)), width: wide, right: true, shade: share / most };
      }),
    ]);
}

function table(pages: Pages, words: ReportWords, title: string, rows: readonly ReportRow[]): void {
  if (rows.length === 0) return;
  const cellsOf = (texts: readonly string[]): Cell[] =>
    texts.map((text, n) => ({ text, width: n === 0 ? width - 5 * 62 : 62, right: n > 0 }));
  pages.heading(title);
  pages.cells(
    cellsOf(['', words.booked, words.used, words.hoursOffered, words.hoursBooked, words.hoursUsed]),
    true,
  );
  pages.rule();
  for (const row of rows)
    pages.cells(
      cellsOf([
        row.name,
        percent(of(row.bookedH, row.offeredH)),
        percent(row.frequency),
        whole(row.offeredH),
        whole(row.bookedH),
        whole(row.usedH),
      ]),
    );
}

function area(pages: Pages, words: ReportWords, { data, residualM2, totalM2 }: AreaShown): void {
  const cellsOf = (texts: readonly string[]): Cell[] =>
    texts.map((text, n) => ({ text, width: n === 0 ? width - 160 : 80, right: n > 0 }));
  pages.heading(words.byUse);
  pages.cells(cellsOf(['', words.area, words.share]), true);
  pages.rule();
  for (const { useClass, m2, share } of data)
    pages.cells(cellsOf([words.nameOfUse[useClass!] ?? useClass!, exact(m2), percent(share)]));
  pages.cells(cellsOf([words.rest, exact(residualM2), percent(residualM2 / totalM2)]));
  pages.cells(cellsOf([words.total, exact(totalM2), percent(1)]), true);
}

const of = (part: number | null, all: number | null): number | null =>
  part === null || !all ? null : part / all;

const gapOf = ({ bookedH, usedH }: UsageMeasures): number | null =>
  bookedH === null || usedH === null ? null : Math.max(0, bookedH - usedH);

const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
const grouped = (digits: string) => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
const whole = (n: number | null) => (n === null ? '–' : grouped(String(Math.round(n))));
/** To the hundredth, so that what is added up comes to what it says. */
const exact = (m2: number) => {
  const [digits, cents] = m2.toFixed(2).split('.');
  return `${grouped(digits!)}.${cents}`;
};
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** `to` is the day after it. */
const lastDay = (to: string) => new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
