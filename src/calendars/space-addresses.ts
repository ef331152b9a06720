import { Injectable } from '@nestjs/common';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';

/** Codes that are the part of an address before the `@` as they stand (RFC 5322 §3.2.3). */
const plain = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;

/** Where a space is invited: its code, which is also on its door, at a domain of spaces. */
@Injectable()
export class SpaceAddresses {
  private readonly domain: string | undefined;

  constructor(mailDomain: string | undefined) {
    this.domain = mailDomain?.toLowerCase();
  }

  /** Undefined where nobody hands us mails. Its id where two codes differ in nothing that mail tells apart. */
  of(space: Pick<CatalogueSpace, 'code' | 'publicId'>, catalogue: CatalogueSnapshot): string | undefined {
    if (this.domain === undefined) return undefined;
    const word = space.code.toLowerCase();
    const isIts = plain.test(word) && called(word, catalogue).length === 1;
    return `${isIts ? word : space.publicId}@spaces.${this.domain}`;
  }

  find(address: string, catalogue: CatalogueSnapshot): CatalogueSpace | undefined {
    const [word = '', domain] = address.toLowerCase().split('@');
    if (this.domain === undefined || domain !== `spaces.${this.domain}`) return undefined;
    const [only, ...more] = called(word, catalogue);
    if (only && more.length === 0) return only;
    return catalogue.spaces.find(({ publicId }) => publicId === word);
  }
}

const called = (word: string, { spaces }: CatalogueSnapshot) =>
  spaces.filter(({ code }) => code.toLowerCase() === word);
