import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RequestStore } from '../../bookings/index.js';
import { type Actor, Actors } from '../../identity/index.js';
import { Database, Jobs } from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { Clock, inZone } from '../../time/index.js';
import { waitingRequests } from '../letters/waiting-requests.js';
import { MailSettings } from '../mail-settings.js';
import type { NewMail } from '../queue/letter.js';
import { MailStore } from '../queue/mail.store.js';
import { NoticeStore } from './notice.store.js';
import { occasionOf } from './occasions.js';

const most = 200;

/** At nine in the morning of the campus, whoever decides on requests is told what waits. */
@Injectable()
export class MorningDigest implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly store: NoticeStore,
    private readonly mails: MailStore,
    private readonly requests: RequestStore,
    private readonly actors: Actors,
    private readonly catalogue: Catalogue,
    private readonly settings: MailSettings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('*/15 * * * *', 'tell-of-waiting-requests', () => this.tell());
  }

  private async tell(): Promise<void> {
    const now = this.clock.now();
    const catalogue = await this.catalogue.current();
    const wall = inZone(now, catalogue.campus.timeZone);
    if (!this.settings.sends || !wall.includes('T09:')) return;
    const ids = await this.store.askedNow(this.db.manager, now);
    const actors = await this.actors.find(this.db.manager, ids);
    const found: NewMail[] = [];
    for (const actor of actors.values()) {
      const mail = await this.mailFor(actor, catalogue, now, wall.slice(0, 10));
      if (mail) found.push(mail);
    }
    await this.db.transaction((tx) => this.mails.add(tx, found));
  }

  /** Once a day each, however often the clock strikes in that hour. */
  private async mailFor(
    actor: Actor,
    catalogue: CatalogueSnapshot,
    now: number,
    date: string,
  ): Promise<NewMail | undefined> {
    const { memberId, email: address, name, language } = actor;
    const waiting = await this.requests.list(actor, { whose: 'deciding', now, limit: most });
    if (waiting.length === 0) return undefined;
    const occasions = waiting.map(({ id, spaceId, others, title, during }) =>
      occasionOf(
        { id, spaceIds: [spaceId, ...others.map((other) => other.spaceId)], title, ...during },
        catalogue,
        language,
        (path) => this.settings.link(path),
      ),
    );
    const to = { memberId, address, name, language };
    const letter = waitingRequests(to, occasions, this.settings.link('/requests'));
    return { eventId: `digest_${date}`, about: memberId, kind: 'digest', letter };
  }
}
