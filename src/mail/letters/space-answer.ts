import { type InvitationRefused, type Itip, replyText } from '../../calendars/index.js';
import type { Actor } from '../../identity/index.js';
import { inLanguage, type Language, problemCatalogue } from '../../platform/index.js';
import type { CatalogueSpace } from '../../spaces/index.js';
import type { Instant } from '../../time/index.js';
import { type Letter, oneLine } from '../queue/letter.js';
import { body, fact, say, when } from './wording.js';

type Says = 'ACCEPTED' | 'TENTATIVE' | 'DECLINED';

interface Answered {
  to: Pick<Actor, 'email' | 'name' | 'language'>;
  space: CatalogueSpace;
  address: string;
  zone: string;
  itip: Pick<Itip, 'uid' | 'sequence' | 'start' | 'end' | 'instance'>;
  messageId: string | undefined;
  says: Says;
  refused: InvitationRefused | undefined;
  at: Instant;
  link: (path: string) => string | undefined;
}

/** What a space answers to whoever invites it: yes, perhaps, or no and what can be had instead. */
export function spaceAnswer({
  to,
  space,
  address,
  zone,
  itip,
  messageId,
  says,
  refused,
  at,
  link,
}: Answered): Letter {
  const { language } = to;
  const name = oneLine(`${space.code} ${inLanguage(space.name, language)}`);
  const verdict = say(language, verdicts[says]);
  const reasons = refused ? reasonsOf(refused, language) : [];
  const instead = refused ? insteadOf(refused, zone, language, link) : [];
  return {
    to: { address: to.email, name: to.name },
    from: { address, name },
    ...(messageId !== undefined && { inReplyTo: messageId }),
    subject: `${verdict} ${name}`,
    text: body(
      [`${verdict} ${name}`],
      itip.start !== undefined && itip.end !== undefined
        ? fact('when', when(itip.start, itip.end, zone, language), language)
        : [],
      reasons,
      instead,
      refused
        ? [
            say(language, {
              en: 'Nothing was booked or changed: what you had booked before stays.',
              zhHant: '沒有新增或更改預訂：您之前的預訂維持不變。',
              zhHans: '没有新增或更改预订：您之前的预订维持不变。',
            }),
          ]
        : [],
      fact('open', link('/bookings'), language),
    ),
    calendar: {
      method: 'REPLY',
      text: replyText({
        uid: itip.uid,
        sequence: itip.sequence,
        at,
        ...(itip.start !== undefined && { start: itip.start }),
        ...(itip.instance !== undefined && { instance: itip.instance }),
        organizer: to.email,
        room: { address, name },
        says,
        comment: reasons.join(' '),
      }),
    },
  };
}

/** To who has called off what can no longer be given back. */
export function notCalledOff({
  to,
  space,
  refused,
}: {
  to: Actor;
  space: CatalogueSpace;
  refused: InvitationRefused;
}): Letter {
  const { language } = to;
  const name = oneLine(`${space.code} ${inLanguage(space.name, language)}`);
  const subject = say(language, {
    en: `Not cancelled: ${name}`,
    zhHant: `未能取消：${name}`,
    zhHans: `未能取消：${name}`,
  });
  return {
    to: { address: to.email, name: to.name },
    subject,
    text: body([subject], reasonsOf(refused, language)),
  };
}

const verdicts = {
  ACCEPTED: { en: 'Booked:', zhHant: '已預訂：', zhHans: '已预订：' },
  TENTATIVE: { en: 'Asked for, to be approved:', zhHant: '已申請，待批准：', zhHans: '已申请，待批准：' },
  DECLINED: { en: 'Not booked:', zhHant: '未能預訂：', zhHans: '未能预订：' },
} as const;

/** What the API says in how it is booked there is nothing for a mail. */
function reasonsOf({ problem, message }: InvitationRefused, language: Language): string[] {
  const words = oneLine(message.replace(/ Book (one of|from) "\w+"[^.]*\.$/, ''));
  if (language === 'en' || !problem) return fact('why', words, language);
  return [...fact('why', inLanguage(problemCatalogue[problem.code].title, language), language), words];
}

interface Alternative {
  space: { id: string; code: string };
  start: string;
  end: string;
}

const mostTold = 5;

function insteadOf(
  { problem }: InvitationRefused,
  zone: string,
  language: Language,
  link: (path: string) => string | undefined,
): string[] {
  const alternatives = (problem?.extras['alternatives'] ?? []) as Alternative[];
  if (alternatives.length === 0) return [];
  const title = say(language, { en: 'Free instead:', zhHant: '其他可選：', zhHans: '其他可选：' });
  const lines = alternatives.slice(0, mostTold).map(({ space, start, end }) => {
    const page = link(
      `/bookings?book=${space.id}&start=${encodeURIComponent(start)}&end=${encodeURIComponent(end)}`,
    );
    const told = `- ${space.code}, ${when(Date.parse(start), Date.parse(end), zone, language)}`;
    return page === undefined ? told : `${told}\n  ${page}`;
  });
  return [title, ...lines];
}
