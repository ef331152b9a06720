import { minutesOf, minutesOfDay } from './wall-time.js';
import { article, numberOf } from './numerals.js';
import { pattern, type Said, word } from './said.js';

export type PartName = 'morning' | 'noon' | 'afternoon' | 'evening' | 'day';

/** When parts of a day begin and end, in minutes after midnight. */
export const partsOfDay: Record<PartName, { from: number; to: number }> = {
  morning: { from: minutesOf('09:00'), to: minutesOf('12:00') },
  noon: { from: minutesOf('12:00'), to: minutesOf('14:00') },
  afternoon: { from: minutesOf('13:00'), to: minutesOf('18:00') },
  evening: { from: minutesOf('18:00'), to: minutesOf('22:00') },
  day: { from: minutesOf('09:00'), to: minutesOf('18:00') },
};

/** What is left of 明早 and 今晚 when the day is read. */
const lone = (han: string) => `(?<!\\p{L})${han}(?!\\p{L})`;

const partWords: Record<PartName, string> = {
  day: `${word('(?:all|whole|full|entire) day')}|全日|全天|整天|整日|成日`,
  morning: `${word('mornings?|(?<!i )a\\.?m\\.?')}|上午|早上|早晨|朝早|清晨|${lone('[早朝]')}`,
  noon: `${word('noon|midday|lunch(?:time)?')}|中午|正午|午間|午间|晏晝`,
  afternoon: `${word('afternoons?|p\\.?m\\.?')}|下午|午後|午后|下晝`,
  evening: `${word('evenings?|tonight|nights?|after work')}|晚上|夜晚|傍晚|晚間|晚间|${lone('晚')}`,
};
const hanPart = '(上午|早上|早晨|朝早|清晨|中午|下午|下晝|午後|午后|晚上|夜晚|今晚|傍晚)';

/** Minutes after midnight. */
export interface TimeMeant {
  start?: number;
  end?: number;
  /** It may lie anywhere in between. */
  after?: number;
  before?: number;
  part?: PartName;
  length?: number;
  /** It begins so many minutes from now. */
  ahead?: number;
}

interface ClockTime {
  hour: number;
  minutes: number;
  half?: 'am' | 'pm';
  /** `09`, `14:05`: nothing to guess. */
  isPlain: boolean;
}

/** Six groups, for `clockOf`: part of the day, hour, minutes, the sign of hours, minutes after it, half of the day. */
const clock = `(?:${hanPart}\\s*)?(\\d{1,2}|[一二兩两三四五六七八九十]{1,3}(?=\\s*[點点時时]))(?:[:.](\\d{2})(?!\\d)|\\s*([點点時时](?!間|间))\\s*((?:\\d{1,2}|[二三四五]?十[一二三四五六七八九]?)分?|半|正|整)?)?\\s*(a\\.?m\\.?(?![a-z])|p\\.?m\\.?(?![a-z]))?`;
const groupsOfClock = 6;
type Groups = (string | undefined)[];

function clockOf([part, hourText = '', colon, , han, latin]: Groups): ClockTime | undefined {
  const hour = numberOf(hourText);
  const minutes = colon !== undefined ? Number(colon) : minutesInHan(han);
  if (hour > 24 || minutes > 59) return undefined;
  const half = halfOf(part, latin);
  return { hour, minutes, ...(half && { half }), isPlain: hour > 12 || hourText.startsWith('0') };
}

function minutesInHan(text = '正'): number {
  if (text === '半') return 30;
  return /[正整]/u.test(text) ? 0 : numberOf(text.replace('分', ''));
}

function halfOf(part: string | undefined, latin: string | undefined): 'am' | 'pm' | undefined {
  if (latin !== undefined) return latin.toLowerCase().startsWith('a') ? 'am' : 'pm';
  if (part !== undefined) return /[上早朝清]/u.test(part) && part !== '晚上' ? 'am' : 'pm';
  return undefined;
}

/** Says that a number is an hour. */
const isMarked = ([part, , colon, mark, , latin]: Groups) => (part ?? colon ?? mark ?? latin) !== undefined;

/** Nobody meets at three in the night unless they say so. */
function minutesAt({ hour, minutes, half, isPlain }: ClockTime, part?: PartName): number {
  if (isPlain) return hour * 60 + minutes;
  const twelve = hour % 12;
  const isLate = half
    ? half === 'pm'
    : part === 'evening' || part === 'afternoon'
      ? true
      : part === 'morning'
        ? hour === 12
        : hour === 12 || hour < 7;
  return (isLate ? twelve + 12 : half || part === 'morning' ? twelve : hour) * 60 + minutes;
}

/** No part of a longer number, a date or a code. */
const alone = '(?<![\\p{L}\\d:./-])';
const ends = '(?![\\d:/]|-\\d)';

const hour = '(?:(?:h|hrs?|hours?)(?![a-z0-9])|[個个]?(?:小時|小时|鐘頭|钟头|鐘|钟))';
const minute = '(?:(?:m|mins?|minutes?)(?![a-z0-9])|分鐘|分钟)';
const some = '(?<![\\d:.])(\\d{1,2}(?:\\.\\d+)?)';
const step = 15;
const rounded = (minutes: number) => Math.max(step, Math.ceil(minutes / step) * step);
const decimalOf = (text = '0') => (text.includes('.') ? Number(text) : numberOf(text));

