import type { Campus, Person, Space } from './campus.js';

export interface DavAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** Somebody's calendar program. */
export class CalendarProgram {
  constructor(
    private readonly url: string,
    readonly person: Person,
    readonly username: string,
    readonly password: string,
  ) {}

  /** One with an app password of its own. */
  static async of(campus: Campus, person: Person): Promise<CalendarProgram> {
    const { body } = await person.post('/app-passwords', { name: 'Phone' });
    return new CalendarProgram(campus.server.url, person, body.username, body.password);
  }

  get home(): string {
    return `/dav/u/${this.person.user.id}/cal/`;
  }

  calendar(space: Space | 'mine'): string {
    return `${this.home}${space === 'mine' ? 'mine' : space.id}/`;
  }

  async send(
    method: string,
    path: string,
    { body, headers = {} }: { body?: string | Buffer; headers?: Record<string, string> } = {},
  ): Promise<DavAnswer> {
    const basic = Buffer.from(`${this.username}:${this.password}`).toString('base64');
    const answer = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: { authorization: `Basic ${basic}`, ...headers },
      ...(body !== undefined && { body }),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  propfind(path: string, names: string, depth = '0'): Promise<DavAnswer> {
    return this.send('PROPFIND', path, {
      body: `<propfind ${namespaces}><prop>${names}</prop></propfind>`,
      headers: { depth, 'content-type': 'application/xml' },
    });
  }

  report(path: string, body: string): Promise<DavAnswer> {
    return this.send('REPORT', path, { body, headers: { depth: '1', 'content-type': 'application/xml' } });
  }

  put(path: string, body: string, headers: Record<string, string> = {}): Promise<DavAnswer> {
    return this.send('PUT', path, {
      body,
      headers: { 'content-type': 'text/calendar; charset=utf-8', ...headers },
    });
  }

  async etag(path: string): Promise<string> {
    return (await this.send('GET', path)).headers.get('etag')!;
  }

  /** What has changed since a token: hrefs that are there, and such as are gone. */
  async sync(
    calendar: string,
    token = '',
  ): Promise<{ there: string[]; gone: string[]; token: string; status: number }> {
    const { status, text } = await this.report(
      calendar,
      `<sync-collection ${namespaces}><sync-token>${token}</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>`,
    );
    const responses = responsesIn(text);
    return {
      status,
      there: responses.filter(({ isGone }) => !isGone).map(({ href }) => href),
      gone: responses.filter(({ isGone }) => isGone).map(({ href }) => href),
      token: /<d:sync-token>([^<]+)</.exec(text)?.[1] ?? '',
    };
  }
}

export const namespaces =
  'xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CS="http://calendarserver.org/ns/" xmlns:IC="http://apple.com/ns/ical/"';

export interface DavResponse {
  href: string;
  isGone: boolean;
  text: string;
}

export const responsesIn = (text: string): DavResponse[] =>
  [...text.matchAll(/<d:response>(.*?)<\/d:response>/gs)].map(([, inner = '']) => ({
    href: /<d:href>([^<]*)</.exec(inner)![1]!,
    isGone: /^<d:href>[^<]*<\/d:href><d:status>HTTP\/1.1 404/.test(inner),
    text: inner,
  }));

/** An event as programs write it; `more` are further lines. */
export const eventOf = (uid: string, start: string, end: string, ...more: string[]): string =>
  calendarOf([
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART${start}`,
    `DTEND${end}`,
    ...more,
    'END:VEVENT',
  ]);

export const calendarOf = (...components: string[][]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...components.flat(), 'END:VCALENDAR', ''].join(
    '\r\n',
  );

/** `10:00` so many days from today as a property's end: `;TZID=Asia/Hong_Kong:20261201T100000`. */
export function wall(daysAhead: number, time: string): string {
  const date = new Date(Date.now() + 8 * 3_600_000 + daysAhead * 86_400_000).toISOString().slice(0, 10);
  return `;TZID=Asia/Hong_Kong:${`${date}T${time}00`.replace(/[-:]/g, '')}`;
}
