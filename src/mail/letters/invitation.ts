import { type ObjectEvent, organizerLine, attendeeLine, objectText } from '../../calendars/index.js';
import { oneLine, type Letter } from '../queue/letter.js';
import type { Recipient } from '../invitations/recipients.js';
import { body, fact, say, when } from './wording.js';

interface Invited {
  to: Recipient;
  /** Whom it is booked for. */
  holder: string;
  /** Where an answer goes. */
  organizer: string;
  events: readonly ObjectEvent[];
  sequence: number;
  /** Whether anybody reads what comes to that address. */
  takesReplies: boolean;
  isNew: boolean;
  link: string | undefined;
}

/** METHOD:REQUEST (RFC 5546 §3.2.2): each who is invited reads of nobody else who is. */
export function invitation({
  to,
  holder,
  organizer,
  events,
  sequence,
  takesReplies,
  isNew,
  link,
}: Invited): Letter {
  const { language, isHolder } = to;
  const people = [
    organizerLine({ address: organizer, name: oneLine(holder) }),
    attendeeLine(
      { address: to.address, ...(to.name !== undefined && { name: oneLine(to.name) }) },
      isHolder ? 'ACCEPTED' : 'NEEDS-ACTION',
    ),
  ].join('');
  const [first] = events as [ObjectEvent];
  const what = oneLine(first.summary);
  const who = oneLine(holder);
  const isTentative = first.status === 'TENTATIVE';
  const subject = isNew
    ? say(language, { en: `Invitation: ${what}`, zhHant: `邀請：${what}`, zhHans: `邀请：${what}` })
    : say(language, {
        en: `Updated invitation: ${what}`,
        zhHant: `邀請已更新：${what}`,
        zhHans: `邀请已更新：${what}`,
      });
  const opening = isHolder
    ? say(language, {
        en: isNew ? 'This is booked for you.' : 'Your booking has changed.',
        zhHant: isNew ? '已為您預訂。' : '您的預訂已更改。',
        zhHans: isNew ? '已为您预订。' : '您的预订已更改。',
      })
    : say(language, {
        en: isNew ? `${who} invites you.` : `${who} invites you; something has changed.`,
        zhHant: isNew ? `${who} 邀請您出席。` : `${who} 的邀請已更改。`,
        zhHans: isNew ? `${who} 邀请您出席。` : `${who} 的邀请已更改。`,
      });
  const asked = say(language, {
    en: 'It is asked for and has not been approved yet.',
    zhHant: '此預訂正待批准。',
    zhHans: '此预订正待批准。',
  });
  const repeats = say(language, {
    en: 'It repeats: the calendar attached has all dates.',
    zhHant: '此預訂會重複：附件日曆載有所有日期。',
    zhHans: '此预订会重复：附件日历载有所有日期。',
  });
  const declining = say(language, {
    en: 'If you decline it, it is cancelled.',
    zhHant: '如您拒絕，預訂即會取消。',
    zhHans: '如您拒绝，预订即会取消。',
  });
  return {
    to: { address: to.address, ...(to.name !== undefined && { name: to.name }) },
    replyTo: organizer,
    subject,
    text: body(
      [opening, ...(isTentative ? [asked] : [])],
      [
        what,
        ...fact('when', when(first.start, first.end, first.zone, language), language),
        ...fact('where', first.location, language),
        ...(first.rrule === undefined ? [] : [repeats]),
      ],
      isHolder && takesReplies ? [declining] : [],
      link === undefined ? [] : fact('open', link, language),
    ),
    calendar: {
      method: 'REQUEST',
      text: objectText(
        events.map((event) => ({ ...event, sequence, rest: people })),
        'REQUEST',
      ),
    },
  };
}
