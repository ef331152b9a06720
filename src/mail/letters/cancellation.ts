import { attendeeLine, objectText, organizerLine } from '../../calendars/index.js';
import type { Told } from '../invitations/invitation.store.js';
import { type Letter, oneLine } from '../queue/letter.js';
import { body, fact, say, when } from './wording.js';

interface Cancelled {
  address: string;
  told: Told;
  organizer: string;
  sequence: number;
  at: number;
  /** What whoever cancelled it said. */
  reason: string | null;
}

/** METHOD:CANCEL (RFC 5546 §3.2.5), to somebody who was invited. */
export function cancellation({ address, told, organizer, sequence, at, reason }: Cancelled): Letter {
  const { language, name } = told;
  const what = oneLine(told.summary);
  return {
    to: { address, ...(name !== undefined && { name }) },
    replyTo: organizer,
    subject: say(language, {
      en: `Cancelled: ${what}`,
      zhHant: `已取消：${what}`,
      zhHans: `已取消：${what}`,
    }),
    text: body(
      [
        say(language, {
          en: 'This no longer takes place, or not with you.',
          zhHant: '此活動已取消，或不再包括您。',
          zhHans: '此活动已取消，或不再包括您。',
        }),
      ],
      [
        what,
        ...fact('when', when(told.start, told.end, told.zone, language), language),
        ...fact('where', told.location, language),
        ...fact('why', reason === null ? null : oneLine(reason), language),
      ],
    ),
    calendar: {
      method: 'CANCEL',
      text: objectText(
        [
          {
            uid: told.uid,
            zone: told.zone,
            start: told.start,
            end: told.end,
            summary: told.summary,
            ...(told.location !== undefined && { location: told.location }),
            sequence,
            createdAt: at,
            changedAt: at,
            status: 'CANCELLED',
            rest:
              organizerLine({ address: organizer }) +
              attendeeLine({ address, ...(name !== undefined && { name: oneLine(name) }) }, 'NEEDS-ACTION'),
          },
        ],
        'CANCEL',
      ),
    },
  };
}
