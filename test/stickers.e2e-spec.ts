import request from 'supertest';
import { at, Campus, Person, type Space, type SpaceWish } from './support/campus.js';

describe('The sticker of a space', () => {
  let campus: Campus;

  beforeAll(async () => {
    campus = await Campus.open();
  });
  afterAll(() => campus.close());

  const codeOf = async (space: Space): Promise<string> =>
    (await campus.admin.get(`/spaces/${space.id}/qr-code`)).body.code;
  const read = (code: string) => request(campus.server.url).get(`/api/v1/stickers/${code}`);

  it('tells whoever reads it whether the space is free, and of those who have it nothing', async () => {
    const space = await campus.space();
    const code = await codeOf(space);
    const free = await read(code);
    expect(free.status).toBe(200);
    expect(free.headers['cache-control']).toBe('no-store');
    expect(free.body).toMatchObject({ space: { code: space.code }, busyNow: false, busy: [] });

    const mei = await campus.person();
    const [start, end] = [at(0, '00:00'), at(1, '00:00')];
    await campus.db.query(
      `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, title, status)
       SELECT gen_random_uuid(), s.id, m.tenant_id, m.id, m.id, $2, $3, 1, 1, 'Secret', 'completed'
       FROM space s, member m WHERE s.code = $1 AND m.email = $4`,
      [space.code, start, new Date().toISOString(), mei.user.email],
    );
    const { body } = await read(code);
    expect(body.busy).toHaveLength(1);
    expect(Date.parse(body.busy[0].start)).toBe(Date.parse(start));
    expect(Date.parse(body.busy[0].end)).toBeLessThan(Date.parse(end));
    expect(JSON.stringify(body)).not.toMatch(/Secret|usr_|ten_|bkg_/);
  });

  it('tells until when the space is closed, where it is', async () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    const hoursOf = (day: number, open: string[][]) =>
      Object.fromEntries(days.map((name, n) => [name, n === day ? open : []]));
    const weekday = (new Date(at(2, '12:00')).getUTCDay() + 6) % 7;
    const closed = await campus.space({ terms: { hours: hoursOf(weekday, [['10:30', '12:00']]) } });
    const open = await campus.space();
    expect((await read(await codeOf(closed))).body).toMatchObject({
      busyNow: false,
      closedUntil: at(2, '10:30'),
    });
    expect((await read(await codeOf(open))).body).not.toHaveProperty('closedUntil');
  });

  it('leads to the page of the space', async () => {
    const space = await campus.space();
    const { body } = await campus.admin.get(`/spaces/${space.id}/qr-code`);
    expect(body.links.html).toBe(`/s/${space.code}?qr=${body.code}`);
  });

  it('tells nothing by a code that is not on one, or of a space that is hidden', async () => {
    const space = await campus.space();
    const code = await codeOf(space);
    expect((await read('0123456789ab')).status).toBe(404);
    expect((await read(space.code)).status).toBe(404);
    await campus.admin.patch(`/spaces/${space.id}`, { status: 'hidden' });
    expect((await read(code)).status).toBe(404);
  });

  it('is read so often from one network, and no more', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => read('0123456789ab')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('A display at a door', () => {
  const slot = 5 * 60_000;
  /** The slot that it is, and so many minutes on. */
  const soon = (minutes = 0) =>
    new Date(Math.floor(Date.now() / slot) * slot + minutes * 60_000).toISOString().replace('.000', '');
  const minutesOf = (offers: { minutes: number }[]) => offers.map(({ minutes }) => minutes);
  const moment = (text: string) => Date.parse(text);

  let campus: Campus;
  let operator: Person;
  let mei: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    [operator, mei] = await Promise.all([campus.person({ roles: ['operator'] }), campus.person()]);
  });
  afterAll(() => campus.close());

  async function hung(wish: SpaceWish = {}, before?: Space) {
    const space = before ?? (await campus.space(wish));
    const { status, body } = await operator.post(`/spaces/${space.id}/displays`);
    expect(status).toBe(201);
    return { space, display: body, door: new Person(campus.server.url, body.token, mei.user) };
  }

  it('is put up by those who run the campus, who see it, never its secret again, and take it down', async () => {
    const { space, display, door } = await hung();
    expect(display).toMatchObject({
      id: expect.stringMatching(/^dpl_/),
      name: `Door ${space.code}`,
      space: { code: space.code },
      page: `/kiosk/${space.code}#${display.token}`,
    });
    expect((await door.get('/door')).status).toBe(200);
    const listed = await operator.get(`/displays?spaceId=${space.id}`);
    expect(listed.body.data).toMatchObject([{ id: display.id, createdBy: { id: operator.user.id } }]);
    expect(listed.text).not.toContain(display.token);
    expect((await mei.post(`/spaces/${space.id}/displays`)).status).toBe(403);
    expect((await mei.get('/displays')).status).toBe(403);
    expect((await mei.delete(`/displays/${display.id}`)).status).toBe(403);

    expect((await operator.delete(`/displays/${display.id}`)).status).toBe(204);
    expect((await door.get('/door')).status).toBe(401);
    expect((await operator.delete(`/displays/${display.id}`)).status).toBe(404);
    expect((await operator.get(`/displays?spaceId=${space.id}`)).body.data).toEqual([]);
  });

  it('shows how its space stands, and of those who have it nothing', async () => {
    const { space, door } = await hung();
    const free = (await door.get('/door')).body;
    expect(free).toMatchObject({ space: { code: space.code }, busy: [], timeZone: 'Asia/Hong_Kong' });
    expect(minutesOf(free.offers)).toEqual([15, 30, 60]);

    await mei.book(space, soon(30), soon(60), { title: 'Secret plan' });
    const { body, text, headers } = await door.get('/door');
    expect(headers['cache-control']).toBe('no-store');
    expect(
      body.busy.map(({ start, end }: { start: string; end: string }) => [start, end].map(moment)),
    ).toEqual([[soon(30), soon(60)].map(moment)]);
    expect(minutesOf(body.offers)).not.toContain(60);
    expect(body).not.toHaveProperty('here');
    expect(text).not.toMatch(/Secret|usr_|ten_|bkg_|Person/);
  });

  it('says why its space is closed once people have been told, and not while that is only a draft', async () => {
    const [{ space, door }, taken] = [await hung(), await hung()];
    const { door: other } = await hung({}, taken.space);
    const stay = (await other.post('/door/use', { minutes: 15 })).body;
    const closure = {
      scope: { spaces: [space.code, taken.space.code] },
      start: soon(),
      end: soon(120),
      reason: { code: 'typhoon-8', text: { en: 'Typhoon signal No. 8', zhHant: '八號烈風或暴風信號' } },
      freezeFrom: soon(),
    };
    const { id } = (await operator.post('/closures', closure)).body;
    const drafted = (await door.get('/door')).body;
    expect(drafted).toMatchObject({ closed: [{}], offers: [] });
    expect(drafted).not.toHaveProperty('closedBecause');
    // Whoever is in one goes on until they have been told.
    const goesOn = (await taken.door.get('/door')).body;
    expect(goesOn).toMatchObject({ closed: [], offers: [] });
    expect(goesOn.busy.map(({ end }: { end: string }) => moment(end))).toEqual([moment(stay.end)]);
    expect((await operator.post(`/closures/${id}/publish`, {}, { 'if-match': '*' })).status).toBe(200);
    expect((await door.get('/door')).body).toMatchObject({ closedBecause: closure.reason.text, offers: [] });
  });

  it('takes the space for whoever presses, keeps it for longer and gives it back', async () => {
    const { space, door, display } = await hung({ terms: { checkIn: 'required' } });
    const taken = await door.post('/door/use', { minutes: 15 }, { 'idempotency-key': 'press-1' });
    expect(taken.status).toBe(200);
    expect(taken.body).toMatchObject({ status: 'checked_in', bookedFor: display.memberId });
    const again = await door.post('/door/use', { minutes: 15 }, { 'idempotency-key': 'press-1' });
    expect(again.body.id).toBe(taken.body.id);

    const { here, offers } = (await door.get('/door')).body;
    expect(moment(here.end) - moment(here.start)).toBe(15 * 60_000);
    expect([here.longer, offers]).toEqual([[15, 30, 60], []]);
    const next = new Date(moment(taken.body.end) + 60 * 60_000).toISOString();
    const { id } = (await mei.book(space, taken.body.end, next)).body;
    expect((await door.get('/door')).body.here.longer).toEqual([]);
    expect((await door.post('/door/extend', { minutes: 15 })).body.code).toBe('slot-taken');
    await mei.post(`/bookings/${id}/cancel`);
    expect(moment((await door.post('/door/extend', { minutes: 30 })).body.end)).toBe(
      moment(taken.body.end) + 30 * 60_000,
    );

    expect((await door.post('/door/end')).body.status).toBe('completed');
    const after = (await door.get('/door')).body;
    expect(after).not.toHaveProperty('here');
    expect([after.busy, minutesOf(after.offers)]).toEqual([[], [15, 30, 60]]);
    expect((await door.post('/door/end')).body.code).toBe('no-booking-here');
  });

  it('ends nothing that was booked elsewhere, and opens nothing but its door', async () => {
    const { space, door } = await hung();
    const { id } = (await mei.book(space, soon(), soon(60))).body;
    const { door: other } = await hung({}, space);
    for (const display of [door, other]) {
      expect((await display.post('/door/end')).body.code).toBe('no-booking-here');
      expect((await display.post('/door/extend', { minutes: 15 })).body.code).toBe('no-booking-here');
      expect((await display.post('/door/use', { minutes: 15 })).body.code).toBe('slot-taken');
      for (const path of [
        `/bookings/${id}`,
        '/bookings',
        '/spaces',
        '/changes?since=now',
        '/displays',
        '/tokens',
      ])
        expect((await display.get(path)).status).toBe(403);
      expect((await display.post(`/bookings/${id}/cancel`)).status).toBe(403);
      expect((await display.book(space, at(2, '10:00'), at(2, '11:00'))).status).toBe(403);
    }
    expect((await mei.get('/door')).body.code).toBe('insufficient-scope');
  });

  it('gives a moment to one of twenty who press at two doors of a space', async () => {
    const { space, door } = await hung();
    const { door: other } = await hung({}, space);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? door : other).post('/door/use', { minutes: 30 })),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = replies.filter(({ status }) => status !== 200).map(({ body }) => body.code);
    expect(refused).toEqual(Array(19).fill('slot-taken'));
    expect(await campus.overfilledMoments()).toBe(0);
  });

  it('offers nothing that needs more than to stand there', async () => {
    await campus.admin.post('/qualifications', { code: 'bio', name: { en: 'Biosafety' } });
    const { door } = await hung({ kind: 'lab', requiredQualifications: ['bio'] });
    expect((await door.get('/door')).body.offers).toEqual([]);
    expect((await door.post('/door/use', { minutes: 30 })).body.code).toBe('qualification-required');
  });
});
