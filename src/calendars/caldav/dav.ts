import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '../../identity/index.js';
import type { Tx } from '../../platform/index.js';
import type { Place } from './places.js';

/** A request to a calendar server, by somebody who has signed in. */
export interface DavRequest {
  method: string;
  place: Place;
  headers: IncomingHttpHeaders;
  body: Buffer;
  actor: Actor;
  /** What goes with it in the transaction that writes it, and may undo that. */
  alongside?: (tx: Tx) => Promise<void>;
}

export interface DavReply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** What answers one method. */
export interface DavMethod {
  answer(request: DavRequest): Promise<DavReply> | DavReply;
}

export const xmlType = 'application/xml; charset=utf-8';
export const calendarType = 'text/calendar; charset=utf-8';
