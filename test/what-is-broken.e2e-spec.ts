import { Campus, type Person } from './support/campus.js';

describe('What is broken', () => {
  let campus: Campus;
  let operator: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
  });
  afterAll(() => campus.close());

  it('are known to whoever reported them and to those who run the campus, who close them', async () => {
    const tenantId = await campus.tenant();
    const [ann, colleague, space] = await Promise.all([
      campus.person({ tenantId }),
      campus.person({ tenantId, roles: ['tenant_admin'] }),
      campus.space(),
    ]);
    await campus.settled();
    const since = (await ann.get('/changes?since=now')).body.nextCursor as string;
    const report = (text: string) => ann.post(`/spaces/code:${space.code}/faults`, { text });
    const lamp = await report(' The lamp flickers. ');
    expect(lamp.status).toBe(201);
    expect(lamp.body).toMatchObject({
      state: 'open',
      text: 'The lamp flickers.',
      space: { id: space.id, code: space.code },
      reportedBy: { id: ann.user.id },
      version: 1,
    });
    expect(lamp.body).not.toHaveProperty('closedAt');
    const path = `/faults/${lamp.body.id}`;

    // Pressed twice, or sent again.
    expect((await report('The lamp flickers.')).body.id).toBe(lamp.body.id);
    const chair = await report('A chair is broken.');
    const idsFor = async (person: Person, query = '') =>
      (await person.get(`/faults${query}`)).body.data.map(({ id }: { id: string }) => id);
    expect(await idsFor(ann)).toEqual([chair.body.id, lamp.body.id]);
    expect((await idsFor(operator)).slice(0, 2)).toEqual([chair.body.id, lamp.body.id]);
    expect(await idsFor(colleague)).toEqual([]);
    expect((await colleague.get(path)).status).toBe(404);

    expect((await ann.patch(path, { state: 'closed' })).status).toBe(403);
    const closed = await operator.patch(path, { state: 'closed' }, { 'if-match': '"v1"' });
    expect(closed.body).toMatchObject({ state: 'closed', version: 2 });
    expect(Date.parse(closed.body.closedAt)).toBeLessThanOrEqual(Date.now() + 1000);
    expect((await operator.patch(path, { state: 'open' }, { 'if-match': '"v1"' })).status).toBe(412);
    expect((await operator.patch(path, { state: 'closed' }, { 'if-match': '"v2"' })).body.version).toBe(2);
    expect(await idsFor(ann, '?state=open')).toEqual([chair.body.id]);
    expect(await idsFor(ann, '?state=closed')).toEqual([lamp.body.id]);

    // It flickers still: that is another report, and the first cannot be open beside it.
    const again = await report('The lamp flickers.');
    expect(again.body.id).not.toBe(lamp.body.id);
    expect((await operator.patch(path, { state: 'open' })).body.code).toBe('already-exists');
    await operator.patch(`/faults/${again.body.id}`, { state: 'closed' });
    expect((await operator.patch(path, { state: 'open' })).body).toMatchObject({
      state: 'open',
      version: 3,
    });

    await campus.settled();
    const told = (await ann.get(`/changes?since=${since}&types=fault`)).body.data as {
      id: string;
      type: string;
    }[];
    expect(told.filter(({ id }) => id === lamp.body.id).map(({ type }) => type)).toEqual([
      'fault.reported',
      'fault.closed',
      'fault.reopened',
    ]);
    const stranger = await campus.person();
    expect((await stranger.get(`/changes?since=${since}&types=fault`)).body.data).toEqual([]);
  });

  it('are of spaces that one sees, and say something', async () => {
    const [ann, space] = await Promise.all([campus.person(), campus.space({ status: 'hidden' })]);
    expect((await ann.post(`/spaces/${space.id}/faults`, { text: 'The lamp' })).status).toBe(404);
    expect((await campus.admin.post(`/spaces/${space.id}/faults`, { text: '  ' })).status).toBe(422);
    await campus.admin.post(`/spaces/${space.id}/faults`, { text: 'The lamp' });
    expect((await campus.admin.delete(`/spaces/${space.id}`)).status).toBe(204);
  });
});
