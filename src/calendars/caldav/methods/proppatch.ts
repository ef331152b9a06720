import { Injectable } from '@nestjs/common';
import type { DavMethod, DavReply, DavRequest } from '../dav.js';
import { DavRefusal } from '../dav-refusal.js';
import { multistatus } from '../multistatus.js';
import { PersonCalendarStore, type Setting } from '../person-calendar.store.js';
import { PersonCalendars } from '../person-calendars.js';
import { pathsOf } from '../places.js';
import { type ClarkName, named } from '../xml/names.js';
import { childOf, childrenOf, readXml } from '../xml/read-xml.js';
import { element, xml } from '../xml/write-xml.js';

/** What everybody may say of a calendar as they see it. */
const settings = new Map<ClarkName, { setting: Setting; shape: RegExp }>([
  [named('d:displayname'), { setting: 'displayName', shape: /^[^\p{Cc}\p{Cs}]{1,200}$/u }],
  [named('ic:calendar-color'), { setting: 'color', shape: /^#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?$/ }],
  [named('ic:calendar-order'), { setting: 'sort', shape: /^-?\d{1,9}$/ }],
]);

/** Name, colour and order are everybody's own; whatever else is refused by itself (RFC 4918 §9.2). */
@Injectable()
export class Proppatch implements DavMethod {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly store: PersonCalendarStore,
  ) {}

  async answer({ place, actor, body }: DavRequest): Promise<DavReply> {
    const root = readXml(body);
    if (root.name !== named('d:propertyupdate'))
      throw new DavRefusal(400, xml``, 'The body of a PROPPATCH is a DAV:propertyupdate.');
    const calendar = place.kind === 'calendar' ? await this.calendars.one(actor, place.calendar) : undefined;
    const done: ClarkName[] = [];
    const refused: ClarkName[] = [];
    for (const update of root.children) {
      const isRemoval = update.name === named('d:remove');
      for (const { name, text } of childOf(update, named('d:prop'))?.children ?? []) {
        const known = settings.get(name);
        if (!calendar || !known || (!isRemoval && !known.shape.test(text.trim()))) refused.push(name);
        else {
          await this.store.set(actor.memberId, calendar.key, known.setting, isRemoval ? null : text.trim());
          done.push(name);
        }
      }
    }
    if (childrenOf(root, named('d:set')).length + childrenOf(root, named('d:remove')).length === 0)
      throw new DavRefusal(400, xml``, 'There is nothing to set or remove.');
    const paths = pathsOf(actor.memberId);
    const path = calendar ? paths.calendar(calendar.segment) : paths.principal;
    return multistatus([
      xml`<d:response><d:href>${path}</d:href>${propstat(done, '200 OK')}${propstat(refused, '403 Forbidden')}</d:response>`,
    ]);
  }
}

const propstat = (names: readonly ClarkName[], status: string) =>
  names.length === 0
    ? undefined
    : xml`<d:propstat><d:prop>${names.map((name) => element(name))}</d:prop><d:status>HTTP/1.1 ${status}</d:status></d:propstat>`;
