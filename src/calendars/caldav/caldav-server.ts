import { Injectable, Logger } from '@nestjs/common';
import { AppPasswordStore, type Actor } from '../../identity/index.js';
import { asProblem, pathOf, type Request } from '../../platform/index.js';
import { type DavMethod, type DavReply, xmlType } from './dav.js';
import { DavRefusal } from './dav-refusal.js';
import { Get } from './methods/get.js';
import { Post } from './methods/post.js';
import { Propfind } from './methods/propfind.js';
import { Proppatch } from './methods/proppatch.js';
import { Put } from './methods/put.js';
import { Remove } from './methods/remove.js';
import { Reports } from './methods/report.js';
import { placeAt } from './places.js';
import { refusalOf } from './refusal-of.js';
import { document, xml } from './xml/write-xml.js';

const allowed = 'OPTIONS, GET, HEAD, PUT, POST, DELETE, PROPFIND, PROPPATCH, REPORT';
/**
 * `calendar-schedule`, and not `calendar-auto-schedule`: programs ask the outbox who is free, and go on to mail their
 * invitations themselves.
 */
const capabilities = {
  dav: '1, 3, access-control, calendar-access, calendar-schedule, calendarserver-principal-search',
  allow: allowed,
};

/** Answers calendar programs (RFC 4791): who asks, what for, and every refusal in their words. */
@Injectable()
export class CaldavServer {
  private readonly logger = new Logger('CalDAV');
  private readonly methods: Readonly<Record<string, DavMethod>>;

  constructor(
    private readonly passwords: AppPasswordStore,
    get: Get,
    propfind: Propfind,
    proppatch: Proppatch,
    report: Reports,
    put: Put,
    remove: Remove,
    post: Post,
  ) {
    this.methods = {
      GET: get,
      HEAD: get,
      PROPFIND: propfind,
      PROPPATCH: proppatch,
      REPORT: report,
      PUT: put,
      DELETE: remove,
      POST: post,
      OPTIONS: { answer: () => ({ status: 200 }) },
      MKCALENDAR: { answer: noCalendarHere },
      MKCOL: { answer: noCalendarHere },
    };
  }

  async answer(request: Request): Promise<DavReply> {
    const path = request.url.split('?', 1)[0]!;
    try {
      const actor = await this.actorOf(request);
      if (!actor) return signInFirst;
      return withCapabilities(await this.reply(request, actor, path));
    } catch (error) {
      const refusal = refusalOf(error, xml`<d:href>${path}</d:href>`);
      if (refusal.status === 500 && asProblem(error).code === 'internal')
        this.logger.error({ requestId: request.id, path: pathOf(request), error: (error as Error).stack });
      return withCapabilities(presentRefusal(refusal));
    }
  }

  private reply(request: Request, actor: Actor, path: string): Promise<DavReply> | DavReply {
    const method = this.methods[request.method];
    if (!method) throw new DavRefusal(405, xml``, `${request.method} is not possible here.`);
    if (
      request.headers['content-encoding'] !== undefined &&
      request.headers['content-encoding'] !== 'identity'
    )
      throw new DavRefusal(415, xml``, 'Send the body as it is, without compressing it.');
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const place = placeAt(path, actor.memberId);
    return method.answer({ method: request.method, place, headers: request.headers, body, actor });
  }

  /** Basic (RFC 7617), with an e-mail address and an app password. No cookie opens this: no other site can use it. */
  private async actorOf({ headers }: Request): Promise<Actor | undefined> {
    const encoded = /^Basic +([A-Za-z0-9+/=_-]+) *$/i.exec(headers.authorization ?? '')?.[1];
    if (encoded === undefined) return undefined;
    const [email = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    return this.passwords.actorOf(email, password.join(':'));
  }
}

const signInFirst: DavReply = {
  status: 401,
  headers: { 'www-authenticate': 'Basic realm="Tolo", charset="UTF-8"', ...capabilities },
};

function noCalendarHere(): never {
  throw new DavRefusal(
    403,
    xml`<c:calendar-collection-location-ok/>`,
    'Calendars here are those of spaces: choose which with PUT /api/v1/me/calendar-spaces.',
  );
}

const withCapabilities = (reply: DavReply): DavReply => ({
  ...reply,
  headers: { ...capabilities, ...reply.headers },
});

export const presentRefusal = ({ status, condition, message, headers }: DavRefusal): DavReply => ({
  status,
  headers: { ...headers, 'content-type': xmlType },
  body: document('error', xml`${condition}<d:responsedescription>${message}</d:responsedescription>`),
});
