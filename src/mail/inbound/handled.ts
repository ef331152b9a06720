import type { Itip } from '../../calendars/index.js';
import type { NewMail } from '../queue/letter.js';
import type { ignoredReasons, InboundAnswer } from './inbound.dto.js';

/** What was made of a mail, and what is answered to it. */
export interface Handled extends InboundAnswer {
  reply?: NewMail;
}

/** A mail that somebody we can be sure of has sent, with a calendar in it. */
export interface Received {
  sender: string;
  /** Of the message itself, for those who answer it. */
  messageId: string | undefined;
  /** The same each time that this mail comes. */
  eventId: string;
  itip: Itip;
}

export const ignored = (reason: (typeof ignoredReasons)[number]): Handled => ({ outcome: 'ignored', reason });
