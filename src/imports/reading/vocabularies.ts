import type { LocalizedText } from '../../platform/index.js';

type Named = Partial<LocalizedText>;

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();

/** Codes, each known by its names in all languages, too. */
export class Vocabulary {
  private readonly byWord = new Map<string, string>();
  private readonly codes = new Set<string>();

  constructor(codes: Iterable<readonly [code: string, name: Named]>) {
    for (const [code, { en, zhHant, zhHans }] of codes) {
      for (const word of [en, zhHant, zhHans]) if (word) this.byWord.set(plain(word), code);
    }
    for (const [code] of codes) {
      this.byWord.set(plain(code), code);
      this.codes.add(code);
    }
  }

  /** The code that a word means; undefined where it is none of these. */
  codeOf(word: string): string | undefined {
    return this.codes.has(word) ? word : this.byWord.get(plain(word));
  }

  words(): Iterable<string> {
    return this.byWord.keys();
  }
}
