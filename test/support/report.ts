import fs from 'node:fs';

/** Lines of a table of what was tried, for those who have it printed (scripts/under-fire.mjs); otherwise nobody sees them. */
export class Report {
  private readonly lines: { what: string; tried: number; held: string }[] = [];

  constructor(private readonly title: string) {}

  add(what: string, tried: number, held: string): void {
    this.lines.push({ what, tried, held });
  }

  print(): void {
    const file = process.env['REPORT_FILE'];
    if (file) fs.appendFileSync(file, `${JSON.stringify({ title: this.title, lines: this.lines })}\n`);
  }
}
