import { at, Campus, type Person, type Space } from './support/campus.js';

describe('Colleagues', () => {
  let campus: Campus;
  let tenantId: string;
  let mei: Person;
  let jun: Person;
  let desks: Space[];

  beforeAll(async () => {
    campus = await Campus.open();
    tenantId = await campus.tenant();
    [mei, jun] = [await campus.person({ tenantId }), await campus.person({ tenantId })];
    desks = [];
    for (let n = 0; n < 3; n++) desks.push(await campus.space({ kind: 'desk' }));
    await campus.db.query(`UPDATE space SET x = 10 * substr(code, 4)::integer WHERE code LIKE '1E-%'`);
    await campus.db.query('UPDATE catalogue_version SET version = version + 1');
  });
  afterAll(() => campus.close());

  const shown = async (person: Person, query = '') =>
    (await person.get(`/colleagues?date=${at(1, '00:00').slice(0, 10)}${query}`)).body.data as {
      id: string;
      stays: { space: { code: string }; start: string }[];
    }[];
  const near = (person: Person, userId: string, day = 1) =>
    person.post('/availability/search', {
      what: { kind: 'desk' },
      when: { start: at(day, '09:00'), end: at(day, '18:00') },
      where: { near: { userId } },
      rank: 'nearest',
    });

  it('see nobody who has not said that they may', async () => {
    await mei.book(desks[1]!, at(1, '09:00'), at(1, '18:00'), { title: 'Secret' });
    expect(await shown(jun)).toEqual([]);
    expect((await near(jun, mei.user.id)).status).toBe(422);
    expect((await mei.get('/me')).body.presence).toBe('none');
  });

  it('see where those are who share it, but not what for', async () => {
    expect((await mei.put('/me/presence', { share: 'everybody' })).status).toBe(422);
    const { status, body } = await mei.put('/me/presence', { share: 'company' });
    expect([status, body.presence]).toEqual([200, 'company']);

    const [one, ...others] = await shown(jun);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      id: mei.user.id,
      stays: [{ space: { code: desks[1]!.code }, start: at(1, '09:00') }],
    });
    expect(JSON.stringify(one)).not.toContain('Secret');
    expect(await shown(jun, '&q=nobody')).toEqual([]);
    expect(await shown(mei)).toEqual([]);
  });

  it('find the desk that is nearest to one of them', async () => {
    const { body } = await near(jun, mei.user.id);
    expect(body.offers[0].space.code).toBe(desks[0]!.code);
    expect(body.offers[0].why).toContain('nearest');
    expect((await near(jun, mei.user.id, 2)).status).toBe(422);
  });

  it('are those of the same company alone', async () => {
    const stranger = await campus.person();
    expect(await shown(stranger)).toEqual([]);
    expect((await near(stranger, mei.user.id)).status).toBe(422);
    expect((await near(jun, 'usr_nobody')).status).toBe(422);
  });

  it('are where they have been for days, as lists and feeds say, too, however long ago that began', async () => {
    const office = await campus.space({ kind: 'office' });
    const booked = await mei.book(office, at(3, '09:00'), at(3, '18:00'), { title: 'Visit' });
    expect(booked.status).toBe(201);
    const { id } = booked.body as { id: string };
    await campus.db.query(
      `UPDATE booking SET starts_at = date_trunc('second', now()) - interval '9 days', ends_at = now() + interval '2 days' WHERE space_id = (SELECT id FROM space WHERE code = $1)`,
      [office.code],
    );
    const listed = async (person: Person, query: string) =>
      ((await person.get(`/bookings?endsAfter=now${query}`)).body.data as { id: string }[]).map(
        (one) => one.id,
      );
    const boss = await campus.person({ tenantId, roles: ['member', 'tenant_admin'] });
    for (const [person, query] of [
      [mei, ''],
      [mei, '&for=booked_by_me'],
      [boss, '&for=tenant'],
      [campus.admin, '&for=campus'],
      [campus.admin, `&for=campus&spaceId=${office.id}`],
    ] as const)
      expect([query, await listed(person, query)]).toEqual([query, expect.arrayContaining([id])]);
    const feed = await mei.post('/feeds', { what: 'mine' });
    expect(await (await fetch(feed.body.url as string)).text()).toContain('SUMMARY:Visit');
    expect(JSON.stringify(await shown(jun))).toContain(office.code);
  });

  it('are on the list of their company page by page, whether they came days ago or come later', async () => {
    const room = await campus.space({ kind: 'office' });
    const later = (await mei.book(room, at(4, '09:00'), at(4, '10:00'))).body as { id: string };
    const over = (await mei.book(room, at(4, '11:00'), at(4, '12:00'))).body as { id: string };
    await campus.db.query(
      `UPDATE booking SET starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours'
       WHERE space_id = (SELECT id FROM space WHERE code = $1) AND starts_at = $2`,
      [room.code, at(4, '11:00')],
    );
    const boss = await campus.person({ tenantId, roles: ['member', 'tenant_admin'] });
    const { rows } = await campus.db.query<{ starts: Date; long: boolean }>(
      `SELECT starts_at AS starts, ends_at - starts_at > interval '1 day' AS long FROM booking
       WHERE tenant_id = (SELECT tenant_id FROM booking b JOIN space s ON s.id = b.space_id WHERE s.code = $1 LIMIT 1) AND ends_at > now()
       ORDER BY starts_at`,
      [room.code],
    );
    expect(rows.map(({ long }) => long)).toEqual([true, ...rows.slice(1).map(() => false)]);

    const paged = async (sort: string) => {
      const found: { id: string; start: string }[] = [];
      let cursor = '';
      do {
        const { body } = await boss.get(`/bookings?endsAfter=now&for=tenant&limit=1&sort=${sort}${cursor}`);
        found.push(...body.data);
        cursor = body.page.nextCursor === undefined ? '' : `&cursor=${body.page.nextCursor}`;
      } while (cursor !== '' && found.length < 20);
      return found;
    };
    const upwards = await paged('start');
    expect(upwards.map(({ start }) => Date.parse(start))).toEqual(rows.map(({ starts }) => starts.getTime()));
    expect(upwards.map(({ id }) => id)).toEqual(expect.arrayContaining([later.id]));
    expect(upwards.map(({ id }) => id)).not.toContain(over.id);
    expect(await paged('-start')).toEqual([...upwards].reverse());
  });

  it('see nobody any more who has changed their mind', async () => {
    await mei.put('/me/presence', { share: 'none' });
    expect(await shown(jun)).toEqual([]);
  });
});
