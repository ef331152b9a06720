import { inLanguage, type Language } from '../platform/index.js';
import type { CatalogueSpace } from '../spaces/index.js';

/** What calendars are called, and bookings of others in them. */
export const words = {
  mine: { en: 'My bookings', zhHant: '我的預訂', zhHans: '我的预订' },
  tenant: { en: "My company's bookings", zhHant: '公司預訂', zhHans: '公司预订' },
  search: { en: 'Bookings', zhHant: '預訂', zhHans: '预订' },
  busy: { en: 'Busy', zhHant: '忙碌', zhHans: '忙碌' },
};

export const placeOf = ({ code, name, building, floor }: CatalogueSpace, language: Language): string =>
  `${code} ${inLanguage(name, language)}, ${inLanguage(building.name, language)} ${inLanguage(floor.name, language)}`;
