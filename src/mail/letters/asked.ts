import type { Reader } from '../notices/notice.store.js';
import { type Letter, oneLine } from '../queue/letter.js';
import { addressed, factsOf, type Occasion } from './occasion.js';
import { body, fact, say } from './wording.js';

/** Whoever decides on a request wants to know something first. */
export function asked(to: Reader, occasion: Occasion, question: string): Letter {
  const { language } = to;
  return {
    ...addressed(to),
    subject: say(language, {
      en: `A question about your request: ${occasion.what}`,
      zhHant: `有關您的申請的提問：${occasion.what}`,
      zhHans: `有关您的申请的提问：${occasion.what}`,
    }),
    text: body(
      [oneLine(question)],
      [
        say(language, {
          en: 'The request waits for your answer, and its time goes on.',
          zhHant: '申請正等候您的回覆，期限仍在計算。',
          zhHans: '申请正等候您的回复，期限仍在计算。',
        }),
      ],
      factsOf(occasion, language),
      fact('open', occasion.link, language),
    ),
  };
}
