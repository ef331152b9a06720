import { gzipSync } from 'node:zlib';
import ICAL from 'ical.js';
import { CalendarProgram, eventOf, namespaces, responsesIn, wall } from './support/caldav.js';
import { at, Campus, type Person, type Space } from './support/campus.js';
import type { ServerProcess } from './support/server.js';

const eventIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')!;
const valueIn = (text: string, name: string) => String(eventIn(text).getFirstPropertyValue(name));

describe('A calendar program', () => {
  let campus: Campus<ServerProcess>;
  let mei: Person;
  let stranger: Person;
  let phone: CalendarProgram;
  let theirs: CalendarProgram;

  beforeAll(async () => {
    campus = await Campus.openApart();
    [mei, stranger] = [await campus.person(), await campus.person()];
    [phone, theirs] = [await CalendarProgram.of(campus, mei), await CalendarProgram.of(campus, stranger)];
  });
  afterAll(() => campus.close());

  const busySpace = async (hour = 10): Promise<Space> => {
    const space = await campus.space();
    const answer = await stranger.book(space, at(3, `${hour}:00`), at(3, `${hour + 1}:00`), {
      title: 'Secret',
    });
    expect(answer.status).toBe(201);
    return space;
  };
  const bookingsIn = async (space: Space) => {
    const { rows } = await campus.db.query<{ status: string; title: string; starts: Date; door: string }>(
      `SELECT b.status, b.title, b.starts_at AS starts, (SELECT door FROM booking_history h WHERE h.booking_id = b.id ORDER BY version DESC LIMIT 1) AS door
       FROM booking b JOIN space s ON s.id = b.space_id WHERE s.code = $1 ORDER BY b.created_at`,
      [space.code],
    );
    return rows;
  };

  describe('finds its way', () => {
    it('from the well-known address, without signing in', async () => {
      for (const method of ['GET', 'PROPFIND']) {
        const answer = await fetch(`${campus.server.url}/.well-known/caldav`, { method, redirect: 'manual' });
        expect([answer.status, answer.headers.get('location')]).toEqual([301, '/dav/']);
      }
      const root = await fetch(`${campus.server.url}/`, { method: 'PROPFIND', redirect: 'manual' });
      expect(root.status).toBe(301);
    });

    it('to the person, their home and its calendars, from whatever address it is given', async () => {
      const principal = `/dav/u/${mei.user.id}/`;
      for (const path of ['/dav/', '/dav', principal, phone.home, phone.calendar('mine')]) {
        const { status, text } = await phone.propfind(path, '<current-user-principal/>');
        expect([status, text]).toEqual([
          207,
          expect.stringContaining(`<d:href>${principal}</d:href></d:current-user-principal>`),
        ]);
      }
      const { text } = await phone.propfind(
        principal,
        '<C:calendar-home-set/><C:calendar-user-address-set/><resourcetype/>',
      );
      expect(text).toContain(`<c:calendar-home-set><d:href>${phone.home}</d:href></c:calendar-home-set>`);
      expect(text).toContain(`<d:href>mailto:${mei.user.email}</d:href><d:href>${principal}</d:href>`);
      expect(text).toContain('<d:principal/>');

      const space = await campus.space();
      const chosen = await mei.put('/me/calendar-spaces', { spaces: [`code:${space.code}`] });
      expect(chosen.body.data[0]).toEqual({
        spaceId: space.id,
        code: space.code,
        href: phone.calendar(space),
      });
      const home = responsesIn((await phone.propfind(phone.home, '<resourcetype/><displayname/>', '1')).text);
      expect(home.map(({ href }) => href)).toEqual([
        phone.home,
        phone.calendar('mine'),
        phone.calendar(space),
      ]);
      expect(home[2]!.text).toContain('<c:calendar/>');
      expect(home[2]!.text).toContain(`<d:displayname>${space.code} Space ${space.code}</d:displayname>`);
    });

    it('and is told what it may do: nothing is made in My bookings, and all of it in a space', async () => {
      const space = await campus.space();
      const rightsIn = async (calendar: Space | 'mine') =>
        [
          ...(await phone.propfind(phone.calendar(calendar), '<current-user-privilege-set/>')).text.matchAll(
            /<d:privilege><\w+:([\w-]+)\/>/g,
          ),
        ].map(([, name]) => name);
      expect(await rightsIn(space)).toEqual(
        expect.arrayContaining(['read', 'write-content', 'bind', 'unbind']),
      );
      expect(await rightsIn('mine')).not.toContain('bind');
      const { headers, status } = await phone.send('OPTIONS', phone.calendar(space));
      expect([status, headers.get('dav')]).toEqual([
        200,
        '1, 3, access-control, calendar-access, calendar-schedule, calendarserver-principal-search',
      ]);
      expect(headers.get('allow')).toMatch(/PROPFIND.*REPORT/);
    });

    it('and is not confused by what it asks in vain', async () => {
      const { status, text } = await phone.propfind(
        phone.calendar('mine'),
        '<displayname/><no-such-thing xmlns="urn:x"/>',
      );
      expect(status).toBe(207);
      expect(text).toContain('<x:no-such-thing xmlns:x="urn:x"/>');
      expect(text).toContain('404 Not Found');
      expect((await phone.send('PROPFIND', phone.home, { headers: { depth: 'infinity' } })).text).toContain(
        'propfind-finite-depth',
      );
      expect((await phone.report(phone.calendar('mine'), '<x xmlns="urn:x"/>')).text).toContain(
        '<d:supported-report/>',
      );
      expect((await phone.send('MKCALENDAR', `${phone.home}new/`)).status).toBe(403);
      expect((await phone.send('PROPFIND', `/dav/u/${stranger.user.id}/cal/`)).status).toBe(404);
    });

    it('and calls calendars as its person likes, each for themselves', async () => {
      const space = await campus.space();
      const { text } = await phone.send('PROPPATCH', phone.calendar(space), {
        body: `<propertyupdate ${namespaces}><set><prop><displayname>Den</displayname><IC:calendar-color>#FF0000FF</IC:calendar-color><getetag>x</getetag></prop></set></propertyupdate>`,
      });
      expect(text).toMatch(
        /<d:displayname\/><ic:calendar-color\/><\/d:prop><d:status>HTTP\/1.1 200 OK.*<d:getetag\/><\/d:prop><d:status>HTTP\/1.1 403/,
      );
      const names = async (who: CalendarProgram) =>
        (await who.propfind(who.calendar(space), '<displayname/><IC:calendar-color/>')).text;
      expect(await names(phone)).toContain('<d:displayname>Den</d:displayname><ic:calendar-color>#FF0000FF<');
      expect(await names(theirs)).not.toContain('Den');
    });
  });

  describe('signs in with an app password', () => {
    it('that is told once, opens the calendars alone, and is nowhere in the log', async () => {
      const { body } = await mei.post('/app-passwords', { name: 'Tablet' });
      expect(body).toMatchObject({ name: 'Tablet', username: mei.user.email, lastUsedAt: null });
      expect(body.password).toMatch(/^tolo_app_[\w-]{51}$/);
      const tablet = new CalendarProgram(campus.server.url, mei, body.username, body.password);
      expect((await tablet.propfind('/dav/', '<displayname/>')).status).toBe(207);
      const [listed] = (await mei.get('/app-passwords')).body.data;
      expect(listed).toMatchObject({
        id: body.id,
        hint: `tolo_app_…${body.password.slice(-4)}`,
        lastUsedAt: expect.any(String),
      });
      expect(listed).not.toHaveProperty('password');

      const asToken = await fetch(`${campus.server.url}/api/v1/me`, {
        headers: { authorization: `Bearer ${body.password}` },
      });
      expect(asToken.status).toBe(401);
      expect((await stranger.delete(`/app-passwords/${body.id}`)).status).toBe(404);
      expect((await mei.delete(`/app-passwords/${body.id}`)).status).toBe(204);
      const shutOut = await tablet.propfind('/dav/', '<displayname/>');
      expect([shutOut.status, shutOut.headers.get('www-authenticate')]).toEqual([
        401,
        'Basic realm="Tolo", charset="UTF-8"',
      ]);
      expect(campus.server.output()).not.toContain('tolo_app_');
    });

    it('and with nothing else', async () => {
      const answers = await Promise.all([
        fetch(`${campus.server.url}/dav/`, { method: 'PROPFIND' }),
        fetch(`${campus.server.url}/dav/`, {
          method: 'PROPFIND',
          headers: { authorization: `Bearer ${mei.token}` },
        }),
        fetch(`${campus.server.url}/dav/`, {
          method: 'PROPFIND',
          headers: { cookie: `tolo_session=${mei.token}` },
        }),
        new CalendarProgram(campus.server.url, mei, mei.user.email, 'a long password').propfind('/dav/', ''),
        new CalendarProgram(campus.server.url, mei, stranger.user.email, phone.password).propfind(
          '/dav/',
          '',
        ),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    });
  });

  describe('reads', () => {
    it('bookings that were made elsewhere, and of others only that it is taken', async () => {
      const space = await busySpace();
      await mei.book(space, at(3, '14:00'), at(3, '15:00'), { title: 'Mine', purpose: 'To talk' });
      const query = `<C:calendar-query ${namespaces}><prop><getetag/><C:calendar-data/></prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"/></C:comp-filter></C:filter></C:calendar-query>`;
      const own = await phone.report(phone.calendar(space), query);
      expect([own.status, responsesIn(own.text).length]).toEqual([207, 2]);
      expect(own.text).toContain('SUMMARY:Busy');
      expect(own.text).toContain('SUMMARY:Mine');
      expect(own.text).not.toContain('Secret');
      const other = await theirs.report(theirs.calendar(space), query);
      expect(other.text).toContain('SUMMARY:Secret');
      expect(other.text).not.toContain('Mine');
      // What somebody sees less of is another text, and has another tag.
      const tags = (text: string) => [...text.matchAll(/<d:getetag>([^<]+)</g)].map(([, tag]) => tag);
      expect(tags(own.text).filter((tag) => tags(other.text).includes(tag))).toEqual([]);

      const mine = await phone.report(phone.calendar('mine'), query);
      expect(mine.text).toContain('SUMMARY:Mine');
      expect(mine.text).not.toContain('SUMMARY:Busy');
    });

    it('by name, each href answered, with the same tag everywhere', async () => {
      const space = await busySpace();
      const [{ href }] = responsesIn(
        (await phone.propfind(phone.calendar(space), '<getetag/>', '1')).text,
      ).slice(1) as unknown as [{ href: string }];
      const got = await phone.send('GET', href);
      expect([got.status, got.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      const etag = got.headers.get('etag')!;
      expect((await phone.send('HEAD', href)).headers.get('etag')).toBe(etag);
      expect((await phone.send('GET', href, { headers: { 'if-none-match': etag } })).status).toBe(304);
      const missing = `${phone.calendar(space)}nothing%20here.ics`;
      const { text } = await phone.report(
        phone.calendar(space),
        `<C:calendar-multiget ${namespaces}><prop><getetag/><C:calendar-data/></prop><href>${campus.server.url}${href}</href><href>${missing}</href></C:calendar-multiget>`,
      );
      const [found, gone] = responsesIn(text);
      expect(found).toMatchObject({ href, isGone: false });
      expect(found!.text).toContain(etag.replaceAll('"', '&quot;'));
      expect(gone).toMatchObject({ href: missing, isGone: true });
    });

    it.each<[string, string, boolean]>([
      ['a period that it is in', '<C:time-range start="START" end="END"/>', true],
      ['a period that ends as it starts', '<C:time-range end="START"/>', false],
      ['a period that starts as it ends', '<C:time-range start="END"/>', false],
      [
        'a word of its title in other letters',
        '<C:prop-filter name="SUMMARY"><C:text-match>hplc</C:text-match></C:prop-filter>',
        true,
      ],
      [
        'a word in exactly these letters',
        '<C:prop-filter name="SUMMARY"><C:text-match collation="i;octet">hplc</C:text-match></C:prop-filter>',
        false,
      ],
      [
        'all but a word',
        '<C:prop-filter name="SUMMARY"><C:text-match negate-condition="yes">hplc</C:text-match></C:prop-filter>',
        false,
      ],
      ['what has no such property', '<C:prop-filter name="X-NONE"><C:is-not-defined/></C:prop-filter>', true],
      [
        'two things at once, of which one is not so',
        '<C:prop-filter name="SUMMARY"/><C:prop-filter name="X-NONE"/>',
        false,
      ],
    ])('by %s', async (_, filter, isFound) => {
      const space = await campus.space();
      await mei.book(space, at(4, '10:00'), at(4, '11:00'), { title: 'HPLC prep' });
      const utc = (time: string) => new Date(at(4, time)).toISOString().replace(/[-:]|\.000/g, '');
      const asked = filter.replace('START', utc('10:00')).replace('END', utc('11:00'));
      const { text } = await phone.report(
        phone.calendar(space),
        `<C:calendar-query ${namespaces}><prop><getetag/></prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">${asked}</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>`,
      );
      expect(responsesIn(text)).toHaveLength(isFound ? 1 : 0);
    });

    it('when a space is full, of whomever, and when it is closed', async () => {
      const [room, lab] = [await busySpace(), await campus.space({ kind: 'lab', capacity: 2 })];
      const office = [
        ['10:00', '14:00'],
        ['15:00', '18:00'],
      ];
      const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
      const hours = Object.fromEntries(days.map((name) => [name, office]));
      const early = await campus.space({ terms: { hours } });
      const closure = await campus.admin.post('/closures', {
        scope: { spaces: [early.id] },
        start: at(3, '17:00'),
        end: at(3, '19:00'),
        reason: { code: 'maintenance', text: { en: 'New lifts' } },
      });
      const published = await campus.admin.post(
        `/closures/${closure.body.id}/publish`,
        {},
        { 'if-match': '*' },
      );
      expect(published.status).toBe(200);
      await stranger.book(lab, at(3, '10:00'), at(3, '12:00'));
      await mei.book(lab, at(3, '11:00'), at(3, '13:00'));
      const day = at(3, '00:00').slice(0, 10).replaceAll('-', '');
      const busy = async (space: Space) => {
        const { status, text } = await phone.report(
          phone.calendar(space),
          `<C:free-busy-query ${namespaces}><C:time-range start="${day}T000000Z" end="${day}T120000Z"/></C:free-busy-query>`,
        );
        expect(status).toBe(200);
        return [...text.matchAll(/FREEBUSY;FBTYPE=(\S+):\d+T(\d{4})00Z\/\d+T(\d{4})00Z/g)].map((found) =>
          found.slice(1),
        );
      };
      expect(await busy(room)).toEqual([['BUSY', '0200', '0300']]);
      expect(await busy(lab)).toEqual([['BUSY', '0300', '0400']]);
      await stranger.book(early, at(3, '10:00'), at(3, '11:00'));
      expect(await busy(early)).toEqual([
        ['BUSY-UNAVAILABLE', '0000', '0200'],
        ['BUSY', '0200', '0300'],
        ['BUSY-UNAVAILABLE', '0600', '0700'],
        ['BUSY-UNAVAILABLE', '0900', '1200'],
      ]);
      // What nobody may have at that time is refused by the condition that says so.
      const shut = await phone.put(
        `${phone.calendar(early)}shut.ics`,
        eventOf('shut', wall(3, '17:00'), wall(3, '17:30')),
      );
      expect([shut.status, shut.text]).toEqual([409, expect.stringContaining('<t:space-closed/>')]);
      expect(shut.text).toContain('New lifts');
      const long = await phone.report(
        phone.calendar(room),
        `<C:free-busy-query ${namespaces}><C:time-range start="20260101T000000Z" end="20280101T000000Z"/></C:free-busy-query>`,
      );
      expect(long.status).toBe(403);
    });

    it('and asks the outbox of several at once: spaces, oneself, and who shares where they are', async () => {
      const [room, jun] = [await busySpace(), await campus.person()];
      const laptop = await CalendarProgram.of(campus, jun);
      const [shy, open] = await Promise.all(
        ['none', 'company'].map(async (share) => {
          const person = await campus.person({ tenantId: jun.user.tenantId });
          expect((await person.put('/me/presence', { share })).status).toBe(200);
          expect((await person.book(await campus.space(), at(3, '15:00'), at(3, '16:00'))).status).toBe(201);
          return person;
        }),
      );
      await jun.book(await campus.space(), at(3, '12:00'), at(3, '13:00'));
      const principal = `/dav/u/${jun.user.id}/`;
      const { text: urls } = await laptop.propfind(
        principal,
        '<C:schedule-inbox-URL/><C:schedule-outbox-URL/><C:calendar-user-type/>',
      );
      expect(urls).toContain(`<c:schedule-outbox-URL><d:href>${principal}outbox/</d:href>`);
      const options = await laptop.send('OPTIONS', laptop.home);
      expect(options.headers.get('dav')).toContain('calendar-schedule');
      expect(options.headers.get('dav')).not.toContain('calendar-auto-schedule');
      const outbox = await laptop.propfind(
        `${principal}outbox/`,
        '<resourcetype/><current-user-privilege-set/>',
      );
      expect(outbox.text).toContain('<c:schedule-outbox/>');
      expect(outbox.text).toContain('<c:schedule-send-freebusy/>');
      const inbox = await laptop.propfind(`${principal}inbox/`, '<resourcetype/>', '1');
      expect(responsesIn(inbox.text)).toHaveLength(1);

      const hidden = await campus.space({ status: 'hidden' });
      const attendees = [
        `/dav/s/${room.id}/`,
        `mailto:${jun.user.email.toUpperCase()}`,
        `mailto:${open!.user.email}`,
        `/dav/s/${hidden.id}/`,
        `mailto:${shy!.user.email}`,
        `mailto:${stranger.user.email}`,
        'mailto:nobody@elsewhere.example',
      ];
      const day = at(3, '00:00').slice(0, 10).replaceAll('-', '');
      const ask = (organizer: string, component = 'VFREEBUSY', until = day) =>
        laptop.send('POST', `${principal}outbox/`, {
          headers: { 'content-type': 'text/calendar; charset=utf-8' },
          body: [
            'BEGIN:VCALENDAR',
            'VERSION:2.0',
            'PRODID:-//Test//EN',
            'METHOD:REQUEST',
            `BEGIN:${component}`,
            'UID:question-1',
            'DTSTAMP:20260101T000000Z',
            `DTSTART:${day}T000000Z`,
            `DTEND:${until}T120000Z`,
            `ORGANIZER:${organizer}`,
            ...attendees.map((one) => `ATTENDEE;CUTYPE=ROOM:${one}`),
            `END:${component}`,
            'END:VCALENDAR',
            '',
          ].join('\r\n'),
        });
      const answer = await ask(`mailto:${jun.user.email}`);
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('<c:schedule-response')]);
      const told = [...answer.text.matchAll(/<c:response>(.*?)<\/c:response>/gs)].map(([, one = '']) => ({
        to: /<d:href>(.*?)</.exec(one)![1],
        status: /<c:request-status>(\d\.\d)/.exec(one)![1],
        busy: [...one.matchAll(/FBTYPE=BUSY:\d+T(\d{4})00Z/g)].map(([, time]) => time),
      }));
      expect(told).toEqual([
        { to: attendees[0], status: '2.0', busy: ['0200'] },
        { to: attendees[1], status: '2.0', busy: ['0400'] },
        { to: attendees[2], status: '2.0', busy: ['0700'] },
        ...attendees.slice(3).map((to) => ({ to, status: '3.7', busy: [] })),
      ]);
      expect(answer.text).toContain('METHOD:REPLY');
      expect(answer.text).toContain('UID:question-1');

      // Invitations are the program's to send, and nobody asks in another's name.
      const invitation = await ask(`mailto:${jun.user.email}`, 'VEVENT');
      expect([...invitation.text.matchAll(/5\.3;/g)]).toHaveLength(attendees.length);
      const forged = await ask(`mailto:${stranger.user.email}`);
      expect([forged.status, forged.text]).toEqual([403, expect.stringContaining('<c:valid-organizer/>')]);
      const long = await ask(`mailto:${jun.user.email}`, 'VFREEBUSY', `${Number(day.slice(0, 4)) + 2}0101`);
      expect([long.status, long.text]).toEqual([403, expect.stringContaining('<c:max-date-time/>')]);
      expect((await laptop.send('POST', laptop.calendar(room))).status).toBe(405);
      expect((await laptop.send('POST', `/dav/u/${stranger.user.id}/outbox/`)).status).toBe(404);
    });

    it('and finds spaces to invite, as rooms or as things, but none that it may not see, and no people', async () => {
      const [room, desk, hidden] = [
        await campus.space({ name: { en: 'Orchid room' } }),
        await campus.space({ kind: 'desk', name: { en: 'Orchid desk' } }),
        await campus.space({ name: { en: 'Orchid cellar' }, status: 'hidden' }),
      ];
      const found = async (body: string) => {
        const { status, text } = await phone.report('/dav/s/', body);
        expect(status).toBe(207);
        return responsesIn(text).map(({ href }) => href);
      };
      const prop = '<prop><displayname/><C:calendar-user-type/><C:calendar-user-address-set/></prop>';
      const byName = (text: string, more = '') =>
        found(
          `<principal-property-search ${namespaces}><property-search><prop><displayname/></prop><match>${text}</match></property-search>${more}${prop}</principal-property-search>`,
        );
      const path = (space: Space) => `/dav/s/${space.id}/`;
      expect((await byName('orchid')).sort()).toEqual([path(room), path(desk)].sort());
      const asRoom =
        '<property-search><prop><C:calendar-user-type/></prop><match match-type="equals">ROOM</match></property-search>';
      expect(await byName('orchid', asRoom)).toEqual([path(room)]);
      expect(await byName(mei.user.email.split('@')[0]!)).toEqual([]);
      const asApple = (context: string) =>
        found(
          `<CS:calendarserver-principal-search ${namespaces} context="${context}"><CS:search-token match-type="starts-with">orchid</CS:search-token>${prop}</CS:calendarserver-principal-search>`,
        );
      expect(await asApple('location')).toEqual([path(room)]);
      expect(await asApple('resource')).toEqual([path(desk)]);
      expect(await asApple('user')).toEqual([]);
      const { text } = await phone.propfind(
        path(desk),
        '<C:calendar-user-type/><C:calendar-user-address-set/>',
      );
      expect(text).toContain('<c:calendar-user-type>RESOURCE<');
      expect(text).toContain(`<c:calendar-user-address-set><d:href>${path(desk)}</d:href>`);
      expect((await phone.propfind(path(hidden), '<displayname/>')).status).toBe(404);
    });
  });

  describe('synchronises', () => {
    it('in parts where it asks so, and misses nothing that changes meanwhile', async () => {
      const space = await campus.space({ kind: 'desk_area', capacity: 9 });
      const calendar = phone.calendar(space);
      const made = await Promise.all(
        [9, 10, 11, 12, 13].map((hour) =>
          mei.book(space, at(6, `${hour < 10 ? '0' : ''}${hour}:00`), at(6, `${hour + 1}:00`)),
        ),
      );
      const href = (id: string) => `${calendar}${id}.ics`;
      const ids = made.map(({ body }) => body.id as string);
      await campus.settled();
      const page = async (token: string, limit: number) => {
        const { status, text } = await phone.report(
          calendar,
          `<sync-collection ${namespaces}><sync-token>${token}</sync-token><sync-level>1</sync-level><limit><nresults>${limit}</nresults></limit><prop><getetag/></prop></sync-collection>`,
        );
        const responses = responsesIn(text);
        const more = responses.find(({ text: inner }) => inner.includes('507 Insufficient Storage'));
        if (more)
          expect([more.href, more.text]).toEqual([
            calendar,
            expect.stringContaining('<d:number-of-matches-within-limits/>'),
          ]);
        const members = responses.filter((one) => one !== more);
        return {
          status,
          there: members.filter(({ isGone }) => !isGone).map((one) => one.href),
          gone: members.filter(({ isGone }) => isGone).map((one) => one.href),
          isPart: more !== undefined,
          token: /<d:sync-token>([^<]+)</.exec(text)?.[1] ?? '',
        };
      };
      const first = await page('', 2);
      expect([first.there.length, first.isPart]).toEqual([2, true]);
      // One that was told already and one that was not go, and one comes, before the rest is asked for.
      const told = ids.find((id) => href(id) === first.there[0])!;
      const untold = ids.find((id) => !first.there.includes(href(id)))!;
      for (const id of [told, untold]) await mei.post(`/bookings/${id}/cancel`);
      const late = await mei.book(space, at(6, '15:00'), at(6, '16:00'));
      await campus.settled();
      const known = new Set(first.there);
      let { token, isPart } = first;
      let parts = 1;
      while (isPart || parts === 1) {
        const next = await page(token, 2);
        expect(next.status).toBe(207);
        expect(next.there.length + next.gone.length).toBeLessThanOrEqual(2);
        for (const one of next.there) known.add(one);
        for (const one of next.gone) known.delete(one);
        ({ token, isPart } = next);
        parts++;
      }
      for (let more = true; more;) {
        const next = await page(token, 2);
        for (const one of next.there) known.add(one);
        for (const one of next.gone) known.delete(one);
        ({ token, isPart: more } = next);
      }
      const all = await phone.sync(calendar);
      expect([...known].sort()).toEqual(all.there.sort());
      expect(known).toContain(href(late.body.id));
      expect(known).not.toContain(href(told));
      expect(await page(token, 2)).toMatchObject({ there: [], gone: [], isPart: false });
      expect((await page(token, 0)).status).toBe(400);
      expect((await page(`${first.token}x`, 2)).status).toBe(403);
    });

    it('what came, what changed and what went, by whatever door', async () => {
      const [space, other] = [await campus.space(), await campus.space()];
      const calendar = phone.calendar(space);
      const first = await mei.book(space, at(5, '10:00'), at(5, '11:00'));
      await campus.settled();
      const start = await phone.sync(calendar);
      expect([start.there, start.gone]).toEqual([[`${calendar}${first.body.id}.ics`], []]);
      const { text } = await phone.propfind(calendar, '<sync-token/><CS:getctag/>');
      expect(text).toContain(`<d:sync-token>${start.token}</d:sync-token><cs:getctag>${start.token}<`);

      const second = await stranger.book(space, at(5, '12:00'), at(5, '13:00'));
      await mei.patch(`/bookings/${first.body.id}`, { start: at(5, '14:00') });
      await campus.settled();
      const next = await phone.sync(calendar, start.token);
      expect(next.there.sort()).toEqual(
        [`${calendar}${first.body.id}.ics`, `${calendar}${second.body.id}.ics`].sort(),
      );
      expect(next.token).not.toBe(start.token);
      expect(await phone.sync(calendar, next.token)).toMatchObject({
        there: [],
        gone: [],
        token: next.token,
      });

      await mei.patch(`/bookings/${first.body.id}`, { spaceId: other.id });
      await stranger.post(`/bookings/${second.body.id}/cancel`);
      await campus.settled();
      const last = await phone.sync(calendar, next.token);
      expect([last.there, last.gone.sort()]).toEqual([
        [],
        [`${calendar}${first.body.id}.ics`, `${calendar}${second.body.id}.ics`].sort(),
      ]);
    });

    it('anew where the token is of somebody else, or nonsense, or from before they were given a role', async () => {
      const space = await busySpace();
      const person = await campus.person();
      const program = await CalendarProgram.of(campus, person);
      const { token } = await program.sync(program.calendar(space));
      expect((await program.sync(program.calendar(space), token)).status).toBe(207);
      await campus.db.query(`UPDATE member SET roles = '{member,tenant_admin}' WHERE email = $1`, [
        person.user.email,
      ]);
      for (const old of [token, 'urn:tolo:sync:x', `${token}x-1`]) {
        const { status, text } = await program.report(
          program.calendar(space),
          `<sync-collection ${namespaces}><sync-token>${old}</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>`,
        );
        expect([status, text]).toEqual([403, expect.stringContaining('<d:valid-sync-token/>')]);
      }
    });
  });

  describe('writes', () => {
    it('a booking, moves it and gives it back, by the rules of every door', async () => {
      const space = await campus.space();
      const path = `${phone.calendar(space)}Écrit par moi@home.ics`;
      const made = await phone.put(
        path,
        eventOf(
          'u-1',
          wall(3, '1000'),
          wall(3, '1100'),
          'SUMMARY:Planning',
          'DESCRIPTION:Line one\\nline two',
          'X-MINE;X-P=1:kept',
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          'TRIGGER:-PT10M',
          'DESCRIPTION:x',
          'END:VALARM',
        ),
        { 'if-none-match': '*' },
      );
      expect([made.status, made.headers.get('etag')]).toEqual([201, null]);
      expect(await bookingsIn(space)).toMatchObject([
        { status: 'confirmed', title: 'Planning', starts: new Date(at(3, '10:00')), door: 'caldav' },
      ]);

      const got = await phone.send('GET', path);
      expect([valueIn(got.text, 'uid'), valueIn(got.text, 'description')]).toEqual([
        'u-1',
        'Line one\nline two',
      ]);
      expect(got.text).toContain('X-MINE;X-P=1:kept\r\n');
      expect(got.text).toContain('BEGIN:VALARM\r\n');
      const [listed] = responsesIn(
        (await phone.propfind(phone.calendar(space), '<getetag/>', '1')).text,
      ).slice(1);
      expect(decodeURIComponent(listed!.href)).toBe(path);

      const again = await phone.put(
        path,
        eventOf('u-1', wall(3, '1000'), wall(3, '1100'), 'SUMMARY:Planning'),
        { 'if-none-match': '*' },
      );
      expect(again.status).toBe(412);
      const moved = await phone.put(
        path,
        eventOf('u-1', wall(3, '1400'), wall(3, '1530'), 'SUMMARY:Planning'),
        { 'if-match': got.headers.get('etag')! },
      );
      expect(moved.status).toBe(204);
      expect(await bookingsIn(space)).toMatchObject([
        { status: 'confirmed', starts: new Date(at(3, '14:00')), door: 'caldav' },
      ]);
      expect((await phone.send('GET', path)).text).not.toContain('VALARM');
      expect(
        (await phone.send('DELETE', path, { headers: { 'if-match': got.headers.get('etag')! } })).status,
      ).toBe(412);
      expect(
        (await phone.send('DELETE', path, { headers: { 'if-match': await phone.etag(path) } })).status,
      ).toBe(204);
      expect(await bookingsIn(space)).toMatchObject([{ status: 'cancelled', door: 'caldav' }]);
      expect((await phone.send('GET', path)).status).toBe(404);
      // The name and the UID are free again.
      expect((await phone.put(path, eventOf('u-1', wall(3, '1000'), wall(3, '1100')))).status).toBe(201);
    });

    it('the same event again after a lost answer, and makes but one booking', async () => {
      const space = await campus.space();
      const path = `${phone.calendar(space)}again.ics`;
      const event = eventOf('again', wall(3, '1000'), wall(3, '1100'), 'SUMMARY:Once');
      const statuses = (await Promise.all(Array.from({ length: 6 }, () => phone.put(path, event)))).map(
        ({ status }) => status,
      );
      expect([...new Set(statuses)].filter((status) => status !== 201 && status !== 204)).toEqual([]);
      expect(await bookingsIn(space)).toHaveLength(1);
    });

    it('only where there is room, and a move into a taken place keeps the old one', async () => {
      const space = await busySpace(10);
      const path = `${phone.calendar(space)}a.ics`;
      const taken = await phone.put(path, eventOf('a', wall(3, '1000'), wall(3, '1100'), 'SUMMARY:New'));
      expect([taken.status, taken.text]).toEqual([409, expect.stringContaining('<t:slot-taken/>')]);
      expect(taken.text).toMatch(
        /<d:error .*<d:responsedescription>[^<]+has no room left[^<]+Free instead: /,
      );
      expect(
        (await phone.put(path, eventOf('a', wall(3, '1200'), wall(3, '1300'), 'SUMMARY:New'))).status,
      ).toBe(201);
      const etag = await phone.etag(path);
      const move = await phone.put(path, eventOf('a', wall(3, '1030'), wall(3, '1130'), 'SUMMARY:Changed'), {
        'if-match': etag,
      });
      expect(move.status).toBe(409);
      expect(await phone.etag(path)).toBe(etag);
      expect((await bookingsIn(space))[1]).toMatchObject({
        status: 'confirmed',
        title: 'New',
        starts: new Date(at(3, '12:00')),
      });
    });

    it('one of twenty changes that all have seen the same version', async () => {
      const space = await campus.space();
      const path = `${phone.calendar(space)}race.ics`;
      await phone.put(path, eventOf('race', wall(3, '1000'), wall(3, '1100'), 'SUMMARY:0'));
      const etag = await phone.etag(path);
      for (const changing of ['SUMMARY', 'X-ONLY-MINE']) {
        const seen = changing === 'SUMMARY' ? etag : await phone.etag(path);
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            phone.put(
              path,
              eventOf(
                'race',
                wall(3, '1000'),
                wall(3, '1100'),
                ...(changing === 'SUMMARY' ? [`SUMMARY:${n + 1}`] : ['SUMMARY:x', `X-ONLY-MINE:${n}`]),
              ),
              { 'if-match': seen },
            ),
          ),
        );
        expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
          204,
          ...Array.from({ length: 19 }, () => 412),
        ]);
      }
    });

    it('in nobody else’s booking, and none in My bookings, where their own can be moved', async () => {
      const space = await busySpace();
      const [, { href }] = responsesIn(
        (await phone.propfind(phone.calendar(space), '<getetag/>', '1')).text,
      ) as [unknown, { href: string }];
      const { text } = await phone.send('GET', href);
      const written = await phone.put(href, text.replace('SUMMARY:Busy', 'SUMMARY:Mine'));
      expect([written.status, written.text]).toEqual([403, expect.stringContaining('<d:need-privileges>')]);
      expect((await phone.send('DELETE', href)).status).toBe(403);

      const refused = await phone.put(
        `${phone.calendar('mine')}x.ics`,
        eventOf('x', wall(3, '1400'), wall(3, '1500')),
      );
      expect([refused.status, refused.text]).toEqual([
        403,
        expect.stringContaining('Book in the calendar of a space'),
      ]);
      const { body } = await mei.book(space, at(3, '14:00'), at(3, '15:00'), { title: 'Move me' });
      const own = `${phone.calendar('mine')}${body.id}.ics`;
      const event = (await phone.send('GET', own)).text;
      const moved = event.replaceAll('T140000', 'T160000').replaceAll('T150000', 'T170000');
      expect((await phone.put(own, moved)).status).toBe(204);
      expect((await mei.get(`/bookings/${body.id}`)).body.start).toBe(at(3, '16:00'));
      expect((await phone.send('DELETE', own)).status).toBe(204);
      expect((await mei.get(`/bookings/${body.id}`)).body.status).toBe('cancelled');
    });

    it('what has to be approved as a request, which is gone once it is declined', async () => {
      const space = await campus.space({ kind: 'lab' });
      const approver = await campus.person({ roles: ['member', 'approver'] });
      await campus.admin.post('/approval-policies', {
        spaceId: space.id,
        steps: [{ name: 'safety', by: { role: 'approver' } }],
      });
      const path = `${phone.calendar(space)}ask.ics`;
      expect(
        (await phone.put(path, eventOf('ask', wall(3, '1000'), wall(3, '1100'), 'SUMMARY:May I'))).status,
      ).toBe(201);
      expect(valueIn((await phone.send('GET', path)).text, 'status')).toBe('TENTATIVE');
      const id = (await mei.get('/bookings')).body.data.find(
        ({ title }: { title: string }) => title === 'May I',
      ).id;
      await campus.settled();
      const { token } = await phone.sync(phone.calendar(space));
      expect((await approver.post(`/bookings/${id}/decline`, { reason: 'No training on file' })).status).toBe(
        200,
      );
      expect((await phone.send('GET', path)).status).toBe(404);
      expect(await phone.sync(phone.calendar(space), token)).toMatchObject({ there: [], gone: [path] });
    });

    it('nothing about what is over: deleted, it is only no longer shown', async () => {
      const space = await campus.space();
      const path = `${phone.calendar(space)}past.ics`;
      await phone.put(path, eventOf('past', wall(3, '1000'), wall(3, '1100'), 'SUMMARY:Past'));
      await campus.db.query(
        `UPDATE booking SET starts_at = starts_at - interval '4 days', ends_at = ends_at - interval '4 days' WHERE space_id = (SELECT id FROM space WHERE code = $1)`,
        [space.code],
      );
      await campus.settled();
      const { there, token } = await phone.sync(phone.calendar(space));
      expect(there).toEqual([path]);
      const moved = await phone.put(path, eventOf('past', wall(3, '1000'), wall(3, '1100'), 'SUMMARY:Past'));
      expect([moved.status, moved.text]).toEqual([409, expect.stringContaining('<t:already-ended/>')]);
      expect((await phone.send('DELETE', path)).status).toBe(204);
      expect((await phone.send('GET', path)).status).toBe(404);
      expect(await phone.sync(phone.calendar(space), token)).toMatchObject({ there: [], gone: [path] });
      expect(await bookingsIn(space)).toMatchObject([{ status: 'confirmed' }]);
    });

    it('the same UID in two spaces, but in each only once', async () => {
      const [one, two] = [await campus.space(), await campus.space()];
      const event = eventOf('both', wall(3, '1000'), wall(3, '1100'));
      expect((await phone.put(`${phone.calendar(one)}1.ics`, event)).status).toBe(201);
      expect((await phone.put(`${phone.calendar(two)}1.ics`, event)).status).toBe(201);
      const twice = await phone.put(
        `${phone.calendar(one)}2.ics`,
        eventOf('both', wall(3, '1200'), wall(3, '1300')),
      );
      expect([twice.status, twice.text]).toEqual([
        409,
        expect.stringContaining(`<c:no-uid-conflict><d:href>${phone.calendar(one)}1.ics</d:href>`),
      ]);
      expect(await bookingsIn(one)).toHaveLength(1);
    });

    it.each<[string, string, number, string]>([
      [
        'that is a task',
        'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:1\r\nEND:VTODO\r\nEND:VCALENDAR\r\n',
        403,
        'supported-calendar-component',
      ],
      ['that is none', 'hello', 403, 'valid-calendar-data'],
      ['in the past', eventOf('p', ':20200101T100000Z', ':20200101T110000Z'), 403, 'min-date-time'],
      ['in the far future', eventOf('p', ':20901201T100000Z', ':20901201T110000Z'), 403, 'max-date-time'],
      [
        'with a METHOD',
        eventOf('p', wall(3, '1000'), wall(3, '1100')).replace('VERSION', 'METHOD:REQUEST\r\nVERSION'),
        403,
        'valid-calendar-object-resource',
      ],
      [
        'in a zone that there is not',
        eventOf('p', ';TZID=Nowhere:20261201T100000', ';TZID=Nowhere:20261201T110000'),
        403,
        'valid-calendar-data',
      ],
      [
        'that ends before it starts',
        eventOf('p', wall(3, '1100'), wall(3, '1000')),
        403,
        'valid-calendar-data',
      ],
      ['at night', eventOf('p', wall(3, '1000'), wall(3, '1107')), 409, 't:'],
    ])('no event %s, and says why', async (_, event, status, condition) => {
      const space = await campus.space({ terms: { stepMinutes: 15 } });
      const answer = await phone.put(`${phone.calendar(space)}x.ics`, event);
      expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(condition)]);
      expect(await bookingsIn(space)).toEqual([]);
    });

    it.each([
      ['in Berlin', ';TZID=Europe/Berlin:20DAYT090000', ';TZID=Europe/Berlin:20DAYT100000'],
      [
        'as Windows calls it',
        ';TZID=China Standard Time:20DAYT160000',
        ';TZID=China Standard Time:20DAYT170000',
      ],
      ['wherever one is', ':20DAYT160000', ':20DAYT170000'],
    ])('the time of a clock %s', async (_, start, end) => {
      const space = await campus.space();
      // Of a January, when Berlin is seven hours behind.
      const year = new Date().getFullYear() + 1;
      const day = `${String(year).slice(2)}0112`;
      const answer = await phone.put(
        `${phone.calendar(space)}x.ics`,
        eventOf('z', start.replace('DAY', day), end.replace('DAY', day)),
      );
      expect(answer.status).toBe(201);
      expect(await bookingsIn(space)).toMatchObject([{ starts: new Date(`${year}-01-12T16:00:00+08:00`) }]);
    });
  });

  describe('that means harm', () => {
    it.each([
      ['a path that climbs', 'GET', '/dav/u/%2e%2e/%2e%2e%2fetc%2fpasswd', 404],
      ['a name that ends early', 'GET', 'MINE/a%00.ics', 404],
      ['a name with a path in it', 'PUT', 'MINE/..%2f..%2fx.ics', 404],
      ['a path that is no UTF-8', 'GET', 'MINE/%ff.ics', 400],
      ['a name that is too long', 'GET', `MINE/${'n'.repeat(300)}`, 403],
      ['a name that is a query', 'GET', "MINE/' OR 1=1 --.ics", 404],
      ['a method that there is not', 'POST', 'MINE', 405],
      ['a calendar that is to go', 'DELETE', 'MINE', 403],
    ])('%s leads nowhere', async (_, method, path, expected) => {
      const { status } = await phone.send(
        method,
        path.replace('MINE/', phone.calendar('mine')).replace('MINE', phone.calendar('mine')),
        method === 'PUT'
          ? {
              body: eventOf('x', wall(3, '1000'), wall(3, '1100')),
              headers: { 'content-type': 'text/calendar' },
            }
          : {},
      );
      expect(status).toBe(expected);
    });

    it('is not unpacked or read without end, and asks for what is not there in vain', async () => {
      const packed = await phone.send('PROPFIND', phone.home, {
        body: gzipSync(Buffer.alloc(10_000_000)),
        headers: { depth: '0', 'content-encoding': 'gzip', 'content-type': 'application/xml' },
      });
      // Unpacked no further than a body may be long.
      expect(packed.status).toBe(413);
      const long = await phone.report(phone.calendar('mine'), 'x'.repeat(600_000));
      expect(long.status).toBe(413);
      const large = await phone.put(
        `${phone.calendar('mine')}x.ics`,
        eventOf('x', wall(3, '1000'), wall(3, '1100'), `X-A:${'x'.repeat(110_000)}`),
      );
      expect([large.status, large.text]).toEqual([403, expect.stringContaining('<c:max-resource-size/>')]);
      const bomb = await phone.report(phone.calendar('mine'), '<!DOCTYPE a [<!ENTITY a "ha">]><a>&a;</a>');
      expect(bomb.status).toBe(400);

      const space = await busySpace();
      const theirBooking = (await stranger.get('/bookings')).body.data[0].id;
      const elsewhere = `/dav/u/${stranger.user.id}/cal/${space.id}/${theirBooking}.ics`;
      const { text } = await phone.report(
        phone.calendar(space),
        `<C:calendar-multiget ${namespaces}><prop><C:calendar-data/></prop><href>${elsewhere}</href><href>/etc/passwd</href><href>::</href></C:calendar-multiget>`,
      );
      expect(responsesIn(text).map(({ isGone }) => isGone)).toEqual([true, true, true]);
      const hundredYears = await phone.report(
        phone.calendar(space),
        `<C:calendar-query ${namespaces}><prop><C:calendar-data><C:expand start="19700101T000000Z" end="20991231T000000Z"/></C:calendar-data></prop><C:filter><C:comp-filter name="VCALENDAR"/></C:filter></C:calendar-query>`,
      );
      expect([hundredYears.status, responsesIn(hundredYears.text).length]).toEqual([207, 1]);
    });
  });
});
