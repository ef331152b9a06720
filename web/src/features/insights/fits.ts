interface Room {
  width: number;
  height: number;
}

const wideLetter = 13.5;
const letter = 7.5;
const line = 17;
const around = { width: 18, height: 14 };

const isWide = (sign: string) => sign > '\u2e7f';

/** Chinese breaks between any two characters, other writing between words. */
const wordsOf = (text: string) => text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+/g) ?? [];

const widthOf = (word: string) =>
  [...word].reduce((sum, one) => sum + (isWide(one) ? wideLetter : letter), 0);

/** How many lines it takes; more than there are where a single word is too long. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of wordsOf(text)) {
    const needs = widthOf(word);
    if (needs > width) return Infinity;
    const gap = used > 0 && !isWide(word) ? letter / 2 : 0;
    if (used + gap + needs > width) {
      lines++;
      used = needs;
    } else used += gap + needs;
  }
  return lines;
}

/** Whether these lines can be read in a room, roughly, and rather not: no word is cut. */
export const fits = (texts: readonly string[], { width, height }: Room): boolean =>
  texts.reduce((sum, text) => sum + linesOf(text, width - around.width), 0) * line <= height - around.height;
