import request from 'supertest';
import { at, Campus, type Space } from './support/campus.js';

describe('The sticker of a space', () => {
  let campus: Campus;

  beforeAll(async () => {
    campus = await Campus.open();
  });
  afterAll(() => campus.close());

  const codeOf = async (space: Space): Promise<string> =>
    (await campus.admin.get(`/spaces/${space.id}/qr-code`)).body.code;
  const read = (code: string) => request(campus.server.url).get(`/api/v1/stickers/${code}`);

  it('tells whoever reads it whether the space is free, and of those who have it nothing', async () => {
    const space = await campus.space();
    const code = await codeOf(space);
    const free = await read(code);
    expect(free.status).toBe(200);
    expect(free.headers['cache-control']).toBe('no-store');
    expect(free.body).toMatchObject({ space: { code: space.code }, busyNow: false, busy: [] });

    const mei = await campus.person();
    const [start, end] = [at(0, '00:00'), at(1, '00:00')];
    await campus.db.query(
      `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, title, status)
       SELECT gen_random_uuid(), s.id, m.tenant_id, m.id, m.id, $2, $3, 1, 1, 'Secret', 'completed'
       FROM space s, member m WHERE s.code = $1 AND m.email = $4`,
      [space.code, start, new Date().toISOString(), mei.user.email],
    );
    const { body } = await read(code);
    expect(body.busy).toHaveLength(1);
    expect(Date.parse(body.busy[0].start)).toBe(Date.parse(start));
    expect(Date.parse(body.busy[0].end)).toBeLessThan(Date.parse(end));
    expect(JSON.stringify(body)).not.toMatch(/Secret|usr_|ten_|bkg_/);
  });

  it('tells until when the space is closed, where it is', async () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    const hoursOf = (day: number, open: string[][]) =>
      Object.fromEntries(days.map((name, n) => [name, n === day ? open : []]));
    const weekday = (new Date(at(2, '12:00')).getUTCDay() + 6) % 7;
    const closed = await campus.space({ terms: { hours: hoursOf(weekday, [['10:30', '12:00']]) } });
    const open = await campus.space();
    expect((await read(await codeOf(closed))).body).toMatchObject({
      busyNow: false,
      closedUntil: at(2, '10:30'),
    });
    expect((await read(await codeOf(open))).body).not.toHaveProperty('closedUntil');
  });

  it('leads to the page of the space', async () => {
    const space = await campus.space();
    const { body } = await campus.admin.get(`/spaces/${space.id}/qr-code`);
    expect(body.links.html).toBe(`/s/${space.code}?qr=${body.code}`);
  });

  it('tells nothing by a code that is not on one, or of a space that is hidden', async () => {
    const space = await campus.space();
    const code = await codeOf(space);
    expect((await read('0123456789ab')).status).toBe(404);
    expect((await read(space.code)).status).toBe(404);
    await campus.admin.patch(`/spaces/${space.id}`, { status: 'hidden' });
    expect((await read(code)).status).toBe(404);
  });

  it('is read so often from one network, and no more', async () => {
    const answers = await Promise.all(Array.from({ length: 130 }, () => read('0123456789ab')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0);
  });
});
