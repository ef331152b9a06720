import { inLanguage, type Language } from '../../platform/index.js';
import type { Instant } from '../../time/index.js';

/** A text in all languages, put together already. */
export interface Said {
  en: string;
  zhHant: string;
  zhHans: string;
}

export const say = (language: Language, said: Said): string => inLanguage(said, language);

const locales = { en: 'en-HK', 'zh-Hant-HK': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN' } as const;

/** `Thursday, 26 November 2026, 10:00–11:00 (Asia/Hong_Kong)`, by the clock of the campus. */
export function when(start: Instant, end: Instant, zone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return `${format.formatRange(start, end)} (${zone})`;
}

const labels = {
  when: { en: 'When', zhHant: '時間', zhHans: '时间' },
  where: { en: 'Where', zhHant: '地點', zhHans: '地点' },
  why: { en: 'Why', zhHant: '原因', zhHans: '原因' },
  open: { en: 'Open it', zhHant: '查看', zhHans: '查看' },
};

/** One line of facts; nothing where there is none. */
export const fact = (
  label: keyof typeof labels,
  value: string | null | undefined,
  language: Language,
): string[] =>
  value === null || value === undefined || value === ''
    ? []
    : [`${say(language, labels[label])}${language === 'en' ? ': ' : '：'}${value}`];

/** Paragraphs as a mail has them. */
export const body = (...paragraphs: readonly (readonly string[])[]): string =>
  `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;

/** `10:15`, by the clock of the campus. */
export const clock = (at: Instant, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { timeStyle: 'short', hourCycle: 'h23', timeZone: zone }).format(
    at,
  );
