import { at, Campus, type Person } from './support/campus.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const daytime = Object.fromEntries(weekdays.map((day) => [day, [['08:00', '20:00']]]));

describe('Approval policies', () => {
  let campus: Campus;
  let operator: Person;
  let mei: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
    mei = await campus.person();
    await campus.admin.post('/hazards', { code: 'bsl2', name: { en: 'Biosafety level 2' } });
  });
  afterAll(() => campus.close());

  const bySafety = { name: 'safety', by: { role: 'approver' } };
  const policies = '/approval-policies';

  it('are made, read by everybody, changed and removed by those who run the campus', async () => {
    const space = await campus.space();
    const step = {
      name: 'safety',
      stage: 1,
      by: { member: mei.user.id },
      when: { outOfHours: { hours: daytime }, hazards: ['bsl2'], moreThanPeople: 4, longerThanMinutes: 60 },
    };

    const made = await operator.post(policies, { spaceId: space.id, steps: [step], expiresAfterHours: 24 });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ scope: 'space', spaceId: space.id, steps: [step], version: 1 });
    const { self } = made.body.links;
    const path = self.replace('/api/v1', '');
    expect((await mei.get(path)).body).toEqual(made.body);
    expect((await mei.get(policies)).body.data).toContainEqual(made.body);

    const escalating = { escalateAfterHours: 8, escalateTo: 'campus_admin' };
    const changed = await operator.patch(path, { steps: [bySafety], ...escalating }, { 'if-match': '"v1"' });
    expect(changed.body).toMatchObject({ version: 2, expiresAfterHours: 24, ...escalating });
    expect((await operator.patch(path, {}, { 'if-match': '"v1"' })).body.code).toBe('version-conflict');
    expect((await mei.patch(path, {})).body).toMatchObject({ code: 'insufficient-scope' });
    expect((await mei.post(policies, { kind: 'lab', steps: [] })).status).toBe(403);

    expect((await operator.delete(`${path}?dryRun=true`)).status).toBe(204);
    expect((await operator.delete(path)).status).toBe(204);
    expect((await mei.get(path)).status).toBe(404);
    const { rows } = await campus.db.query(
      `SELECT type FROM change WHERE type LIKE 'approval_policy.%' ORDER BY xid, seq`,
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'approval_policy.created',
      'approval_policy.updated',
      'approval_policy.removed',
    ]);
  });

  it.each([
    ['no scope', { steps: [] }, ''],
    ['two scopes', { kind: 'lab', campusId: 'cmp_x', steps: [] }, ''],
    ['nobody to ask', { steps: [{ name: 'a', by: {} }] }, '/steps/0/by'],
    ['a role that decides nothing', { steps: [{ name: 'a', by: { role: 'member' } }] }, '/steps/0/by/role'],
    ['somebody unknown', { steps: [{ name: 'a', by: { member: 'usr_x' } }] }, '/steps/0/by/member'],
    ['two steps of one name', { steps: [bySafety, bySafety] }, '/steps/1/name'],
    [
      'a hazard that there is not',
      { steps: [{ ...bySafety, when: { hazards: ['bsl2', 'bsl9'] } }] },
      '/steps/0/when/hazards/1',
    ],
    [
      'a condition that there is not',
      { steps: [{ ...bySafety, when: { raining: true } }] },
      '/steps/0/when/raining',
    ],
    [
      'hours that are none',
      { steps: [{ ...bySafety, when: { outOfHours: { hours: { mon: [] } } } }] },
      '/steps/0/when/outOfHours/hours',
    ],
    ['half an escalation', { steps: [bySafety], escalateAfterHours: 4 }, '/escalateTo'],
    ['no time at all', { steps: [bySafety], expiresAfterHours: 0 }, '/expiresAfterHours'],
  ])('refuse %s', async (what, body, pointer) => {
    const scope = what.includes('scope') ? {} : { kind: 'office' };

    const { status, body: answer } = await operator.post(policies, { ...scope, ...body });

    expect(status).toBe(422);
    expect(answer.errors).toMatchObject([{ pointer }]);
  });

  it('are one for each scope', async () => {
    await operator.post(policies, { kind: 'desk', steps: [] });

    expect((await operator.post(policies, { kind: 'desk', steps: [bySafety] })).body.code).toBe(
      'already-exists',
    );
  });

  it('count the hazards of the space that is booked', async () => {
    await operator.post(policies, { kind: 'lab', steps: [{ ...bySafety, when: { hazards: ['bsl2'] } }] });
    const [wet, dry] = [await campus.space({ kind: 'lab' }), await campus.space({ kind: 'lab' })];
    await operator.patch(`/spaces/${wet.id}`, { hazards: ['bsl2'] });

    expect((await mei.book(wet, at(2, '10:00'), at(2, '11:00'))).body.status).toBe('requested');
    expect((await mei.book(dry, at(2, '10:00'), at(2, '11:00'))).body.status).toBe('confirmed');
  });

  it('show in a search, which leaves out what has to be approved where that will not do', async () => {
    const step = { ...bySafety, when: { outOfHours: { hours: daytime } } };
    await operator.post(policies, { kind: 'event_hall', steps: [step] });
    const hall = await campus.space({ kind: 'event_hall' });
    const search = async (start: string, want?: object) => {
      const when = { start: at(2, start), end: at(2, '20:30') };
      return (await mei.post('/availability/search', { what: { kind: 'event_hall' }, when, want })).body;
    };

    const late = await search('19:00');
    expect(late.offers).toMatchObject([{ decision: 'request', requirements: ['approval:safety'] }]);
    const instant = await search('19:00', { instantOnly: true });
    expect(instant).toMatchObject({ offers: [], unavailable: [{ reason: 'approval-required', count: 1 }] });

    const flexible = await mei.post('/availability/search', {
      what: { kind: 'event_hall' },
      when: { windows: [{ from: at(2, '06:00'), to: at(2, '22:00') }], duration: 'PT2H', step: 'PT1H' },
      want: { instantOnly: true },
    });
    expect(flexible.body.offers).toMatchObject([
      { start: at(2, '08:00'), decision: 'instant', requirements: [], space: { id: hall.id } },
    ]);
  });
});
