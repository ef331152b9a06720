import { uuidOf } from '../src/platform/ids.js';
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
    const drawn = await mei.post('/timeline', {
      spaceIds: [closed.id, other.id],
      from: at(19, '00:00'),
      to: at(21, '00:00'),
    });
    expect(drawn.body.holidays).toEqual([{ date, name: { en: 'Founders’ Day' }, kind: 'general' }]);
    expect(drawn.body.rows.map(({ terms }: { terms: { holidays: string } }) => terms.holidays)).toEqual([
      'closed',
      'statutory_closed',
    ]);

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
      {
        reason: 'duration-not-allowed',
        count: 1,
        detail: 'Book at most 60 minutes.',
        spaces: [{ id: lab.id, code: lab.code }],
        fix,
      },
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
    expect(late.body.can).toMatchObject({ cancel: false, move: true, extend: true });
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

  it('do not let a booking be cancelled by way of another day or another space, once it is too late', async () => {
    const terms = { cancelNoticeMinutes: 3 * 24 * 60 };
    const [room, other, free] = [
      await campus.space({ terms }),
      await campus.space({ terms }),
      await campus.space(),
    ];
    const { body: booked } = await mei.book(room, at(1, '10:00'), at(1, '11:00'));
    const move = (body: object, person = mei) => person.patch(`/bookings/${booked.id}`, body);

    const nextWeek = await move({ start: at(8, '10:00') });
    expect(nextWeek).toMatchObject({
      status: 409,
      body: {
        code: 'cancel-too-late',
        limit: terms,
        cancelFreeUntil: at(-2, '10:00'),
        allowed: { startsBefore: expect.stringContaining('+08:00') },
      },
    });
    const elsewhere = await move({ spaceId: free.id });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'cancel-too-late']);
    expect(elsewhere.body).not.toHaveProperty('allowed');

    expect((await move({ start: at(2, '16:00') })).body).toMatchObject({ can: { cancel: false } });
    expect((await move({ spaceId: other.id, title: 'Somewhat later' })).status).toBe(200);
    expect((await mei.post(`/bookings/${booked.id}/cancel`)).body.code).toBe('cancel-too-late');
    expect((await move({ start: at(8, '10:00') }, operator)).status).toBe(200);
    expect((await mei.post(`/bookings/${booked.id}/cancel`)).status).toBe(200);
  });

  it.each<[object, string]>([
    [{ releaseTime: '9:00' }, '/terms/releaseTime'],
    [{ releaseTime: '24:00' }, '/terms/releaseTime'],
    [{ holidays: 'shut' }, '/terms/holidays'],
    [{ setUpMinutes: 1441 }, '/terms/setUpMinutes'],
    [{ cleanUpMinutes: -1 }, '/terms/cleanUpMinutes'],
    [{ minPeople: 0 }, '/terms/minPeople'],
    [{ minPeople: 5, maxPeople: 4 }, '/terms/minPeople'],
    [{ stepMinutes: 60, maxMinutes: 45 }, '/terms/stepMinutes'],
    [{ cancelNoticeMinutes: 1.5 }, '/terms/cancelNoticeMinutes'],
    [{ checkIn: true }, '/terms/checkIn'],
  ])('are refused as %j', async (terms, pointer) => {
    const room = await campus.space();
    const { status, body } = await operator.post('/rule-sets', { spaceId: room.id, terms });
    expect(status).toBe(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });
});

