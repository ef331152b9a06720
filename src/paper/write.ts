import { stretchesOf } from './chinese-fonts.js';
import { useFont } from './open-font.js';

export interface Type {
  size: number;
  bold?: boolean;
}

/** The fonts that every reader of PDF has know these characters. */
const isLatin = (character: string) => /^[\u0020-\u007e\u00a0-\u00ff]$/.test(character);

/** Writes one line in whatever fonts it takes, as much of it as fits; what no font of ours has is a question mark. */
export function write(
  sheet: PDFKit.PDFDocument,
  text: string,
  {
    x,
    y,
    width,
    align = 'left',
    ...type
  }: Type & { x: number; y: number; width: number; align?: 'left' | 'right' },
): void {
  let shown = text;
  while (shown.length > 1 && widthOf(sheet, shown, type) > width)
    shown = `${[...shown].slice(0, -2).join('')}…`;
  let at = align === 'right' ? x + width - widthOf(sheet, shown, type) : x;
  for (const { font, text: run } of runsOf(shown, type)) {
    // Fonts sit differently on the line: all are brought to that of Latin letters.
    useFont(sheet, font).fontSize(type.size);
    const fall = (sheet as unknown as { _font: { ascender: number } })._font.ascender * (type.size / 1000);
    sheet.text(run, at, y + type.size * 0.9 - fall, { lineBreak: false });
    at += sheet.widthOfString(run);
  }
}

const widthOf = (sheet: PDFKit.PDFDocument, text: string, type: Type): number =>
  runsOf(text, type).reduce(
    (sum, { font, text: run }) => sum + useFont(sheet, font).fontSize(type.size).widthOfString(run),
    0,
  );

function runsOf(text: string, { bold = false }: Type): { font: string; text: string }[] {
  const runs: { font: string; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const font =
      isLatin(character) || character === '…' || character === '–'
        ? latin(bold)
        : stretchesOf(character)?.[0]?.file;
    const [used, shown] = font === undefined ? [latin(bold), '?'] : [font, character];
    const before = runs.at(-1);
    if (before?.font === used) before.text += shown;
    else runs.push({ font: used, text: shown });
  }
  return runs;
}

const latin = (bold: boolean) => (bold ? 'Helvetica-Bold' : 'Helvetica');
