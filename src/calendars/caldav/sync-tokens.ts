import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CalendarBookings } from '../../bookings/index.js';
import type { Actor } from '../../identity/index.js';
import { ChangeLog } from '../../platform/index.js';
import { Clock } from '../../time/index.js';
import { shownSince } from './objects/calendar-objects.js';
import { ObjectStore } from './objects/object.store.js';
import type { PersonCalendar } from './person-calendar.js';

interface Known {
  print: string;
  cursor: string;
}

/** Where somebody is who is told in parts. */
interface Part {
  /** The cursor from which on they are told; empty for all that is there. */
  since: string;
  /** The key of the last that they were told. */
  after: string;
}

/** A part has the token that was given with the first of them. */
type Position = { since: string; after?: undefined } | (Part & { whole: string });

const prefix = 'urn:tolo:sync:';
const mostKnown = 50_000;

/**
 * Sync tokens (RFC 6578): a cursor of the change log, which has no gaps, and how the person sees things. While nothing in
 * a calendar changes its token stays, so that programs which compare tokens need not ask; any older cursor would do as well.
 */
@Injectable()
export class SyncTokens {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly bookings: CalendarBookings,
    private readonly objects: ObjectStore,
    private readonly log: ChangeLog,
    private readonly clock: Clock,
  ) {}

  /** For each calendar a token that is no later than anything read from now on. */
  async of(actor: Actor, calendars: readonly PersonCalendar[]): Promise<string[]> {
    const cursor = await this.log.now();
    const [prints, written] = await Promise.all([
      this.bookings.fingerprints(
        calendars.map(({ of }) => of),
        shownSince(this.clock.now()),
      ),
      this.objects.prints(actor.memberId),
    ]);
    return calendars.map(({ key }, n) => {
      const print = `${prints[n]} ${written.get(key) ?? ''} ${viewOf(actor)}`;
      return prefix + viewOf(actor) + ':' + this.cursorOf(`${actor.memberId} ${key}`, { print, cursor });
    });
  }

  /** For who has been told a part: from where they go on, and what they are told of from there in the end. */
  partial(whole: string, { since, after }: Part): string {
    return `${whole}+${since}+${after}`;
  }

  /** What a token of ours says; undefined where the person sees other things since, or it is none of ours. */
  read(actor: Actor, token: string): Position | undefined {
    const start = `${prefix}${viewOf(actor)}:`;
    const parts = token.startsWith(start) ? token.slice(start.length).split('+') : [];
    const [cursor, since, after] = parts as [string?, string?, string?];
    if (cursor === undefined) return undefined;
    if (parts.length === 1) return { since: cursor };
    if (parts.length !== 3 || !/^[\w-]{22}$/.test(after!)) return undefined;
    return { since: since!, after: after!, whole: start + cursor };
  }

  private cursorOf(key: string, now: Known): string {
    const before = this.known.get(key);
    const kept = before?.print === now.print ? before : now;
    this.known.delete(key);
    this.known.set(key, kept);
    if (this.known.size > mostKnown) this.known.delete(this.known.keys().next().value!);
    return kept.cursor;
  }
}

/** Whoever is given another role sees other bookings by their names: all is to be read anew. */
const viewOf = ({ roles, tenantId }: Actor): string =>
  hash('sha256', [tenantId, ...[...roles].sort()].join(' '), 'base64url').slice(0, 8);
