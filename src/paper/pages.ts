import PDFDocument from 'pdfkit';
import { write } from './write.js';

const margin = 48;
const bottom = 841 - margin;
const body = 8;
const row = 13;

export interface Cell {
  text: string;
  width: number;
  right?: boolean;
  /** From 0, white, to 1: how dark it is shaded. */
  shade?: number;
}

/** A4 from top to bottom, page after page, each with its title and number at its foot. */
export class Pages {
  static readonly width = 595 - 2 * margin;

  /** The PDF, once it has ended. */
  readonly pdf: Promise<Buffer>;
  private readonly sheet: PDFKit.PDFDocument;
  private y = margin;
  private page = 1;

  constructor(
    private readonly title: string,
    private readonly pageWord: string,
  ) {
    this.sheet = new PDFDocument({ size: 'A4', margin: 0, info: { Title: title, Creator: 'Tolo' } });
    this.pdf = new Promise<Buffer>((resolve, reject) => {
      const parts: Buffer[] = [];
      this.sheet.on('data', (part: Buffer) => parts.push(part));
      this.sheet.on('end', () => resolve(Buffer.concat(parts)));
      this.sheet.on('error', reject);
    });
    this.line(title, { size: 18, bold: true, height: 28 });
  }

  /** One line by itself. */
  line(text: string, { size = body, bold = false, height = row } = {}): void {
    this.need(height);
    write(this.sheet, text, { x: margin, y: this.y, width: Pages.width, size, bold });
    this.y += height;
  }

  /** With room for the first lines of what it is above. */
  heading(text: string): void {
    this.need(4 * row);
    this.y += row;
    this.line(text, { size: 11, bold: true, height: 18 });
  }

  cells(cells: readonly Cell[], bold = false): void {
    this.need(row);
    let x = margin;
    for (const { text, width, right, shade } of cells) {
      if (shade !== undefined) this.fill(x, width, shade);
      write(this.sheet, text, {
        x,
        y: this.y,
        width: width - 6,
        align: right ? 'right' : 'left',
        size: body,
        bold,
      });
      x += width;
    }
    this.y += row;
  }

  rule(): void {
    this.sheet
      .moveTo(margin, this.y - 2)
      .lineTo(margin + Pages.width, this.y - 2)
      .lineWidth(0.5)
      .stroke('#888');
    this.sheet.fillColor('black');
  }

  /** Keeps what comes next together, a little apart from what was before. */
  apart(rows: number): void {
    this.need(rows * row);
    this.y += row;
  }

  end(): Promise<Buffer> {
    this.foot();
    this.sheet.end();
    return this.pdf;
  }

  /** Light enough for the figure on it to be read. */
  private fill(x: number, width: number, shade: number): void {
    const rest = Math.round(255 * (1 - 0.55 * Math.min(1, Math.max(0, shade))));
    this.sheet.rect(x, this.y - 3, width - 2, row - 1).fill([rest, Math.min(255, rest + 20), 255]);
    this.sheet.fillColor('black');
  }

  private need(height: number): void {
    if (this.y + height <= bottom) return;
    this.foot();
    this.sheet.addPage();
    this.page++;
    this.y = margin;
  }

  private foot(): void {
    write(this.sheet, `${this.title} · ${this.pageWord} ${this.page}`, {
      x: margin,
      y: bottom + 16,
      width: Pages.width,
      align: 'right',
      size: 7,
    });
  }
}
