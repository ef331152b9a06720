import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Problem } from '../platform/index.js';
import { type Instant, minute } from '../time/index.js';
import type { Offer } from './offer.js';

const lifetime = 15 * minute;
const macBytes = 16;
const shareBytes = 16 + 2;
/** That of one space; each further one has a share more. */
const leastBytes = 16 + 3 * 6 + 2 * 2;

/**
 * Offers are not stored: an id carries all that it offers, and a MAC (HMAC-SHA256, 128 bits) that only this campus can
 * make. A search may give out fifty of them and write nothing.
 */
@Injectable()
export class OfferSigner implements OnModuleInit {
  private key: Buffer;

  constructor(private readonly db: Database) {}

  async onModuleInit(): Promise<void> {
    await this.db.manager.query(
      `INSERT INTO shared_secret (name, value) VALUES ('offers', $1) ON CONFLICT DO NOTHING`,
      [randomBytes(32)],
    );
    const [row] = await this.db.manager.query<{ value: Buffer }[]>(
      `SELECT value FROM shared_secret WHERE name = 'offers'`,
    );
    this.key = row!.value;
  }

  sign(offer: Omit<Offer, 'expiresAt'>, now: Instant): { offerId: string; expiresAt: Instant } {
    const expiresAt = now + lifetime;
    const body = encode({ ...offer, expiresAt });
    return { offerId: `off_${Buffer.concat([body, this.mac(body)]).toString('base64url')}`, expiresAt };
  }

  /** What an id offers; refuses what this campus has not given out, and what is too old. */
  read(offerId: string, now: Instant): Offer {
    const bytes = Buffer.from(/^off_([\w-]+)$/.exec(offerId)?.[1] ?? '', 'base64url');
    const bodyBytes = bytes.length - macBytes;
    const body = bytes.subarray(0, Math.max(0, bodyBytes));
    const isWhole = bodyBytes >= leastBytes && (bodyBytes - leastBytes) % shareBytes === 0;
    if (!isWhole || !timingSafeEqual(this.mac(body), bytes.subarray(bodyBytes)))
      throw new Problem('not-found', 'This is no offer of ours. Search again for a fresh one.');
    const offer = decode(body);
    if (offer.expiresAt <= now)
      throw new Problem('offer-expired', 'Offers last 15 minutes. Search again for a fresh one.');
    return offer;
  }

  private mac(body: Buffer): Buffer {
    return createHmac('sha256', this.key).update(body).digest().subarray(0, macBytes);
  }
}

function encode({ spaceId, during, units, people, others = [], expiresAt }: Offer): Buffer {
  const body = Buffer.alloc(leastBytes + others.length * shareBytes);
  writeId(body, spaceId, 0);
  body.writeUIntBE(during.start, 16, 6);
  body.writeUIntBE(during.end, 22, 6);
  body.writeUIntBE(expiresAt, 28, 6);
  body.writeUInt16BE(units, 34);
  body.writeUInt16BE(people, 36);
  others.forEach((other, n) => {
    const at = leastBytes + n * shareBytes;
    writeId(body, other.spaceId, at);
    body.writeUInt16BE(other.units, at + 16);
  });
  return body;
}

function decode(body: Buffer): Offer {
  const others = Array.from({ length: (body.length - leastBytes) / shareBytes }, (_, n) => {
    const at = leastBytes + n * shareBytes;
    return { spaceId: readId(body, at), units: body.readUInt16BE(at + 16) };
  });
  return {
    spaceId: readId(body, 0),
    during: { start: body.readUIntBE(16, 6), end: body.readUIntBE(22, 6) },
    expiresAt: body.readUIntBE(28, 6),
    units: body.readUInt16BE(34),
    people: body.readUInt16BE(36),
    ...(others.length > 0 && { others }),
  };
}

function writeId(body: Buffer, id: string, at: number): void {
  body.write(id.replaceAll('-', ''), at, 'hex');
}

function readId(body: Buffer, at: number): string {
  const hex = body.toString('hex', at, at + 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
