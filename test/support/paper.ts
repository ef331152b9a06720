import { inflateSync } from 'node:zlib';
import { create } from 'fontkit';

/** What a PDF says in the fonts that every reader has. */
export const latinIn = (pdf: Buffer): string =>
  streamsOf(pdf)
    .map((stream) => stream.toString('latin1'))
    .flatMap((page) => [...page.matchAll(/\[([^\]]*)\] TJ/g)])
    .map(([, pieces]) =>
      [...pieces!.matchAll(/<([0-9a-f]+)>/g)]
        .map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1'))
        .join(''),
    )
    .join('\n');

const streamsOf = (pdf: Buffer): Buffer[] =>
  [...pdf.toString('latin1').matchAll(/stream\n(.*?)\nendstream/gs)].flatMap(([, stream]) => {
    try {
      return [inflateSync(Buffer.from(stream!, 'latin1'))];
    } catch {
      return [];
    }
  });

interface Embedded {
  numGlyphs: number;
  getGlyph(id: number): { path: { bbox: { width: number; height: number } } };
}

/** How wide and high each glyph of the fonts within a PDF is drawn. */
export const glyphsIn = (pdf: Buffer): { width: number; height: number }[] =>
  streamsOf(pdf)
    .filter((stream) => stream.length > 4 && stream.toString('latin1', 0, 4) === 'true')
    .flatMap((stream) => {
      const font = create(stream) as Embedded;
      return Array.from({ length: font.numGlyphs - 1 }, (_, n) => font.getGlyph(n + 1).path.bbox);
    });

/** How many characters of such fonts are written that those do not have. */
export const missingIn = (pdf: Buffer): number =>
  streamsOf(pdf)
    .flatMap((stream) => [...stream.toString('latin1').matchAll(/\[([^\]]*)\] TJ/g)])
    .flatMap(([, pieces]) => [...pieces!.matchAll(/<([0-9a-f]+)>/g)])
    .filter(([, hex]) => hex!.match(/.{4}/g)?.includes('0000')).length;
