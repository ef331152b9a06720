/** The word that somebody may have meant: the one that is the fewest slips of the pen away, if they are few. */
export function nearestOf(word: string, words: Iterable<string>): string | undefined {
  const most = Math.max(2, word.length / 3);
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of words) {
    const slips = distance(word.toLowerCase(), candidate.toLowerCase());
    if (slips <= most && slips < least) [nearest, least] = [candidate, slips];
  }
  return nearest;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
