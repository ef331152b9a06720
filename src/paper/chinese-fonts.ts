import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { charactersIn } from './open-font.js';

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
 * The fonts that the web sends to machines without Chinese ones, which come in slices by character. They are the web's
 * dependencies: a server installed without the web prints no Chinese. The first has what is written in Hong Kong, and of
 * simplified characters only some, whatever its style sheet says; the last has letters of Europe.
 */
const packages = [
  '@fontsource-variable/noto-sans-hk',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource-variable/inter',
];

function slicesOf(name: string): Slice[] {
  let css: string;
  try {
    css = createRequire(import.meta.url).resolve(`${name}/index.css`);
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

const held = new Map<string, ReadonlySet<number>>();

/** What a slice says it has, it need not have. */
function has({ file, ranges }: Slice, point: number): boolean {
  if (!ranges.some(([first, last]) => first <= point && point <= last)) return false;
  const characters = held.get(file) ?? charactersIn(file);
  held.set(file, characters);
  return characters.has(point);
}

/** The files to write a text with; undefined where some character is in none. */
export function stretchesOf(text: string): Stretch[] | undefined {
  read ??= packages.flatMap(slicesOf);
  const stretches: Stretch[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const slice = read.find((one) => has(one, point));
    if (!slice) return undefined;
    const before = stretches.at(-1);
    if (before?.file === slice.file) before.text += character;
    else stretches.push({ file: slice.file, text: character });
  }
  return stretches;
}
