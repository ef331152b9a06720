import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { spaceOrNotFound } from '../../availability/index.js';
import { ExternalService } from '../../bookings/index.js';
import type { Actor } from '../../identity/index.js';
import { asProblem, Problem, type WriteOptions } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, inZone, type Instant } from '../../time/index.js';
import { asPurpose, asTitle } from '../caldav/objects/present-object.js';
import { NotReadable } from '../ical/not-readable.js';
import { objectsIn } from '../ical/objects-in.js';
import { readObject } from '../ical/read-object.js';
import { datesIn, type ImportedDate } from './dates-of.js';
import {
  type CalendarImportAnswer,
  type CalendarImportBody,
  type ImportCounts,
  type ImportedEvent,
  importOutcomes,
} from './import.dto.js';

interface Reading {
  actor: Actor;
  /** Where all of it takes place: its public id. */
  spaceId: string;
  timeZone: string;
  now: Instant;
  whom: string | undefined;
  dryRun: boolean | undefined;
}

/** Dates that one calendar may bring; each is a booking of its own. */
const mostDates = 2_000;

/**
 * The bookings that somebody keeps in a calendar of their own, made here one by one: each date by the services and rules
 * of every door, under the name that the calendar has for it. Sent again, only what has changed since is done.
 */
@Injectable()
export class CalendarImport {
  constructor(
    private readonly external: ExternalService,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    spaceId: string,
    { calendar, for: whom }: CalendarImportBody,
    { dryRun }: WriteOptions,
  ): Promise<CalendarImportAnswer> {
    const catalogue = await this.catalogue.current();
    const reading: Reading = {
      actor,
      spaceId: spaceOrNotFound(catalogue, spaceId).publicId,
      timeZone: catalogue.campus.timeZone,
      now: this.clock.now(),
      whom,
      dryRun,
    };
    const data: ImportedEvent[] = [];
    for (const text of readable(() => objectsIn(calendar))) {
      data.push(...(await this.one(text, reading)));
      if (data.length > mostDates)
        throw new Problem(
          'payload-too-large',
          `A calendar brings at most ${mostDates} dates: send it in parts. What was made of it so far stays, and is found unchanged then.`,
        );
    }
    return { counts: countsOf(data), data };
  }

  private async one(text: string, reading: Reading): Promise<ImportedEvent[]> {
    let uid: string | undefined;
    try {
      const object = readObject(text, reading.timeZone);
      uid = object.uid;
      const events: ImportedEvent[] = [];
      for (const date of datesIn(object, reading.now))
        events.push(await this.date(object.uid, date, reading));
      return events;
    } catch (error) {
      return [{ ...(uid !== undefined && { uid }), outcome: 'refused', problem: presented(error) }];
    }
  }

  private async date(uid: string, { date, start, end, event }: ImportedDate, reading: Reading) {
    const { actor, spaceId, timeZone, now, whom, dryRun } = reading;
    const title = asTitle(event.summary);
    const told: Omit<ImportedEvent, 'outcome'> = {
      uid,
      ...(date !== undefined && { date }),
      start: inZone(start, timeZone),
      end: inZone(end, timeZone),
      title,
    };
    if (end <= now) return { ...told, outcome: 'past' as const };
    const name = nameOf(spaceId, uid, date);
    try {
      if (event.isCancelled) {
        const bookingId = await this.cancel(actor, name, dryRun);
        return { ...told, outcome: 'cancelled' as const, ...(bookingId !== undefined && { bookingId }) };
      }
      const before = await this.versionOf(actor, name);
      const { created, view } = await this.external.put(
        actor,
        name,
        {
          spaceId,
          start: new Date(start).toISOString(),
          end: new Date(end).toISOString(),
          title,
          purpose: asPurpose(event.description),
          ...(whom !== undefined && { for: whom }),
        },
        { seen: undefined, saidSeen: true, mustBeNew: false, dryRun },
      );
      const outcome = created ? 'created' : view.version === before ? 'unchanged' : 'changed';
      return { ...told, outcome, bookingId: view.id } as const;
    } catch (error) {
      return { ...told, outcome: 'refused' as const, problem: presented(error) };
    }
  }

  /** Undefined where nothing had been made of it. */
  private async cancel(
    actor: Actor,
    name: ReturnType<typeof nameOf>,
    dryRun: boolean | undefined,
  ): Promise<string | undefined> {
    if ((await this.versionOf(actor, name)) === undefined) return undefined;
    return (await this.external.remove(actor, name, {}, dryRun)).id;
  }

  private async versionOf(actor: Actor, name: ReturnType<typeof nameOf>): Promise<number | undefined> {
    try {
      return (await this.external.read(actor, name)).version;
    } catch (error) {
      if (asProblem(error).code === 'not-found') return undefined;
      throw error;
    }
  }
}

/** One UID may be booked in several spaces: a name is that of a date in a space. */
const nameOf = (spaceId: string, uid: string, date: string | undefined) => ({
  source: 'ical',
  externalId: createHash('sha256')
    .update(JSON.stringify([spaceId, uid, date ?? null]))
    .digest('base64url'),
});

function countsOf(data: readonly ImportedEvent[]): ImportCounts {
  const counts = Object.fromEntries(importOutcomes.map((outcome) => [outcome, 0])) as unknown as ImportCounts;
  for (const { outcome } of data) counts[outcome]++;
  return counts;
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw problemOf(error);
  }
}

/** What the whole request would be answered if it were about this one alone. */
function presented(error: unknown): Record<string, unknown> {
  const { code, message, extras } = problemOf(error);
  return { code, detail: message, ...extras };
}

const problemOf = (error: unknown): Problem =>
  error instanceof NotReadable
    ? new Problem('validation-failed', error.message, {
        errors: [{ pointer: '/calendar', code: error.condition, detail: error.message }],
      })
    : asProblem(error);
