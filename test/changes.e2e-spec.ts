import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { at, Campus, type Person } from './support/campus.js';

interface Change {
  cursor: string;
  type: string;
  id: string;
  booking?: Record<string, unknown>;
  space?: Record<string, unknown>;
  deleted?: boolean;
  changed: string[];
}

interface Contract {
  paths: Record<
    string,
    { get?: { responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }> } }
  >;
  components: { schemas: Record<string, { properties?: object }> };
}

describe('The change log', () => {
  let campus: Campus;
  let mei: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
  });
  afterAll(() => campus.close());

  /** A cursor behind all that this campus has done so far, once nothing older is under way anywhere in the cluster. */
  async function now(person: Person): Promise<string> {
    await campus.settled();
    return (await person.get('/changes?since=now')).body.nextCursor;
  }

  /** What has changed since; asked again until enough is there: a change shows once nothing older is still under way. */
  async function since(
    person: Person,
    cursor: string,
    more: string,
    enough: (changes: Change[]) => boolean,
  ): Promise<Change[]> {
    for (let tries = 0; ; tries++) {
      const changes: Change[] = (await person.get(`/changes?since=${cursor}${more}`)).body.data;
      if (enough(changes) || tries === 100) return changes;
      await sleep(50);
    }
  }

  it('is a file, too, as every list of the contract is, in pages or not', async () => {
    const boss = campus.admin;
    const start = await now(boss);
    for (const n of [1, 2, 3])
      await boss.post('/amenities', { code: `followed_${n}`, name: { en: 'Followed' } });
    await campus.settled();
    const path = `/changes?since=${start}&types=amenity`;
    const [table, lined] = await Promise.all([
      boss.get(`${path}&limit=1&format=csv`),
      boss.get(`${path}&format=ndjson`),
    ]);
    const rows = parse(table.text, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ type }) => type)).toEqual(Array.from({ length: 3 }, () => 'amenity.created'));
    expect(lined.text.trim().split('\n')).toHaveLength(3);

    const lists = await listsOfTheContract();
    expect(lists.length).toBeGreaterThan(40);
    for (const list of lists) {
      const query = `${list}?${list === '/bookings/search' ? 'q=xyz&' : ''}`;
      const plain = await boss.get(query);
      if (plain.status !== 200) continue;
      const files = await Promise.all([boss.get(`${query}format=csv`), boss.get(`${query}format=ndjson`)]);
      expect([list, ...files.map(({ status, headers }) => [status, headers['content-type']])]).toEqual([
        list,
        [200, 'text/csv; charset=utf-8'],
        [200, 'application/x-ndjson; charset=utf-8'],
      ]);
    }
  });

  /** Those that are about nothing in particular. */
  async function listsOfTheContract(): Promise<string[]> {
    const { paths, components } = JSON.parse(await readFile('openapi.json', 'utf8')) as Contract;
    return Object.entries(paths).flatMap(([path, { get }]) => {
      const schema = get?.responses['200']?.content?.['application/json']?.schema?.$ref?.split('/').at(-1);
      const shown = components.schemas[schema ?? '']?.properties ?? {};
      const isList = 'data' in shown || 'cells' in shown;
      return isList && !path.includes('{') ? [path.replace('/api/v1', '')] : [];
    });
  }

  it('tells what became of a booking, each time as it then was', async () => {
    const start = await now(mei);
    const { body } = await mei.book(await campus.space(), at(2, '10:00'), at(2, '11:00'));
    await mei.patch(`/bookings/${body.id}`, { start: at(2, '12:00') });
    await mei.post(`/bookings/${body.id}/cancel`, { reason: 'ill' });

    const changes = await since(mei, start, '&types=booking', ({ length }) => length === 3);

    expect(
      changes.map(({ type, booking }) => [
        type,
        booking?.['version'],
        booking?.['start'],
        booking?.['status'],
      ]),
    ).toEqual([
      ['booking.created', 1, at(2, '10:00'), 'confirmed'],
      ['booking.moved', 2, at(2, '12:00'), 'confirmed'],
      ['booking.cancelled', 3, at(2, '12:00'), 'cancelled'],
    ]);
    expect(changes[1]!.changed).toEqual(['start', 'end']);
  });

  it('goes on from the cursor of a list', async () => {
    await mei.book(await campus.space(), at(3, '10:00'), at(3, '11:00'));
    const { cursor } = (await mei.get('/bookings?include=cursor')).body;
    const { body } = await mei.book(await campus.space(), at(3, '10:00'), at(3, '11:00'));

    const changes = await since(mei, cursor, '&types=booking', (all) => all.some(({ id }) => id === body.id));
    expect(changes.at(-1)).toMatchObject({ id: body.id, type: 'booking.created' });
  });

  it("tells everybody of spaces, and nobody of others' bookings", async () => {
    const stranger = await campus.person();
    const start = await now(stranger);
    const room = await campus.space();
    await mei.book(room, at(4, '10:00'), at(4, '11:00'), { title: 'Secret formula' });

    const toldTheCampus = await since(campus.admin, start, '', (all) =>
      all.some(({ type }) => type.startsWith('booking.')),
    );
    const told = await since(stranger, start, '', () => true);

    expect(told.map(({ type }) => type)).toContain('space.created');
    expect(JSON.stringify(told)).not.toContain('Secret');
    expect(told.filter(({ type }) => type.startsWith('booking.'))).toEqual([]);
    expect(toldTheCampus.filter(({ type }) => type.startsWith('booking.'))).toHaveLength(1);
  });

  it('tells what became of a space, which shows as it is now, and to each as far as they may see it', async () => {
    const start = await now(mei);
    const room = await campus.space({ amenities: [] });
    const gone = await campus.space();
    await campus.admin.patch(`/spaces/${room.id}`, { name: { en: 'Peak room' }, capacity: 4 });
    await campus.admin.delete(`/spaces/${gone.id}`);
    const path = (person: Person) => since(person, start, '&types=space', ({ length }) => length >= 4);

    const shown = (await mei.get(`/spaces/${room.id}`)).body;
    expect(
      (await path(mei)).map(({ type, id, changed, space, deleted }) => [type, id, changed, space, deleted]),
    ).toEqual([
      ['space.created', room.id, [], shown, undefined],
      ['space.created', gone.id, [], undefined, true],
      ['space.updated', room.id, ['name', 'capacity'], shown, undefined],
      ['space.deleted', gone.id, [], undefined, true],
    ]);
    expect(shown).toMatchObject({ name: { en: 'Peak room' }, capacity: 4 });

    await campus.admin.patch(`/spaces/${room.id}`, { status: 'hidden' });
    expect((await path(mei))[0]).toMatchObject({ id: room.id, deleted: true });
    expect((await path(campus.admin))[0]).toMatchObject({ id: room.id, space: { status: 'hidden' } });
    const { token } = (await mei.post('/tokens', { name: 'Bookings only', scopes: ['bookings:read'] })).body;
    const [, , updated] = (
      await mei.get(`/changes?since=${start}&types=space`, { authorization: `Bearer ${token}` })
    ).body.data;
    expect(updated).toMatchObject({ type: 'space.updated', id: room.id });
    expect(updated).not.toHaveProperty('space');
  });

  it('tells of everything by the id that the world knows it by', async () => {
    const { admin } = campus;
    const start = await now(admin);
    const site = (await admin.get('/campuses')).body.data[0].id as string;
    const made = async (path: string, body: object): Promise<string> =>
      (await admin.post(path, body)).body.id;
    await admin.patch(`/campuses/${site}`, { name: { zhHant: '園區' } });
    const building = await made('/buildings', { code: '9W', name: { en: 'Nine west' }, gfaM2: 100 });
    const floor = await made('/floors', {
      buildingId: building,
      code: '1/F',
      level: 1,
      name: { en: 'First' },
      gfaM2: 50,
    });
    const tenantId = await campus.tenant();
    const ruleSet = await made('/rule-sets', { floorId: floor, terms: { maxMinutes: 60 } });
    const lease = await made('/leases', { spaceId: (await campus.space()).id, tenantId, from: '2020-01-01' });
    const { user } = await campus.person({ tenantId });
    const token = await made('/tokens', { name: 'A script', scopes: ['spaces:read'] });
    for (const list of ['amenities', 'hazards']) {
      await admin.post(`/${list}`, { code: 'laser', name: { en: 'Laser' } });
      await admin.patch(`/${list}/laser`, { name: { en: 'Lasers' } });
    }
    await admin.put('/holidays/2026-12-25', { name: { en: 'Christmas' } });
    await admin.put('/holidays/2026-12-25', { name: { en: 'Christmas Day' }, kind: 'statutory' });

    const changes = (
      await since(admin, start, '', (all) => all.some(({ type }) => type === 'holiday.updated'))
    ).filter(({ type }) => !type.startsWith('space.'));
    expect(changes.map(({ type, id, changed }) => [type, id, ...changed])).toEqual([
      ['campus.updated', site, 'name'],
      ['building.created', building],
      ['floor.created', floor],
      ['tenant.created', tenantId],
      ['rule_set.created', ruleSet],
      ['lease.created', lease],
      ['member.created', user.id],
      ['token.created', token],
      ['amenity.created', 'laser'],
      ['amenity.updated', 'laser', 'name'],
      ['hazard.created', 'laser'],
      ['hazard.updated', 'laser', 'name'],
      ['holiday.created', '2026-12-25'],
      ['holiday.updated', '2026-12-25', 'name', 'kind'],
    ]);
  });

  it('is read page by page', async () => {
    const start = await now(mei);
    const room = await campus.space();
    for (const hour of ['10', '11', '12']) await mei.book(room, at(5, `${hour}:00`), at(5, `${hour}:30`));

    await since(mei, start, '&types=booking', ({ length }) => length === 3);
    const first = (await mei.get(`/changes?since=${start}&types=booking&limit=2`)).body;
    const second = (await mei.get(`/changes?since=${first.nextCursor}&types=booking&limit=2`)).body;

    expect([first.data.length, first.hasMore, second.data.length, second.hasMore]).toEqual([
      2,
      true,
      1,
      false,
    ]);
  });

  it('refuses a cursor that it never gave out, and one whose changes it has let go', async () => {
    expect((await mei.get('/changes?since=yesterday')).body.code).toBe('validation-failed');
    expect((await mei.get('/changes')).status).toBe(422);
    expect((await mei.get('/changes?since=c_zzzzzz-0')).status).toBe(410);
    const old = 'c_1-0';
    const before = await campus.db.query<{ xid: string }>('SELECT xid FROM change_floor');
    await campus.db.query(`UPDATE change_floor SET xid = '100'`);
    const refused = await mei.get(`/changes?since=${old}`);
    await campus.db.query('UPDATE change_floor SET xid = $1', [before.rows[0]!.xid]);
    expect(refused.status).toBe(410);
    expect(refused.body).toMatchObject({ code: 'cursor-expired', oldestCursor: 'c_2s-0' });
  });

  it('has neither gap nor double for a reader while many commit out of order', async () => {
    const { rows } = await campus.db.query<{ id: string; tenant_id: string }>(
      'SELECT id, tenant_id FROM member WHERE email = $1',
      [mei.user.email],
    );
    const { id: memberId, tenant_id: tenantId } = rows[0]!;
    let cursor = await now(mei);
    const seen: string[] = [];
    const readOn = async () => {
      const { data, nextCursor } = (await mei.get(`/changes?since=${cursor}&types=test`)).body;
      seen.push(...data.map(({ type, changed }: Change) => `${type} ${changed[0]}`));
      cursor = nextCursor;
    };
    const writer = async (name: number) => {
      const client = new pg.Client({ connectionString: campus.server.databaseUrl });
      await client.connect();
      for (let n = 0; n < 15; n++) {
        await client.query('BEGIN');
        await client.query(
          `INSERT INTO change (type, subject_id, tenant_id, member_id, changed) VALUES ('test.written', gen_random_uuid(), $1, $2, ARRAY[$3])`,
          [tenantId, memberId, `${name}-${n}`],
        );
        // Transactions end in another order than they begin.
        await sleep(Math.random() * 25);
        await client.query(n % 7 === 6 ? 'ROLLBACK' : 'COMMIT');
      }
      await client.end();
    };

    let writing = true;
    const writers = Promise.all(Array.from({ length: 12 }, (_, n) => writer(n))).finally(
      () => (writing = false),
    );
    while (writing) await readOn();
    await writers;
    for (let tries = 0; tries < 100 && seen.length < 12 * 13; tries++) await readOn();

    const written = await campus.db.query<{ name: string }>(
      `SELECT changed[1] AS name FROM change WHERE type = 'test.written' ORDER BY xid, seq`,
    );
    expect(seen).toEqual(written.rows.map(({ name }) => `test.written ${name}`));
    expect(seen).toHaveLength(12 * 13);
  });
});
