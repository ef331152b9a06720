import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { MailSettings } from '../mail-settings.js';
import { oneLine } from './letter.js';
import type { Outcome, Taken } from './mail.store.js';

const connectWithinMs = 10_000;
const silentForMs = 20_000;

/** Hands one mail to the mail server, once. */
@Injectable()
export class Postman {
  private transport?: Transporter;

  constructor(private readonly settings: MailSettings) {}

  async deliver(taken: Taken): Promise<Outcome> {
    try {
      await this.opened().sendMail(messageOf(taken, this.settings));
      return { ok: true, isHopeless: false, error: null };
    } catch (error) {
      const { responseCode = 0, command, message } = error as Refused;
      // What is said of the address or the message stays so; what is said of us, such as a wrong password, can be mended.
      const isHopeless = responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command ?? '');
      return { ok: false, isHopeless, error: oneLine(message).slice(0, 500) };
    }
  }

  private opened(): Transporter {
    this.transport ??= createTransport({
      url: this.settings.smtpUrl,
      connectionTimeout: connectWithinMs,
      greetingTimeout: connectWithinMs,
      socketTimeout: silentForMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return this.transport;
  }
}

interface Refused extends Error {
  responseCode?: number;
  command?: string;
}

/** The library writes the MIME, and encodes whatever people typed. */
function messageOf({ eventId, kind, letter }: Omit<Taken, 'id' | 'attempts'>, settings: MailSettings) {
  const { to, from, replyTo, inReplyTo, subject, text, calendar } = letter;
  return {
    messageId: messageIdOf(eventId, kind, to.address, settings.host),
    from: from
      ? { name: oneLine(from.name), address: from.address }
      : { name: 'Tolo', address: settings.from },
    // Whatever bounces comes to us.
    envelope: { from: settings.from, to: [to.address] },
    to: { name: oneLine(to.name ?? ''), address: to.address },
    ...(replyTo !== undefined && { replyTo }),
    ...(inReplyTo !== undefined && { inReplyTo, references: inReplyTo }),
    subject: oneLine(subject),
    text,
    // No machine answers it (RFC 3834), so that two never talk to each other for ever.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text } }),
  };
}

/** The same for every attempt: who gets it twice sees that it is one. */
const messageIdOf = (eventId: string, kind: string, address: string, host: string) =>
  `<${eventId}.${kind}.${hash('sha256', address, 'hex').slice(0, 16)}@${host}>`;
