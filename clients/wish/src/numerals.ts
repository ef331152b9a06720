const han: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  兩: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const english: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

const hanNumeral = '[零〇一二兩两三四五六七八九十廿]{1,4}';

/** One number in a pattern, for `numberOf`. */
export const numeral = `\\d{1,4}|${hanNumeral}|${word(Object.keys(english).filter((name) => name.length > 2))}`;
/** As before a unit, where "an hour" is one. */
export const article = `${numeral}|${word(['an', 'a'])}`;

function word(names: readonly string[]): string {
  return `(?<![a-z0-9])(?:${names.join('|')})(?![a-z0-9])`;
}

/** 4, 四, 十二, 廿一, four. */
export function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const known = english[text.toLowerCase()];
  if (known !== undefined) return known;
  const [tens, ones] = text.replace('廿', '二十').split('十') as [string, string?];
  if (ones === undefined) return Number([...tens].map((digit) => han[digit] ?? 0).join(''));
  return (tens === '' ? 1 : (han[tens] ?? 0)) * 10 + (ones === '' ? 0 : (han[ones] ?? 0));
}
