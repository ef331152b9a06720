import { uuidOf } from '../src/platform/ids.js';
import { isLegal, type Status } from '../src/rules/index.js';
import { at, Campus, type Person, type Space } from './support/campus.js';
import { bySafety, hasWaited, labOf, timeIsUp, typesOf } from './support/labs.js';

type LabWish = Parameters<typeof labOf> extends [unknown, ...infer How] ? How : never;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const daytime = Object.fromEntries(weekdays.map((day) => [day, [['08:00', '20:00']]]));

describe('A space that asks for approval', () => {
  let campus: Campus;
  let mei: Person;
  let approver: Person;
  let host: Person;
  let operator: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    approver = await campus.person({ roles: ['member', 'approver'] });
    host = await campus.person();
    operator = await campus.person({ roles: ['operator'] });
    await campus.admin.post('/hazards', { code: 'bsl2', name: { en: 'Biosafety level 2' } });
  });
  afterAll(() => campus.close());

  const lab = (...how: LabWish) => labOf(campus, ...how);

  /** Somebody's request, which waits. */
  async function requested(space: Space, from = '10:00', to = '12:00', more = {}): Promise<string> {
    const { status, body } = await mei.book(space, at(3, from), at(3, to), more);
    expect({ status, state: body.status }).toEqual({ status: 201, state: 'requested' });
    return body.id;
  }

  const bookingOf = async (id: string) => (await campus.admin.get(`/bookings/${id}`)).body;
  const statesOf = async (id: string) =>
    (await bookingOf(id)).approval.steps.map(({ name, state }: { name: string; state: string }) => [
      name,
      state,
    ]);
  describe('answers a wish with a request', () => {
    it('that names who is asked, holds the place and runs out by its start', async () => {
      const space = await lab([bySafety], { expiresAfterHours: 24 });

      const { status, body } = await mei.book(space, at(3, '10:00'), at(3, '12:00'));

      expect(status).toBe(201);
      expect(body).toMatchObject({
        status: 'requested',
        approval: { steps: [{ name: 'safety', stage: 1, state: 'open', by: { role: 'approver' } }] },
        can: { cancel: true, approve: false, decline: false },
      });
      expect(Date.parse(body.expiresAt) - Date.now()).toBeGreaterThan(23 * 3_600_000);
      expect(Date.parse(body.expiresAt) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
      expect((await mei.book(space, at(3, '11:00'), at(3, '13:00'))).body.code).toBe('slot-taken');
      expect(await typesOf(campus, body.id)).toEqual(['booking.requested']);
      const soon = await mei.book(
        await lab([bySafety], { expiresAfterHours: 240 }),
        at(1, '10:00'),
        at(1, '12:00'),
      );
      expect(soon.body.expiresAt).toBe(at(1, '10:00'));
    });

    it.each([
      ['in the daytime, for few', '10:00', '12:00', 2, undefined],
      ['until after hours', '19:00', '20:05', 2, [['safety', 'open']]],
      ['for many', '10:00', '12:00', 9, [['host', 'open']]],
      [
        'for many after hours',
        '18:00',
        '21:00',
        9,
        [
          ['safety', 'open'],
          ['host', 'waiting'],
        ],
      ],
    ])('only where it has to: %s', async (_when, from, to, people, states) => {
      const space = await lab(
        [
          { name: 'host', stage: 2, by: { member: host.user.id }, when: { moreThanPeople: 8 } },
          { ...bySafety, when: { outOfHours: { hours: daytime } } },
        ],
        {},
        10,
      );

      const { body } = await mei.book(space, at(3, from), at(3, to), { people });

      expect(body.status).toBe(states ? 'requested' : 'confirmed');
      expect(
        body.approval?.steps.map((step: { name: string; state: string }) => [step.name, step.state]),
      ).toEqual(states);
    });

    it('by the nearest policy alone, and at once where that asks nobody', async () => {
      await campus.admin.post('/approval-policies', { kind: 'bench', steps: [bySafety] });
      const bench = await campus.space({ kind: 'bench' });
      const free = await campus.space({ kind: 'bench' });
      await campus.admin.post('/approval-policies', { spaceId: free.id, steps: [] });

      expect((await mei.book(bench, at(3, '10:00'), at(3, '11:00'))).body.status).toBe('requested');
      expect((await mei.book(free, at(3, '10:00'), at(3, '11:00'))).body.status).toBe('confirmed');
    });

    it('refuses what begins before anybody could answer', async () => {
      const now = new Date(Math.floor(Date.now() / 300_000) * 300_000);
      const end = new Date(now.getTime() + 3_600_000).toISOString();

      const { status, body } = await mei.book(await lab(), now.toISOString(), end);

      expect({ status, body }).toMatchObject({
        status: 409,
        body: { code: 'approval-required', requirements: ['approval:safety'] },
      });
    });

    it('rehearses one', async () => {
      const space = await lab();

      const { body } = await mei.post('/bookings?dryRun=true', {
        spaceId: space.id,
        start: at(3, '10:00'),
        end: at(3, '11:00'),
      });

      expect(body.status).toBe('requested');
      expect((await mei.get(`/bookings/${body.id}`)).status).toBe(404);
    });
  });

  describe('is decided', () => {
    it('step by step, each stage when the one before is through', async () => {
      const space = await lab([
        { name: 'host', stage: 2, by: { member: host.user.id } },
        { name: 'safety', stage: 1, by: { role: 'approver' } },
        { name: 'campus', stage: 1, by: { role: 'operator' } },
      ]);
      const id = await requested(space);

      const first = await approver.post(`/bookings/${id}/approve`, { note: 'Mind the cryostat' });
      expect(first.body).toMatchObject({ status: 'requested', can: { approve: false } });
      expect(await statesOf(id)).toEqual([
        ['safety', 'approved'],
        ['campus', 'open'],
        ['host', 'waiting'],
      ]);
      expect((await host.post(`/bookings/${id}/approve`)).body).toMatchObject({
        code: 'state-not-allowed',
        waitsFor: ['campus'],
      });
      await operator.post(`/bookings/${id}/approve`);
      const last = await host.post(`/bookings/${id}/approve`);

      expect(last.body).toMatchObject({ status: 'confirmed' });
      expect(last.body.expiresAt).toBeUndefined();
      expect(last.body.approval.steps[0]).toMatchObject({
        decidedBy: approver.user.id,
        note: 'Mind the cryostat',
      });
      expect(await typesOf(campus, id)).toEqual([
        'booking.requested',
        'booking.step_approved',
        'booking.step_approved',
        'booking.approved',
      ]);
      expect((await mei.get(`/bookings/${id}`)).body.status).toBe('confirmed');
      expect(await campus.drift()).toBe(0);
    });

    it('once, however often it is said', async () => {
      const id = await requested(
        await lab([bySafety, { name: 'radiation', stage: 2, by: { role: 'approver' } }]),
      );

      await approver.post(`/bookings/${id}/approve`);
      const again = await approver.post(`/bookings/${id}/approve`);
      expect(again.body).toMatchObject({ status: 'requested', version: 2 });
      await approver.post(`/bookings/${id}/approve`, { step: 'radiation' });
      const over = await approver.post(`/bookings/${id}/approve`, { step: 'radiation' });

      expect(over).toMatchObject({ status: 200, body: { status: 'confirmed', version: 3 } });
    });

    it('by a no, which gives the place back and says why', async () => {
      const space = await lab();
      const id = await requested(space);

      expect((await approver.post(`/bookings/${id}/decline`)).body.errors).toMatchObject([
        { pointer: '/reason' },
      ]);
      const { status, body } = await approver.post(`/bookings/${id}/decline`, {
        reason: 'No training on file',
      });

      expect(status).toBe(200);
      expect(body).toMatchObject({
        status: 'declined',
        approval: { steps: [{ state: 'declined', note: 'No training on file' }] },
      });
      expect((await approver.post(`/bookings/${id}/approve`)).body.code).toBe('state-not-allowed');
      const history = (await mei.get(`/bookings/${id}/history`)).body.data;
      expect(history.at(-1)).toMatchObject({ type: 'booking.declined', reason: 'No training on file' });
      expect((await mei.book(space, at(3, '10:00'), at(3, '12:00'))).status).toBe(201);
    });

    it('after a question and its answer, while its clock goes on', async () => {
      const id = await requested(await lab());
      const { expiresAt } = await bookingOf(id);

      expect((await mei.post(`/bookings/${id}/answer`, { answer: 'Yes' })).body.code).toBe(
        'state-not-allowed',
      );
      const asked = await approver.post(`/bookings/${id}/ask`, { question: 'Who brings the samples?' });
      expect(asked.body.status).toBe('requested');
      expect((await mei.get(`/bookings/${id}`)).body.can).toMatchObject({ answer: true, approve: false });
      expect((await approver.post(`/bookings/${id}/answer`, { answer: 'I do' })).status).toBe(403);
      const answered = await mei.post(`/bookings/${id}/answer`, { answer: 'We do' });

      expect(answered.body).toMatchObject({
        expiresAt,
        approval: {
          questions: [{ question: 'Who brings the samples?', askedBy: approver.user.id, answer: 'We do' }],
        },
        can: { answer: false },
      });
      expect(await typesOf(campus, id)).toEqual([
        'booking.requested',
        'booking.question_asked',
        'booking.question_answered',
      ]);
    });

    it('question by question: what is answered stays answered, and there is an end to asking', async () => {
      const later = { name: 'host', stage: 2, by: { member: host.user.id } };
      const id = await requested(await lab([bySafety, later]));
      const ask = (person: Person, question: string) => person.post(`/bookings/${id}/ask`, { question });

      expect((await ask(host, 'Mine yet?')).body).toMatchObject({
        code: 'insufficient-scope',
        needs: ['approver'],
      });
      for (const answer of ['First', 'Second']) {
        await ask(approver, `${answer}?`);
        await mei.post(`/bookings/${id}/answer`, { answer });
      }
      const { questions } = (await bookingOf(id)).approval;
      expect(questions).toMatchObject([{ answer: 'First' }, { answer: 'Second' }]);
      for (let n = 3; n <= 20; n++) expect((await ask(approver, `Question ${n}?`)).status).toBe(200);
      expect((await ask(approver, 'One more?')).body.code).toBe('state-not-allowed');
    });

    it('step by step where somebody says which, and by nobody a second time', async () => {
      const id = await requested(await lab([bySafety, { name: 'host', by: { member: host.user.id } }]));
      const colleague = await campus.person({ roles: ['approver'] });
      const approve = (person: Person, body: object = {}) => person.post(`/bookings/${id}/approve`, body);

      expect((await approve(approver, { step: 'finance' })).body).toMatchObject({
        status: 422,
        errors: [{ pointer: '/step', code: 'unknown' }],
      });
      expect((await approve(approver, { step: 'safety' })).body.version).toBe(2);
      expect((await approve(approver, { step: 'safety' })).body.version).toBe(2);
      expect((await approve(colleague)).body).toMatchObject({ status: 'requested', version: 2 });
      expect((await approve(host)).body.status).toBe('confirmed');
    });

    it('only by those who are asked', async () => {
      const id = await requested(await lab([{ name: 'host', by: { member: host.user.id } }]));
      const stranger = await campus.person();
      const otherApprover = await campus.person({ roles: ['approver'] });

      for (const nobody of [stranger, otherApprover]) {
        expect((await nobody.get(`/bookings/${id}`)).status).toBe(404);
        expect((await nobody.post(`/bookings/${id}/approve`)).status).toBe(404);
      }
      for (const seeing of [operator, mei]) {
        expect(await seeing.post(`/bookings/${id}/approve`)).toMatchObject({
          status: 403,
          body: { code: 'insufficient-scope', needs: [host.user.id] },
        });
      }
      expect((await host.get(`/bookings/${id}`)).body.can).toMatchObject({
        approve: true,
        decline: true,
        ask: true,
        cancel: false,
        move: false,
      });
      expect(await host.post(`/bookings/${id}/cancel`)).toMatchObject({ status: 403 });
      expect((await host.post(`/bookings/${id}/approve`)).body.status).toBe('confirmed');
    });

    it('by nobody who asked it themselves', async () => {
      const space = await lab();
      const { body } = await approver.book(space, at(3, '10:00'), at(3, '12:00'));

      expect(body.can.approve).toBe(false);
      expect((await approver.post(`/bookings/${body.id}/approve`)).status).toBe(403);
      const colleague = await campus.person({ roles: ['approver'] });
      expect((await colleague.post(`/bookings/${body.id}/approve`)).body.status).toBe('confirmed');
    });

    it('by an admin of the company that books, and of no other', async () => {
      const id = await requested(await lab([{ name: 'budget', by: { role: 'tenant_admin' } }]));
      const ours = await campus.person({ tenantId: mei.user.tenantId, roles: ['tenant_admin'] });
      const others = await campus.person({ roles: ['tenant_admin'] });

      expect((await others.post(`/bookings/${id}/approve`)).status).toBe(404);
      expect((await ours.post(`/bookings/${id}/approve`)).body.status).toBe('confirmed');
    });

    it('through a token only where that may decide', async () => {
      const id = await requested(await lab());
      const tokenOf = async (scopes: string[]) =>
        ({
          authorization: `Bearer ${(await approver.post('/tokens', { name: 'Desk', scopes })).body.token}`,
        }) as Record<string, string>;

      const refused = await approver.post(`/bookings/${id}/approve`, {}, await tokenOf(['bookings:write']));
      expect(refused.body).toMatchObject({ code: 'insufficient-scope', missingScope: 'requests:decide' });
      const done = await approver.post(`/bookings/${id}/approve`, {}, await tokenOf(['requests:decide']));
      expect(done.body.status).toBe('confirmed');
    });

    it('by others, too, once it has waited too long', async () => {
      const space = await lab([{ name: 'host', by: { member: host.user.id } }], {
        escalateAfterHours: 4,
        escalateTo: 'operator',
      });
      const id = await requested(space);

      expect((await operator.post(`/bookings/${id}/approve`)).status).toBe(403);
      await hasWaited(campus, id);

      expect((await operator.get(`/bookings/${id}`)).body.can.approve).toBe(true);
      expect((await operator.post(`/bookings/${id}/approve`)).body.status).toBe('confirmed');
    });

    it('by others for every step, and by those who are asked for theirs alone', async () => {
      const steps = [bySafety, { name: 'host', by: { member: host.user.id } }];
      const escalating = { escalateAfterHours: 4, escalateTo: 'operator' };
      const [one, other] = [await lab(steps, escalating), await lab(steps, escalating)];
      const [first, second] = [await requested(one), await requested(other)];
      await hasWaited(campus, first);
      await hasWaited(campus, second);

      await approver.post(`/bookings/${first}/approve`);
      expect(await statesOf(first)).toEqual([
        ['safety', 'approved'],
        ['host', 'open'],
      ]);
      expect((await operator.post(`/bookings/${second}/approve`)).body.status).toBe('confirmed');
    });

    it('no more once its time is up', async () => {
      const space = await lab();
      const id = await requested(space);
      await timeIsUp(campus, id);

      expect((await approver.post(`/bookings/${id}/approve`)).body).toMatchObject({
        code: 'state-not-allowed',
        status: 409,
        bookingStatus: 'expired',
      });
      expect((await mei.book(space, at(3, '10:00'), at(3, '12:00'))).status).toBe(201);
      expect((await bookingOf(id)).status).toBe('expired');
    });
  });

  describe('comes to one end', () => {
    it('where two approve the same step at once', async () => {
      const other = await campus.person({ roles: ['approver'] });
      for (let round = 0; round < 5; round++) {
        const id = await requested(await lab());

        const replies = await Promise.all(
          [approver, other].map((one) => one.post(`/bookings/${id}/approve`)),
        );

        expect(replies.map(({ status }) => status)).toEqual([200, 200]);
        const [first, second] = replies.map(({ body }) => body);
        expect(first).toMatchObject({ status: 'confirmed', version: 2 });
        expect(second.approval.steps).toEqual(first.approval.steps);
        expect(await typesOf(campus, id)).toEqual(['booking.requested', 'booking.approved']);
      }
    });

    it('where one approves and another declines', async () => {
      const other = await campus.person({ roles: ['approver'] });
      for (let round = 0; round < 5; round++) {
        const id = await requested(await lab());

        const [yes, no] = await Promise.all([
          approver.post(`/bookings/${id}/approve`),
          other.post(`/bookings/${id}/decline`, { reason: 'No' }),
        ]);

        const { status } = await bookingOf(id);
        expect([yes.status, no.status].sort((a, b) => a - b)).toEqual([200, 409]);
        expect(status).toBe(yes.status === 200 ? 'confirmed' : 'declined');
        expect(await typesOf(campus, id)).toHaveLength(2);
      }
    });

    it('where one approves, another cancels and a third takes the place of what has run out', async () => {
      for (let round = 0; round < 8; round++) {
        const space = await lab();
        const id = await requested(space);
        await campus.db.query(
          `UPDATE booking SET expires_at = clock_timestamp() + interval '30 milliseconds' WHERE id = $1`,
          [uuidOf('booking', id)],
        );

        const [yes, , newcomer] = await Promise.all([
          approver.post(`/bookings/${id}/approve`),
          mei.post(`/bookings/${id}/cancel`),
          host.book(space, at(3, '10:00'), at(3, '12:00')),
        ]);

        const { status } = await bookingOf(id);
        const path = (await campus.admin.get(`/bookings/${id}/history`)).body.data.map(
          ({ after }: { after: { status: Status } }) => after.status,
        ) as Status[];
        expect(path.slice(1).filter((to, n) => !isLegal(path[n]!, to))).toEqual([]);
        expect(['confirmed', 'cancelled', 'expired']).toContain(status);
        expect(yes.status).toBe(path.includes('confirmed') ? 200 : 409);
        if (newcomer.status === 201) expect(status).not.toBe('confirmed');
        expect(await campus.overfilledMoments()).toBe(0);
        expect(await campus.drift()).toBe(0);
      }
    });
  });
});
