import { Injectable } from '@nestjs/common';
import { eventIdOf } from '../../notifications/index.js';
import { inLanguage, type LoggedChange, type Tx } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { closed } from '../letters/closed.js';
import { MailSettings } from '../mail-settings.js';
import { oneLine, type NewMail } from '../queue/letter.js';
import { NoticeStore } from './notice.store.js';
import { occasionOf, placeOf } from './occasions.js';

const told = ['closure.told', 'closure.lifted'];

/** Mails to those who have to make way, and who may come back. */
@Injectable()
export class ClosureNotices {
  constructor(
    private readonly store: NoticeStore,
    private readonly catalogue: Catalogue,
    private readonly settings: MailSettings,
  ) {}

  async follow(tx: Tx, log: readonly LoggedChange[]): Promise<NewMail[]> {
    const own = log.filter(({ type, memberId }) => told.includes(type) && memberId !== null);
    if (own.length === 0) return [];
    const catalogue = await this.catalogue.current();
    const people = await this.store.people(
      tx,
      own.map(({ memberId }) => memberId!),
    );
    const mails: NewMail[] = [];
    for (const { cursor, type, subjectId, memberId } of own) {
      const to = people.get(memberId!);
      if (!to) continue;
      const isLifted = type === 'closure.lifted';
      const found = await this.store.moves(tx, subjectId, to.memberId);
      const moves = found.filter(({ isFree }) => !isLifted || isFree);
      const [first] = moves;
      if (!first) continue;
      const letter = closed({
        to,
        reason: oneLine(inLanguage(first.reason, to.language)),
        isLifted,
        link: this.settings.link('/bookings'),
        moves: moves.map(
          ({ bookingId, outcome, fromSpaceId, toSpaceId, offers, title, answerBy, ...at }) => ({
            outcome,
            places: (toSpaceId === null ? offers : [toSpaceId]).map((id) =>
              placeOf(id, catalogue, to.language),
            ),
            answerBy: answerBy && answerBy.getTime(),
            occasion: occasionOf(
              {
                id: bookingId,
                spaceIds: [fromSpaceId],
                title,
                start: at.start.getTime(),
                end: at.end.getTime(),
              },
              catalogue,
              to.language,
              (path) => this.settings.link(path),
            ),
          }),
        ),
      });
      mails.push({ eventId: eventIdOf(cursor), about: subjectId, kind: 'notice', letter });
    }
    return mails;
  }
}
