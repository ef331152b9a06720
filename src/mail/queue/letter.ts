import type { Method } from '../../calendars/index.js';

/** A mail before it is MIME: nothing in it is a header by itself. */
export interface Letter {
  to: { address: string; name?: string };
  /** Who it comes from, where that is not us: a space at an address of ours. */
  from?: { address: string; name: string };
  replyTo?: string;
  /** The Message-ID that it answers. */
  inReplyTo?: string;
  subject: string;
  text: string;
  calendar?: { method: Method; text: string };
}

/** A letter about something, to be sent once for the event that it tells of. */
export interface NewMail {
  eventId: string;
  about: string;
  /** Which letter: of one event an address gets each kind once. */
  kind: string;
  letter: Letter;
}

const address = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,253}$/u;

/** Whether it is one address and no more: nothing that a header would read as two, or as something else. */
export const isAddress = (text: string): boolean => address.test(text);

/** One line of plain words: what a header, or a name in a calendar, may hold of what people typed. */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
