import { at, Campus, type Person, type Space } from './support/campus.js';

describe('The terms of a space', () => {
  let campus: Campus;
  let mei: Person;
  let operator: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    operator = await campus.person({ roles: ['operator'] });
  });
  afterAll(() => campus.close());

  const dryRun = (space: Space, start: string, end: string, more: object = {}) =>
    mei.post('/bookings?dryRun=true', { spaceId: space.id, start, end, ...more });

  it('are shown with where each comes from, also those that refuse nothing', async () => {
    const terms = {
      holidays: 'statutory_closed',
      releaseTime: '09:00',
      setUpMinutes: 15,
      cleanUpMinutes: 30,
      minPeople: 2,
      maxPeople: 6,
      cancelNoticeMinutes: 120,
      checkIn: 'required',
      checkInOpensMinutes: 10,
      checkInGraceMinutes: 20,
    };
    const room = await campus.space({ terms });
    const { body } = await mei.get(`/spaces/${room.id}/rules`);
    for (const [term, value] of Object.entries(terms))
      expect(body.terms[term]).toMatchObject({ value, origin: { scope: 'space', code: room.code } });
    expect(body.terms.minMinutes).toEqual({ value: 15, origin: { scope: 'default' } });
  });

  it('release a whole day at a time of the wall clock', async () => {
    const desk = await campus.space({ kind: 'desk', terms: { advanceDays: 1, releaseTime: '00:00' } });
    expect((await dryRun(desk, at(1, '23:00'), at(1, '23:30'))).status).toBe(201);
    const tooEarly = await dryRun(desk, at(3, '09:00'), at(3, '10:00'));
    expect(tooEarly).toMatchObject({
      status: 422,
      body: {
        code: 'outside-booking-window',
        limit: { advanceDays: 1, releaseTime: '00:00' },
        allowed: { bookableFrom: at(2, '00:00') },
        fix: { pointer: '/start', suggest: { start: at(1, '09:00'), end: at(1, '10:00') } },
      },
    });
  });

  it('close a space on the holidays that they name, and say when it is open again', async () => {
    const [start, end] = [at(20, '10:00'), at(20, '11:00')];
    const date = start.slice(0, 10);
    await operator.put(`/holidays/${date}`, { name: { en: 'Founders’ Day' }, kind: 'general' });
    const closed = await campus.space({ terms: { holidays: 'closed' } });
    const other = await campus.space({ terms: { holidays: 'statutory_closed' } });

    const { status, body } = await mei.book(closed, start, end);
    expect([status, body.code, body.limit]).toEqual([409, 'holiday', { holidays: 'closed' }]);
    expect(body.detail).toContain('Founders’ Day');
    expect(body.fix).toEqual({
      pointer: '/start',
      suggest: { start: at(21, '10:00'), end: at(21, '11:00') },
    });
    expect(body.alternatives.map((way: { change: string }) => way.change)).toEqual(
      expect.arrayContaining(['space', 'time']),
    );
    const search = await mei.post('/availability/search', {
      what: { spaceIds: [closed.id, other.id] },
      when: { start, end },
    });
    expect(search.body.unavailable).toMatchObject([{ reason: 'holiday', count: 1, fix: body.fix }]);
    expect((await mei.book(other, start, end)).status).toBe(201);

    await operator.put(`/holidays/${date}`, { name: { en: 'Founders’ Day' }, kind: 'statutory' });
    expect((await dryRun(other, at(20, '12:00'), at(20, '13:00'))).body.code).toBe('holiday');
    await operator.delete(`/holidays/${date}`);
    expect((await dryRun(other, at(20, '12:00'), at(20, '13:00'))).status).toBe(201);
  });

  it('say where a booking may start, and a booking that does what they say is made', async () => {
    const room = await campus.space({ terms: { stepMinutes: 30 } });
    const { status, body } = await mei.book(room, at(2, '10:10'), at(2, '11:10'));
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'start-not-allowed',
      allowed: { starts: [at(2, '10:00'), at(2, '10:30')] },
    });
    const { start, end } = body.violations[0].fix.suggest;
    expect(await mei.book(room, start, end)).toMatchObject({ status: 201, body: { start: at(2, '10:00') } });
  });

  it('keep a space for as many people as they say', async () => {
    const hall = await campus.space({
      kind: 'event_hall',
      capacity: 100,
      terms: { minPeople: 20, maxPeople: 60 },
    });
    const wish = [hall, at(2, '10:00'), at(2, '11:00')] as const;
    for (const people of [19, 61]) {
      const { status, body } = await dryRun(...wish, { people, whole: true });
      expect([status, body.code]).toEqual([422, 'attendance-not-allowed']);
      expect(body.fix).toEqual({ pointer: '/people', action: 'search', href: '/api/v1/availability/search' });
    }
    expect((await dryRun(...wish, { people: 20, whole: true })).status).toBe(201);
  });

  it('say the same in a search, a dry run and a refusal', async () => {
    const lab = await campus.space({ kind: 'lab', terms: { maxMinutes: 60 } });
    const [start, end] = [at(2, '10:00'), at(2, '12:00')];
    const fix = { pointer: '/end', suggest: { end: at(2, '11:00') } };
    const search = await mei.post('/availability/search', {
      what: { spaceIds: [lab.id] },
      when: { start, end },
    });
    expect(search.body.unavailable).toEqual([
      { reason: 'duration-not-allowed', count: 1, detail: 'Book at most 60 minutes.', fix },
    ]);
    const dry = await dryRun(lab, start, end);
    const real = await mei.book(lab, start, end);
    expect(real.body.violations).toEqual([
      {
        code: 'duration-not-allowed',
        detail: 'Book at most 60 minutes.',
        limit: { maxMinutes: 60 },
        fix,
      },
    ]);
    expect(dry.body.violations).toEqual(real.body.violations);
    const booked = await mei.book(lab, start, at(2, '11:00'));
    const extended = await mei.post(`/bookings/${booked.body.id}/extend`, { minutes: 60 });
    expect(extended.body.violations).toEqual(real.body.violations);
  });

  it('let a member cancel until the deadline, and those who run the campus after it', async () => {
    const room = await campus.space({ terms: { cancelNoticeMinutes: 3 * 24 * 60 } });
    const early = await mei.book(room, at(9, '10:00'), at(9, '11:00'));
    expect(early.body).toMatchObject({ cancelFreeUntil: at(6, '10:00'), can: { cancel: true } });
    expect((await mei.post(`/bookings/${early.body.id}/cancel`)).status).toBe(200);

    const late = await mei.book(room, at(1, '10:00'), at(1, '11:00'));
    expect(late.body.can).toEqual({ cancel: false, move: true, extend: true });
    const refused = await mei.post(`/bookings/${late.body.id}/cancel`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'cancel-too-late', cancelFreeUntil: at(-2, '10:00') },
    });
    const read = await operator.get(`/bookings/${late.body.id}`);
    expect(read.body.can.cancel).toBe(true);
    expect(await operator.post(`/bookings/${late.body.id}/cancel`)).toMatchObject({
      status: 200,
      body: { status: 'cancelled' },
    });
  });

  it('without a deadline show none', async () => {
    const booked = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));
    expect(booked.body).not.toHaveProperty('cancelFreeUntil');
  });

  it.each<[object, string]>([
    [{ releaseTime: '9:00' }, '/terms/releaseTime'],
    [{ releaseTime: '24:00' }, '/terms/releaseTime'],
    [{ holidays: 'shut' }, '/terms/holidays'],
    [{ setUpMinutes: 1441 }, '/terms/setUpMinutes'],
    [{ cleanUpMinutes: -1 }, '/terms/cleanUpMinutes'],
    [{ minPeople: 0 }, '/terms/minPeople'],
    [{ minPeople: 5, maxPeople: 4 }, '/terms/minPeople'],
    [{ cancelNoticeMinutes: 1.5 }, '/terms/cancelNoticeMinutes'],
    [{ checkIn: true }, '/terms/checkIn'],
  ])('are refused as %j', async (terms, pointer) => {
    const room = await campus.space();
    const { status, body } = await operator.post('/rule-sets', { spaceId: room.id, terms });
    expect(status).toBe(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });
});
