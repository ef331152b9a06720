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

const catalogues: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en'),
  'zh-Hant-HK': () => import('./zh-Hant-HK'),
  'zh-Hans': () => import('./zh-Hans'),
};

/** Each catalogue is complete, so only the one in use is fetched. */
async function fetched(language: Language): Promise<object> {
  return (await catalogues[language]()).default;
}

export async function startI18n(): Promise<void> {
  const language = savedLanguage() ?? languageOfBrowser(navigator.languages);
  i18next.on('languageChanged', (chosen) => speak(chosen as Language));
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    showSupportNotice: false,
    ns: 'tolo',
    defaultNS: 'tolo',
    resources: { [language]: { tolo: await fetched(language) } },
    interpolation: { escapeValue: false },
  });
}

export async function chooseLanguage(language: Language): Promise<void> {
  saveLanguage(language);
  i18next.addResourceBundle(language, 'tolo', await fetched(language));
  await i18next.changeLanguage(language);
}

function speak(language: Language): void {
  document.documentElement.lang = language;
  // For machines without Chinese fonts; the others never ask for their files.
  if (language === 'zh-Hant-HK') void import('@fontsource-variable/noto-sans-hk');
  if (language === 'zh-Hans') void import('@fontsource-variable/noto-sans-sc');
}
