import { Injectable, Logger } from '@nestjs/common';
import { type Audience, ChangeLog, Database, type LoggedChange, type Tx } from '../platform/index.js';
import { Invitations } from './invitations/invitations.js';
import { LaterAnswers } from './inbound/later-answers.js';
import { MailSettings } from './mail-settings.js';
import { ClosureNotices } from './notices/closure-notices.js';
import { Notices } from './notices/notices.js';
import { MailStore } from './queue/mail.store.js';

const pageSize = 500;
/** The log is read whole; each letter is written as whoever gets it sees things. */
const all: Audience = { memberId: '00000000-0000-0000-0000-000000000000', everything: true };

/** Writes mails of the change log: each change once, whichever process does it. */
@Injectable()
export class MailFanOut {
  private readonly logger = new Logger('MailFanOut');

  constructor(
    private readonly db: Database,
    private readonly log: ChangeLog,
    private readonly settings: MailSettings,
    private readonly store: MailStore,
    private readonly invitations: Invitations,
    private readonly notices: Notices,
    private readonly closures: ClosureNotices,
    private readonly answers: LaterAnswers,
  ) {}

  /** From now on, where nothing was written before; what happens while no mails are sent is not told afterwards. */
  async begin(): Promise<void> {
    if (this.settings.sends)
      await this.db.manager.query('UPDATE mail_place SET place = $1 WHERE place IS NULL', [
        await this.log.now(),
      ]);
    else await this.db.manager.query('UPDATE mail_place SET place = NULL WHERE place IS NOT NULL');
  }

  /** The next page of the log; whether there is more. Where another process is at it, there is nothing to do. */
  async page(): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ place: string | null }[]>(
        'SELECT place FROM mail_place FOR UPDATE SKIP LOCKED',
      );
      if (!row?.place) return false;
      const { changes, nextCursor, hasMore, isLost } = await this.read(row.place);
      // Nothing is written down where nothing has changed: this is looked at each second.
      if (changes.length === 0 && !isLost) return false;
      await this.write(tx, changes);
      await tx.query('UPDATE mail_place SET place = $1', [nextCursor]);
      return hasMore;
    });
  }

  /** A change that cannot be told is passed over alone, so that it does not stand in the way of all that come after it. */
  private async write(tx: Tx, changes: readonly LoggedChange[]): Promise<void> {
    try {
      await tx.transaction((part) => this.writeAll(part, changes));
    } catch (error) {
      // What the database refuses may go well another time.
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
      if (changes.length > 1) for (const change of changes) await this.write(tx, [change]);
      else this.logger.error(`Nobody is mailed of ${changes[0]!.type} ${changes[0]!.cursor}: ${error.stack}`);
    }
  }

  private async writeAll(tx: Tx, changes: readonly LoggedChange[]): Promise<void> {
    const invitations = await this.invitations.follow(tx, changes);
    const answers = await this.answers.follow(tx, changes);
    const told = new Set(
      [...invitations, ...answers].map(({ about, letter }) => `${about} ${letter.to.address}`),
    );
    const notices = await this.notices.follow(tx, changes, (about, address) =>
      told.has(`${about} ${address}`),
    );
    const closures = await this.closures.follow(tx, changes);
    await this.store.add(tx, [...invitations, ...answers, ...notices, ...closures]);
  }

  /** A place that the log no longer reaches back to is one from which nobody has been served for weeks: go on from now. */
  private async read(from: string) {
    try {
      return { ...(await this.log.read(from, all, undefined, pageSize)), isLost: false };
    } catch (error) {
      if ((error as { code?: string }).code !== 'cursor-expired') throw error;
      return { changes: [], nextCursor: await this.log.now(), hasMore: false, isLost: true };
    }
  }
}
