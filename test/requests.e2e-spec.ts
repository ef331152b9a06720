import { setTimeout as pause } from 'node:timers/promises';
import { uuidOf } from '../src/platform/ids.js';
import { at, Campus, type Person, type Space } from './support/campus.js';
import { bySafety, hasWaited, labOf, timeIsUp, typesOf } from './support/labs.js';

describe('Requests that wait', () => {
  let campus: Campus;
  let mei: Person;
  let approver: Person;
  let host: Person;
  let operator: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    approver = await campus.person({ roles: ['approver'] });
    host = await campus.person();
    operator = await campus.person({ roles: ['operator'] });
  });
  afterAll(() => campus.close());

  async function requested(person: Person, space: Space, from = '10:00', more = {}): Promise<string> {
    const { body } = await person.book(space, at(3, from), at(3, '12:00'), more);
    expect(body.status).toBe('requested');
    return body.id;
  }
  const listed = async (person: Person, query = ''): Promise<string[]> =>
    (await person.get(`/requests?limit=200${query}`)).body.data.map(({ id }: { id: string }) => id);

  it('are listed for those who may decide them now, for those who made them, and for those who see them', async () => {
    const forHost = { name: 'host', stage: 2, by: { member: host.user.id } };
    const [two, one] = [await labOf(campus, [bySafety, forHost]), await labOf(campus, [bySafety])];
    const [both, single] = [await requested(mei, two), await requested(mei, one)];
    const own = await requested(approver, await labOf(campus));
    const others = [both, single, own];
    const among = async (person: Person, query?: string) =>
      (await listed(person, query)).filter((id) => others.includes(id));

    expect(await among(approver)).toEqual([both, single]);
    expect(await among(host)).toEqual([]);
    expect(await among(host, '&for=all')).toEqual([both]);
    expect(await among(mei, '&for=mine')).toEqual([both, single]);
    expect(await among(mei)).toEqual([]);
    expect(await among(approver, '&for=all')).toEqual(others);
    expect(await among(operator, '&for=all')).toEqual(others);
    expect(await among(operator)).toEqual([]);
    const admin = await campus.person({ tenantId: mei.user.tenantId, roles: ['tenant_admin'] });
    expect(await among(admin, '&for=all')).toEqual([both, single]);

    const budget = await labOf(campus, [{ name: 'budget', by: { role: 'tenant_admin' } }]);
    const ours = await requested(mei, budget);
    const another = await campus.person({ roles: ['tenant_admin'] });
    expect(await listed(admin)).toContain(ours);
    for (const query of ['', '&for=all']) expect(await listed(another, query)).not.toContain(ours);

    const noticed = async (person: Person) =>
      (await person.get('/me/notices?limit=200')).body.data.filter(
        ({ booking }: { booking: { id: string } }) => others.includes(booking.id),
      );
    expect(await noticed(approver)).toMatchObject([
      { what: 'waiting', as: 'approver', booking: { id: single } },
      { what: 'waiting', as: 'approver', booking: { id: both } },
    ]);
    expect(await noticed(host)).toEqual([]);
    await approver.post(`/bookings/${both}/approve`);
    expect(await noticed(approver)).toMatchObject([{ booking: { id: single } }]);
    expect(await noticed(host)).toMatchObject([{ what: 'waiting', booking: { id: both } }]);
    expect(await among(host)).toEqual([both]);
    expect(await among(approver)).toEqual([single]);
    await timeIsUp(campus, single);
    expect(await among(approver)).toEqual([]);
  });

  it('come page by page, the most urgent first', async () => {
    const judge = await campus.person();
    const steps = [{ name: 'host', by: { member: judge.user.id } }];
    const hours = [30, 10, 20];
    const ids: Record<number, string> = {};
    for (const expiresAfterHours of hours)
      ids[expiresAfterHours] = await requested(mei, await labOf(campus, steps, { expiresAfterHours }));

    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { data, page } = (await judge.get(`/requests?limit=1${cursor}`)).body;
      seen.push(...data.map(({ id }: { id: string }) => id));
      if (!page.hasMore) break;
      cursor = `&cursor=${page.nextCursor}`;
    }

    expect(seen).toEqual([ids[10], ids[20], ids[30]]);
  });

  it('show who asks, what the rules say now and what else is there, as far as one may see it', async () => {
    const space = await labOf(campus, [{ ...bySafety, when: { moreThanPeople: 1 } }], {}, 6);
    const stranger = await campus.person();
    const id = await requested(mei, space, '10:00', { people: 2, title: 'Sample run' });
    const rival = await requested(stranger, space, '11:00', { people: 3 });
    await stranger.book(space, at(3, '11:30'), at(3, '13:00'), { title: 'Not for others' });
    await stranger.book(space, at(3, '12:00'), at(3, '13:00'));
    await campus.admin.post('/rule-sets', { spaceId: space.id, terms: { maxMinutes: 60 } });

    const mine = async (person: Person, whose: string) =>
      (await person.get(`/requests?limit=200&for=${whose}`)).body.data.find(
        (one: { id: string }) => one.id === id,
      );

    const shown = await mine(approver, 'deciding');
    expect(shown).toMatchObject({
      title: 'Sample run',
      requester: { id: mei.user.id, name: expect.stringMatching(/^Person/), tenantId: mei.user.tenantId },
      violations: [{ code: 'duration-not-allowed' }],
      can: { approve: true },
    });
    expect(shown.competitors).toEqual([
      expect.objectContaining({
        id: rival,
        status: 'requested',
        visible: true,
        units: 3,
        requester: expect.objectContaining({ id: stranger.user.id }),
      }),
      { status: 'confirmed', start: at(3, '11:30'), end: at(3, '13:00'), units: 1, visible: false },
    ]);
    expect((await mine(operator, 'all')).competitors).toMatchObject([
      { visible: true },
      { title: 'Not for others' },
    ]);
    expect((await mine(mei, 'mine')).competitors).toMatchObject([{ visible: false }, { visible: false }]);
  });

  it('show what whoever asks has to show for themselves, and what became of what they booked before', async () => {
    const asking = await campus.person();
    const judge = await campus.person();
    const lab = () => labOf(campus, [{ name: 'host', by: { member: judge.user.id } }]);
    const room = await campus.space();
    for (const [from, until] of [
      ['08:00', '09:00'],
      ['10:00', '11:00'],
      ['12:00', '13:00'],
      ['14:00', '15:00'],
    ])
      await asking.book(room, at(3, from!), at(3, until!));
    const { body: booked } = await asking.get('/bookings');
    const [came, missed, cancelled] = booked.data.map(({ id }: { id: string }) => id);
    await asking.post(`/bookings/${cancelled}/cancel`);
    // As if three days had gone by since: one was come to, another was not.
    await campus.db.query(
      `UPDATE booking SET starts_at = starts_at - interval '5 days', ends_at = ends_at - interval '5 days',
         status = CASE WHEN id = $1 THEN 'completed' WHEN id = $2 THEN 'no_show' ELSE status END WHERE id = ANY ($3)`,
      [
        uuidOf('booking', came),
        uuidOf('booking', missed),
        [came, missed, cancelled].map((id) => uuidOf('booking', id)),
      ],
    );
    await campus.admin.put(`/users/${asking.user.id}/qualifications/${await qualification()}`, {});
    await requested(asking, await lab());

    const [shown] = (await judge.get('/requests')).body.data;
    expect(shown.credentials).toMatchObject({
      qualifications: [{ code: 'laser', validFrom: expect.any(String) }],
      riskForms: [],
      record: { kept: 1, missed: 1, cancelled: 1 },
    });
  });

  async function qualification(): Promise<string> {
    await campus.admin.post('/qualifications', { code: 'laser', name: { en: 'Lasers' } });
    return 'laser';
  }

  describe('many at once', () => {
    it('are approved each by itself, and nothing twice', async () => {
      const one = await requested(mei, await labOf(campus));
      const declined = await requested(mei, await labOf(campus));
      await approver.post(`/bookings/${declined}/decline`, { reason: 'No' });
      const notTheirs = await requested(
        mei,
        await labOf(campus, [{ name: 'host', by: { member: host.user.id } }]),
      );
      const another = await requested(mei, await labOf(campus));
      const ids = [one, declined, notTheirs, 'bkg_nonsense', another];

      const tried = await approver.post('/requests/approve-many?dryRun=true', { ids });
      expect(tried.body.data.map(({ status }: { status: number }) => status)).toEqual([
        200, 409, 404, 404, 200,
      ]);
      const { status, body } = await approver.post('/requests/approve-many', { ids, note: 'All well' });

      expect(status).toBe(200);
      expect(body.data).toMatchObject([
        {
          id: one,
          status: 200,
          booking: { status: 'confirmed', approval: { steps: [{ note: 'All well' }] } },
        },
        {
          id: declined,
          status: 409,
          problem: { code: 'state-not-allowed', title: 'Not possible in this state' },
        },
        { id: notTheirs, status: 404, problem: { code: 'not-found' } },
        { id: 'bkg_nonsense', status: 404 },
        { id: another, status: 200, booking: { status: 'confirmed' } },
      ]);
      const again = await approver.post('/requests/approve-many', { ids: [one, another] });
      expect(again.body.data).toMatchObject([{ booking: { version: 2 } }, { booking: { version: 2 } }]);
    });

    it.each([
      ['none', []],
      ['more than a hundred', Array.from({ length: 101 }, (_, n) => `bkg_${n}`)],
      ['one twice', ['bkg_1', 'bkg_1']],
    ])('are refused where they are %s', async (_what, ids) => {
      const { status, body } = await approver.post('/requests/approve-many', { ids });

      expect({ status, errors: body.errors }).toMatchObject({ status: 422, errors: [{ pointer: '/ids' }] });
    });
  });

  it('are told of once when they have waited too long', async () => {
    const steps = [{ name: 'host', by: { member: host.user.id } }];
    const space = await labOf(campus, steps, { escalateAfterHours: 2, escalateTo: 'operator' });
    const id = await requested(mei, space);
    expect(await listed(operator)).not.toContain(id);
    await hasWaited(campus, id);
    expect(await listed(operator)).toContain(id);

    const runs = async (n: number) => {
      await campus.db.query(`SELECT graphile_worker.add_job('escalate-requests', job_key := $1)`, [
        `run-${n}`,
      ]);
      for (const end = Date.now() + 20_000; Date.now() < end; await pause(50)) {
        const { rowCount } = await campus.db.query(`SELECT FROM graphile_worker.jobs WHERE key = $1`, [
          `run-${n}`,
        ]);
        if (rowCount === 0) return;
      }
      throw new Error('The job did not run.');
    };
    await runs(1);
    await runs(2);

    expect(await typesOf(campus, id)).toEqual(['booking.requested', 'booking.escalated']);
    expect((await operator.post(`/bookings/${id}/approve`)).body.status).toBe('confirmed');
  });
});
