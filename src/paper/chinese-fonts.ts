import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

interface Slice {
  file: string;
  ranges: readonly (readonly [first: number, last: number])[];
}

/** A stretch of text that one file has all characters of. */
interface Stretch {
  file: string;
  text: string;
}

/**
 * The font that the web sends to machines without Chinese ones, which comes in slices by character. It is the web's
 * dependency: a server installed without the web prints no Chinese.
 */
function slices(): Slice[] {
  let css: string;
  try {
    css = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-hk/index.css');
  } catch {
    return [];
  }
  const face = /url\((\.\/files\/[^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;]+);/g;
  return [...fs.readFileSync(css, 'utf8').matchAll(face)].map(([, file, ranges]) => ({
    file: path.resolve(path.dirname(css), file!),
    ranges: ranges!.split(',').map((range) => {
      const [first, last = first] = range.trim().slice('U+'.length).split('-');
      return [parseInt(first!, 16), parseInt(last!, 16)] as const;
    }),
  }));
}

let read: Slice[] | undefined;

/** The files to write a text with; undefined where some character is in none. */
export function stretchesOf(text: string): Stretch[] | undefined {
  read ??= slices();
  const stretches: Stretch[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const slice = read.find(({ ranges }) => ranges.some(([first, last]) => first <= point && point <= last));
    if (!slice) return undefined;
    const before = stretches.at(-1);
    if (before?.file === slice.file) before.text += character;
    else stretches.push({ file: slice.file, text: character });
  }
  return stretches;
}
