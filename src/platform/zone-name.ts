import { inLanguage, type Language } from './language.js';

const hongKong = { en: 'HKT', zhHant: '香港時間', zhHans: '香港时间' };

/** What the clocks of a zone are called beside a time of theirs, in summer as in winter. */
export const zoneName = (zone: string, language: Language): string =>
  zone === 'Asia/Hong_Kong'
    ? inLanguage(hongKong, language)
    : (new Intl.DateTimeFormat(language === 'en' ? 'en-HK' : language, {
        timeZone: zone,
        timeZoneName: 'shortGeneric',
      })
        .formatToParts()
        .find(({ type }) => type === 'timeZoneName')?.value ?? zone);
