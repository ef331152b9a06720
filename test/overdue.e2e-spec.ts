import { at, Campus, type Person, type Space } from './support/campus.js';

describe('What has run out', () => {
  let campus: Campus;
  let mei: Person;
  let jun: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    jun = await campus.person();
  });
  afterAll(() => campus.close());

  /** A booking of Mei's whose time to do something is up, as if the clock had gone on. */
  async function overdue(room: Space, change: string): Promise<string> {
    const { body } = await mei.book(room, at(1, '10:00'), at(1, '11:00'));
    await campus.db.query(
      `UPDATE booking SET ${change} WHERE id = (SELECT booking_id FROM claim c JOIN space s ON s.pool_id = c.pool_id WHERE s.code = $1)`,
      [room.code],
    );
    return body.id;
  }
  const anHourAgo = `now() - interval '1 hour'`;

  it.each([
    ['a hold', `status = 'held', expires_at = ${anHourAgo}`, 'expired'],
    ['a request', `status = 'requested', expires_at = ${anHourAgo}`, 'expired'],
    ['a booking that nobody came to', `check_in_by = ${anHourAgo}`, 'no_show'],
  ])('does not keep a newcomer out: %s', async (_what, change, status) => {
    const room = await campus.space();
    const id = await overdue(room, change);

    const { status: answer } = await jun.book(room, at(1, '10:30'), at(1, '11:30'));

    expect(answer).toBe(201);
    expect((await mei.get(`/bookings/${id}`)).body).toMatchObject({ status, version: 3 });
    const history = (await mei.get(`/bookings/${id}/history`)).body.data;
    expect(history.at(-1)).toMatchObject({
      type: `booking.${status}`,
      door: 'clock',
      changed: ['status'],
      after: { status },
    });
    const { rows } = await campus.db.query(
      `SELECT c.type, c.version FROM change c JOIN booking b ON b.id = c.subject_id JOIN space s ON s.id = b.space_id
       WHERE s.code = $1 AND b.booked_for = (SELECT id FROM member WHERE email = $2) ORDER BY c.xid, c.seq`,
      [room.code, mei.user.email],
    );
    expect(rows.at(-1)).toEqual({ type: `booking.${status}`, version: 3 });
    expect(await campus.drift()).toBe(0);
  });

  it('makes way for a booking that moves, too', async () => {
    const room = await campus.space();
    await overdue(room, `status = 'held', expires_at = ${anHourAgo}`);
    const { body } = await jun.book(await campus.space(), at(1, '10:00'), at(1, '11:00'));

    expect((await jun.patch(`/bookings/${body.id}`, { spaceId: room.id })).status).toBe(200);
  });

  it('still stands where its time is not up', async () => {
    const room = await campus.space();
    await overdue(room, `status = 'held', expires_at = now() + interval '1 minute'`);

    expect((await jun.book(room, at(1, '10:00'), at(1, '11:00'))).body.code).toBe('slot-taken');
  });

  it('shows as what it is before anybody has written it down, and cannot be changed any more', async () => {
    const id = await overdue(await campus.space(), `status = 'held', expires_at = ${anHourAgo}`);

    expect((await mei.get(`/bookings/${id}`)).body.status).toBe('expired');
    expect((await mei.post(`/bookings/${id}/cancel`)).body).toMatchObject({
      code: 'hold-expired',
      status: 409,
      bookingStatus: 'expired',
    });
  });

  it('goes to exactly one of twenty who come at once', async () => {
    const room = await campus.space();
    await overdue(room, `check_in_by = ${anHourAgo}`);

    const replies = await Promise.all(
      Array.from({ length: 20 }, () => jun.book(room, at(1, '10:00'), at(1, '11:00'))),
    );

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ body }) => body.code === 'slot-taken')).toHaveLength(19);
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
  });
});