describe('A rule set', () => {
  let campus: Campus;
  let mei: Person;
  let operator: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    operator = await campus.person({ roles: ['operator'] });
  });
  afterAll(() => campus.close());

  const made = async (body: object) => (await operator.post('/rule-sets', body)).body as { id: string };
  const versionsOf = async (id: string) => (await operator.get(`/rule-sets/${id}/versions`)).body.data;
  const changesOf = async (id: string) => {
    const { rows } = await campus.db.query<{ type: string; version: number }>(
      'SELECT type, version FROM change WHERE subject_id = (SELECT space_id FROM rule_set_version WHERE rule_set_id = $1 LIMIT 1) OR subject_id = $1 ORDER BY seq',
      [uuidOf('ruleSet', id)],
    );
    return rows.map(({ type, version }) => [type, version]);
  };

  it('keeps every version with who wrote it and when, also when it is gone', async () => {
    const room = await campus.space();
    const { id } = await made({ spaceId: room.id, terms: { maxMinutes: 60 } });
    await campus.admin.patch(`/rule-sets/${id}`, { terms: { maxMinutes: 90, noticeMinutes: 10 } });
    await operator.patch(`/rule-sets/${id}`, { terms: { maxMinutes: 90 } });
    expect((await operator.delete(`/rule-sets/${id}`, { 'if-match': '"v2"' })).status).toBe(204);

    const where = { ruleSetId: id, scope: 'space', spaceId: room.id, at: expect.stringMatching(/Z$/) };
    const by = (person: Person) => ({ id: person.user.id, name: expect.any(String) });
    const last = { maxMinutes: 90, noticeMinutes: 10 };
    const versions = await versionsOf(id);
    expect(versions).toEqual([
      { ...where, version: 1, terms: { maxMinutes: 60 }, by: by(operator), deleted: false },
      { ...where, version: 2, terms: last, by: by(campus.admin), deleted: false },
      { ...where, version: 3, terms: last, by: by(operator), deleted: true },
    ]);
    const times = versions.map((version: { at: string }) => version.at);
    expect(times).toEqual(times.toSorted());

    const first = await operator.get(`/rule-sets/${id}/versions?limit=1`);
    const second = await operator.get(`/rule-sets/${id}/versions?cursor=${first.body.page.nextCursor}`);
    expect([...first.body.data, ...second.body.data]).toEqual(versions);
  });

  it('is read in its versions only by those who run the campus', async () => {
    const { id } = await made({ spaceId: (await campus.space()).id, terms: {} });
    expect((await mei.get(`/rule-sets/${id}/versions`)).status).toBe(403);
    expect((await mei.delete(`/rule-sets/${id}`)).status).toBe(403);
    const nobody = id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect((await operator.get(`/rule-sets/${nobody}/versions`)).status).toBe(404);
    expect((await operator.delete(`/rule-sets/${nobody}`)).status).toBe(404);
  });

  it('once deleted holds no longer: its terms are inherited again', async () => {
    const room = await campus.space();
    const { id } = await made({ spaceId: room.id, terms: { maxMinutes: 60 } });
    expect((await mei.book(room, at(2, '10:00'), at(2, '12:00'))).body.code).toBe('duration-not-allowed');

    const stale = await operator.delete(`/rule-sets/${id}`, { 'if-match': '"v9"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-conflict']);
    expect((await operator.delete(`/rule-sets/${id}?dryRun=true`)).status).toBe(204);
    expect((await operator.get(`/rule-sets/${id}`)).status).toBe(200);

    expect((await operator.delete(`/rule-sets/${id}`)).status).toBe(204);
    expect((await operator.get(`/rule-sets/${id}`)).status).toBe(404);
    expect((await operator.delete(`/rule-sets/${id}`)).status).toBe(404);
    const { body } = await mei.get(`/spaces/${room.id}/rules`);
    expect(body.terms.maxMinutes.origin).toEqual({ scope: 'default' });
    expect((await mei.book(room, at(2, '10:00'), at(2, '12:00'))).status).toBe(201);
    expect((await changesOf(id)).slice(-2)).toEqual([
      ['rule_set.created', 1],
      ['rule_set.deleted', 2],
    ]);
    expect((await made({ spaceId: room.id, terms: {} })).id).not.toBe(id);
  });

  it('ends with its space, and its versions outlive both', async () => {
    const room = await campus.space();
    const { id } = await made({ spaceId: room.id, terms: { maxMinutes: 60 } });
    expect((await operator.delete(`/spaces/${room.id}`)).status).toBe(204);
    expect((await versionsOf(id)).map(({ deleted }: { deleted: boolean }) => deleted)).toEqual([false, true]);
    const changes = (await changesOf(id)).map(([type]) => type);
    expect(changes.slice(-2)).toEqual(['rule_set.deleted', 'space.deleted']);
  });

  it('has versions that nobody can rewrite', async () => {
    await made({ spaceId: (await campus.space()).id, terms: {} });
    for (const statement of ['UPDATE rule_set_version SET actor_id = NULL', 'DELETE FROM rule_set_version'])
      await expect(campus.db.query(statement)).rejects.toMatchObject({ constraint: 'versions_are_kept' });
  });

  it('is the only one of its scope, and a second one is told which to change', async () => {
    const room = await campus.space();
    const { id } = await made({ spaceId: room.id, terms: {} });
    const second = await operator.post('/rule-sets', { spaceId: room.id, terms: {} });
    expect(second).toMatchObject({ status: 409, body: { code: 'already-exists', ruleSetId: id } });
    expect(second.body.detail).toContain(`PATCH of /api/v1/rule-sets/${id}`);
  });

  it.each([{}, { terms: null }, { terms: 'none' }])('is not made of %j', async (terms) => {
    const room = await campus.space();
    const { status, body } = await operator.post('/rule-sets', { spaceId: room.id, ...terms });
    expect([status, body.errors[0].pointer]).toEqual([422, '/terms']);
    const { id } = await made({ spaceId: room.id, terms: {} });
    const patched = await operator.patch(`/rule-sets/${id}`, terms);
    expect(patched.status).toBe('terms' in terms ? 422 : 200);
  });

  it.each<[object, string]>([
    [
      { noticeMinutes: -1 },
      '"noticeMinutes" must be a whole number of minutes from 0 to 527040; null inherits it.',
    ],
    [
      { stepMinutes: 7 },
      '"stepMinutes" must be a whole number of minutes from 5 to 1440, a multiple of 5; null inherits it.',
    ],
    [
      { advanceDays: 'many' },
      '"advanceDays" must be a whole number of days from 0 to 3660; null inherits it.',
    ],
    [{ holidays: 'shut' }, '"holidays" must be "closed" or "open" or "statutory_closed"; null inherits it.'],
    [
      { releaseTime: 9 },
      '"releaseTime" must be a time of the day such as "09:00", or "none"; null inherits it.',
    ],
    [
      { minPeople: 5, maxPeople: 4 },
      'minPeople (5) may not be more than maxPeople (4). Send both, or null for the one that is to be inherited.',
    ],
  ])('is told of %j what to send instead', async (terms, detail) => {
    const room = await campus.space();
    const { body } = await operator.post('/rule-sets', { spaceId: room.id, terms });
    expect(body.detail).toBe(detail);
  });
});
