import { hash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Itip, NotReadable, readItip, SpaceAddresses } from '../../calendars/index.js';
import { Database, Jobs } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import type { NewMail } from '../queue/letter.js';
import { MailSettings } from '../mail-settings.js';
import { MailStore } from '../queue/mail.store.js';
import { ReplyAddresses } from '../reply-addresses.js';
import { type Handled, ignored, type Received } from './handled.js';
import type { InboundAnswer } from './inbound.dto.js';
import { authorOf, type Message, NotAMessage, onlyHeader, readMessage, textOf } from './read-message.js';
import { Replies } from './replies.js';
import { SpaceInvitations } from './space-invitations.js';

const keptDays = 60;

/** Reads what a gateway hands in. Whatever is no calendar from somebody we can be sure of is let lie. */
@Injectable()
export class Inbound implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly settings: MailSettings,
    private readonly store: MailStore,
    private readonly catalogue: Catalogue,
    private readonly addresses: ReplyAddresses,
    private readonly spaces: SpaceAddresses,
    private readonly replies: Replies,
    private readonly invited: SpaceInvitations,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('56 3 * * *', 'trim-received-mails', async () => {
      await this.db.manager.query('DELETE FROM mail_received WHERE at < now() - make_interval(days => $1)', [
        keptDays,
      ]);
    });
  }

  /** A mail that came before is answered as it was then. */
  async receive(raw: Buffer, recipient: string, sender: string | undefined): Promise<InboundAnswer> {
    if (sender === undefined) return ignored('sender-not-authenticated');
    let message: Message;
    try {
      message = readMessage(raw);
    } catch (error) {
      if (error instanceof NotAMessage) return ignored('not-readable');
      throw error;
    }
    if (authorOf(message) !== sender) return ignored('sender-differs');
    const messageId = onlyHeader(message, 'message-id');
    const print = hash(
      'sha256',
      JSON.stringify([sender, recipient, messageId ?? hash('sha256', raw, 'hex')]),
      'buffer',
    );
    const before = await this.outcomeOf(print);
    if (before) return before;
    const { reply, ...answer } = await this.handle(message, recipient, {
      sender,
      messageId,
      eventId: `rcv_${print.toString('hex', 0, 16)}`,
    });
    await this.keep(print, answer, reply);
    return answer;
  }

  private async handle(message: Message, recipient: string, from: Omit<Received, 'itip'>): Promise<Handled> {
    const part =
      message.parts.find(({ type }) => type === 'text/calendar') ??
      message.parts.find(({ type }) => type === 'application/ics');
    if (!part) return ignored('no-calendar');
    const catalogue = await this.catalogue.current();
    const { timeZone } = catalogue.campus;
    let itip: Itip;
    try {
      itip = readItip(textOf(part), timeZone);
    } catch (error) {
      if (error instanceof NotReadable || error instanceof NotAMessage) return ignored('not-readable');
      throw error;
    }
    const subject = this.addresses.read(recipient);
    if (subject) return this.replies.handle(subject, { ...from, itip });
    const space = this.spaces.find(recipient, catalogue);
    if (space) return this.invited.handle(space, recipient, timeZone, { ...from, itip });
    return ignored('unknown-recipient');
  }

  private async outcomeOf(print: Buffer): Promise<InboundAnswer | undefined> {
    const [row] = await this.db.prepared<{ outcome: InboundAnswer }>(
      'mail-received',
      'SELECT outcome FROM mail_received WHERE print = $1',
      [print],
    );
    return row?.outcome;
  }

  /** Only now: who is interrupted before it is sent the mail again, and all that can be made of a mail can be made of it twice. */
  private async keep(print: Buffer, answer: InboundAnswer, reply: NewMail | undefined): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('INSERT INTO mail_received (print, outcome) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        print,
        JSON.stringify(answer),
      ]);
      if (reply && this.settings.sends) await this.store.add(tx, [reply]);
    });
  }
}
