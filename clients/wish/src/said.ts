/** Stands where something was understood, so that what was left and right of it never becomes one word. */
const gap = '¦';

/** What somebody has typed, while it is read: what is understood is taken out of it, the rest stays to be seen. */
export class Said {
  private rest: string;

  constructor(typed: string) {
    // Full-width digits and colons, as Chinese keyboards write them, become plain ones.
    this.rest = typed.normalize('NFKC');
  }

  /** Takes out each match that the reader accepts; what it answers with `false` stays where it is. */
  take(pattern: RegExp, read: (...groups: (string | undefined)[]) => boolean): void {
    this.rest = this.rest.replaceAll(pattern, (match, ...more: unknown[]) => {
      const groups = more.slice(
        0,
        more.findIndex((one) => typeof one === 'number'),
      ) as (string | undefined)[];
      return read(...groups) ? gap : match;
    });
  }

  /** Stretches that nobody has understood, in their order. */
  left(): string[] {
    return this.rest.split(/[\s,;.!?，。、；！？|¦]+/u).filter((stretch) => /[\p{L}\p{N}]/u.test(stretch));
  }
}

/** A word of its own in English; Chinese knows no spaces, and English may touch it. */
export const word = (source: string) => `(?<![a-z0-9])(?:${source})(?![a-z0-9])`;

export const pattern = (source: string) => new RegExp(source, 'giu');
