import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, publicId, uuidOf } from '../platform/index.js';
import { MailSettings } from './mail-settings.js';

/** 80 bits: whoever guesses has to send us a mail for each guess, and still needs the person's own address. */
const macBytes = 10;
const shape = /^reply\+([bs])([0-9a-z]{26})([0-9a-f]{20})$/;
const kinds = { b: 'booking', s: 'series' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** The organiser's address of each invitation: it says what it is about, and that it came from here. Small letters alone, since some programs write no others. */
@Injectable()
export class ReplyAddresses implements OnModuleInit {
  private key: Buffer;

  constructor(
    private readonly db: Database,
    private readonly settings: MailSettings,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.db.manager.query(
      `INSERT INTO shared_secret (name, value) VALUES ('mail-replies', $1) ON CONFLICT DO NOTHING`,
      [randomBytes(32)],
    );
    const [row] = await this.db.manager.query<{ value: Buffer }[]>(
      `SELECT value FROM shared_secret WHERE name = 'mail-replies'`,
    );
    this.key = row!.value;
  }

  /** Where no domain is ours, replies go to whom mails come from, and nobody reads them. */
  of(kind: Kind, id: string): string {
    if (this.settings.domain === undefined) return this.settings.from;
    const word = publicId(kind, id).slice(4);
    return `reply+${kind[0]}${word}${this.mac(kind, id).toString('hex')}@${this.settings.domain}`;
  }

  /** What an address is the reply address of; undefined where it is none of ours. */
  read(address: string): { kind: Kind; id: string } | undefined {
    const [local = '', domain] = address.toLowerCase().split('@');
    const [, letter, word, mac] = shape.exec(local) ?? [];
    if (domain !== this.settings.domain || letter === undefined) return undefined;
    const kind = kinds[letter as keyof typeof kinds];
    const id = uuidOf(kind, `${kind === 'booking' ? 'bkg' : 'ser'}_${word}`);
    if (id === undefined || !timingSafeEqual(this.mac(kind, id), Buffer.from(mac!, 'hex'))) return undefined;
    return { kind, id };
  }

  private mac(kind: Kind, id: string): Buffer {
    return createHmac('sha256', this.key).update(`${kind} ${id}`).digest().subarray(0, macBytes);
  }
}
