import type { Interval } from '../../time/index.js';
import type { Reader } from '../notices/notice.store.js';
import type { Letter } from '../queue/letter.js';
import { addressed, factsOf, type Occasion } from './occasion.js';
import { body, fact, say, when } from './wording.js';

/** What a closure makes of one booking. */
interface Rehoused {
  /** As it was. */
  occasion: Occasion;
  outcome: 'move' | 'ask' | 'cancel' | 'ends';
  /** Where it goes, or where it might. */
  places: readonly string[];
  /** When it is there, where that is another time. */
  otherTime: Interval | null;
  answerBy: number | null;
}

interface Closed {
  to: Reader;
  reason: string;
  isLifted: boolean;
  moves: readonly Rehoused[];
  link: string | undefined;
}

const outcomes = {
  move: { en: 'Now in', zhHant: '改往', zhHans: '改往' },
  ask: { en: 'Choose one of', zhHant: '請選擇', zhHans: '请选择' },
  cancel: {
    en: 'There is no like place: it is cancelled.',
    zhHant: '沒有合適的替代地點：預訂已取消。',
    zhHans: '没有合适的替代地点：预订已取消。',
  },
  ends: {
    en: 'It has begun: it ends when the space closes.',
    zhHant: '已開始：空間關閉時結束。',
    zhHans: '已开始：空间关闭时结束。',
  },
  back: { en: 'Its place is free again.', zhHant: '原有地點已重新開放。', zhHans: '原有地点已重新开放。' },
};

/** One mail to each whom a closure concerns, whatever number of their bookings it moves. */
export function closed({ to, reason, isLifted, moves, link }: Closed): Letter {
  const { language } = to;
  return {
    ...addressed(to),
    subject: isLifted
      ? say(language, {
          en: `Open again: ${reason}`,
          zhHant: `重新開放：${reason}`,
          zhHans: `重新开放：${reason}`,
        })
      : say(language, {
          en: `Your bookings make way: ${reason}`,
          zhHant: `您的預訂須改動：${reason}`,
          zhHans: `您的预订需要变动：${reason}`,
        }),
    text: body(
      [reason],
      ...moves.map(({ occasion, outcome, places, otherTime, answerBy }) => [
        ...factsOf(occasion, language),
        isLifted ? say(language, outcomes.back) : outcomeOf(outcome, places, to),
        ...(isLifted || otherTime === null ? [] : [anotherTime(otherTime, occasion.zone, to)]),
        ...(isLifted || answerBy === null ? [] : [deadline(answerBy, occasion.zone, to)]),
      ]),
      [
        isLifted
          ? say(language, {
              en: 'Go back there, or stay where you are.',
              zhHant: '您可返回原處，或維持現狀。',
              zhHans: '您可返回原处，或维持现状。',
            })
          : say(language, {
              en: 'Accept it, choose another place, or cancel.',
              zhHant: '您可接受安排、另選地點或取消。',
              zhHans: '您可接受安排、另选地点或取消。',
            }),
      ],
      fact('open', link, language),
    ),
  };
}

function outcomeOf(outcome: Rehoused['outcome'], places: readonly string[], { language }: Reader): string {
  const words = say(language, outcomes[outcome]);
  return outcome === 'cancel' || outcome === 'ends'
    ? words
    : `${words}${language === 'en' ? ': ' : '：'}${places.join('; ')}`;
}

const anotherTime = ({ start, end }: Interval, zone: string, { language }: Reader): string => {
  const time = when(start, end, zone, language);
  return say(language, {
    en: `At another time: ${time}`,
    zhHant: `改期：${time}`,
    zhHans: `改期：${time}`,
  });
};

const deadline = (answerBy: number, zone: string, { language }: Reader): string => {
  const until = when(answerBy, answerBy, zone, language);
  return say(language, {
    en: `Answer by ${until}.`,
    zhHant: `請於 ${until} 前回覆。`,
    zhHans: `请于 ${until} 前回复。`,
  });
};
