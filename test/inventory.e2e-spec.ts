import request from 'supertest';
import { at, Campus, made, type Person } from './support/campus.js';

describe('Keeping the inventory', () => {
  let campus: Campus;
  let operator: Person;
  let mei: Person;
  let codes = 0;

  const building = (more: object = {}) =>
    made(
      operator.post('/buildings', { code: `B${++codes}`, name: { en: 'A building' }, gfaM2: 1000, ...more }),
    );
  const floor = async (more: { buildingId?: string; gfaM2?: number; level?: number } = {}) =>
    made(
      operator.post('/floors', {
        buildingId: more.buildingId ?? (await building()).id,
        code: `F${++codes}`,
        level: 1,
        name: { en: 'A floor' },
        gfaM2: 500,
        ...more,
      }),
    );
  const wanted = (floorId: string, more: object = {}) => ({
    floorId,
    code: `S-${++codes}`,
    name: { en: 'A room' },
    kind: 'meeting_room',
    useClass: 'meeting',
    areaM2: 10,
    capacity: 4,
    ...more,
  });
  const put = (code: string, body: object, headers: Record<string, string> = {}) =>
    request(campus.server.url)
      .put(`/api/v1/spaces/by-code/${code}`)
      .set('authorization', `Bearer ${operator.token}`)
      .set(headers)
      .send(body);

  beforeAll(async () => {
    campus = await Campus.open();
    [operator, mei] = await Promise.all([campus.person({ roles: ['operator'] }), campus.person()]);
    for (const code of ['fume_hood', 'projector'])
      await made(
        operator.post('/amenities', { code, name: { en: code.replace('_', ' '), zhHant: '抽氣櫃' } }),
      );
    await made(operator.post('/hazards', { code: 'bsl2', name: { en: 'Biosafety level 2' } }));
  });
  afterAll(() => campus.close());

  describe('a space', () => {
    it('is shown as it was made, by id and by the code on its door', async () => {
      const { id: floorId } = await floor({ level: 3 });
      const body = wanted(floorId, {
        kind: 'lab',
        useClass: 'lab',
        amenities: ['fume_hood'],
        hazards: ['bsl2'],
        name: { en: 'Wet lab', zhHant: '濕實驗室' },
        x: 12.5,
      });

      const created = await operator.post('/spaces', body);

      expect(created.status).toBe(201);
      expect(created.headers['location']).toBe(`/api/v1/spaces/${created.body.id}`);
      expect(created.headers['etag']).toBe('"v1"');
      const read = await mei.get(`/spaces/${created.body.id}`);
      expect(read.body).toEqual(created.body);
      expect(read.body).toMatchObject({
        code: body.code,
        name: { en: 'Wet lab', zhHant: '濕實驗室' },
        areaM2: 10,
        capacity: 4,
        amenities: ['fume_hood'],
        hazards: ['bsl2'],
        status: 'active',
        floor: { id: floorId, level: 3 },
        parentId: null,
        x: 12.5,
        version: 1,
        links: { self: `/api/v1/spaces/${created.body.id}`, html: `/s/${body.code}` },
      });
      expect((await mei.get(`/spaces/code:${body.code}`)).body).toEqual(created.body);
      expect((await mei.get(`/spaces/${created.body.id}`, { 'if-none-match': '"v1"' })).status).toBe(304);
    });

    it('changes only for who has seen what is there', async () => {
      const space = await made(operator.post('/spaces', wanted((await floor()).id)));

      expect((await operator.patch(`/spaces/${space.id}`, { capacity: 5 }, {})).body.code).toBe(
        'if-match-required',
      );
      const first = await operator.patch(
        `/spaces/${space.id}`,
        { capacity: 5, name: { zhHans: '房间' } },
        { 'if-match': '"v1"' },
      );
      expect(first).toMatchObject({
        status: 200,
        body: { capacity: 5, name: { en: 'A room', zhHans: '房间' }, version: 2 },
      });
      const second = await operator.patch(`/spaces/${space.id}`, { capacity: 6 }, { 'if-match': '"v1"' });
      expect(second).toMatchObject({
        status: 412,
        body: { code: 'version-conflict', current: { capacity: 5, version: 2 } },
      });
      expect((await mei.get(`/spaces/${space.id}`)).body).toEqual(first.body);
    });

    it('keeps its version when nothing changes, and moves it when its floor or building is renamed', async () => {
      const house = await building();
      const space = await made(operator.post('/spaces', wanted((await floor({ buildingId: house.id })).id)));
      expect(
        (await operator.patch(`/spaces/${space.id}`, { areaM2: 10, name: { en: 'A room' } })).headers['etag'],
      ).toBe('"v1"');

      await operator.patch(`/buildings/${house.id}`, { name: { en: 'Renamed' } });

      const read = await mei.get(`/spaces/${space.id}`, { 'if-none-match': '"v1"' });
      expect(read).toMatchObject({
        status: 200,
        body: { version: 2, building: { name: { en: 'Renamed' } } },
      });
    });

    it('is shown as it is now, however lately somebody looked', async () => {
      const [here, there] = await Promise.all([floor({ level: 1 }), floor({ level: 2 })]);
      const space = await made(operator.post('/spaces', wanted(here.id)));
      const patches = [
        { areaM2: 12.34 },
        { capacity: 7 },
        { kind: 'office', useClass: 'rd_office' },
        { floorId: there.id },
        { amenities: ['projector'], hazards: ['bsl2'] },
        { x: 3, y: 4 },
        { name: { en: 'Another name' } },
      ];
      for (const patch of patches) {
        expect((await mei.get(`/spaces/${space.id}`)).status).toBe(200);
        const { body } = await operator.patch(`/spaces/${space.id}`, patch);
        expect((await mei.get(`/spaces/${space.id}`)).body).toEqual(body);
      }
      expect((await mei.get(`/spaces/${space.id}`)).body).toMatchObject({
        areaM2: 12.34,
        capacity: 7,
        floor: { level: 2 },
        version: 1 + patches.length,
      });
      expect(
        (
          await campus.db.query(
            'UPDATE pool SET capacity = 8 WHERE id = (SELECT pool_id FROM space WHERE code = $1)',
            [space.code],
          )
        ).rowCount,
      ).toBe(1);
      expect((await mei.get(`/spaces/code:${space.code}`)).body.capacity).toBe(8);
    });

    it('takes one of many simultaneous writers who saw the same version', async () => {
      const space = await made(operator.post('/spaces', wanted((await floor()).id)));
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          operator.patch(`/spaces/${space.id}`, { capacity: 10 + n }, { 'if-match': '"v1"' }),
        ),
      );
      expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, ...Array(9).fill(412)]);
    });

    it('cannot hold fewer people than are booked, but may shrink to as many', async () => {
      const room = await campus.space({ capacity: 10 });
      expect((await mei.book(room, at(3, '10:00'), at(3, '11:00'), { units: 6, people: 6 })).status).toBe(
        201,
      );

      expect(await operator.patch(`/spaces/${room.id}`, { capacity: 5 })).toMatchObject({
        status: 409,
        body: { code: 'capacity-below-bookings' },
      });
      expect((await mei.get(`/spaces/${room.id}`)).body).toMatchObject({ capacity: 10, version: 1 });
      expect(await operator.patch(`/spaces/${room.id}`, { capacity: 6 })).toMatchObject({
        status: 200,
        body: { capacity: 6, version: 2 },
      });
    });

    it('is deleted only if it was never booked', async () => {
      const room = await campus.space({ capacity: 2 });
      await mei.book(room, at(3, '10:00'), at(3, '11:00'));
      expect(await operator.delete(`/spaces/${room.id}`)).toMatchObject({
        status: 409,
        body: { code: 'still-in-use' },
      });

      const other = await campus.space({ terms: { minMinutes: 30 } });
      expect((await operator.delete(`/spaces/${other.id}`)).status).toBe(204);
      expect((await operator.get(`/spaces/${other.id}`)).status).toBe(404);
      expect((await operator.delete(`/spaces/${other.id}`)).status).toBe(404);
    });

    it('is hidden from people when hidden or retired, but not from those who run the campus', async () => {
      const space = await made(operator.post('/spaces', wanted((await floor()).id, { status: 'hidden' })));
      expect((await mei.get(`/spaces/${space.id}`)).status).toBe(404);
      expect((await mei.get(`/spaces?q=${space.code}`)).body.data).toEqual([]);
      expect((await mei.get(`/spaces?q=${space.code}&status=hidden`)).body.data).toEqual([]);
      expect((await operator.get(`/spaces?q=${space.code}&status=hidden`)).body.data).toHaveLength(1);
    });

    it('is put where it is not, left alone where it is so already, and changed where it differs', async () => {
      const { code, ...content } = wanted((await floor()).id, { amenities: ['projector'] });
      const created = await put(code, content);
      expect(created).toMatchObject({ status: 201, body: { code, version: 1 } });
      expect(await put(code, content)).toMatchObject({
        status: 200,
        body: { id: created.body.id, version: 1 },
      });
      expect(await put(code, { ...content, amenities: undefined, capacity: 9 })).toMatchObject({
        status: 200,
        body: { capacity: 9, amenities: [], version: 2 },
      });
      expect((await put(code, content, { 'if-match': '"v1"' })).status).toBe(412);
    });

    it('is put once where many put it at the same time', async () => {
      const { code, ...content } = wanted((await floor()).id);
      const replies = await Promise.all(Array.from({ length: 8 }, () => put(code, content)));
      expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([...Array(7).fill(200), 201]);
    });

    it('is only judged, not made, in a dry run', async () => {
      const body = wanted((await floor()).id);
      expect(await operator.post('/spaces?dryRun=true', body)).toMatchObject({
        status: 201,
        body: { code: body.code },
      });
      expect((await operator.get(`/spaces/code:${body.code}`)).status).toBe(404);
      expect((await operator.post('/spaces?dryRun=true', { ...body, areaM2: 501 })).body.code).toBe(
        'area-exceeded',
      );
    });

    it.each([
      [8e-323, 'is-square-metres', '"areaM2" must be square metres with at most two decimals, such as 35.5.'],
      [10.001, 'is-square-metres', '"areaM2" must be square metres with at most two decimals, such as 35.5.'],
      ['12', 'is-square-metres', '"areaM2" must be square metres with at most two decimals, such as 35.5.'],
      [0, 'min', '"areaM2" must not be less than 0.01.'],
      [1_000_000, 'max', '"areaM2" must not be greater than 999999.'],
    ])('has no area of %p m²', async (areaM2, code, detail) => {
      const { status, body } = await operator.post('/spaces', wanted((await floor()).id, { areaM2 }));
      expect([status, body.errors]).toEqual([422, [{ pointer: '/areaM2', code, detail }]]);
    });

    it.each([
      [
        'an unknown amenity, with the one that was meant',
        { amenities: ['fume_hod'] },
        'validation-failed',
        { pointer: '/amenities/0', didYouMean: 'fume_hood' },
      ],
      ['an unknown hazard', { hazards: ['dragons'] }, 'validation-failed', { pointer: '/hazards/0' }],
      ['an unknown kind', { kind: 'labb' }, 'validation-failed', { pointer: '/kind' }],
      ['an unknown field', { capasity: 5 }, 'unknown-field', { pointer: '/capasity' }],
      [
        'a floor that does not exist',
        { floorId: 'flr_01h00000000000000000000000' },
        'validation-failed',
        { pointer: '/floorId' },
      ],
      ['half a person', { capacity: 1.5 }, 'validation-failed', { pointer: '/capacity' }],
      ['nobody', { capacity: 0 }, 'validation-failed', { pointer: '/capacity' }],
      ['no name in English', { name: { zhHant: '房' } }, 'validation-failed', { pointer: '/name/en' }],
    ])('is refused with %s', async (_, more, code, error) => {
      const refusal = await operator.post('/spaces', wanted((await floor()).id, more));
      expect(refusal).toMatchObject({ status: 422, body: { code, errors: [error] } });
    });

    it('is one of its code', async () => {
      const body = wanted((await floor()).id);
      await made(operator.post('/spaces', body));
      expect(await operator.post('/spaces', body)).toMatchObject({
        status: 409,
        body: { code: 'already-exists' },
      });
    });

    it('may be a part of another on its floor, but never of itself', async () => {
      const { id: floorId } = await floor({ gfaM2: 100 });
      const lab = await made(operator.post('/spaces', wanted(floorId, { areaM2: 60 })));
      const bench = await made(operator.post('/spaces', wanted(floorId, { areaM2: 50, parentId: lab.id })));
      expect(bench.parentId).toBe(lab.id);
      expect(
        (await operator.post('/spaces', wanted(floorId, { areaM2: 11, parentId: lab.id }))).body,
      ).toMatchObject({
        code: 'area-exceeded',
        detail: 'The parts would have 61 m², and their space has 60: 10 m² are left.',
      });
      expect((await operator.patch(`/spaces/${lab.id}`, { parentId: bench.id })).body).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer: '/parentId' }],
      });
      expect(
        (await operator.post('/spaces', wanted((await floor()).id, { parentId: lab.id }))).body.code,
      ).toBe('validation-failed');
    });
  });

  describe('area', () => {
    it('lets exactly nine of twenty rooms of 10 m² into the 95 m² that are left', async () => {
      const { id: floorId } = await floor({ gfaM2: 100 });
      const small = await made(operator.post('/spaces', wanted(floorId, { areaM2: 5 })));
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => operator.post('/spaces', wanted(floorId))),
      );
      expect(replies.filter(({ status }) => status === 201)).toHaveLength(9);
      expect(replies.filter(({ body }) => body.code === 'area-exceeded')).toHaveLength(11);
      expect((await operator.post('/spaces', wanted(floorId, { areaM2: 5.5 }))).body).toMatchObject({
        detail: 'The spaces would have 100.5 m², and their floor has 100: 5 m² are left.',
        left: 5,
      });
      expect((await operator.patch(`/spaces/${small.id}`, { areaM2: 10.01 })).body.left).toBe(5);
      expect((await operator.patch(`/spaces/${small.id}`, { areaM2: 10 })).status).toBe(200);
    });

    it('stays within the whole whatever many writers grow, shrink, move and retire at once', async () => {
      const house = await building({ gfaM2: 300 });
      const floors = await Promise.all(
        [1, 2].map((level) => floor({ buildingId: house.id, gfaM2: 100, level })),
      );
      const spaces = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          made(operator.post('/spaces', wanted(floors[n % 2]!.id, { areaM2: 20 }))),
        ),
      );

      const replies = await Promise.all(
        Array.from({ length: 64 }, (_, n) => {
          const space = spaces[n % 8]!;
          if (n % 11 === 0)
            return operator.patch(`/floors/${floors[n % 2]!.id}`, { gfaM2: 90 + ((n * 7) % 120) });
          if (n % 5 === 0)
            return operator.patch(`/spaces/${space.id}`, { floorId: floors[(n >> 3) % 2]!.id });
          if (n % 7 === 0)
            return operator.patch(`/spaces/${space.id}`, { status: n % 2 ? 'retired' : 'active' });
          return operator.patch(`/spaces/${space.id}`, { areaM2: 5 + ((n * 13) % 45) + 0.25 });
        }),
      );

      expect(replies.filter(({ status, body }) => status !== 200 && body.code !== 'area-exceeded')).toEqual(
        [],
      );
      expect(replies.some(({ status }) => status === 422)).toBe(true);
      const { rows } = await campus.db.query(`
        SELECT 'building' FROM building b WHERE floors_gfa_m2 <> (SELECT coalesce(sum(gfa_m2), 0) FROM floor WHERE building_id = b.id) OR floors_gfa_m2 > gfa_m2
        UNION ALL
        SELECT 'floor' FROM floor f WHERE spaces_area_m2 > gfa_m2 OR spaces_area_m2 <>
          (SELECT coalesce(sum(area_m2), 0) FROM space WHERE floor_id = f.id AND parent_id IS NULL AND status <> 'retired')`);
      expect(rows).toEqual([]);
    });

    it('of floors stays within their building, and of buildings within the campus', async () => {
      const house = await building({ gfaM2: 100 });
      await floor({ buildingId: house.id, gfaM2: 60 });
      expect(
        (
          await operator.post('/floors', {
            buildingId: house.id,
            code: 'X',
            level: 2,
            name: { en: 'X' },
            gfaM2: 40.01,
          })
        ).body.code,
      ).toBe('area-exceeded');
      expect((await operator.patch(`/buildings/${house.id}`, { gfaM2: 59.99 })).body).toMatchObject({
        code: 'area-exceeded',
        detail: 'Its floors have 60 m²: give the building as many, or make them less first.',
        least: 60,
      });
      expect(
        (await operator.post('/buildings', { code: 'TOO-BIG', name: { en: 'Too big' }, gfaM2: 100_000 })).body
          .code,
      ).toBe('area-exceeded');
    });
  });

  describe('a plan', () => {
    const box = (x: number, y: number, width: number, depth: number) => ({
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + width, y],
          [x + width, y + depth],
          [x, y + depth],
          [x, y],
        ],
      ],
    });

    it('shows a floor and its spaces as they are drawn, and what is hidden to those who run the campus alone', async () => {
      const { id, geometry } = await floor();
      expect(geometry).toBeNull();
      const drawn = await operator.patch(`/floors/${id}`, { geometry: box(0, 0, 20, 10) });
      expect(drawn.body).toMatchObject({ geometry: box(0, 0, 20, 10), version: 2 });
      const room = await made(operator.post('/spaces', wanted(id, { geometry: box(0, 0, 5, 4) })));
      expect(room.geometry).toEqual(box(0, 0, 5, 4));
      await made(operator.post('/spaces', wanted(id)));
      const hidden = await made(
        operator.post('/spaces', wanted(id, { geometry: box(5, 0, 5, 4), status: 'hidden' })),
      );

      const plan = await mei.get(`/floors/${id}/plan`);
      expect(plan.body).toMatchObject({ floorId: id, geometry: box(0, 0, 20, 10) });
      expect(plan.body.spaces).toMatchObject([
        { id: room.id, code: room.code, kind: 'meeting_room', parentId: null, geometry: box(0, 0, 5, 4) },
      ]);
      expect((await operator.get(`/floors/${id}/plan`)).body.spaces).toHaveLength(2);
      expect(JSON.stringify(plan.body)).not.toContain(hidden.id);
    });

    it('is the same until something is drawn anew, and is not sent again', async () => {
      const { id } = await floor();
      const room = await made(operator.post('/spaces', wanted(id, { geometry: box(0, 0, 5, 4) })));
      const first = await mei.get(`/floors/${id}/plan`);
      const again = await mei.get(`/floors/${id}/plan`, { 'if-none-match': first.headers['etag']! });
      expect(again.status).toBe(304);

      const same = await operator.patch(`/spaces/${room.id}`, { geometry: box(0, 0, 5, 4) });
      expect(same.body.version).toBe(1);
      const moved = await operator.patch(`/spaces/${room.id}`, { geometry: box(1, 0, 5, 4) });
      expect(moved.body).toMatchObject({ version: 2, geometry: box(1, 0, 5, 4) });
      const then = await mei.get(`/floors/${id}/plan`, { 'if-none-match': first.headers['etag']! });
      expect(then.body.spaces).toMatchObject([{ geometry: box(1, 0, 5, 4) }]);
      const erased = await operator.patch(`/spaces/${room.id}`, { geometry: null });
      expect(erased.body.geometry).toBeNull();
      expect((await mei.get(`/floors/${id}/plan`)).body.spaces).toEqual([]);
    });

    it('refuses outlines that are none, or go beyond the floor', async () => {
      const { id } = await floor();
      const plate = await operator.patch(`/floors/${id}`, { geometry: box(0, 0, 20, 10) });
      expect(plate.status).toBe(200);
      const bowTie = {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [4, 3],
            [4, 0],
            [0, 3],
            [0, 0],
          ],
        ],
      };
      const refusals = [
        await operator.post('/spaces', wanted(id, { geometry: bowTie })),
        await operator.post('/spaces', wanted(id, { geometry: box(18, 0, 5, 4) })),
        await operator.post('/spaces', wanted(id, { geometry: { type: 'Point', coordinates: [1, 2] } })),
      ];
      expect(refusals.map(({ status, body }) => [status, body.errors[0].pointer])).toEqual([
        [422, '/geometry'],
        [422, '/geometry'],
        [422, '/geometry/type'],
      ]);
      const room = await made(operator.post('/spaces', wanted(id, { geometry: box(10, 0, 10, 4) })));
      const shrunk = await operator.patch(`/floors/${id}`, { geometry: box(0, 0, 15, 10) });
      expect(shrunk).toMatchObject({ status: 422, body: { errors: [{ pointer: '/geometry' }] } });
      expect(shrunk.body.detail).toContain(room.code);
      const { id: small } = await made(
        operator.post('/floors', {
          buildingId: (await building()).id,
          code: 'S',
          level: 1,
          name: { en: 'Small' },
          gfaM2: 500,
          geometry: box(0, 0, 5, 5),
        }),
      );
      expect((await operator.patch(`/spaces/${room.id}`, { floorId: small })).status).toBe(422);
      expect((await operator.patch(`/spaces/${room.id}`, { floorId: small, geometry: null })).status).toBe(
        200,
      );
    });
  });

  describe('buildings and floors', () => {
    it('of the next page are where the Link header says', async () => {
      const house = await building();
      for (const level of [1, 2, 3]) await floor({ buildingId: house.id, level, gfaM2: 1 });

      const first = await mei.get(`/floors?building=${house.id}&limit=2`);
      const [, next] = /^<\/api\/v1([^>]+)>; rel="next"$/.exec(first.headers['link']!)!;
      const last = await mei.get(next!);

      expect([...first.body.data, ...last.body.data].map(({ level }) => level)).toEqual([1, 2, 3]);
      expect(last.headers['link']).toBeUndefined();
    });

    it.each([
      '/floors',
      '/buildings',
      '/rule-sets',
      '/leases',
      '/amenities',
      '/spaces',
      '/tokens',
      '/tenants',
    ])('are not listed from a cursor that %s never gave out', async (list) => {
      for (const key of [['x'], [1, 2], ['x', 'y', 'z'], ["'", 1e99], [null], {}]) {
        const cursor = `c_${Buffer.from(JSON.stringify(key)).toString('base64url')}`;
        // A word is a place among words.
        expect([200, 422]).toContain((await operator.get(`${list}?cursor=${cursor}`)).status);
      }
      expect(
        (await operator.get(`${list}?cursor=${Buffer.from('[[]]').toString('base64url')}`)).body.errors,
      ).toMatchObject([{ pointer: '/cursor' }]);
    });

    it('are listed in order, page by page, none twice and none left out', async () => {
      const house = await building();
      for (const level of [3, 1, 2]) await floor({ buildingId: house.id, gfaM2: 10, level });
      const levels: number[] = [];
      let cursor = '';
      do {
        const { body } = await mei.get(
          `/floors?building=${house.id}&limit=2${cursor && `&cursor=${cursor}`}`,
        );
        levels.push(...body.data.map(({ level }: { level: number }) => level));
        cursor = body.page.nextCursor ?? '';
      } while (cursor);
      expect(levels).toEqual([1, 2, 3]);
    });

    it('go only when empty', async () => {
      const house = await building();
      const level = await floor({ buildingId: house.id });
      const space = await made(operator.post('/spaces', wanted(level.id)));
      expect((await operator.delete(`/floors/${level.id}`)).body.code).toBe('still-in-use');
      expect((await operator.delete(`/buildings/${house.id}`)).body.code).toBe('still-in-use');
      for (const path of [`/spaces/${space.id}`, `/floors/${level.id}`, `/buildings/${house.id}`]) {
        expect((await operator.delete(path)).status).toBe(204);
        expect((await operator.delete(path)).status).toBe(404);
      }
    });

    it('show their version, and change only for who has seen it', async () => {
      const house = await building();
      expect((await mei.get(`/buildings/${house.id}`, { 'if-none-match': '"v1"' })).status).toBe(304);
      expect((await operator.patch(`/buildings/${house.id}`, { sortKey: 3 }, {})).status).toBe(428);
      expect(
        await operator.patch(`/buildings/${house.id}`, { sortKey: 3 }, { 'if-match': '"v1"' }),
      ).toMatchObject({ status: 200, body: { sortKey: 3, version: 2 } });
      expect(
        await operator.patch(`/buildings/${house.id}`, { sortKey: 4 }, { 'if-match': '"v1"' }),
      ).toMatchObject({ status: 412, body: { current: { sortKey: 3 } } });
    });
  });

  describe('finding', () => {
    it('answers by every filter, in the order of codes, page by page', async () => {
      const level = await floor({ level: 7 });
      for (const n of [3, 1, 4, 2, 5])
        await made(
          operator.post(
            '/spaces',
            wanted(level.id, { code: `FIND-${n}`, capacity: n, amenities: n > 2 ? ['fume_hood'] : [] }),
          ),
        );
      const found = async (query: string) =>
        (await mei.get(`/spaces?floor=${level.id}${query}`)).body.data.map(
          ({ code }: { code: string }) => code,
        );

      expect(await found('')).toEqual(['FIND-1', 'FIND-2', 'FIND-3', 'FIND-4', 'FIND-5']);
      expect(await found('&amenities=fume_hood&capacityAtLeast=4')).toEqual(['FIND-4', 'FIND-5']);
      expect(await found('&q=抽氣')).toEqual(['FIND-3', 'FIND-4', 'FIND-5']);
      expect(await found('&kind=desk,lab')).toEqual([]);
      const first = (await mei.get(`/spaces?floor=${level.id}&limit=3`)).body;
      expect(first.page.hasMore).toBe(true);
      expect(await found(`&limit=3&cursor=${first.page.nextCursor}`)).toEqual(['FIND-4', 'FIND-5']);
    });

    it.each([
      ['amenities=fume_hod', { didYouMean: 'fume_hood' }],
      ['kind=labb', { pointer: '/kind' }],
      ['capacityAtLeast=many', { pointer: '/capacityAtLeast' }],
      ['capacity=4', { code: 'unknown-field' }],
      ['cursor=nonsense', { pointer: '/cursor' }],
    ])('refuses ?%s', async (query, error) => {
      expect(await mei.get(`/spaces?${query}`)).toMatchObject({ status: 422, body: { errors: [error] } });
    });
  });

  describe('amenities', () => {
    it('go only when no space has them', async () => {
      await made(operator.post('/amenities', { code: 'stage', name: { en: 'Stage' } }));
      const space = await made(
        operator.post('/spaces', wanted((await floor()).id, { amenities: ['stage'] })),
      );
      expect((await operator.delete('/amenities/stage')).body.code).toBe('still-in-use');
      await operator.patch(`/spaces/${space.id}`, { amenities: [] });
      expect((await operator.delete('/amenities/stage')).status).toBe(204);
      expect((await operator.delete('/amenities/stage')).status).toBe(404);
    });

    it('can be renamed', async () => {
      expect(await operator.patch('/hazards/bsl2', { name: { zhHant: '生物安全二級' } })).toMatchObject({
        status: 200,
        body: { name: { en: 'Biosafety level 2', zhHant: '生物安全二級' }, version: 2 },
      });
    });
  });

  describe('terms', () => {
    it('are shown for a space, each with where it comes from', async () => {
      const house = await building();
      const level = await floor({ buildingId: house.id });
      const space = await made(operator.post('/spaces', wanted(level.id, { kind: 'bench' })));
      await made(
        operator.post('/rule-sets', { buildingId: house.id, terms: { noticeMinutes: 30, maxMinutes: 120 } }),
      );
      const floors = await made(
        operator.post('/rule-sets', { floorId: level.id, terms: { noticeMinutes: 60, minMinutes: 30 } }),
      );
      await made(operator.post('/rule-sets', { kind: 'bench', terms: { minMinutes: 45 } }));
      await made(operator.post('/rule-sets', { spaceId: space.id, terms: { stepMinutes: 5 } }));

      const { body } = await mei.get(`/spaces/${space.id}/rules`);
      expect(body).toMatchObject({
        spaceId: space.id,
        terms: {
          noticeMinutes: { value: 60, origin: { scope: 'floor', ruleSetId: floors.id } },
          maxMinutes: { value: 120, origin: { scope: 'building', code: house.code } },
          minMinutes: { value: 45, origin: { scope: 'kind', code: 'bench' } },
          stepMinutes: { value: 5, origin: { scope: 'space', code: space.code } },
          advanceDays: { origin: { scope: 'default' } },
        },
      });

      await operator.patch(`/rule-sets/${floors.id}`, { terms: { noticeMinutes: null } });
      expect((await mei.get(`/spaces/${space.id}/rules`)).body.terms.noticeMinutes).toMatchObject({
        value: 30,
        origin: { scope: 'building' },
      });
    });

    const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    it.each<[string, object]>([
      ['a step that is no multiple of 5', { stepMinutes: 7 }],
      ['a negative notice', { noticeMinutes: -1 }],
      ['half a minute', { minMinutes: 30.5 }],
      ['a least duration above the most', { minMinutes: 60, maxMinutes: 30 }],
      ['hours at 25 o’clock', { hours: { ...closed, mon: [['09:00', '25:00']] } }],
      ['hours that begin at 24:00', { hours: { ...closed, mon: [['24:00', '24:00']] } }],
      [
        'hours that overlap',
        {
          hours: {
            ...closed,
            mon: [
              ['09:00', '12:00'],
              ['11:00', '13:00'],
            ],
          },
        },
      ],
      ['hours of half a week', { hours: { mon: [['09:00', '17:00']] } }],
      ['an unknown term', { notice: 5 }],
    ])('are refused with %s', async (_, terms) => {
      expect((await operator.post('/rule-sets', { buildingId: (await building()).id, terms })).status).toBe(
        422,
      );
    });

    it('have one rule set to a scope', async () => {
      const { id } = await building();
      await made(
        operator.post('/rule-sets', {
          buildingId: id,
          terms: { hours: { ...closed, sat: [['09:00', '24:00']] } },
        }),
      );
      expect((await operator.post('/rule-sets', { buildingId: id, terms: {} })).body.code).toBe(
        'already-exists',
      );
      expect((await operator.post('/rule-sets', { buildingId: id, kind: 'lab', terms: {} })).body.code).toBe(
        'validation-failed',
      );
      expect((await operator.post('/rule-sets', { terms: {} })).body.code).toBe('validation-failed');
    });
  });

  it('is for operators: members read, and change nothing', async () => {
    const level = await floor();
    const attempts = [
      mei.post('/spaces', wanted(level.id)),
      mei.patch(`/floors/${level.id}`, { level: 9 }),
      mei.delete(`/floors/${level.id}`),
      mei.post('/amenities', { code: 'x', name: { en: 'x' } }),
      mei.post('/rule-sets', { kind: 'lab', terms: {} }),
      mei.post('/leases', { spaceId: 'code:x', tenantId: mei.user.tenantId, from: '2026-01-01' }),
      mei.post('/campuses', {}),
      mei.put('/holidays/2027-12-27', { name: { en: 'x' } }),
      mei.put('/holidays', { data: [] }),
      mei.delete('/holidays/2027-12-27'),
    ];
    for (const { status, body } of await Promise.all(attempts))
      expect([status, body.code]).toEqual([403, 'insufficient-scope']);
    for (const path of [
      '/campuses',
      '/buildings',
      '/floors',
      '/spaces',
      '/amenities',
      '/hazards',
      '/space-kinds',
      '/use-classes',
      '/rule-sets',
      '/leases',
      '/holidays',
    ]) {
      expect([path, (await mei.get(path)).status]).toEqual([path, 200]);
      expect([path, (await request(campus.server.url).get(`/api/v1${path}`)).status]).toEqual([path, 401]);
    }
  });

  it('tells of each change once, to everybody', async () => {
    const space = await made(operator.post('/spaces', wanted((await floor()).id)));
    await operator.patch(`/spaces/${space.id}`, { areaM2: 11, capacity: 5 });
    await operator.patch(`/spaces/${space.id}`, { areaM2: 1_000 });
    await operator.patch(`/spaces/${space.id}`, { status: 'retired' });
    const { rows } = await campus.db.query(
      `SELECT type, version, tenant_id, changed FROM change WHERE subject_id = (SELECT id FROM space WHERE code = $1) ORDER BY seq`,
      [space.code],
    );
    expect(rows).toEqual([
      { type: 'space.created', version: 1, tenant_id: null, changed: [] },
      { type: 'space.updated', version: 2, tenant_id: null, changed: ['areaM2', 'capacity'] },
      { type: 'space.retired', version: 3, tenant_id: null, changed: ['status'] },
    ]);
  });
});
