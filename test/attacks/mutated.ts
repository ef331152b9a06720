import fc from 'fast-check';

const whatever = ['\0', '\ud800', '💥', '\u202e', ' ', '-1', '9'.repeat(40), '%00', 'x'.repeat(3000)];

interface Change {
  what: 'leave out' | 'double' | 'insert' | 'replace' | 'cut off' | 'swap lines';
  from: number;
  length: number;
  odd: string;
}

/** A text that was right, after a few accidents, some of which look like what belongs there. */
export function mutated(texts: readonly string[], odd: readonly string[]): fc.Arbitrary<string> {
  const change: fc.Arbitrary<Change> = fc.record({
    what: fc.constantFrom('leave out', 'double', 'insert', 'replace', 'cut off', 'swap lines'),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 60 }),
    odd: fc.constantFrom(...odd, ...odd, ...whatever),
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) => changes.reduce(changed, text));
}

function changed(text: string, { what, from, length, odd }: Change): string {
  const at = Math.floor(from * text.length);
  const [before, part, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (what) {
    case 'leave out':
      return before + after;
    case 'double':
      return before + part + part + after;
    case 'insert':
      return before + odd + part + after;
    case 'replace':
      return before + odd + after;
    case 'cut off':
      return before;
    case 'swap lines': {
      const lines = text.split('\n');
      const n = Math.floor(from * lines.length);
      return [...lines.slice(0, n), lines[n + 1] ?? '', lines[n] ?? '', ...lines.slice(n + 2)].join('\n');
    }
  }
}
