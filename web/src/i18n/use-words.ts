import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsOf, type Language } from './languages';
import { saidTimes } from './said-times';
import { campusQuery } from '../features/spaces/catalogue';
import { minutesOfDay } from '../time/campus-time';
import { clockOf } from '../time/clock';
import { useClock } from '../time/clock-setting';
import { isSameHere } from '../time/elsewhere';

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

const zoneNamed = (locale: string, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** Names, dates, times and numbers in the language of the page. */
export function useWords() {
  const { i18n, t } = useTranslation();
  const language = i18n.language as Language;
  const counting = useClock();
  // Asked for before any page that shows times.
  const zone = useQueryClient().getQueryData(campusQuery.queryKey)?.timeZone;

  return useMemo(() => {
    const { days, dated, months, weekdays, numbers, hundredths } = formatsIn(language);
    const at = (date: string) => new Date(`${date}T00:00:00Z`);

    const name = (name: Name): Told => {
      const own = name[keyOf[language]];
      return own ? { text: own } : { text: name.en ?? '', lang: 'en' };
    };
    const day = (date: string) => days.format(at(date));
    const zoneName =
      zone === undefined
        ? t('time.onCampus')
        : zone === 'Asia/Hong_Kong'
          ? t('time.hongKong')
          : zoneNamed(formatsOf[language], zone);
    const halves = {
      am: (time: string) => t('time.am', { time }),
      pm: (time: string) => t('time.pm', { time }),
    };
    const clock = clockOf(counting === '12' ? halves : undefined);
    const zoneHere = zone === undefined || isSameHere(zone) ? undefined : zoneName;
    const said = saidTimes({
      clock,
      day,
      both: (here, there) => t('time.both', { here, zone: zoneName, there }),
    });
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
    return {
      language,
      /** The part of a name that is in the page's language. */
      nameKey: keyOf[language],
      name,
      day,
      ...said,
      /** A day that may be of another year. */
      dated: (date: string) => dated.format(at(date)),
      /** With its year where that is not the year of the other day. */
      dayFrom: (date: string, other: string) =>
        date.slice(0, 4) === other.slice(0, 4) ? day(date) : dated.format(at(date)),
      month: (date: string) => months.format(at(date)),
      weekday: (date: string) => weekdays.format(at(date)),
      /** What the clocks of the campus are called, where those of the person say something else. */
      zone: zoneHere,
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
  }, [language, t, counting, zone]);
}

export type Words = ReturnType<typeof useWords>;
