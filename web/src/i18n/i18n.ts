import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from './en.json';
import { type Language, languageOfBrowser, saveLanguage, savedLanguage } from './languages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'tolo';
    resources: { tolo: typeof en };
  }
}

const catalogues: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./en.json'),
  'zh-Hant-HK': () => import('./zh-Hant-HK.json'),
  'zh-Hans': () => import('./zh-Hans.json'),
};

/** Each catalogue is complete, so only the one in use is fetched. */
const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, _namespace, done) {
    catalogues[language as Language]().then(
      (catalogue) => done(null, catalogue.default),
      (error: Error) => done(error, false),
    );
  },
};

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => speak(language as Language));
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: savedLanguage() ?? languageOfBrowser(navigator.languages),
      fallbackLng: false,
      showSupportNotice: false,
      load: 'currentOnly',
      ns: 'tolo',
      defaultNS: 'tolo',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

export async function chooseLanguage(language: Language): Promise<void> {
  saveLanguage(language);
  await i18next.changeLanguage(language);
}

function speak(language: Language): void {
  document.documentElement.lang = language;
  // For machines without Chinese fonts; the others never ask for its files.
  if (language.startsWith('zh')) void import('@fontsource-variable/noto-sans-hk');
}
