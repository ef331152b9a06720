import { at, Campus, type Person, type Space } from './support/campus.js';
import { bySafety, labOf, timeIsUp, typesOf } from './support/labs.js';

describe('A booking that asks for more', () => {
  let campus: Campus;
  let mei: Person;
  let jun: Person;
  let approver: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    jun = await campus.person();
    approver = await campus.person({ roles: ['approver'] });
  });
  afterAll(() => campus.close());
  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
  });

  const bookingOf = async (id: string) => (await campus.admin.get(`/bookings/${id}`)).body;

  /** A booking of Mei's from ten to twelve, approved. */
  async function approved(space: Space, more: object = {}): Promise<string> {
    const { body } = await mei.book(space, at(3, '10:00'), at(3, '12:00'), { ...more });
    await approver.post(`/bookings/${body.id}/approve`);
    return body.id;
  }

  it.each([
    ['a part of the time', { start: at(3, '10:30'), end: at(3, '11:00') }],
    ['another title', { title: 'Sample run' }],
    ['fewer people', { people: 1 }],
  ])('not, and keeps its approval, where it takes %s', async (_what, change) => {
    const id = await approved(await labOf(campus, undefined, {}, 4), { people: 3 });

    const { body } = await mei.patch(`/bookings/${id}`, change);

    expect(body).toMatchObject({ status: 'confirmed', approval: { steps: [{ state: 'approved' }] } });
  });

  it('not where it goes back to what was granted before', async () => {
    const id = await approved(await labOf(campus));
    await mei.patch(`/bookings/${id}`, { end: at(3, '11:00') });

    expect((await mei.post(`/bookings/${id}/extend`, { until: at(3, '12:00') })).body.status).toBe(
      'confirmed',
    );
  });

  it('not where as many come as were granted, whoever stayed away meanwhile', async () => {
    const crowd = { ...bySafety, when: { moreThanPeople: 2 } };
    const id = await approved(await labOf(campus, [crowd], {}, 4), { people: 4 });
    const come = async (people: number) => (await mei.patch(`/bookings/${id}`, { people })).body;

    expect(await come(1)).toMatchObject({
      status: 'confirmed',
      approval: { steps: [{ state: 'approved' }] },
    });
    expect((await come(4)).status).toBe('confirmed');
  });

  it.each([
    ['earlier', { start: at(3, '09:00'), end: at(3, '12:00') }],
    ['later', { end: at(3, '13:00') }],
    ['with more people', { people: 4 }],
  ])('waits anew, and has it once that is approved: %s', async (_what, change) => {
    const id = await approved(await labOf(campus, undefined, {}, 4), { people: 3, whole: true });

    const asked = await mei.patch(`/bookings/${id}`, change);

    expect(asked.body).toMatchObject({
      status: 'requested',
      ...change,
      approval: {
        steps: [{ name: 'safety', state: 'open' }],
        fallback: { start: at(3, '10:00'), end: at(3, '12:00'), people: 3 },
      },
    });
    const done = await approver.post(`/bookings/${id}/approve`);
    expect(done.body).toMatchObject({ status: 'confirmed', ...change });
    expect(done.body.approval.fallback).toBeUndefined();
    expect(await typesOf(campus, id)).toEqual([
      'booking.requested',
      'booking.approved',
      'booking.requested',
      'booking.approved',
    ]);
  });

  it('needs nobody where the space asks nobody', async () => {
    const id = await approved(await labOf(campus));
    const elsewhere = await campus.space();

    const { body } = await mei.patch(`/bookings/${id}`, { spaceId: elsewhere.id });

    expect(body.status).toBe('confirmed');
    expect(body.approval).toBeUndefined();
  });

  it('holds both places meanwhile, and only the new one afterwards', async () => {
    const [here, there] = [await labOf(campus), await labOf(campus)];
    const id = await approved(here);
    await mei.patch(`/bookings/${id}`, { spaceId: there.id });

    const take = async (space: Space) => (await jun.book(space, at(3, '10:00'), at(3, '12:00'))).status;
    expect([await take(here), await take(there)]).toEqual([409, 409]);
    await approver.post(`/bookings/${id}/approve`);
    expect([await take(here), await take(there)]).toEqual([201, 409]);
  });

  it('has what it had where the answer is no', async () => {
    const [here, there] = [await labOf(campus), await labOf(campus)];
    const id = await approved(here, { title: 'Run' });
    await mei.patch(`/bookings/${id}`, {
      spaceId: there.id,
      start: at(3, '11:00'),
      end: at(3, '15:00'),
      title: 'Long run',
    });

    const { body } = await approver.post(`/bookings/${id}/decline`, { reason: 'Too long' });

    const before = { status: 'confirmed', spaceId: here.id, start: at(3, '10:00'), end: at(3, '12:00') };
    expect(body).toMatchObject({
      ...before,
      title: 'Long run',
      approval: { steps: [{ state: 'approved' }] },
    });
    expect(body.expiresAt).toBeUndefined();
    const history = (await mei.get(`/bookings/${id}/history`)).body.data;
    expect(history.at(-1)).toMatchObject({
      type: 'booking.change_declined',
      reason: 'Too long',
      changed: ['status', 'approval', 'spaceId', 'start', 'end'],
    });
    expect((await jun.book(there, at(3, '11:00'), at(3, '15:00'))).status).toBe(201);
    expect((await jun.book(here, at(3, '11:00'), at(3, '12:00'))).status).toBe(409);
  });

  it.each([
    [
      'a newcomer comes',
      async (space: Space) => void (await jun.book(space, at(3, '12:00'), at(3, '13:00'))),
    ],
    [
      'it is cancelled a little',
      async (_space: Space, id: string) => void (await mei.patch(`/bookings/${id}`, { title: 'x' })),
    ],
  ])('has what it had where nobody answers in time, and %s', async (_what, happens) => {
    const space = await labOf(campus);
    const id = await approved(space);
    await mei.post(`/bookings/${id}/extend`, { until: at(3, '13:00') });
    await timeIsUp(campus, id);
    const before = { status: 'confirmed', start: at(3, '10:00'), end: at(3, '12:00') };
    expect(await bookingOf(id)).toMatchObject(before);

    await happens(space, id);

    const booking = await bookingOf(id);
    expect(booking).toMatchObject({ ...before, approval: { steps: [{ state: 'approved' }] } });
    const history = (await mei.get(`/bookings/${id}/history`)).body.data;
    const expired = history.find(({ type }: { type: string }) => type === 'booking.change_expired');
    expect(expired).toMatchObject({
      door: 'clock',
      changed: ['status', 'end'],
      before: { status: 'requested', end: at(3, '13:00') },
      after: before,
    });
    expect(expired.version).toBe(5);
    expect((await jun.book(space, at(3, '11:00'), at(3, '12:00'))).body.code).toBe('slot-taken');
    const told = await campus.db.query(
      `SELECT version, changed FROM change WHERE type = 'booking.change_expired' ORDER BY xid DESC, seq DESC LIMIT 1`,
    );
    expect(told.rows).toEqual([{ version: 5, changed: ['status', 'end'] }]);
  });

  it('takes it back by going back', async () => {
    const id = await approved(await labOf(campus));
    await mei.post(`/bookings/${id}/extend`, { until: at(3, '13:00') });

    const { body } = await mei.patch(`/bookings/${id}`, { end: at(3, '12:00') });

    expect(body).toMatchObject({ status: 'confirmed', approval: { steps: [{ state: 'approved' }] } });
    expect(body.approval.fallback).toBeUndefined();
  });

  it('is gone with all that it has where it is cancelled meanwhile', async () => {
    const space = await labOf(campus);
    const id = await approved(space);
    await mei.post(`/bookings/${id}/extend`, { until: at(3, '13:00') });

    expect((await mei.post(`/bookings/${id}/cancel`)).body.status).toBe('cancelled');
    expect((await jun.book(space, at(3, '10:00'), at(3, '13:00'))).status).toBe(201);
  });

  it('shows beforehand what it would come to', async () => {
    const id = await approved(await labOf(campus));

    const tried = await mei.post(`/bookings/${id}/extend?dryRun=true`, { until: at(3, '13:00') });

    expect(tried.body).toMatchObject({
      status: 'requested',
      approval: { fallback: { end: at(3, '12:00') } },
    });
    expect((await bookingOf(id)).status).toBe('confirmed');
  });

  it('loses nothing where there is no room for more', async () => {
    const space = await labOf(campus);
    const id = await approved(space);
    await jun.book(space, at(3, '12:30'), at(3, '14:00'));

    expect((await mei.post(`/bookings/${id}/extend`, { until: at(3, '13:00') })).body.code).toBe(
      'slot-taken',
    );
    expect(await bookingOf(id)).toMatchObject({ status: 'confirmed', end: at(3, '12:00') });
  });

  it('cannot wait once it is in use', async () => {
    const space = await labOf(campus, [{ ...bySafety, when: { longerThanMinutes: 60 } }]);
    const start = Math.floor(Date.now() / 300_000) * 300_000;
    const iso = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
    const { body } = await mei.book(space, iso(0), iso(60));

    const { status, body: answer } = await mei.post(`/bookings/${body.id}/extend`, { minutes: 5 });

    expect({ status, answer }).toMatchObject({ status: 409, answer: { code: 'approval-required' } });
  });

  it.each([
    ['later', at(9, '10:00'), at(3, '10:00')],
    ['earlier', at(2, '10:00'), at(2, '10:00')],
  ])(
    'has its answer before either start, where it moves to a day that is %s',
    async (_, start, expiresAt) => {
      const id = await approved(await labOf(campus, undefined, { expiresAfterHours: 500 }));

      const { body } = await mei.patch(`/bookings/${id}`, { start });

      expect(body).toMatchObject({ status: 'requested', start, expiresAt });
    },
  );

  it('cannot wait once somebody is there, though it has not begun', async () => {
    const slot = 5 * 60_000;
    const soon = (minutes: number) =>
      new Date((Math.ceil(Date.now() / slot) + 1) * slot + minutes * 60_000).toISOString();
    const { body } = await mei.book(await labOf(campus), soon(0), soon(60));
    await approver.post(`/bookings/${body.id}/approve`);
    expect((await mei.post(`/bookings/${body.id}/check-in`)).body.status).toBe('checked_in');

    const { status, body: refused } = await mei.post(`/bookings/${body.id}/extend`, { minutes: 30 });

    expect({ status, code: refused.code }).toEqual({ status: 409, code: 'approval-required' });
  });

  it('that waits already asks again only for what goes beyond, and nobody where nobody is needed', async () => {
    const many = { ...bySafety, when: { moreThanPeople: 2 } };
    const space = await labOf(campus, [many, { name: 'host', stage: 2, by: { role: 'operator' } }], {}, 10);
    const { body } = await mei.book(space, at(3, '10:00'), at(3, '12:00'), { people: 5 });
    await approver.post(`/bookings/${body.id}/approve`);
    const states = async (change: object) => {
      const { body: now } = await mei.patch(`/bookings/${body.id}`, change);
      return [
        now.status,
        ...now.approval.steps.map((step: { name: string; state: string }) => `${step.name} ${step.state}`),
      ];
    };

    expect(await states({ people: 4 })).toEqual(['requested', 'safety approved', 'host open']);
    expect(await states({ people: 6 })).toEqual(['requested', 'safety open', 'host waiting']);
    expect(await states({ people: 2 })).toEqual(['requested', 'host open']);
  });

  it('that waits is confirmed by a change that needs nobody', async () => {
    const space = await labOf(campus, [{ ...bySafety, when: { moreThanPeople: 2 } }], {}, 10);
    const { body } = await mei.book(space, at(3, '10:00'), at(3, '12:00'), { people: 5 });

    const { body: now } = await mei.patch(`/bookings/${body.id}`, { people: 2 });

    expect(now.status).toBe('confirmed');
    expect(await typesOf(campus, body.id)).toEqual(['booking.requested', 'booking.confirmed']);
  });
});
