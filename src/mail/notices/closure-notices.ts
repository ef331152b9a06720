import { Injectable } from '@nestjs/common';
import { eventIdOf } from '../../notifications/index.js';
import {
  Database,
  inLanguage,
  languages,
  type LoggedChange,
  notFound,
  type Tx,
} from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { hour, type Instant } from '../../time/index.js';
import { closed } from '../letters/closed.js';
import { MailSettings } from '../mail-settings.js';
import { type Letter, oneLine, type NewMail } from '../queue/letter.js';
import { type ClosureMove, NoticeStore, type Reader } from './notice.store.js';
import { occasionOf, placeOf } from './occasions.js';

const told = ['closure.told', 'closure.lifted'];

/** Mails to those who have to make way, and who may come back. */
@Injectable()
export class ClosureNotices {
  constructor(
    private readonly store: NoticeStore,
    private readonly catalogue: Catalogue,
    private readonly settings: MailSettings,
    private readonly db: Database,
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
      const letter = this.letter(to, moves, { reason: first.reason, isLifted }, catalogue);
      mails.push({ eventId: eventIdOf(cursor), about: subjectId, kind: 'notice', letter });
    }
    return mails;
  }

  /**
   * What one of them will read, or has read, in each language: whoever is asked for, else the first whom it concerns.
   * Of a draft, the time to answer is counted from now.
   */
  async preview(closureId: string, memberId: string | undefined, now: Instant) {
    const tx = this.db.manager;
    if (!(await this.store.knowsClosure(tx, closureId))) throw notFound('closure');
    const reader = memberId ?? (await this.store.firstOfClosure(tx, closureId));
    const to = reader === undefined ? undefined : (await this.store.people(tx, [reader])).get(reader);
    if (!to) return undefined;
    const moves = await this.store.moves(tx, closureId, to.memberId);
    const [first] = moves;
    if (!first) return undefined;
    const catalogue = await this.catalogue.current();
    const expected = moves.map((move) => ({ ...move, answerBy: answerByOf(move, now) }));
    return {
      to,
      letters: languages.map((language) => ({
        language,
        ...this.letter({ ...to, language }, expected, { reason: first.reason, isLifted: false }, catalogue),
      })),
    };
  }

  private letter(
    to: Reader,
    moves: readonly ClosureMove[],
    { reason, isLifted }: { reason: { en: string }; isLifted: boolean },
    catalogue: CatalogueSnapshot,
  ): Letter {
    return closed({
      to,
      reason: oneLine(inLanguage(reason, to.language)),
      isLifted,
      link: this.settings.link('/bookings'),
      moves: moves.map(
        ({ bookingId, outcome, hasBegun, fromSpaceId, toSpaceId, offers, title, answerBy, ...at }) => ({
          outcome: hasBegun ? 'ends' : outcome,
          places: (toSpaceId === null ? offers : [toSpaceId, ...at.toOthers]).map((id) =>
            placeOf(id, catalogue, to.language),
          ),
          otherTime: at.toStart && {
            start: at.toStart.getTime(),
            end: at.toStart.getTime() + at.end.getTime() - at.start.getTime(),
          },
          answerBy: answerBy && answerBy.getTime(),
          occasion: occasionOf(
            {
              id: bookingId,
              spaceIds: [fromSpaceId, ...at.fromOthers],
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
  }
}

/** As publishing would set it: nobody has longer than until their booking begins. */
const answerByOf = (
  { answerBy, isPlanned, outcome, askHours, start, toStart }: ClosureMove,
  now: Instant,
) => {
  if (!isPlanned || outcome === 'cancel') return answerBy;
  return new Date(Math.min(now + askHours * hour, start.getTime(), (toStart ?? start).getTime()));
};
