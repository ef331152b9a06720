import { Campus, type Person, made } from './support/campus.js';

const groups = [
  'useClass',
  'building',
  'floor',
  'tenant',
  'useClass,building',
  'building,floor,tenant',
] as const;
const states = ['letM2', 'bookableM2', 'closedM2', 'vacantM2'] as const;
const hundredths = (m2: number) => Math.round(m2 * 100);

interface Place {
  id: string;
  code: string;
}

type Split = Record<(typeof states)[number] | 'm2', number>;

interface Area {
  on: string;
  totals: Split;
  data: (Split & {
    share: number;
    useClass?: string;
    building?: Place;
    floor?: Place;
    tenant?: Place | null;
  })[];
  residualM2: number;
  totalM2: number;
}

describe('How the campus is used', () => {
  let campus: Campus;
  let operator: Person;
  let mei: Person;
  let wing: Place;
  let upper: Place;

  const area = async (who: Person, groupBy: string): Promise<Area> =>
    (await who.get(`/insights/area?groupBy=${groupBy}`)).body;
  const space = (code: string, useClass: string, areaM2: number, more: object = {}) =>
    made(
      operator.post('/spaces', {
        floorId: upper.id,
        code,
        name: { en: code },
        kind: 'office',
        useClass,
        areaM2,
        capacity: 1,
        ...more,
      }),
    );
  const used = ({ data }: Area, useClass: string) => data.find((one) => one.useClass === useClass);

  beforeAll(async () => {
    campus = await Campus.open();
    [operator, mei] = await Promise.all([campus.person({ roles: ['operator'] }), campus.person()]);
    wing = await made(
      operator.post('/buildings', {
        code: 'W',
        name: { en: 'Wing', zhHant: '翼' },
        gfaM2: 1000.5,
        sortKey: -5,
      }),
    );
    upper = await made(
      operator.post('/floors', {
        buildingId: wing.id,
        code: '9/F',
        level: 9,
        name: { en: '9/F' },
        gfaM2: 900.25,
      }),
    );
    const office = await space('W-1', 'rd_office', 100.1);
    const lab = await space('W-2', 'lab', 200.2);
    const bench = await space('W-2A', 'lab', 50.05, { kind: 'bench', parentId: lab.id });
    await space('W-3', 'lab', 33.33, { status: 'retired' });
    await space('W-4', 'lab', 0.03, { status: 'hidden' });
    await made(
      operator.post('/leases', { spaceId: office.id, tenantId: mei.user.tenantId, from: '2026-01-01' }),
    );
    await made(
      operator.post('/leases', { spaceId: lab.id, tenantId: operator.user.tenantId, from: '2026-01-01' }),
    );
    await made(
      operator.post('/leases', { spaceId: bench.id, tenantId: mei.user.tenantId, from: '2026-01-01' }),
    );
    await made(
      operator.post('/leases', {
        spaceId: (await space('W-5', 'rd_office', 10)).id,
        tenantId: mei.user.tenantId,
        from: '2099-01-01',
      }),
    );
  });
  afterAll(() => campus.close());

  it.each(groups)('adds up to the whole to the hundredth, by %s', async (groupBy) => {
    for (const who of [operator, mei]) {
      const { data, residualM2, totalM2 } = await area(who, groupBy);
      expect(totalM2).toBe(100_000);
      expect(data.reduce((sum, { m2 }) => sum + hundredths(m2), 0) + hundredths(residualM2)).toBe(
        hundredths(totalM2),
      );
      const { totals } = await area(who, groupBy);
      for (const split of [...data, totals])
        expect(states.reduce((sum, state) => sum + hundredths(split[state]), 0)).toBe(hundredths(split.m2));
      expect(hundredths(totals.m2) + hundredths(residualM2)).toBe(hundredths(totalM2));
      for (const { m2, share } of data) expect(share).toBe(Number((m2 / totalM2).toFixed(6)));
    }
  });

  it('counts a space once, in its whole, hidden or not, and the retired never', async () => {
    const byUse = await area(mei, 'useClass');
    expect(used(byUse, 'lab')).toEqual({
      useClass: 'lab',
      m2: 200.23,
      share: 0.002002,
      letM2: 200.2,
      bookableM2: 0,
      closedM2: 0.03,
      vacantM2: 0,
    });
    expect(used(byUse, 'rd_office')?.m2).toBe(110.1);
  });

  it('names buildings and floors, with their gross area, in their order', async () => {
    const byBuilding = await area(mei, 'building');
    expect(byBuilding.data[0]).toMatchObject({
      building: { id: wing.id, code: 'W', name: { en: 'Wing', zhHant: '翼' } },
      m2: 310.33,
      gfaM2: 1000.5,
    });
    const byFloor = await area(mei, 'floor');
    expect(byFloor.data[0]).toMatchObject({
      floor: { id: upper.id, code: '9/F', level: 9 },
      building: { code: 'W' },
      m2: 310.33,
      gfaM2: 900.25,
    });
  });

  it('shows operators what each company leases today, a part apart from its whole', async () => {
    const { data } = await area(operator, 'tenant');
    expect(Object.fromEntries(data.map(({ tenant, m2 }) => [tenant?.id, m2]))).toEqual({
      [mei.user.tenantId]: 150.15,
      [operator.user.tenantId]: 150.15,
    });
  });

  it('names to others their own company alone, and folds the rest into one row', async () => {
    const { data } = await area(mei, 'tenant');
    expect(data.map(({ tenant, m2 }) => [tenant?.id ?? null, m2])).toEqual([
      [mei.user.tenantId, 150.15],
      [null, 150.15],
    ]);
    const stranger = await campus.person();
    expect((await area(stranger, 'tenant')).data.map(({ tenant, m2 }) => [tenant, m2])).toEqual([
      [null, 300.3],
    ]);
  });

  it('tells what is let, closed, vacant and bookable on any day', async () => {
    const of = async (on: string) => {
      const { data } = (await operator.get(`/insights/area?groupBy=building&building=${wing.id}&on=${on}`))
        .body;
      return states.map((state) => data[0][state]);
    };
    expect(await of('2025-12-31')).toEqual([0, 310.3, 0.03, 0]);
    expect(await of('2026-01-01')).toEqual([300.3, 10, 0.03, 0]);
    expect(await of('2099-01-01')).toEqual([310.3, 0, 0.03, 0]);
    const empty = await space('W-6', 'vacant', 20);
    const shut = await space('W-7', 'rd_office', 7);
    await campus.db.query(
      `INSERT INTO closure (id, state, scope, kinds, space_ids, pool_ids, starts_at, ends_at, closed_until, reason_code, reason_text, strategy, created_by)
       SELECT gen_random_uuid(), 'published', '{}', '{}', ARRAY[id], '{}', '2026-01-01T00:00+08:00', '2026-01-02T12:00+08:00', '2026-01-02T12:00+08:00', 'drill', '{"en": "Drill"}', '{}', id FROM space WHERE code = 'W-7'`,
    );
    expect(await of('2026-01-01')).toEqual([300.3, 10, 7.03, 20]);
    // It opens again during the day.
    expect(await of('2026-01-02')).toEqual([300.3, 17, 0.03, 20]);
    for (const { id } of [empty, shut]) expect((await operator.delete(`/spaces/${id}`)).status).toBe(204);
    const { on, data } = (await operator.get(`/insights/area?groupBy=space&floor=${upper.id}&on=2026-01-01`))
      .body;
    expect([on, data.map(({ space: one }: { space: Place }) => one.code)]).toEqual([
      '2026-01-01',
      ['W-1', 'W-2', 'W-2A', 'W-4', 'W-5'],
    ]);
    for (const query of ['on=2026-02-30', 'groupBy=space', 'useClass=palace'])
      expect((await operator.get(`/insights/area?${query}`)).status).toBe(422);
  });

  it('tells which leases end soon, the next first', async () => {
    const office = await space('W-8', 'rd_office', 2.25);
    const others = [await space('W-9', 'rd_office', 1.1), await space('W-10', 'rd_office', 1)];
    for (const [n, { id }] of [office, ...others].entries())
      await made(
        operator.post('/leases', {
          spaceId: id,
          tenantId: mei.user.tenantId,
          from: '2020-01-01',
          to: ['2098-03-01', '2098-02-01', '2021-01-01'][n],
        }),
      );
    const first = (await operator.get('/leases?expiresBefore=2098-12-31&limit=1')).body;
    const second = (
      await operator.get(`/leases?expiresBefore=2098-12-31&limit=1&cursor=${first.page.nextCursor}`)
    ).body;
    expect(
      [first, second].map(({ data }) =>
        data.map(({ spaceCode, to }: { spaceCode: string; to: string }) => [spaceCode, to]),
      ),
    ).toEqual([[['W-9', '2098-02-01']], [['W-8', '2098-03-01']]]);
    expect(second.page.hasMore).toBe(false);
    expect([first, second].map(({ data, totalM2 }) => [data[0].areaM2, totalM2])).toEqual([
      [1.1, 3.35],
      [2.25, 3.35],
    ]);
    expect((await mei.get('/leases?expiresBefore=2098-02-01')).body.data).toHaveLength(1);
    expect((await (await campus.person()).get('/leases?expiresBefore=2098-12-31')).body.data).toEqual([]);
    expect((await operator.get('/leases?expiresBefore=2098-02-30')).status).toBe(422);
  });

  it('tells how much area the leases that end are of, each square metre once', async () => {
    const lab = await space('W-11', 'lab', 80);
    const bench = await space('W-11A', 'lab', 30, { kind: 'bench', parentId: lab.id });
    const other = await campus.person();
    const ends = (spaceId: string, { user }: Person, from: string, to: string) =>
      made(operator.post('/leases', { spaceId, tenantId: user.tenantId, from, to }));
    const totalFor = async (who: Person) =>
      (await who.get('/leases?expiresBefore=2097-12-31&limit=1')).body.totalM2;
    await ends(lab.id, mei, '2020-01-01', '2097-02-01');
    // Another company follows it, and a third has a part of it.
    await ends(lab.id, other, '2097-02-01', '2097-03-01');
    await ends(bench.id, other, '2020-01-01', '2097-03-01');
    expect(await Promise.all([operator, mei, other].map(totalFor))).toEqual([80, 80, 80]);
    expect((await operator.get('/leases?limit=1')).body).not.toHaveProperty('totalM2');
    expect(await totalFor(await campus.person())).toBe(0);
  });

  it('adds up at every moment while operators change it', async () => {
    const reads: Area[] = [];
    await Promise.all([
      (async () => {
        for (let n = 0; n < 12; n++) {
          await operator.patch('/spaces/code:W-1', { areaM2: 100.1 + (n % 3) * 7.77 });
          await operator.patch('/spaces/code:W-4', { useClass: n % 2 ? 'lab' : 'support' });
        }
      })(),
      (async () => {
        for (let n = 0; n < 24; n++) reads.push(await area(mei, groups[n % groups.length]!));
      })(),
    ]);
    for (const { data, residualM2, totalM2 } of reads) {
      expect(data.reduce((sum, { m2 }) => sum + hundredths(m2), 0) + hundredths(residualM2)).toBe(
        hundredths(totalM2),
      );
    }
  });

  it('refuses to group by what it does not know, and says what it knows', async () => {
    const { status, body } = await mei.get('/insights/area?groupBy=colour');
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/groupBy' }] });
    expect(body.detail).toContain('useClass, building, floor, tenant');
  });
});
