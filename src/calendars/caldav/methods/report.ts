import { Injectable } from '@nestjs/common';
import type { DavMethod, DavReply, DavRequest } from '../dav.js';
import { DavRefusal } from '../dav-refusal.js';
import { multistatus } from '../multistatus.js';
import { CalendarQuery } from '../reports/calendar-query.js';
import { FreeBusy } from '../reports/free-busy.js';
import { Multiget } from '../reports/multiget.js';
import { PrincipalSearch } from '../reports/principal-search.js';
import { SyncCollection } from '../reports/sync-collection.js';
import { type ClarkName, named } from '../xml/names.js';
import { readXml, type XmlElement } from '../xml/read-xml.js';
import { xml } from '../xml/write-xml.js';

type Report = (request: DavRequest, root: XmlElement) => Promise<DavReply> | DavReply;

/** Reports by the root of their body (RFC 3253 §3.6). */
@Injectable()
export class Reports implements DavMethod {
  private readonly known: ReadonlyMap<ClarkName, Report>;

  constructor(
    query: CalendarQuery,
    multiget: Multiget,
    freeBusy: FreeBusy,
    sync: SyncCollection,
    search: PrincipalSearch,
  ) {
    this.known = new Map<ClarkName, Report>([
      [named('c:calendar-query'), (request, root) => query.answer(request, root)],
      [named('c:calendar-multiget'), (request, root) => multiget.answer(request, root)],
      [named('c:free-busy-query'), (request, root) => freeBusy.answer(request, root)],
      [named('d:sync-collection'), (request, root) => sync.answer(request, root)],
      [named('d:principal-property-search'), (request, root) => search.answer(request, root)],
      [named('cs:calendarserver-principal-search'), (request, root) => search.answer(request, root)],
      [named('d:principal-search-property-set'), () => search.properties()],
    ]);
  }

  answer(request: DavRequest): Promise<DavReply> | DavReply {
    const root = readXml(request.body);
    const report = this.known.get(root.name);
    if (!report)
      throw new DavRefusal(
        403,
        xml`<d:supported-report/>`,
        `There is no report ${root.name.slice(0, 100)} here.`,
      );
    // Nothing is ever in it, whatever is asked of it.
    if (request.place.kind === 'inbox') return multistatus([]);
    return report(request, root);
  }
}
