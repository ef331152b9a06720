import { Injectable } from '@nestjs/common';
import { InvitationRefused, SpaceAddresses } from '../../calendars/index.js';
import { eventIdOf } from '../../notifications/index.js';
import type { LoggedChange, Tx } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { isDecision } from '../letters/decided.js';
import { spaceAnswer } from '../letters/space-answer.js';
import { MailSettings } from '../mail-settings.js';
import { NoticeStore } from '../notices/notice.store.js';
import type { NewMail } from '../queue/letter.js';
import { SpaceInvitationStore } from './space-invitation.store.js';

/** A space that has answered "perhaps" answers once more when somebody has decided, so that calendars show what became of it. */
@Injectable()
export class LaterAnswers {
  constructor(
    private readonly store: SpaceInvitationStore,
    private readonly people: NoticeStore,
    private readonly catalogue: Catalogue,
    private readonly addresses: SpaceAddresses,
    private readonly settings: MailSettings,
    private readonly clock: Clock,
  ) {}

  async follow(tx: Tx, log: readonly LoggedChange[]): Promise<NewMail[]> {
    const decisions = log.filter(({ type }) => isDecision(type));
    if (decisions.length === 0) return [];
    const decided = await this.store.decided(
      tx,
      decisions.map(({ subjectId }) => subjectId),
    );
    if (decided.length === 0) return [];
    const catalogue = await this.catalogue.current();
    const readers = await this.people.people(
      tx,
      decided.map(({ memberId }) => memberId),
    );
    // The last is the one that decided it; of a series any of its dates may have been.
    const last = decisions.at(-1)!;
    return decided.flatMap(({ id, memberId, spaceId, isBooked, event }): NewMail[] => {
      const [reader, space] = [readers.get(memberId), catalogue.byId.get(spaceId)];
      const address = space && this.addresses.of(space, catalogue);
      if (!reader || !space || address === undefined) return [];
      const decision = decisions.findLast(({ subjectId }) => subjectId === id) ?? last;
      // What was asked for is a change of what stays as it was where that is declined.
      const isRefused = !isBooked || decision.type.startsWith('booking.change_');
      const { messageId, ...itip } = event;
      const letter = spaceAnswer({
        to: { email: reader.address, name: reader.name ?? '', language: reader.language },
        space,
        address,
        zone: catalogue.campus.timeZone,
        itip,
        messageId,
        says: isRefused ? 'DECLINED' : 'ACCEPTED',
        refused: isRefused ? new InvitationRefused(decision.reason ?? '') : undefined,
        at: this.clock.now(),
        link: (path) => this.settings.link(path),
      });
      return [{ eventId: eventIdOf(decision.cursor), about: id, kind: 'space-answer', letter }];
    });
  }
}
