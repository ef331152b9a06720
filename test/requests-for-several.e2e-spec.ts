import { at, Campus, type Person, type Space } from './support/campus.js';
import { bySafety, hasWaited, labOf, timeIsUp, typesOf } from './support/labs.js';

const [ten, noon] = [at(3, '10:00'), at(3, '12:00')];

describe('A booking of several spaces, some of which ask for approval', () => {
  let campus: Campus;
  let mei: Person;
  let jun: Person;
  let approver: Person;
  let hostOfLab: Person;
  let hostOfHall: Person;
  let room: Space;

  beforeAll(async () => {
    campus = await Campus.open();
    [mei, jun, approver, hostOfLab, hostOfHall] = (await Promise.all([
      campus.person(),
      campus.person(),
      campus.person({ roles: ['member', 'approver'] }),
      campus.person(),
      campus.person(),
    ])) as [Person, Person, Person, Person, Person];
  });
  beforeEach(async () => {
    room = await campus.space();
  });
  afterAll(() => campus.close());
  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
  });

  const hostedBy = ({ user }: Person) => ({ name: 'host', by: { member: user.id } });
  const ids = (...spaces: Space[]) => spaces.map(({ id }) => ({ spaceId: id }));
  const ask = (spaces: Space[], more: object = {}) =>
    mei.post('/bookings', { spaces: ids(...spaces), start: ten, end: noon, ...more });
  const bookingOf = async (id: string) => (await campus.admin.get(`/bookings/${id}`)).body;
  const take = async (space: Space) => (await jun.book(space, ten, noon)).status;
  const approve = async (person: Person, id: string) => (await person.post(`/bookings/${id}/approve`)).body;
  type Steps = { name: string; stage: number; state: string; spaceIds?: string[] }[];
  const told = ({ approval }: { approval: { steps: Steps } }) =>
    approval.steps.map(({ name, stage, state, spaceIds }) => [name, stage, state, spaceIds]);

  describe('waits for all of them', () => {
    it('asks each step once, in an order that suits every space, and confirms all with the last', async () => {
      const lab = await labOf(campus, [bySafety, { ...hostedBy(hostOfLab), stage: 2 }]);
      const hall = await labOf(campus, [hostedBy(hostOfHall), { ...bySafety, stage: 2 }]);

      const { status, body } = await ask([room, lab, hall]);

      expect({ status, state: body.status }).toEqual({ status: 201, state: 'requested' });
      expect(told(body)).toEqual([
        ['host', 1, 'open', [hall.id]],
        ['safety', 2, 'waiting', [lab.id, hall.id]],
        ['host', 3, 'waiting', [lab.id]],
      ]);
      for (const space of [room, lab, hall]) expect(await take(space)).toBe(409);
      expect((await approve(hostOfLab, body.id)).code).toBe('state-not-allowed');
      expect((await approve(hostOfHall, body.id)).status).toBe('requested');
      expect((await approve(approver, body.id)).status).toBe('requested');
      expect(await approve(hostOfLab, body.id)).toMatchObject({
        status: 'confirmed',
        spaces: [{ id: room.id }, { id: lab.id }, { id: hall.id }],
      });
      for (const space of [room, lab, hall]) expect(await take(space)).toBe(409);
    });

    it('shows each host what is asked, and gives all of them back with one no', async () => {
      const lab = await labOf(campus, [hostedBy(hostOfLab)]);
      const hall = await labOf(campus, [hostedBy(hostOfHall)]);
      const { body } = await ask([lab, hall]);
      for (const host of [hostOfLab, hostOfHall]) {
        const { data } = (await host.get('/requests?for=deciding')).body;
        expect(data.map(({ id }: { id: string }) => id)).toContain(body.id);
      }
      await approve(hostOfLab, body.id);

      const declined = await hostOfHall.post(`/bookings/${body.id}/decline`, { reason: 'Being painted' });

      expect(declined.body.status).toBe('declined');
      expect([await take(lab), await take(hall)]).toEqual([201, 201]);
    });

    it('judges each space by its own conditions, and by as many people as it can hold', async () => {
      const crowded = { ...bySafety, name: 'crowd', when: { moreThanPeople: 6 } };
      const [small, large] = [
        await labOf(campus, [crowded], {}, 6),
        await labOf(campus, [{ ...crowded, name: 'stewards' }], {}, 20),
      ];

      const { body } = await ask([small, large], { people: 20 });
      expect(told(body)).toEqual([['stewards', 1, 'open', [large.id]]]);
      await mei.post(`/bookings/${body.id}/cancel`);
      expect((await ask([small, large], { people: 6 })).body.status).toBe('confirmed');
    });

    it('runs out as a whole, by the first clock of any', async () => {
      const lab = await labOf(campus, [bySafety], { expiresAfterHours: 2 });
      const hall = await labOf(campus, [hostedBy(hostOfHall)], { expiresAfterHours: 48 });
      const { body } = await ask([hall, lab]);
      expect(Date.parse(body.expiresAt)).toBeLessThan(Date.now() + 3 * 3_600_000);
      await timeIsUp(campus, body.id);

      expect([await take(lab), await take(hall)]).toEqual([201, 201]);
      expect((await bookingOf(body.id)).status).toBe('expired');
    });

    it('goes to others only where all of its spaces say so', async () => {
      const operator = await campus.person({ roles: ['operator'] });
      const escalating = { escalateAfterHours: 4, escalateTo: 'operator' };
      const lab = await labOf(campus, [hostedBy(hostOfLab)], escalating);
      const hall = await labOf(campus, [hostedBy(hostOfHall)], escalating);
      const strict = await labOf(campus, [hostedBy(hostOfHall)]);

      const alone = (await ask([lab, strict])).body;
      expect(alone.approval.escalatesTo).toBeUndefined();
      await mei.post(`/bookings/${alone.id}/cancel`);
      const both = (await ask([lab, hall])).body;
      expect(both.approval.escalatesTo).toBe('operator');
      await hasWaited(campus, both.id);
      expect((await approve(operator, both.id)).status).toBe('confirmed');
    });

    it('rehearses it, repeats it under its key, and makes it of a hold and for a colleague', async () => {
      const lab = await labOf(campus);
      const colleague = await campus.person({ tenantId: mei.user.tenantId });
      const wish = { spaces: ids(room, lab), start: ten, end: noon };

      expect((await mei.post('/bookings?dryRun=true', wish)).body.status).toBe('requested');
      const key = { 'idempotency-key': 'several-1' };
      const forOther = { ...wish, for: colleague.user.id };
      const first = await mei.post('/bookings', forOther, key);
      const again = await mei.post('/bookings', forOther, key);
      expect(first.body).toMatchObject({ status: 'requested', bookedFor: colleague.user.id });
      expect(again.body.id).toBe(first.body.id);
      await colleague.post(`/bookings/${first.body.id}/cancel`);

      const hold = await mei.post('/holds', wish);
      expect(hold.body).toMatchObject({ status: 'held', spaces: [{ id: room.id }, { id: lab.id }] });
      const made = await mei.post('/bookings', { holdId: hold.body.id });
      expect(made.body.status).toBe('requested');
      expect(told(made.body)).toEqual([['safety', 1, 'open', [lab.id]]]);
      expect((await approve(approver, made.body.id)).status).toBe('confirmed');
    });

    it('tells who decides what speaks against any of its spaces', async () => {
      const lab = await labOf(campus);
      const { body } = await ask([lab, room]);
      await campus.admin.patch(`/spaces/${room.id}`, { status: 'retired' });

      const { data } = (await approver.get('/requests?for=deciding&limit=200')).body;
      const request = data.find(({ id }: { id: string }) => id === body.id);
      expect(request.violations).toMatchObject([{ spaceId: room.id }]);
    });
  });

  describe('changes its list', () => {
    it('and asks only for what comes to it, keeping what it has where the answer is no', async () => {
      const [lab, hall] = [await labOf(campus), await labOf(campus, [hostedBy(hostOfHall)])];
      const { body } = await ask([lab]);
      await approve(approver, body.id);
      const plain = await mei.patch(`/bookings/${body.id}`, { spaces: ids(lab, room) });
      expect(plain.body).toMatchObject({
        status: 'confirmed',
        approval: { steps: [{ name: 'safety', state: 'approved' }] },
      });

      const asked = await mei.patch(`/bookings/${body.id}`, { spaces: ids(hall, lab, room) });

      expect(asked.body).toMatchObject({
        status: 'requested',
        spaces: [{ id: hall.id }, { id: lab.id }, { id: room.id }],
        approval: { fallback: { spaceId: lab.id, spaces: [{ spaceId: lab.id }, { spaceId: room.id }] } },
      });
      expect(told(asked.body)).toEqual([['host', 1, 'open', [hall.id]]]);
      expect(await take(hall)).toBe(409);
      const declined = await hostOfHall.post(`/bookings/${body.id}/decline`, { reason: 'No' });
      expect(declined.body).toMatchObject({
        status: 'confirmed',
        spaces: [{ id: lab.id }, { id: room.id }],
        approval: { steps: [{ name: 'safety', state: 'approved' }] },
      });
      const { data } = (await mei.get(`/bookings/${body.id}/history`)).body;
      expect(data.at(-1)).toMatchObject({
        type: 'booking.change_declined',
        changed: ['status', 'approval', 'spaceId', 'spaces'],
      });
      expect([await take(hall), await take(lab), await take(room)]).toEqual([201, 409, 409]);
    });

    it('and has the longer one once that is approved', async () => {
      const lab = await labOf(campus);
      const { body } = await ask([room]);

      expect((await mei.patch(`/bookings/${body.id}`, { spaces: ids(room, lab) })).body.status).toBe(
        'requested',
      );
      expect(await approve(approver, body.id)).toMatchObject({
        status: 'confirmed',
        spaces: [{ id: room.id }, { id: lab.id }],
      });
      expect(await typesOf(campus, body.id)).toEqual([
        'booking.created',
        'booking.requested',
        'booking.approved',
      ]);
    });

    it('and has the list that it had where nobody answers in time', async () => {
      const lab = await labOf(campus);
      const { body } = await ask([room]);
      await mei.patch(`/bookings/${body.id}`, { spaces: ids(lab) });
      expect([await take(room), await take(lab)]).toEqual([409, 409]);
      await timeIsUp(campus, body.id);
      const before = { status: 'confirmed', spaceId: room.id };
      expect(await bookingOf(body.id)).toMatchObject(before);

      expect(await take(lab)).toBe(201);

      const written = await bookingOf(body.id);
      expect(written).toMatchObject(before);
      expect(written.spaces).toBeUndefined();
      expect(await take(room)).toBe(409);
    });

    it('and has its units back, and its history, where the clock takes it away', async () => {
      const [lab, bench] = [await labOf(campus), await campus.space({ capacity: 4, kind: 'desk' })];
      const { body } = await mei.post('/bookings', {
        spaces: [{ spaceId: room.id }, { spaceId: bench.id, units: 3 }],
        start: ten,
        end: noon,
        people: 2,
      });
      await mei.patch(`/bookings/${body.id}`, { spaces: ids(room, lab) });
      await timeIsUp(campus, body.id);
      await mei.patch(`/bookings/${body.id}`, { title: 'x' });

      const { data } = (await mei.get(`/bookings/${body.id}/history`)).body;
      const list = [
        { id: room.id, units: 1 },
        { id: bench.id, units: 3 },
      ];
      expect(data.at(-2)).toMatchObject({
        type: 'booking.change_expired',
        changed: ['status', 'spaces'],
        before: { spaces: [{ id: room.id }, { id: lab.id }] },
        after: { spaces: list },
      });
      expect((await bookingOf(body.id)).spaces).toMatchObject(list);
      expect([await take(lab), await take(room)]).toEqual([201, 409]);
    });

    it('and needs nobody for a shorter one: what is no longer asked for falls away', async () => {
      const [lab, hall] = [await labOf(campus), await labOf(campus, [hostedBy(hostOfHall)])];
      const { body } = await ask([lab, hall, room]);
      await approve(approver, body.id);

      const narrowed = await mei.patch(`/bookings/${body.id}`, { spaces: ids(lab, room) });

      expect(narrowed.body).toMatchObject({ status: 'confirmed', spaces: [{ id: lab.id }, { id: room.id }] });
      expect(await take(hall)).toBe(201);
      expect((await mei.patch(`/bookings/${body.id}`, { spaces: ids(room) })).body.status).toBe('confirmed');
    });

    it('and asks anew for what it gave up while it waited', async () => {
      const [lab, hall] = [await labOf(campus), await labOf(campus, [hostedBy(hostOfHall)])];
      const { body } = await ask([lab, hall]);
      await mei.patch(`/bookings/${body.id}`, { spaces: ids(lab) });
      await approve(approver, body.id);

      const back = await mei.patch(`/bookings/${body.id}`, { spaces: ids(lab, hall) });

      expect(back.body.status).toBe('requested');
      expect(told(back.body)).toEqual([['host', 1, 'open', [hall.id]]]);
    });

    it('and keeps what is said already where a space that asks nobody joins it', async () => {
      const lab = await labOf(campus, [bySafety, hostedBy(hostOfLab)]);
      const { body } = await ask([lab]);
      await approve(approver, body.id);

      const { body: longer } = await mei.patch(`/bookings/${body.id}`, { spaces: ids(room, lab) });

      expect(told(longer)).toEqual([
        ['safety', 1, 'approved', [lab.id]],
        ['host', 1, 'open', [lab.id]],
      ]);
      expect(await take(room)).toBe(409);
      expect((await approve(hostOfLab, body.id)).status).toBe('confirmed');
    });
  });
});
