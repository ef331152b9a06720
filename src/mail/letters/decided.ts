import type { Reader } from '../notices/notice.store.js';
import type { Letter } from '../queue/letter.js';
import { addressed, factsOf, type Occasion } from './occasion.js';
import { body, fact, say } from './wording.js';

const verdicts = {
  'booking.approved': { en: 'Approved', zhHant: '已批准', zhHans: '已批准' },
  'booking.declined': { en: 'Declined', zhHant: '已被拒絕', zhHans: '已被拒绝' },
  'booking.change_declined': {
    en: 'Change declined, what you had stays',
    zhHant: '更改已被拒絕，原有預訂維持不變',
    zhHans: '更改已被拒绝，原有预订维持不变',
  },
  'booking.expired': { en: 'Nobody decided in time', zhHant: '逾期未獲批准', zhHans: '逾期未获批准' },
  'booking.change_expired': {
    en: 'Nobody decided on the change in time, what you had stays',
    zhHant: '更改逾期未獲批准，原有預訂維持不變',
    zhHans: '更改逾期未获批准，原有预订维持不变',
  },
};
export type Decided = keyof typeof verdicts;

export const isDecision = (type: string): type is Decided => Object.hasOwn(verdicts, type);

/** What has become of a request. */
export function decided(to: Reader, occasion: Occasion, type: Decided, reason: string | null): Letter {
  const { language } = to;
  const verdict = say(language, verdicts[type]);
  return {
    ...addressed(to),
    subject: `${verdict}${language === 'en' ? ': ' : '：'}${occasion.what}`,
    text: body([verdict], factsOf(occasion, language, reason), fact('open', occasion.link, language)),
  };
}
