import type { LocalizedText } from './problem-catalogue.js';

/** BCP 47 tags of the languages spoken here. */
export type Language = 'en' | 'zh-Hant-HK' | 'zh-Hans';

export const languages: readonly Language[] = ['en', 'zh-Hant-HK', 'zh-Hans'];

const keys = { en: 'en', 'zh-Hant-HK': 'zhHant', 'zh-Hans': 'zhHans' } as const satisfies Record<
  Language,
  keyof LocalizedText
>;

/** The text in a language; English where it has not been translated. */
export const inLanguage = (text: Partial<LocalizedText>, language: Language): string =>
  text[keys[language]] ?? text.en ?? '';

/** The best of our languages for an Accept-Language header (RFC 9110 §12.5.4). */
export function languageFor(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag: tag.toLowerCase(), quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (tag.startsWith('en')) return 'en';
    if (/^zh-(hant|hk|tw|mo)/.test(tag)) return 'zh-Hant-HK';
    if (tag.startsWith('zh')) return 'zh-Hans';
  }
  return 'en';
}
