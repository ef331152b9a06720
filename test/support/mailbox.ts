import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import ICAL from 'ical.js';
import { SMTPServer } from 'smtp-server';
import { type Message, onlyHeader, readMessage, textOf } from '../../src/mail/inbound/read-message.js';

/** A mail as it arrived. */
export interface Arrived {
  to: string;
  raw: string;
  message: Message;
  id: string;
  /** Of its calendar. */
  method?: string;
  event?: ICAL.Component;
  subject: string;
  text: string;
}

/** A mail server for everybody, on a port that stays the same when it goes away and comes back. */
export class Mailbox {
  readonly mails: Arrived[] = [];
  /** Who is refused, and with what. */
  readonly refused = new Map<string, number>();
  /** Whose next mail is taken, but not the word that it was. */
  readonly unsure = new Set<string>();
  /** Whose next mail takes longer than anybody waits before looking again. */
  readonly slow = new Set<string>();
  private server?: SMTPServer;
  private port = 0;

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await mailbox.start();
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const code = this.refused.get(address);
        done(code === undefined ? null : Object.assign(new Error('Not here'), { responseCode: code }));
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks);
          const isUnsure = envelope.rcptTo.some(({ address }) => this.unsure.delete(address));
          const isSlow = envelope.rcptTo.some(({ address }) => this.slow.delete(address));
          const answer = isUnsure ? Object.assign(new Error('Gone astray'), { responseCode: 451 }) : null;
          const take = () => {
            for (const { address } of envelope.rcptTo) this.mails.push(arrived(address, raw));
            done(answer);
          };
          if (isSlow) setTimeout(take, 2500);
          else take();
        });
      },
    });
    server.on('error', () => {});
    const listening = once(server.server, 'listening');
    server.listen(this.port, '127.0.0.1');
    await listening;
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server!.close(() => resolve()));
  }

  of(address: string): Arrived[] {
    return this.mails.filter(({ to }) => to === address);
  }

  /** The mails to somebody, once there are enough of them. */
  async until(address: string, count: number): Promise<Arrived[]> {
    for (let tries = 0; tries < 1500 && this.of(address).length < count; tries++) await sleep(20);
    if (this.of(address).length < count)
      throw new Error(
        `Only this arrived for ${address}: ${JSON.stringify(this.of(address).map(({ raw }) => raw))}`,
      );
    return this.of(address);
  }
}

function arrived(to: string, raw: Buffer): Arrived {
  const message = readMessage(raw);
  const part = (type: string) => message.parts.find((one) => one.type === type);
  const calendar = part('text/calendar');
  const component = calendar && new ICAL.Component(ICAL.parse(textOf(calendar)) as never);
  return {
    to,
    raw: raw.toString(),
    message,
    id: onlyHeader(message, 'message-id')!,
    ...(component && {
      method: String(component.getFirstPropertyValue('method')),
      event: component.getFirstSubcomponent('vevent')!,
    }),
    subject: onlyHeader(message, 'subject')!,
    text: textOf(part('text/plain')!),
  };
}
