import { addDays } from './wall-time.js';
import { numberOf, numeral } from './numerals.js';
import { pattern, type Said, word } from './said.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekday =
  '(mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const hanWeekdays = '一二三四五六日';
const hanWeek = '(?:星期|禮拜|礼拜|週|周)';
const ordinal = '(\\d{1,2})(?:st|nd|rd|th)';

/** 0 is Monday. */
const weekdayOf = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const mondayOf = (date: string) => addDays(date, -weekdayOf(date));

/** As it is written, if there is such a day. */
function dateOf(year: number, monthNumber: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  const isReal = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** Without a year it is the next time that the calendar shows it. */
function coming(today: string, monthNumber: number, day: number): string | undefined {
  const year = Number(today.slice(0, 4));
  const date = dateOf(year, monthNumber, day);
  return date === undefined || date < today ? dateOf(year + 1, monthNumber, day) : date;
}

function dayOfMonth(today: string, day: number): string | undefined {
  const [year, monthNumber] = today.split('-').map(Number) as [number, number];
  const date = dateOf(year, monthNumber, day);
  if (date !== undefined && date >= today) return date;
  return monthNumber === 12 ? dateOf(year + 1, 1, day) : dateOf(year, monthNumber + 1, day);
}

/** Reads one day, counted from today. A second one is not understood, and stays to be seen. */
export function readDay(said: Said, today: string): { date?: string; isBareWeekday: boolean } {
  let date: string | undefined;
  let isBareWeekday = false;
  const reads = (found: string | undefined) => {
    if (date !== undefined || found === undefined) return false;
    date = found;
    return true;
  };
  const monthNumber = (text = '') => months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  const whole = (year: string | undefined, ofMonth: number, day: number) =>
    year === undefined
      ? coming(today, ofMonth, day)
      : dateOf(Number(year.length === 2 ? `20${year}` : year), ofMonth, day);
  const n = (text = '0') => numberOf(text);

  said.take(pattern('(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)'), (y, m, d) =>
    reads(whole(y, n(m), n(d))),
  );
  said.take(pattern(`(?:(\\d{4})年)?(${numeral})月(${numeral})[日號号]?`), (y, m, d) =>
    reads(whole(y, n(m), n(d))),
  );
  said.take(
    pattern(word(`(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?${month}(?:,?\\s+(\\d{4}))?`)),
    (d, m, y) => reads(whole(y, monthNumber(m), n(d))),
  );
  said.take(pattern(word(`${month}\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?`)), (m, d, y) =>
    reads(whole(y, monthNumber(m), n(d))),
  );
  // The day first, as is usual in Hong Kong.
  said.take(pattern('(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/])'), (d, m, y) =>
    reads(whole(y, n(m), n(d))),
  );

  const near: [source: string, days: number][] = [
    [`大[後后][天日]`, 3],
    [`${word('(?:the )?day after tomorrow|overmorrow')}|[後后]天|[後后]日`, 2],
    [`${word('tomorrow|tmrw?|tmw|2moro')}|明天|明日|[聽听]日|[明聽听](?=[早晚晨午朝])`, 1],
    [`${word('today')}|今天|今日|今(?=[早晚晨午朝])`, 0],
  ];
  for (const [source, days] of near) said.take(pattern(source), () => reads(addDays(today, days)));
  said.take(pattern(`${word('in')}\\s+(${numeral}|a)\\s+days?(?![a-z])`), (days) =>
    reads(addDays(today, n(days))),
  );
  said.take(pattern(`${word('in')}\\s+(${numeral}|a)\\s+weeks?(?![a-z])`), (weeks) =>
    reads(addDays(today, 7 * n(weeks))),
  );
  said.take(pattern(`(${numeral})\\s*[天日](?:之?[後后]|以[後后])`), (days) =>
    reads(addDays(today, n(days))),
  );
  said.take(pattern(`(${numeral})\\s*[個个]?(?:星期|禮拜|礼拜|週|周)(?:之?[後后]|以[後后])`), (weeks) =>
    reads(addDays(today, 7 * n(weeks))),
  );

  const inWeek = (weeks: number, nth: number) => addDays(mondayOf(today), 7 * weeks + nth);
  // In Chinese the week is named, and begins on Monday: 下週二 is never tomorrow.
  said.take(
    pattern(
      `(下[個个]?下[個个]?|下[個个]?|這[個个]?|这[個个]?|今[個个]?|本|上[個个]?)?${hanWeek}([一二三四五六日天])`,
    ),
    (which, day = '') => {
      const nth = hanWeekdays.indexOf(day === '天' ? '日' : day);
      if (which?.startsWith('上')) return false;
      if (which === undefined) {
        isBareWeekday = date === undefined;
        return reads(inWeek(nth < weekdayOf(today) ? 1 : 0, nth));
      }
      const weeks = (which.match(/下/g) ?? []).length;
      return reads(inWeek(weeks, nth));
    },
  );
  const nthOf = (text = '') => weekdays.indexOf(text.slice(0, 3).toLowerCase());
  said.take(pattern(word(`next week\\s+(?:on\\s+)?${weekday}`)), (day) => reads(inWeek(1, nthOf(day))));
  said.take(pattern(word(`${weekday}\\s+(?:of\\s+)?next week`)), (day) => reads(inWeek(1, nthOf(day))));
  // Of those who say "next Tuesday" on a Monday some mean tomorrow; the chip shows which day it is.
  said.take(pattern(word(`(?:(next|this|coming|on)\\s+)?${weekday}`)), (which, day) => {
    const nth = nthOf(day);
    const ahead = (nth - weekdayOf(today) + 7) % 7;
    if (which?.toLowerCase() === 'next') return reads(addDays(today, ahead === 0 ? 7 : ahead));
    isBareWeekday ||= date === undefined;
    return reads(addDays(today, ahead));
  });
  said.take(pattern(`${word('next week')}|下[個个]?${hanWeek}`), () => reads(inWeek(1, 0)));
  said.take(pattern(`${word('(?:this |the |on )?weekend')}|[這这本]?[個个]?[週周]末`), () =>
    reads(inWeek(0, weekdayOf(today) > 5 ? 6 : 5)),
  );
  said.take(pattern(`${word(`(?:on )?the ${ordinal}|${ordinal}`)}`), (first, second) =>
    reads(dayOfMonth(today, n(first ?? second))),
  );
  said.take(pattern(`(${numeral})[號号](?![樓楼])`), (day) => reads(dayOfMonth(today, n(day))));
  return { ...(date !== undefined && { date }), isBareWeekday };
}
