import pg from 'pg';

const usual = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);
const [dot, plus, minus, zero, nine] = [46, 43, 45, 48, 57];
const hour = 3_600_000;

/**
 * A timestamptz as the database writes it, such as `2026-11-26 10:00:00.5+08`: by its places, ten times as fast as by the
 * driver's pattern, which long lists spend much of their time on. Whatever looks otherwise is left to that.
 */
export function readTimestamp(text: string): Date {
  const fraction = text.charCodeAt(19) === dot ? digitsFrom(text, 20) : 0;
  const zone = fraction > 0 ? 20 + fraction : 19;
  const sign = text.charCodeAt(zone);
  const isPlain =
    text.length === zone + 3 && text.charCodeAt(4) === minus && (sign === plus || sign === minus);
  if (!isPlain) return usual(text) as unknown as Date;
  const local = Date.UTC(
    two(text, 0) * 100 + two(text, 2),
    two(text, 5) - 1,
    two(text, 8),
    two(text, 11),
    two(text, 14),
    two(text, 17),
    fraction > 0 ? Number(text.slice(20, 20 + Math.min(fraction, 3)).padEnd(3, '0')) : 0,
  );
  const offset = two(text, zone + 1) * hour;
  return new Date(sign === plus ? local - offset : local + offset);
}

const two = (text: string, at: number): number =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;

function digitsFrom(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) >= zero && text.charCodeAt(at) <= nine) at++;
  return at - start;
}
