import type { Reader } from '../notices/notice.store.js';
import type { Letter } from '../queue/letter.js';
import { addressed, factsOf, type Occasion } from './occasion.js';
import { body, clock, fact, say } from './wording.js';

/** What somebody has waited for is free, and kept for them for a while. */
export function offered(to: Reader, occasion: Occasion, until: number): Letter {
  const { language } = to;
  const time = clock(until, occasion.zone, language);
  return {
    ...addressed(to),
    subject: say(language, {
      en: `Free now, yours until ${time}: ${occasion.what}`,
      zhHant: `現已有空，為您保留至 ${time}：${occasion.what}`,
      zhHans: `现已有空，为您保留至 ${time}：${occasion.what}`,
    }),
    text: body(
      [
        say(language, {
          en: `You have waited for this. It is kept for you until ${time}: claim it, or it goes to whoever is next.`,
          zhHant: `您輪候的空間現已有空，為您保留至 ${time}。請及時確認，否則將轉給下一位。`,
          zhHans: `您排队等候的空间现已有空，为您保留至 ${time}。请及时确认，否则将转给下一位。`,
        }),
      ],
      factsOf(occasion, language),
      fact('open', occasion.link, language),
    ),
  };
}
