export const languages = ['en', 'zh-Hant-HK', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** How each language calls itself, short enough for the header. */
export const ownNames: Record<Language, { short: string; long: string }> = {
  en: { short: 'EN', long: 'English' },
  'zh-Hant-HK': { short: '繁', long: '繁體中文' },
  'zh-Hans': { short: '简', long: '简体中文' },
};

const storageKey = 'tolo.language';

const isLanguage = (text: unknown): text is Language => (languages as readonly unknown[]).includes(text);

/** What the person has chosen in this browser. */
export function savedLanguage(): Language | undefined {
  try {
    const saved = localStorage.getItem(storageKey);
    return isLanguage(saved) ? saved : undefined;
  } catch {
    return undefined;
  }
}

export function saveLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // storage is switched off: the choice lasts as long as the page
  }
}

/** The first that the browser speaks; English where it speaks none of ours. */
export function languageOfBrowser(spoken: readonly string[]): Language {
  for (const tag of spoken.map((one) => one.toLowerCase())) {
    if (tag.startsWith('en')) return 'en';
    if (/^zh-(hant|hk|tw|mo)/.test(tag)) return 'zh-Hant-HK';
    if (tag.startsWith('zh')) return 'zh-Hans';
  }
  return 'en';
}

/** The regional form by which Intl writes dates and numbers. */
export const formatsOf: Record<Language, string> = {
  en: 'en-HK',
  'zh-Hant-HK': 'zh-Hant-HK',
  'zh-Hans': 'zh-Hans-CN',
};
