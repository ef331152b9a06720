import fs from 'node:fs';
import { create } from 'fontkit';
import { type Outline, outlineBytes } from './outline-bytes.js';

interface Glyph {
  advanceWidth: number;
  _decode(): Partial<Outline> & { numberOfContours: number; components?: { glyphID: number }[] };
  _getContours(): Outline['points'][];
}

/** What a PDF has of a font. */
interface Subset {
  glyf: Buffer[];
  loca: { offsets: number[] };
  hmtx: { metrics: { advance: number; bearing: number }[] };
  offset: number;
  _addGlyph(id: number): number;
}

interface Woff2 {
  readonly characterSet: readonly number[];
  variationCoords: readonly number[];
  readonly _variationProcessor: { transformPoints(id: number, points: Outline['points']): void };
  getGlyph(id: number): Glyph;
  createSubset(): Subset;
}

const regular = 400;
/** Points of a glyph that are not of its outline but move with it. */
const phantoms = 4;

const opened = new WeakMap<PDFKit.PDFDocument, Set<string>>();

/** Writes with a font from here on: one of those that every reader of PDF has, or a file of ours. */
export function useFont(sheet: PDFKit.PDFDocument, font: string): PDFKit.PDFDocument {
  const known = opened.get(sheet) ?? new Set();
  if (font.endsWith('.woff2') && !known.has(font)) {
    opened.set(sheet, known.add(font));
    sheet.registerFont(font, open(font) as never);
  }
  return sheet.font(font);
}

/** The characters that a file has glyphs of. */
export const charactersIn = (file: string): ReadonlySet<number> =>
  new Set((create(fs.readFileSync(file)) as Woff2).characterSet);

/**
 * WOFF2 keeps outlines in a form of its own. The library copies them into a PDF as if they were those of TrueType, and
 * nothing is to be seen; nor does it make them of another weight than the thinnest, which our font begins with.
 */
function open(file: string): Woff2 {
  const font = create(fs.readFileSync(file)) as Woff2;
  readOutlines(font);
  font.variationCoords = [regular];
  const outlines = new Map<number, Outline>();
  const outlineOf = (id: number): Outline => {
    const known = outlines.get(id);
    if (known) return known;
    const glyph = font.getGlyph(id);
    const { numberOfContours, points = [], components = [] } = glyph._decode();
    for (const { glyphID } of components) outlineOf(glyphID);
    // Made of others, or drawn itself.
    const outline = numberOfContours < 0 ? { points: glyph._getContours().flat() } : { points };
    const [first] = points;
    if (numberOfContours > 0 && first) {
      const ends = Array.from({ length: phantoms }, () =>
        Object.assign(first.copy(), { x: 0, y: 0, endContour: true }),
      );
      font._variationProcessor.transformPoints(id, [...points, ...ends]);
    }
    outlines.set(id, outline);
    return outline;
  };
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    subset._addGlyph = (id) => {
      const { bytes, left } = outlineBytes(outlineOf(id));
      subset.glyf.push(bytes);
      subset.loca.offsets.push(subset.offset);
      subset.hmtx.metrics.push({ advance: font.getGlyph(id).advanceWidth, bearing: left });
      subset.offset += bytes.length;
      return subset.glyf.length - 1;
    };
    return subset;
  };
  return font;
}

/** All at once, as they are: what is made of others cannot be read once the font is of another weight. */
function readOutlines(font: Woff2): void {
  Object.defineProperty(font, '_variationProcessor', { value: null, configurable: true });
  font.getGlyph(0);
  Reflect.deleteProperty(font, '_variationProcessor');
}
