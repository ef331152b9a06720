import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { stretchesOf, useFont } from '../../paper/index.js';
import type { Label } from './label.js';

const mm = 72 / 25.4;
/** Sheets of 21 stickers, as they are sold for A4: 63.5 by 38.1 mm, in three columns. */
const columns = 3;
const rows = 7;
const sticker = { width: 63.5 * mm, height: 38.1 * mm };
const margin = { left: 7.2 * mm, top: 15.1 * mm };
const gutter = 2.5 * mm;
const padding = 3 * mm;
const qrSide = 28 * mm;

/** Stickers on sheets of A4, as a PDF. */
export function labelSheet(labels: readonly Label[]): Promise<Buffer> {
  const sheet = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    info: { Title: labels.map(({ code }) => code).join(', '), Creator: 'Tolo' },
  });
  const pdf = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = [];
    sheet.on('data', (part: Buffer) => parts.push(part));
    sheet.on('end', () => resolve(Buffer.concat(parts)));
    sheet.on('error', reject);
  });
  for (const [n, label] of labels.entries()) {
    const place = n % (columns * rows);
    if (place === 0) sheet.addPage();
    const left = margin.left + (place % columns) * (sticker.width + gutter);
    const top = margin.top + Math.floor(place / columns) * sticker.height;
    draw(sheet, label, left, top);
  }
  sheet.end();
  return pdf;
}

function draw(sheet: PDFKit.PDFDocument, label: Label, left: number, top: number): void {
  drawQr(sheet, label.url, left + padding, top + (sticker.height - qrSide) / 2);
  const x = left + padding + qrSide + padding;
  const width = sticker.width - qrSide - 3 * padding;
  const line = (text: string, size: number, y: number, font: string, lines = 1) =>
    sheet
      .font(font)
      .fontSize(size)
      .text(text, x, y, { width, height: size * 1.2 * lines, ellipsis: true });
  const codeSize = fitting(sheet, label.code, width);
  line(label.code, codeSize, top + padding + 2, 'Helvetica-Bold');
  let y = top + padding + 4 + codeSize * 1.2;
  if (label.nameZh !== undefined && drawChinese(sheet, label.nameZh, x, y, width)) y += 14;
  line(label.nameEn, 8, y, 'Helvetica', 3);
  line(label.place, 7, top + sticker.height - padding - 9, 'Helvetica');
}

/** As large as the code still fits on one line. */
function fitting(sheet: PDFKit.PDFDocument, code: string, width: number): number {
  const at = sheet.font('Helvetica-Bold').fontSize(100).widthOfString(code) / 100;
  return Math.min(20, Math.max(6, Math.floor((width / at) * 0.97)));
}

/** Squares rather than a picture: sharp at whatever size it is printed. */
function drawQr(sheet: PDFKit.PDFDocument, text: string, left: number, top: number): void {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const side = qrSide / size;
  for (let n = 0; n < size * size; n++) {
    // A hair more than its place, so that no printer leaves white lines between two.
    if (data[n])
      sheet.rect(left + (n % size) * side, top + Math.floor(n / size) * side, side + 0.05, side + 0.05);
  }
  sheet.fill('black');
}

const chineseSize = 9;

/** Whether it could be written: what has a character that no font of ours has is left to the English name. */
function drawChinese(sheet: PDFKit.PDFDocument, name: string, x: number, y: number, width: number): boolean {
  const stretches = stretchesOf(name);
  if (!stretches) return false;
  const widthAt = (size: number) =>
    stretches.reduce(
      (sum, { file, text }) => sum + useFont(sheet, file).fontSize(size).widthOfString(text),
      0,
    );
  const size = Math.min(chineseSize, (chineseSize * width) / widthAt(chineseSize));
  let at = x;
  for (const { file, text } of stretches) {
    useFont(sheet, file).fontSize(size).text(text, at, y, { lineBreak: false });
    at += sheet.widthOfString(text);
  }
  return true;
}
