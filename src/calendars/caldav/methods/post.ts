import { Injectable } from '@nestjs/common';
import { Clock, day } from '../../../time/index.js';
import { freeBusyText } from '../../ical/free-busy-text.js';
import { type Question, readQuestion } from '../../ical/read-free-busy.js';
import { BusyTimes } from '../busy-times.js';
import { type DavMethod, type DavReply, type DavRequest, xmlType } from '../dav.js';
import { DavRefusal } from '../dav-refusal.js';
import { type Invitee, Invitees, isOwn } from '../invitees.js';
import { mostDays } from '../reports/free-busy.js';
import { document, type Xml, xml } from '../xml/write-xml.js';

/** Of each whom a program asks for, what it is told (RFC 5546 §3.6). */
const statuses = {
  success: '2.0;Success',
  unknown: '3.7;Invalid calendar user',
  noDelivery: '5.3;No scheduling support for user',
};

/** Whether people and spaces are free (RFC 6638 §5). Invitations are not handed on here: the program mails them itself. */
@Injectable()
export class Post implements DavMethod {
  constructor(
    private readonly invitees: Invitees,
    private readonly busy: BusyTimes,
    private readonly clock: Clock,
  ) {}

  async answer({ place, body, actor }: DavRequest): Promise<DavReply> {
    if (place.kind !== 'outbox')
      throw new DavRefusal(405, xml``, 'Only the outbox of a person is asked by POST.');
    const question = readQuestion(body.toString('utf8'));
    if (!isOwn(actor, question.organizer))
      throw new DavRefusal(403, xml`<c:valid-organizer/>`, 'The ORGANIZER is whoever has signed in.');
    const { during, attendees } = question;
    if (during && during.end - during.start > mostDays * day)
      throw new DavRefusal(403, xml`<c:max-date-time/>`, `Ask for at most ${mostDays} days at once.`);
    const known = during ? await this.invitees.among(actor, attendees) : new Map<string, Invitee>();
    const answers: Xml[] = [];
    for (const attendee of attendees) {
      const invitee = known.get(attendee);
      if (!during) answers.push(answerOf(attendee, statuses.noDelivery));
      else if (!invitee) answers.push(answerOf(attendee, statuses.unknown));
      else {
        const times = await this.busy.of(actor, invitee, during);
        const text = freeBusyText(during, this.clock.now(), times, asked(question, attendee));
        answers.push(answerOf(attendee, statuses.success, text));
      }
    }
    return {
      status: 200,
      headers: { 'content-type': xmlType },
      body: document('schedule-response', xml`${answers}`, 'c'),
    };
  }
}

const asked = ({ uid, organizer }: Question, attendee: string) => ({ uid, organizer, attendee });

const answerOf = (attendee: string, status: string, calendar?: string): Xml =>
  xml`<c:response><c:recipient><d:href>${attendee}</d:href></c:recipient><c:request-status>${status}</c:request-status>${
    calendar === undefined ? undefined : xml`<c:calendar-data>${calendar}</c:calendar-data>`
  }</c:response>`;
