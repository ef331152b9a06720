import type { Reader } from '../notices/notice.store.js';
import type { Letter } from '../queue/letter.js';
import { addressed, factsOf, type Occasion } from './occasion.js';
import { body, fact, say, when } from './wording.js';

interface Changed {
  to: Reader;
  occasion: Occasion;
  /** When it was before, where that has changed. */
  before: { start: number; end: number } | undefined;
  how: 'moved' | 'cancelled' | 'changed' | 'handed';
  /** Who has done it; undefined for those whose name is not theirs to know. */
  by: string | undefined;
  reason: string | null;
  isOwn: boolean;
}

const verbs = {
  moved: { en: 'Moved', zhHant: '已改期', zhHans: '已改期' },
  cancelled: { en: 'Cancelled', zhHant: '已取消', zhHans: '已取消' },
  changed: { en: 'Changed', zhHant: '已更改', zhHans: '已更改' },
  handed: { en: 'Handed on to you', zhHant: '已轉交給您', zhHans: '已转交给您' },
};

/** Somebody else has changed what is booked for you, or where you are to come. */
export function changed({ to, occasion, before, how, by, reason, isOwn }: Changed): Letter {
  const { language } = to;
  const verb = say(language, verbs[how]);
  const who = by ?? say(language, { en: 'The campus', zhHant: '園區', zhHans: '园区' });
  const opening = isOwn
    ? say(language, {
        en: `${who} has changed a booking of yours.`,
        zhHant: `${who} 更改了您的預訂。`,
        zhHans: `${who} 更改了您的预订。`,
      })
    : say(language, {
        en: `${who} has changed a booking that you are named on.`,
        zhHant: `${who} 更改了您獲邀出席的預訂。`,
        zhHans: `${who} 更改了您获邀出席的预订。`,
      });
  const earlier = before && when(before.start, before.end, occasion.zone, language);
  return {
    ...addressed(to),
    subject: `${verb}${language === 'en' ? ': ' : '：'}${occasion.what}`,
    text: body(
      [opening, verb],
      factsOf(occasion, language, reason),
      earlier === undefined
        ? []
        : [
            say(language, {
              en: `It was: ${earlier}`,
              zhHant: `原定：${earlier}`,
              zhHans: `原定：${earlier}`,
            }),
          ],
      fact('open', occasion.link, language),
    ),
  };
}
