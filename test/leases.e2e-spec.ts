import { uuidOf } from '../src/platform/index.js';
import { Campus, made, type Person } from './support/campus.js';

describe('Leases', () => {
  let campus: Campus;
  let operator: Person;
  let mei: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    [operator, mei] = await Promise.all([campus.person({ roles: ['operator'] }), campus.person()]);
  });
  afterAll(() => campus.close());

  it('never overlap, and are seen by the company that has them and by operators', async () => {
    const space = await campus.space();
    const tenantId = mei.user.tenantId;
    const lease = await made(operator.post('/leases', { spaceId: space.id, tenantId, from: '2026-01-01' }));
    expect(lease).toMatchObject({ spaceCode: space.code, tenantId, from: '2026-01-01', to: null });
    expect(
      (
        await operator.post('/leases', {
          spaceId: space.id,
          tenantId,
          from: '2027-01-01',
          to: '2027-02-01',
        })
      ).body.code,
    ).toBe('already-exists');

    const stranger = await campus.person();
    const idsFor = async (who: Person) =>
      (await who.get('/leases?limit=200')).body.data.map(({ id }: { id: string }) => id);
    expect(await idsFor(mei)).toContain(lease.id);
    expect(await idsFor(operator)).toContain(lease.id);
    expect(await idsFor(stranger)).toEqual([]);
    expect((await stranger.get(`/leases/${lease.id}`)).status).toBe(404);

    expect((await operator.delete(`/leases/${lease.id}`)).status).toBe(204);
    const { body: ended } = await mei.get(`/leases/${lease.id}`);
    expect(ended.to).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await operator.delete(`/leases/${lease.id}`)).status).toBe(204);
    expect((await mei.get(`/leases/${lease.id}`)).body).toEqual(ended);
    // Nobody is told twice.
    const { rows } = await campus.db.query(
      `SELECT FROM change WHERE subject_id = $1 AND type = 'lease.ended'`,
      [uuidOf('lease', lease.id)],
    );
    expect(rows).toHaveLength(1);
  });

  it('that have not begun never were, once they are ended', async () => {
    const { id: spaceId } = await campus.space();
    const lease = { spaceId, tenantId: mei.user.tenantId, from: '2099-01-01' };
    const { id } = await made(operator.post('/leases', lease));
    expect((await operator.delete(`/leases/${id}`)).status).toBe(204);
    expect((await operator.get(`/leases/${id}`)).status).toBe(404);
    expect((await operator.delete(`/leases/${id}`)).status).toBe(404);
    expect((await operator.post('/leases', lease)).status).toBe(201);
  });

  it.each([
    ['2026-02-30', undefined, '/from'],
    ['2026-03-02', '2026-03-01', '/to'],
    ['2028-02-29', '2029-02-29', '/to'],
    ['0000-01-01', undefined, '/from'],
    ['tomorrow', undefined, '/from'],
  ])('from %s to %s are refused', async (from, to, pointer) => {
    const space = await campus.space();
    const lease = { spaceId: space.id, tenantId: mei.user.tenantId, from, to };
    expect(await operator.post('/leases', lease)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
  });
});
