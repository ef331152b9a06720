import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from './en';
import { type Language, languageOfBrowser, saveLanguage, savedLanguage } from './languages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'tolo';
    resources: { tolo: typeof en };
  }
}

interface Catalogue {
  first: () => Promise<{ default: object }>;
  rest: () => Promise<{ default: object }>;
}

const catalogues: Record<Language, Catalogue> = {
  en: { first: () => import('./en/first'), rest: () => import('./en/rest') },
  'zh-Hant-HK': { first: () => import('./zh-Hant-HK/first'), rest: () => import('./zh-Hant-HK/rest') },
  'zh-Hans': { first: () => import('./zh-Hans/first'), rest: () => import('./zh-Hans/rest') },
};

/** Each catalogue is complete, so only the one in use is fetched, and of it first what the first screen says. */
export async function startI18n(): Promise<void> {
  const language = savedLanguage() ?? languageOfBrowser(navigator.languages);
  i18next.on('languageChanged', (chosen) => speak(chosen as Language));
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    showSupportNotice: false,
    ns: 'tolo',
    defaultNS: 'tolo',
    resources: { [language]: { tolo: (await catalogues[language].first()).default } },
    interpolation: { escapeValue: false },
  });
}

const whole = new Map<Language, Promise<void>>();

/** All that is said in a language. */
async function fetched(language: Language): Promise<void> {
  const { first, rest } = catalogues[language];
  const sections = await Promise.all([first(), rest()]);
  i18next.addResourceBundle(language, 'tolo', Object.assign({}, ...sections.map((one) => one.default)));
}

function all(language: Language): Promise<void> {
  const asked = whole.get(language) ?? fetched(language);
  whole.set(language, asked);
  // What did not come is asked for again by whoever needs it next.
  asked.catch(() => whole.delete(language));
  return asked;
}

/** A part of the page that is fetched when it is needed, and not shown before its words are there. */
export const withWords =
  <T>(fetchPart: () => Promise<T>) =>
  async (): Promise<T> =>
    (await Promise.all([fetchPart(), all(i18next.language as Language)]))[0];

export async function chooseLanguage(language: Language): Promise<void> {
  saveLanguage(language);
  await all(language);
  await i18next.changeLanguage(language);
}

function speak(language: Language): void {
  document.documentElement.lang = language;
  // For machines without Chinese fonts; the others never ask for their files.
  if (language === 'zh-Hant-HK') void import('@fontsource-variable/noto-sans-hk');
  if (language === 'zh-Hans') void import('@fontsource-variable/noto-sans-sc');
}
