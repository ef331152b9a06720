import { at, Campus, type Person, type Space } from './support/campus.js';
import { madeSeries } from './support/series.js';

describe('On behalf of others', () => {
  let campus: Campus;
  let operator: Person;
  let mei: Person;
  let jun: Person;
  let stranger: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
    stranger = await campus.person();
  });
  afterAll(() => campus.close());

  beforeEach(async () => {
    mei = await campus.person();
    jun = await campus.person({ tenantId: mei.user.tenantId });
  });

  const bookFor = (whom: string, by = mei, space?: Space, more: object = {}) =>
    (space ? Promise.resolve(space) : campus.space()).then((room) =>
      by.book(room, at(2, '10:00'), at(2, '11:00'), { for: whom, ...more }),
    );
  const idsOf = async (person: Person, query: string): Promise<Set<string>> =>
    new Set((await person.get(`/bookings?${query}`)).body.data.map(({ id }: { id: string }) => id));
  const nobody = (pointer: string) => ({
    code: 'validation-failed',
    errors: [{ pointer, code: 'unknown-person' }],
  });

  describe('one books', () => {
    it('for a colleague by id or e-mail address: it is theirs, and both may change it', async () => {
      for (const whom of [jun.user.id, jun.user.email, jun.user.email.toUpperCase()]) {
        const { status, body } = await bookFor(whom);
        expect(status).toBe(201);
        expect(body).toMatchObject({
          tenantId: mei.user.tenantId,
          bookedBy: mei.user.id,
          bookedFor: jun.user.id,
          can: { cancel: true, transfer: true },
        });
        expect(await idsOf(jun, 'for=me')).toContain(body.id);
        expect(await idsOf(mei, 'for=me')).not.toContain(body.id);
        const moved = await jun.patch(`/bookings/${body.id}`, { title: 'Mine' });
        expect(moved.status).toBe(200);
        expect((await mei.post(`/bookings/${body.id}/cancel`)).body.status).toBe('cancelled');
      }
    });

    it('for oneself by any of one’s names', async () => {
      for (const whom of ['me', mei.user.id, mei.user.email]) {
        const { body } = await bookFor(whom);
        expect(body).toMatchObject({ bookedBy: mei.user.id, bookedFor: mei.user.id });
      }
    });

    it('and finds what one has made, whomever it is for', async () => {
      const theirs = (await bookFor(jun.user.id)).body.id;
      const own = (await bookFor('me')).body.id;
      const forMe = (await bookFor(mei.user.id, jun)).body.id;
      expect(await idsOf(mei, 'for=booked_by_me')).toEqual(new Set([theirs, own]));
      expect(await idsOf(mei, 'for=me')).toEqual(new Set([own, forMe]));
    });

    it('for nobody of another company, who is refused like one who does not exist', async () => {
      const [foreignMail, foreignId, unknownMail, unknownId] = await Promise.all([
        bookFor(stranger.user.email),
        bookFor(stranger.user.id),
        bookFor('nobody@test.example'),
        bookFor('usr_01kb3w8q5xf6bsnk2v3g5h7j9m'),
      ]);
      for (const { status, body } of [foreignMail, foreignId, unknownMail, unknownId]) {
        expect(status).toBe(422);
        expect(body).toMatchObject(nobody('/for'));
        expect(body.errors).toEqual(foreignMail.body.errors);
        expect(body.detail).toBe(foreignMail.body.detail);
      }
    });

    it('for nobody who has left', async () => {
      await campus.admin.patch(`/tenants/${jun.user.tenantId}/members/${jun.user.id}`, { status: 'left' });
      expect((await bookFor(jun.user.email)).body).toMatchObject(nobody('/for'));
    });

    it('for anybody as one who runs the campus, in the name of their company', async () => {
      const { body } = await bookFor(mei.user.email, operator);
      expect(body).toMatchObject({
        tenantId: mei.user.tenantId,
        bookedBy: operator.user.id,
        bookedFor: mei.user.id,
      });
      const made = await operator.post('/tokens', { name: 'Kiosk', scopes: ['bookings:write'] });
      const room = await campus.space();
      const byToken = await operator.book(
        room,
        at(2, '10:00'),
        at(2, '11:00'),
        { for: mei.user.email },
        { authorization: `Bearer ${made.body.token}`, 'idempotency-key': 'kiosk-1' },
      );
      expect(byToken.body).toMatchObject(nobody('/for'));
    });

    it('and changes what is others’ as one who runs the campus, by a token only where that says so', async () => {
      const [one, other] = [(await bookFor('me')).body.id, (await bookFor('me')).body.id];
      const tokenOf = async (...scopes: string[]) => ({
        authorization: `Bearer ${(await operator.post('/tokens', { name: 'Desk', scopes })).body.token}`,
      });
      const narrow = await tokenOf('bookings:read', 'bookings:write');
      const wide = await tokenOf('bookings:write', 'bookings:write:any');

      const seen = await operator.get(`/bookings/${one}`, narrow);
      expect(seen.body).toMatchObject({ can: { cancel: false, move: false, transfer: false } });
      const refused = await operator.post(`/bookings/${one}/cancel`, {}, narrow);
      expect(refused.body).toMatchObject({
        code: 'insufficient-scope',
        missingScope: 'bookings:write:any',
      });
      expect((await operator.post(`/bookings/${one}/cancel`, {}, wide)).body.status).toBe('cancelled');
      expect((await operator.post(`/bookings/${other}/cancel`)).body.status).toBe('cancelled');
    });

    it('what the other one may have: the rules bind whom it is for', async () => {
      await campus.admin.post('/qualifications', { code: 'sailing', name: { en: 'Sailing' } });
      const boat = await campus.space({ requiredQualifications: ['sailing'] });
      await campus.admin.put(`/users/${mei.user.id}/qualifications/sailing`, {});

      expect((await bookFor(jun.user.id, mei, boat)).body.code).toBe('qualification-required');
      expect((await bookFor(mei.user.id, jun, boat)).status).toBe(201);
    });
  });

  describe('one holds', () => {
    const holdFor = async (whom: string) =>
      mei.post('/holds', {
        spaceId: (await campus.space()).id,
        start: at(2, '10:00'),
        end: at(2, '11:00'),
        for: whom,
      });

    it('for a colleague, and it becomes theirs', async () => {
      const { status, body } = await holdFor(jun.user.email);
      expect(status).toBe(201);
      expect((await mei.get('/holds')).body.data).toMatchObject([{ id: body.id }]);
      const said = await mei.post('/bookings', { holdId: body.id, for: 'me' });
      expect(said.body).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/for' }] });
      const { body: booked } = await mei.post('/bookings', { holdId: body.id, people: 1 });
      expect(booked).toMatchObject({
        status: 'confirmed',
        bookedBy: mei.user.id,
        bookedFor: jun.user.id,
      });
    });

    it('no more than three at once, however many people they are for', async () => {
      const others = await Promise.all([1, 2, 3].map(() => campus.person({ tenantId: mei.user.tenantId })));
      for (const { user } of others) expect((await holdFor(user.id)).status).toBe(201);
      expect((await holdFor(jun.user.id)).body.code).toBe('too-many-open-bookings');
    });
  });

  it('keeps who booked for others: they cannot be deleted from the database', async () => {
    const kim = await campus.person({ tenantId: mei.user.tenantId });
    await bookFor(jun.user.id, kim);
    await campus.db.query('DELETE FROM session WHERE member_id = (SELECT id FROM member WHERE email = $1)', [
      kim.user.email,
    ]);
    await expect(
      campus.db.query('DELETE FROM member WHERE email = $1', [kim.user.email]),
    ).rejects.toMatchObject({ constraint: 'booked_is_kept' });
  });

  describe('one hands a booking on', () => {
    const booked = async (space?: Space) => (await bookFor('me', mei, space)).body.id as string;
    const transfer = (id: string, to: string, by = mei, headers = {}) =>
      by.post(`/bookings/${id}/transfer`, { to }, headers);

    it('to a colleague, whose it is from then on', async () => {
      const id = await booked();
      const { status, body } = await transfer(id, jun.user.email);

      expect(status).toBe(200);
      expect(body).toMatchObject({ bookedBy: mei.user.id, bookedFor: jun.user.id, version: 2 });
      expect(await idsOf(jun, 'for=me')).toContain(id);
      expect(await idsOf(mei, 'for=me')).not.toContain(id);
      const { body: history } = await jun.get(`/bookings/${id}/history`);
      expect(history.data[1]).toMatchObject({
        type: 'booking.transferred',
        changed: ['bookedFor'],
        actor: { id: mei.user.id },
        before: { bookedFor: mei.user.id },
        after: { bookedFor: jun.user.id },
      });
    });

    it('once: twice is once, also under a key', async () => {
      const id = await booked();
      await transfer(id, jun.user.id);
      expect((await transfer(id, jun.user.id)).body).toMatchObject({ version: 2, bookedFor: jun.user.id });
      const key = { 'idempotency-key': `transfer-${id}` };
      const back = await transfer(id, 'me', mei, key);
      expect((await transfer(id, 'me', mei, key)).body).toEqual(back.body);
      expect(back.body).toMatchObject({ version: 3, bookedFor: mei.user.id });
    });

    it('and who neither has it nor made it no longer sees it, but is told', async () => {
      const id = (await bookFor(jun.user.id)).body.id;
      await campus.settled();
      const { body: start } = await jun.get('/changes?since=now');
      await transfer(id, mei.user.id);
      expect((await jun.get(`/bookings/${id}`)).status).toBe(404);
      await campus.settled();
      expect((await jun.get(`/changes?types=booking&since=${start.nextCursor}`)).body.data).toMatchObject([
        { type: 'booking.transferred', id, deleted: true },
      ]);
    });

    it('to nobody of another company, unless one runs the campus', async () => {
      const id = await booked();
      expect((await transfer(id, stranger.user.email)).body).toMatchObject(nobody('/to'));
      expect((await transfer(id, 'nobody@test.example')).body).toMatchObject(nobody('/to'));
      expect((await transfer(id, jun.user.id, stranger)).status).toBe(404);
      expect((await transfer(id, stranger.user.email, operator)).body).toMatchObject({
        tenantId: stranger.user.tenantId,
        bookedFor: stranger.user.id,
      });
      expect((await mei.get(`/bookings/${id}`)).body.tenantId).toBe(stranger.user.tenantId);
      expect(await idsOf(stranger, 'for=me')).toContain(id);
    });

    it('to nobody who may not have it', async () => {
      await campus.admin.post('/qualifications', { code: 'diving', name: { en: 'Diving' } });
      const pool = await campus.space({ requiredQualifications: ['diving'] });
      await campus.admin.put(`/users/${mei.user.id}/qualifications/diving`, {});
      const id = await booked(pool);

      expect((await transfer(id, jun.user.id)).body.code).toBe('qualification-required');
      expect((await mei.get(`/bookings/${id}`)).body).toMatchObject({ version: 1, bookedFor: mei.user.id });
      await campus.admin.put(`/users/${jun.user.id}/qualifications/diving`, {});
      expect((await transfer(id, jun.user.id)).status).toBe(200);
    });

    it('neither when it is cancelled nor by a version that is old', async () => {
      const id = await booked();
      const old = await transfer(id, jun.user.id, mei, { 'if-match': '"v7"' });
      expect(old.body.code).toBe('version-conflict');
      await mei.post(`/bookings/${id}/cancel`);
      expect((await transfer(id, jun.user.id)).body.code).toBe('state-not-allowed');
    });
  });

  describe('one is told of what others have done', () => {
    type Told = { id: string; at: string; unread: boolean; booking: { id: string } };
    const told = async (person: Person, query = 'limit=200') =>
      (await person.get(`/me/notices?${query}`)).body;
    const newsOf = async (person: Person, id: string) =>
      (await told(person)).data.filter(({ booking }: Told) => booking.id === id);

    it('with what one has, has booked or comes to; not of what one did oneself, and nobody else is', async () => {
      const kim = await campus.person({ tenantId: mei.user.tenantId });
      const attendees = [{ userId: kim.user.id }];
      const room = await campus.space({ capacity: 4 });
      const { id } = (await bookFor(jun.user.id, mei, room, { attendees })).body;
      await operator.patch(`/bookings/${id}`, { start: at(2, '12:00'), reason: 'The lamp is broken' });
      await jun.post(`/bookings/${id}/cancel`, { reason: 'Ill' });

      const booking = { id, status: 'confirmed', space: { code: room.code } };
      const moved = {
        what: 'moved',
        unread: true,
        dates: 1,
        closure: false,
        reason: 'The lamp is broken',
        booking: { ...booking, start: at(2, '12:00'), end: at(2, '13:00') },
        before: { start: at(2, '10:00'), end: at(2, '11:00') },
      };
      const cancelled = { what: 'cancelled', by: expect.any(String), reason: 'Ill' };
      expect(await newsOf(jun, id)).toMatchObject([
        { ...moved, as: 'holder' },
        { what: 'booked', as: 'holder', by: expect.any(String), booking },
      ]);
      expect(await newsOf(mei, id)).toMatchObject([
        { ...cancelled, as: 'booker' },
        { ...moved, as: 'booker' },
      ]);
      expect(await newsOf(kim, id)).toMatchObject([
        { ...cancelled, as: 'attendee' },
        { ...moved, as: 'attendee' },
        { what: 'invited', as: 'attendee' },
      ]);
      // Who runs the campus does so in its name.
      expect((await newsOf(jun, id))[0]).not.toHaveProperty('by');
      const boss = await campus.person({ tenantId: mei.user.tenantId, roles: ['tenant_admin'] });
      for (const other of [stranger, operator, boss]) expect(await newsOf(other, id)).toEqual([]);
    });

    it('to a whole series in one line', async () => {
      const { id: series, bookingIds } = await madeSeries(jun, await campus.space(), {
        start: at(3, '10:00'),
        end: at(3, '11:00'),
        rrule: 'FREQ=DAILY;COUNT=3',
      });
      expect((await operator.post(`/series/${series}/cancel`)).body.cancelled).toHaveLength(3);
      expect((await told(jun)).data).toMatchObject([
        { what: 'cancelled', dates: 3, booking: { id: bookingIds[0] } },
      ]);
    });

    it('until one has read it, up to what one has seen and never back', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 3; n++) ids.push((await bookFor(jun.user.id)).body.id);
      const first = await told(jun);
      expect(first).toMatchObject({ unread: 3, timeZone: 'Asia/Hong_Kong' });
      expect(first).not.toHaveProperty('readUpTo');
      expect(first.data.map(({ booking }: Told) => booking.id)).toEqual(ids.toReversed());
      const [newest, middle] = first.data as Told[];

      const read = (upTo: string) => jun.put('/me/notices/read', { upTo });
      expect((await read(middle!.at)).body).toEqual({ readUpTo: middle!.at });
      expect((await told(jun)).data.map(({ unread }: Told) => unread)).toEqual([true, false, false]);
      expect((await read('2026-01-01T00:00:00Z')).body).toEqual({ readUpTo: middle!.at });
      await read(newest!.at);
      expect((await told(jun)).unread).toBe(0);

      // What is yet to come has been read by nobody.
      await read('2199-01-01T00:00:00Z');
      await bookFor(jun.user.id);
      const last = await told(jun, 'limit=1');
      expect(last).toMatchObject({ unread: 1, data: [{ unread: true }], page: { hasMore: true } });
      const rest = await told(jun, `cursor=${last.page.nextCursor}`);
      expect(rest.data.map(({ id }: Told) => id)).toEqual(first.data.map(({ id }: Told) => id));
      expect((await read('yesterday')).status).toBe(422);
    });
  });
});
