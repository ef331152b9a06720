import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsOf, type Language } from './languages';
import { addDays, minutesOfDay, wallTime } from '../time/campus-time';

/** A name in the languages of the campus. */
export interface Name {
  en?: string;
  zhHant?: string;
  zhHans?: string;
}

const keyOf = { en: 'en', 'zh-Hant-HK': 'zhHant', 'zh-Hans': 'zhHans' } as const;

/** A text and the language that it is in, where that is not the language of the page. */
export interface Told {
  text: string;
  lang?: Language;
}

const made = new Map<Language, ReturnType<typeof makeFormats>>();

/** Made once for each language: they are dear, and hundreds of rows ask for them. */
function formatsIn(language: Language) {
  const formats = made.get(language) ?? makeFormats(formatsOf[language]);
  made.set(language, formats);
  return formats;
}

function makeFormats(locale: string) {
  // Dates of the campus, whatever the zone of the browser: they are formatted as they are written.
  const dates = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts });
  return {
    days: dates({ weekday: 'short', day: 'numeric', month: 'short' }),
    dated: dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    months: dates({ month: 'long', year: 'numeric' }),
    weekdays: dates({ weekday: 'short' }),
    numbers: new Intl.NumberFormat(locale),
    hundredths: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  };
}

/** Names, dates and numbers in the language of the page. */
export function useWords() {
  const { i18n, t } = useTranslation();
  const language = i18n.language as Language;

  return useMemo(() => {
    const { days, dated, months, weekdays, numbers, hundredths } = formatsIn(language);
    const at = (date: string) => new Date(`${date}T00:00:00Z`);

    const name = (name: Name): Told => {
      const own = name[keyOf[language]];
      return own ? { text: own } : { text: name.en ?? '', lang: 'en' };
    };
    const day = (date: string) => days.format(at(date));
    /** `Tue, 24 Nov 14:00–16:00`; a second day is named where there is one. */
    const period = (start: string, end: string) => {
      const [from, to] = [start.slice(0, 10), end.slice(0, 10)];
      const endsAtMidnight = end.slice(11, 16) === '00:00' && to === addDays(from, 1);
      const until =
        from === to ? end.slice(11, 16) : endsAtMidnight ? '24:00' : `${day(to)} ${end.slice(11, 16)}`;
      return { day: day(from), times: `${start.slice(11, 16)}–${until}` };
    };
    const duration = (minutes: number) => {
      const [d, h, m] = [
        Math.floor(minutes / minutesOfDay),
        Math.floor((minutes % minutesOfDay) / 60),
        minutes % 60,
      ];
      const parts = [
        d && t('time.days', { count: d }),
        h && t('time.hours', { count: h }),
        m && t('time.minutes', { count: m }),
      ];
      return parts.filter(Boolean).join(' ');
    };
    /** A moment of the log, on the clocks of the campus. */
    const moment = (text: string, timeZone: string) => {
      const { date, time } = wallTime(new Date(text), timeZone);
      return `${day(date)} ${time}`;
    };
    return {
      language,
      /** The part of a name that is in the page's language. */
      nameKey: keyOf[language],
      name,
      day,
      moment,
      /** A day that may be of another year. */
      dated: (date: string) => dated.format(at(date)),
      /** With its year where that is not the year of the other day. */
      dayFrom: (date: string, other: string) =>
        date.slice(0, 4) === other.slice(0, 4) ? day(date) : dated.format(at(date)),
      month: (date: string) => months.format(at(date)),
      weekday: (date: string) => weekdays.format(at(date)),
      period,
      duration,
      /** What something is called, and what it is. */
      pair: (one: string, value: string) => (language === 'en' ? `${one}: ${value}` : `${one}：${value}`),
      number: (n: number) => numbers.format(n),
      /** Figures that stand below each other, to the hundredth. */
      exact: (n: number) => hundredths.format(n),
      /** Of hundred. */
      percent: (n: number) => (language === 'en' ? `${numbers.format(n)} %` : `${numbers.format(n)}%`),
      list: (words: readonly string[]) => words.join(language === 'en' ? ', ' : '、'),
    };
  }, [language, t]);
}

export type Words = ReturnType<typeof useWords>;
