import { at, Campus, type Person, type Space } from './support/campus.js';

interface Suggested {
  kind: string;
  offerId: string;
  space: { code: string };
  start: string;
  end: string;
  why: string[];
  like?: string;
  insteadOf?: string;
}

describe('What is suggested to somebody', () => {
  let campus: Campus;
  let tenantId: string;
  let desk: Space;
  let nextDesk: Space;
  let room: Space;

  beforeAll(async () => {
    campus = await Campus.open();
    tenantId = await campus.tenant();
    desk = await campus.space({ kind: 'desk' });
    nextDesk = await campus.space({ kind: 'desk' });
    room = await campus.space({ kind: 'meeting_room', capacity: 4 });
  });
  afterAll(() => campus.close());

  const suggested = async (person: Person, query = ''): Promise<Suggested[]> =>
    (await person.get(`/me/suggestions${query}`)).body.data;

  /** Books a day of the coming week, and makes it so many weeks ago. */
  async function had(person: Person, space: Space, day: number, from: string, to: string, weeks = 2) {
    const { status, body } = await person.book(space, at(day, from), at(day, to));
    if (status !== 201) throw new Error(JSON.stringify(body));
    await campus.db.query(
      'DELETE FROM claim WHERE booking_id IN (SELECT id FROM booking WHERE title IS NULL)',
    );
    const by = `make_interval(days => ${weeks * 7})`;
    await campus.db.query(
      `UPDATE booking SET starts_at = starts_at - ${by}, ends_at = ends_at - ${by}, title = 'had' WHERE title IS NULL`,
    );
    return body.id as string;
  }

  it('is to begin with where their company is', async () => {
    const newcomer = await campus.person({ tenantId });
    const first = await suggested(newcomer);
    expect(first.map(({ kind }) => kind)).toEqual(['first', 'first']);
    expect(first.map(({ space }) => space.code)).toEqual([desk.code, room.code]);

    const colleague = await campus.person({ tenantId });
    await had(colleague, room, 1, '10:00', '11:00');
    const [one] = await suggested(newcomer);
    expect(one!.why).toContain('your_company_is_here');
  });

  it('is their usual desk on the days to come, booked with one request', async () => {
    const mei = await campus.person({ tenantId });
    await had(mei, desk, 1, '09:00', '18:00');
    await had(mei, desk, 2, '09:00', '18:00');
    await had(mei, nextDesk, 3, '10:00', '12:00');

    const days = (await suggested(mei)).filter(({ kind }) => kind === 'usual');
    expect(days).toHaveLength(3);
    for (const { space, start, end, why } of days) {
      expect(space.code).toBe(desk.code);
      expect([start.slice(11, 16), end.slice(11, 16)]).toEqual(['09:00', '18:00']);
      expect(why[0]).toBe('your_usual');
    }
    const { status, body } = await mei.post('/bookings', { offerId: days[0]!.offerId, title: 'kept' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ start: days[0]!.start, space: { code: desk.code } });
    const left = (await suggested(mei)).filter(({ kind }) => kind === 'usual');
    expect(left.map(({ start }) => start)).not.toContain(days[0]!.start);

    const jun = await campus.person({ tenantId });
    // On the day of the week that is tomorrow, whichever that is.
    await had(jun, desk, 8, '09:05', '18:00', 3);
    const [instead] = await suggested(jun);
    expect(instead).toMatchObject({
      start: days[0]!.start.replace('09:00', '09:05'),
      space: { code: nextDesk.code },
      insteadOf: desk.code,
      why: expect.arrayContaining(['near_your_usual', 'nearest']) as string[],
    });
  });

  it('is the like of what they had, the same hour of the week', async () => {
    const mei = await campus.person({ tenantId });
    const id = await had(mei, room, 3, '15:00', '16:00');
    const [again] = await suggested(mei);
    expect(again).toMatchObject({
      kind: 'again',
      like: id,
      space: { code: room.code },
      start: at(3, '15:00'),
      end: at(3, '16:00'),
    });
    expect((await mei.book(room, at(3, '15:00'), at(3, '16:00'), { title: 'again' })).status).toBe(201);
    const [later] = await suggested(mei, `?like=${id}`);
    expect(later).toMatchObject({ like: id, start: at(10, '15:00') });

    const stranger = await campus.person();
    expect((await stranger.get(`/me/suggestions?like=${id}`)).status).toBe(404);
  });
});