const lengths: [source: string, minutes: (...groups: Groups) => number][] = [
  [word('(?:an? )?hour and a half|one and a half hours?'), () => 90],
  [`(${article})?[個个]半(?:小時|小时|鐘頭?|钟头?)`, (n = '1') => numberOf(n) * 60 + 30],
  [`(?<![a-z0-9])half(?: an? |[ -])hour(?![a-z])|半[個个]?(?:小時|小时|鐘頭?|钟头?)`, () => 30],
  [`${some}\\s*(?:-|to|至|到)\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*-?${hour}`, (_, most) => decimalOf(most) * 60],
  [`${some}h([0-5]\\d)(?!\\d)`, (h, m) => decimalOf(h) * 60 + decimalOf(m)],
  [`${some}\\s*${hour}\\s*(?:and\\s+)?(\\d{1,2})\\s*${minute}`, (h, m) => decimalOf(h) * 60 + decimalOf(m)],
  [
    `(?<![\\d:.])(\\d{1,2}\\.\\d+|${article})\\s*-?${hour}(半)?`,
    (n, half) => decimalOf(n) * 60 + (half ? 30 : 0),
  ],
  [`(?<![\\d:.])(${article})\\s*-?${minute}`, (n) => decimalOf(n)],
];

/** Reads how long, before the times: `2h` is no two o'clock. */
function readLength(said: Said): number | undefined {
  let length: number | undefined;
  for (const [source, minutesOf] of lengths)
    said.take(pattern(`(?:${word('for|lasting')}\\s*|為時|为时)?${source}`), (...groups) => {
      const minutes = minutesOf(...groups);
      if (length !== undefined || minutes <= 0 || minutes > minutesOfDay) return false;
      length = rounded(minutes);
      return true;
    });
  return length;
}

/** Reads when in the day, and for how long. */
export function readTimes(said: Said): TimeMeant {
  const meant: TimeMeant = {};
  said.take(
    pattern(`${word('in')}\\s+(${article})\\s*(hours?|hrs?|minutes?|mins?)(?![a-z])`),
    (n = '', unit = '') => {
      meant.ahead = numberOf(n) * (unit.toLowerCase().startsWith('h') ? 60 : 1);
      return true;
    },
  );
  const length = readLength(said);
  if (length !== undefined) meant.length = length;

  let range: [ClockTime, ClockTime] | undefined;
  const between = '\\s*(?:-|–|—|~|to|till?|until|and|至|到)\\s*';
  const lead = `(?:${word('from|between|at')}\\s*|[由從从])?`;
  said.take(pattern(`${lead}${alone}${clock}${between}${clock}${ends}(?!\\s*[人位名個个])`), (...groups) => {
    const [first, second] = [clockOf(groups.slice(0, groupsOfClock)), clockOf(groups.slice(groupsOfClock))];
    if (range || !first || !second || (first.hour === second.hour && first.minutes === second.minutes))
      return false;
    range = [first, second];
    return true;
  });

  let at: ClockTime | undefined;
  const single = (where: 'start' | 'after' | 'before', before: string, after = '') =>
    said.take(pattern(`${before}${alone}${clock}${after}${ends}`), (...groups) => {
      const found = clockOf(groups);
      const isTime = before !== '' || after !== '' || isMarked(groups);
      if (!found || !isTime || range || at || meant.after !== undefined || meant.before !== undefined)
        return false;
      if (where === 'start') at = found;
      else meant[where] = minutesAt(found);
      return true;
    });
  single('after', `${word('after|since|later than')}\\s*`);
  single('before', `${word('before|by|until|till?|no later than')}\\s*`);
  single('after', '', '\\s*(?:之?[後后]|以[後后]|起)');
  single('before', '', '\\s*(?:之前|以前|前)');
  single('start', `(?:${word('at|from|starting|around|about')}\\s*|@\\s*)`);
  single('start', '');

  for (const [name, source] of Object.entries(partWords) as [PartName, string][])
    said.take(pattern(source), () => {
      if (meant.part !== undefined && meant.part !== name) return false;
      meant.part = name;
      return true;
    });
  said.take(
    pattern(`${word('(?:right )?now|asap|straight away')}|現在|现在|而家|即刻|立即|馬上|马上`),
    () => {
      meant.ahead ??= 0;
      return meant.ahead === 0;
    },
  );

  if (range) Object.assign(meant, stretchOf(range, meant.part));
  else if (at) meant.start = minutesAt(at, meant.part);
  return meant;
}

/** `2-4pm`, `11-1`, `9 to 5`: the end is the next time that the clock shows it. */
function stretchOf([first, second]: [ClockTime, ClockTime], part?: PartName): { start: number; end: number } {
  if (
    !first.half &&
    second.half === 'pm' &&
    !first.isPlain &&
    first.hour % 12 <= second.hour % 12 &&
    first.hour !== 12
  )
    return { start: minutesAt({ ...first, half: 'pm' }), end: minutesAt(second) };
  if (!first.half && second.half === 'am')
    return { start: minutesAt({ ...first, half: 'am' }), end: minutesAt(second) };
  const start = minutesAt(first, part);
  const end = second.half || second.isPlain ? minutesAt(second) : second.hour * 60 + second.minutes;
  return { start, end: end > start || second.half || second.isPlain ? end : end + 12 * 60 };
}
