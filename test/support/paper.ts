import { inflateSync } from 'node:zlib';

/** What a PDF says in the fonts that every reader has. */
export const latinIn = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/stream\n(.*?)\nendstream/gs)]
    .flatMap(([, stream]) => {
      try {
        return [inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    })
    .flatMap((page) => [...page.matchAll(/\[([^\]]*)\] TJ/g)])
    .map(([, pieces]) =>
      [...pieces!.matchAll(/<([0-9a-f]+)>/g)]
        .map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1'))
        .join(''),
    )
    .join('\n');
