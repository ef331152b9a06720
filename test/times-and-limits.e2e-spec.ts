import { at, Campus, type Person, type Space } from './support/campus.js';

describe('A wish that cannot be granted', () => {
  let campus: Campus;
  let mei: Person;
  let room: Space;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    room = await campus.space({ capacity: 4 });
  });
  afterAll(() => campus.close());

  // Whatever was refused changed nothing.
  afterEach(async () => {
    expect((await campus.db.query('SELECT count(*) FROM claim')).rows[0].count).toBe('0');
  });

  it.each([
    ['end before start', { start: at(2, '11:00'), end: at(2, '10:00') }, '/end'],
    ['no length', { start: at(2, '11:00'), end: at(2, '11:00') }, '/end'],
    [
      'a year beyond all calendars',
      { start: '10000-01-01T00:00:00Z', end: '10000-01-01T01:00:00Z' },
      '/start',
    ],
    ['a year far away', { start: '9999-01-01T00:00:00Z', end: '9999-01-01T01:00:00Z' }, undefined],
    [
      '29 February of a common year',
      { start: '2027-02-29T10:00:00+08:00', end: '2027-02-29T11:00:00+08:00' },
      '/start',
    ],
    ['a leap second', { start: at(2, '10:00'), end: '2026-12-31T23:59:60Z' }, '/end'],
    ['24:00', { start: at(2, '10:00'), end: at(2, '10:00').replace('T10', 'T24') }, '/end'],
    [
      'a nanosecond',
      { start: '2027-01-01T10:00:00.000000001+08:00', end: '2027-01-01T11:00:00+08:00' },
      '/start',
    ],
    ['no offset and no zone', { start: '2027-01-01T10:00:00', end: '2027-01-01T11:00:00' }, '/start'],
    [
      'an unknown zone',
      { start: '2027-01-01T10:00:00', end: '2027-01-01T11:00:00', timeZone: 'Asia/Atlantis' },
      undefined,
    ],
    [
      "an offset that is not the zone's",
      { start: '2027-01-01T10:00:00+09:00', end: '2027-01-01T11:00:00+09:00', timeZone: 'Asia/Hong_Kong' },
      '/start',
    ],
    ['a number', { start: 1_800_000_000, end: 1_800_003_600 }, '/start'],
    ['no time at all', {}, '/start'],
    ['only a start', { start: at(2, '10:00') }, '/end'],
    ['both a date and times', { start: at(2, '10:00'), end: at(2, '11:00'), date: '2027-01-01' }, undefined],
    ['nobody', { start: at(2, '10:00'), end: at(2, '11:00'), people: 0 }, '/people'],
    ['half a person', { start: at(2, '10:00'), end: at(2, '11:00'), people: 1.5 }, '/people'],
    ['units and the whole', { start: at(2, '10:00'), end: at(2, '11:00'), units: 1, whole: true }, '/units'],
    [
      'a title with a line break',
      { start: at(2, '10:00'), end: at(2, '11:00'), title: 'x\r\nATTENDEE:y' },
      '/title',
    ],
    ['a null character', { start: at(2, '10:00'), end: at(2, '11:00'), title: 'x\u0000' }, '/title'],
  ])('with %s is told what to send instead', async (_what, wish, pointer) => {
    const { status, body } = await mei.post('/bookings', { spaceId: room.id, ...wish });

    expect(status).toBe(422);
    expect(body.detail.length).toBeGreaterThan(10);
    if (pointer !== undefined)
      expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it.each(['word', '+08:00', 'Mars/Olympus', '2020-01-01T00:00+08:00[Asia/Hong_Kong]'])(
    'in the time zone %s is told so, also where no time is sent',
    async (timeZone) => {
      const some = '/bookings/bkg_01h00000000000000000000000';
      const answers = await Promise.all([
        mei.get(`/bookings?timeZone=${encodeURIComponent(timeZone)}`),
        mei.patch(some, { title: 'Review', timeZone }),
        mei.post(`${some}/extend`, { minutes: 15, timeZone }),
        mei.post('/bookings', { spaceId: room.id, start: at(2, '10:00'), end: at(2, '11:00'), timeZone }),
      ]);
      for (const { status, body } of answers)
        expect([status, body.errors]).toEqual([
          422,
          [
            {
              pointer: '/timeZone',
              code: 'time-zone-unknown',
              detail: '"timeZone" must be an IANA time zone such as Asia/Hong_Kong.',
            },
          ],
        ]);
    },
  );

  it('names both instants where a clock shows a time twice, and refuses the hour that a clock skips', async () => {
    const year = new Date().getUTCFullYear() + 1;
    const november = firstSunday(year, 11);
    const march = new Date(Date.parse(firstSunday(year, 3)) + 7 * 86_400_000).toISOString().slice(0, 10);
    const inNewYork = (date: string, from: string, to: string) =>
      mei.post('/bookings?dryRun=true', {
        spaceId: room.id,
        start: `${date}T${from}`,
        end: `${date}T${to}`,
        timeZone: 'America/New_York',
      });

    const twice = await inNewYork(november, '01:30:00', '03:00:00');
    expect(twice.status).toBe(422);
    expect(twice.body).toMatchObject({
      code: 'local-time-ambiguous',
      choices: [`${november}T01:30:00-04:00`, `${november}T01:30:00-05:00`],
    });
    const never = await inNewYork(march, '02:30:00', '04:00:00');
    expect(never.body.code).toBe('local-time-invalid');
  });

  it('is refused by every rule that it breaks, all at once', async () => {
    const lab = await campus.space({
      kind: 'lab',
      capacity: 4,
      terms: {
        hours: week([['08:00', '18:00']]),
        minMinutes: 30,
        maxMinutes: 120,
        advanceDays: 10,
        noticeMinutes: 60,
      },
    });

    const { status, body } = await mei.book(lab, at(20, '18:00'), at(20, '22:00'), { people: 5 });

    expect(status).toBe(422);
    expect(body.code).toBe('outside-booking-window');
    expect(body.violations.map(({ code }: { code: string }) => code)).toEqual([
      'outside-booking-window',
      'duration-not-allowed',
      'outside-opening-hours',
      'capacity-exceeded',
    ]);
    expect(body.limit).toEqual({ advanceDays: 10 });
  });

  it('outside opening hours is offered other times', async () => {
    const lab = await campus.space({
      kind: 'lab',
      capacity: 4,
      terms: { hours: week([['08:00', '18:00']]) },
    });

    const { status, body } = await mei.book(lab, at(2, '20:00'), at(2, '21:00'));

    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'outside-opening-hours', allowed: { hours: [['08:00', '18:00']] } });
    expect(body.alternatives.find(({ change }: { change: string }) => change === 'time')).toMatchObject({
      start: at(3, '08:00'),
    });
  });

  it('in a space that is not there, or not open, is told so', async () => {
    expect(
      (
        await mei.post('/bookings', {
          spaceId: 'spc_01h2xcejqtf2nbrexx3vqjhp41',
          start: at(2, '10:00'),
          end: at(2, '11:00'),
        })
      ).status,
    ).toBe(404);
    expect(
      (await mei.post('/bookings', { spaceId: 'nonsense', start: at(2, '10:00'), end: at(2, '11:00') }))
        .status,
    ).toBe(404);
    const byBareCode = await mei.post('/bookings', {
      spaceId: room.code,
      start: at(2, '10:00'),
      end: at(2, '11:00'),
    });
    expect(byBareCode.status).toBe(404);
    expect(byBareCode.body.detail).toContain(`code:${room.code}`);
    const retired = await campus.space();
    await campus.admin.patch(`/spaces/${retired.id}`, { status: 'retired' });
    expect((await mei.book(retired, at(2, '10:00'), at(2, '11:00'))).body.code).toBe('not-bookable');
  });

  it('with a forged or foreign offer is refused', async () => {
    expect((await mei.post('/bookings', { offerId: 'off_AAAA' })).status).toBe(404);
    expect((await mei.post('/bookings', { offerId: `off_${'A'.repeat(72)}` })).status).toBe(404);
  });

  it('is refused as soon as an operator has changed the terms', async () => {
    const desk = await campus.space({ kind: 'desk' });
    const wish = [at(2, '10:00'), at(2, '11:00')] as const;
    expect(
      (await mei.post('/bookings?dryRun=true', { spaceId: desk.id, start: wish[0], end: wish[1] })).status,
    ).toBe(201);
    await campus.admin.post('/rule-sets', { spaceId: desk.id, terms: { minMinutes: 120 } });
    expect((await mei.book(desk, ...wish)).body.code).toBe('duration-not-allowed');
  });

  it('that leaves out what is needed is told what is missing', async () => {
    expect((await mei.post('/availability/search', {})).body.errors).toEqual([
      { pointer: '/when', code: 'required', detail: '"when" is missing.' },
    ]);
    expect((await mei.get('/changes')).body.detail).toBe('"since" is missing.');
  });

  it('that is not JSON is told so', async () => {
    const send = (body: string, type: string) =>
      fetch(`${campus.server.url}/api/v1/bookings`, {
        method: 'POST',
        headers: { authorization: `Bearer ${mei.token}`, 'content-type': type },
        body,
      });
    const broken = await send('{"spaceId":', 'application/json');
    expect([broken.status, ((await broken.json()) as { code: string }).code]).toEqual([
      400,
      'malformed-json',
    ]);
    const plain = await send('{}', 'text/plain');
    expect([plain.status, ((await plain.json()) as { code: string }).code]).toEqual([
      415,
      'unsupported-media-type',
    ]);
    const large = await send(`{"title":"${'x'.repeat(1_100_000)}"}`, 'application/json');
    expect([large.status, ((await large.json()) as { code: string }).code]).toEqual([
      413,
      'payload-too-large',
    ]);
    const polluted = await send('{"__proto__":{"admin":true},"spaceId":"x"}', 'application/json');
    expect(polluted.status).toBe(400);
  });
});

const week = (hours: [string, string][]) => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: hours,
  sun: hours,
});

function firstSunday(year: number, month: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1));
  return new Date(Date.UTC(year, month - 1, 1 + ((7 - first.getUTCDay()) % 7))).toISOString().slice(0, 10);
}
