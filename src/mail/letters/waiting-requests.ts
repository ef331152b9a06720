import type { Reader } from '../notices/notice.store.js';
import type { Letter } from '../queue/letter.js';
import { addressed, factsOf, type Occasion } from './occasion.js';
import { body, fact, say } from './wording.js';

const mostTold = 10;

/** Once a morning: what waits for whoever decides. */
export function waitingRequests(to: Reader, waiting: readonly Occasion[], link: string | undefined): Letter {
  const { language } = to;
  const n = waiting.length;
  const more = n - mostTold;
  return {
    ...addressed(to),
    subject: say(language, {
      en: n === 1 ? '1 request waits for you' : `${n} requests wait for you`,
      zhHant: `${n} 項申請等候您處理`,
      zhHans: `${n} 项申请等候您处理`,
    }),
    text: body(
      ...waiting.slice(0, mostTold).map((occasion) => factsOf(occasion, language)),
      more > 0
        ? [
            say(language, {
              en: `And ${more} more.`,
              zhHant: `另有 ${more} 項。`,
              zhHans: `另有 ${more} 项。`,
            }),
          ]
        : [],
      fact('open', link, language),
    ),
  };
}
