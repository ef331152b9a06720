import { Injectable } from '@nestjs/common';
import { type Actor } from '../../../identity/index.js';
import { uuidOf } from '../../../platform/index.js';
import { Catalogue } from '../../../spaces/index.js';
import { limits, readObject } from '../../ical/read-object.js';
import { refuseUnlessAsSeen } from '../conditions.js';
import type { DavMethod, DavReply, DavRequest } from '../dav.js';
import { DavRefusal, preconditionFailed } from '../dav-refusal.js';
import type { CalendarObject } from '../objects/calendar-object.js';
import { CalendarObjects, shelfOf } from '../objects/calendar-objects.js';
import { ObjectStore, Raced } from '../objects/object.store.js';
import { mine, type PersonCalendar } from '../person-calendar.js';
import { PersonCalendars } from '../person-calendars.js';
import { pathsOf } from '../places.js';
import type { Draft } from '../writing/draft.js';
import { SeriesBookings } from '../writing/series-bookings.js';
import { SingleBookings } from '../writing/single-bookings.js';
import { xml } from '../xml/write-xml.js';

const attempts = 3;

/**
 * Makes or moves a booking (RFC 4791 §5.3.2). What is stored is ours, made of what was sent, so no ETag is answered and a
 * program reads it again (§5.3.4). The same PUT sent again finds it done.
 */
@Injectable()
export class Put implements DavMethod {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly objects: CalendarObjects,
    private readonly store: ObjectStore,
    private readonly singles: SingleBookings,
    private readonly series: SeriesBookings,
    private readonly catalogue: Catalogue,
  ) {}

  async answer(request: DavRequest): Promise<DavReply> {
    const { place, actor, headers, body, alongside } = request;
    if (place.kind !== 'object') throw new DavRefusal(405, xml``, 'Only events can be put here.');
    const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    if (type !== undefined && type !== 'text/calendar')
      throw new DavRefusal(415, xml`<c:supported-calendar-data/>`, 'Send text/calendar.');
    if (body.length > limits.octets)
      throw new DavRefusal(403, xml`<c:max-resource-size/>`, `An event has at most ${limits.octets} octets.`);
    const calendar = await this.calendars.one(actor, place.calendar);
    const catalogue = await this.catalogue.current();
    const written = readObject(textOf(body), catalogue.campus.timeZone);
    for (let attempt = 1; ; attempt++) {
      const [before] = await this.store.named(shelfOf(actor, calendar), [place.name]);
      const existing = await this.objects.oneNamed(actor, calendar, place.name);
      refuseUnlessAsSeen(headers, existing?.etag);
      await this.refuseUidOfAnother(actor, calendar, place.name, written.uid, existing);
      const isConditional = headers['if-match'] !== undefined && headers['if-match'].trim() !== '*';
      try {
        await this.write(
          {
            actor,
            calendar,
            catalogue,
            name: place.name,
            written,
            ...(before && { before }),
            isConditional,
            alongside,
          },
          existing,
        );
        return { status: existing ? 204 : 201 };
      } catch (error) {
        const isLost = error instanceof Raced;
        // The same PUT, sent twice at once: what stands in its way is what the other one has booked.
        const isRepeated =
          !existing &&
          !isLost &&
          (await this.objects.oneNamed(actor, calendar, place.name))?.uid === written.uid;
        if (!isLost && !isRepeated) throw error;
        if (isConditional || attempt === attempts)
          throw isLost ? preconditionFailed('Another program has written this in the same moment.') : error;
      }
    }
  }

  private async write(draft: Omit<Draft, 'event'>, existing: CalendarObject | undefined): Promise<void> {
    const { written, calendar } = draft;
    const { event } = written;
    if (existing && !existing.mayChange) throw notTheirs(draft.actor, calendar);
    if (!event)
      throw new DavRefusal(
        403,
        xml`<c:valid-calendar-object-resource/>`,
        'Send the series together with its single dates.',
      );
    const whole = { ...draft, event };
    if (!existing) {
      if (calendar.key === mine) throw bookInASpace();
      if (event.isCancelled)
        throw new DavRefusal(
          403,
          xml`<c:valid-calendar-object-resource/>`,
          'What is cancelled cannot be booked.',
        );
      return event.rrule === undefined ? this.singles.make(whole) : this.series.make(whole);
    }
    if ((event.rrule !== undefined) !== (existing.series !== undefined)) throw otherKind();
    return existing.series
      ? this.series.change(whole, existing, existing.series)
      : this.singles.change(whole, existing);
  }

  /** A UID is that of one object in a calendar, and an object keeps its UID (RFC 4791 §5.3.2.1). */
  private async refuseUidOfAnother(
    actor: Actor,
    calendar: PersonCalendar,
    name: string,
    uid: string,
    existing: CalendarObject | undefined,
  ): Promise<void> {
    const paths = pathsOf(actor.memberId);
    const conflict = (holder: string) =>
      new DavRefusal(
        409,
        xml`<c:no-uid-conflict><d:href>${paths.object(calendar.segment, holder)}</d:href></c:no-uid-conflict>`,
        'Another event of this calendar has this UID.',
      );
    if (existing) {
      if (existing.uid !== uid) throw conflict(name);
      return;
    }
    const own = uid.replace(/@tolo$/, '');
    const subject = uuidOf('booking', own) ?? uuidOf('series', own);
    const stored = await this.store.withUid(shelfOf(actor, calendar), uid);
    const holders = await this.objects.of(
      actor,
      calendar,
      [subject, stored?.subjectId].filter((id) => id !== undefined),
    );
    // One of this name has come in the same moment: writing finds out whether it is this very event.
    const holder = holders.find((object) => object.uid === uid && object.name !== name);
    if (holder) throw conflict(holder.name);
  }
}

function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new DavRefusal(403, xml`<c:valid-calendar-data/>`, 'Send UTF-8.');
  }
}

export const notTheirs = ({ memberId }: Actor, { segment }: PersonCalendar) =>
  new DavRefusal(
    403,
    xml`<d:need-privileges><d:resource><d:href>${pathsOf(memberId).calendar(segment)}</d:href><d:privilege><d:write-content/></d:privilege></d:resource></d:need-privileges>`,
    'This booking is somebody else’s.',
  );

const bookInASpace = () =>
  new DavRefusal(
    403,
    xml`<t:no-creation-here/>`,
    'Book in the calendar of a space: what you have booked then shows here by itself, and can be moved and deleted here.',
  );

const otherKind = () =>
  new DavRefusal(
    409,
    xml`<t:series-and-single/>`,
    'One booking does not become a series, nor a series one booking: delete it, and make a new one.',
  );
