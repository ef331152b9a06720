import { uuidOf } from '../src/platform/ids.js';
import { at, Campus, type Person, type Space, type SpaceWish } from './support/campus.js';

const minute = 60_000;
const slot = 5 * minute;
/** The moment of the five-minute grid that is nearest to now, and so many minutes on. */
const soon = (minutes = 0) =>
  new Date(Math.round(Date.now() / slot) * slot + minutes * minute).toISOString().replace('.000', '');

const ann = { email: 'ann@elsewhere.example', name: 'Ann Lee' };
const bob = { name: 'Bob Guest', company: 'Bob & Sons' };
/** No answer may hold these for somebody who is not to know. */
const secrets = /elsewhere\.example|Ann Lee|Bob Guest|Bob & Sons/;

describe('Attendees and guests', () => {
  let campus: Campus;
  let operator: Person;
  let mei: Person;
  let jun: Person;
  let kim: Person;
  let boss: Person;
  let stranger: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
    mei = await campus.person();
    const { tenantId } = mei.user;
    jun = await campus.person({ tenantId });
    kim = await campus.person({ tenantId });
    boss = await campus.person({ tenantId, roles: ['tenant_admin'] });
    stranger = await campus.person();
  });
  afterAll(() => campus.close());

  const room = (wish: SpaceWish = {}) => campus.space({ capacity: 20, ...wish });
  const book = async (more: object, by = mei, space?: Space) =>
    by.book(space ?? (await room()), at(2, '10:00'), at(2, '11:00'), {
      ...more,
    });
  const booked = async (more: object, by = mei, space?: Space): Promise<string> => {
    const { status, body } = await book(more, by, space);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  };
  const idsOf = async (person: Person, query: string): Promise<Set<string>> =>
    new Set((await person.get(`/bookings?${query}`)).body.data.map(({ id }: { id: string }) => id));
  const withJun = () => ({ attendees: [{ userId: jun.user.id }, ann], guests: [bob] });

  /** Two occurrences of a series. */
  async function weekly(person: Person, { id: spaceId }: Space) {
    const wish = { spaceId, start: at(7, '10:00'), end: at(7, '11:00'), rrule: 'FREQ=WEEKLY;COUNT=2' };
    const { previewToken } = (await person.post('/series/preview', wish)).body;
    const { status, body } = await person.post('/series', { previewToken });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.bookingIds.map((bookingId: string) => ({ seriesId: body.id as string, bookingId }));
  }

  describe('are named', () => {
    it('when one books: colleagues by id, others by address, visitors by name; each is a person more', async () => {
      const { status, body } = await book(withJun());

      expect(status).toBe(201);
      expect(body).toMatchObject({
        people: 4,
        attendeeCount: 2,
        guestCount: 1,
        attendees: [{ userId: jun.user.id, name: expect.stringMatching(/^Person/) }, ann],
        guests: [bob],
      });
      expect((await mei.get(`/bookings/${body.id}`)).body).toEqual(body);
    });

    it('and a colleague is known by their address, too', async () => {
      const { body } = await book({ attendees: [{ email: jun.user.email.toUpperCase() }] });
      expect(body.attendees).toMatchObject([{ userId: jun.user.id }]);
    });

    it('not at all by most, whose bookings do not speak of it', async () => {
      const { body } = await book({});
      for (const field of ['attendeeCount', 'guestCount', 'attendees', 'guests'])
        expect(body).not.toHaveProperty(field);
    });

    it('and counted: fewer people than names are a contradiction', async () => {
      const refused = await book({ ...withJun(), people: 2 });
      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer: '/people', code: 'contradiction' }],
      });
      expect((await book({ ...withJun(), people: 3 })).body.people).toBe(3);
      const many = {
        attendees: Array.from({ length: 21 }, (_, n) => ({ email: `n${n}@elsewhere.example` })),
      };
      expect((await book(many)).body.code).toBe('capacity-exceeded');
    });

    it('and take the units of a shared space, one for each', async () => {
      const desks = await campus.space({ kind: 'desk_area', capacity: 6, areaM2: 60 });
      const { body } = await book({ attendees: [ann], guests: [bob] }, mei, desks);
      expect(body).toMatchObject({ people: 3, units: 3 });
      const { body: more } = await mei.patch(`/bookings/${body.id}`, { attendees: [] });
      expect(more).toMatchObject({ people: 2, units: 2 });
    });

    it('with an offer, which is for so many people', async () => {
      const place = await room();
      const found = await mei.post('/availability/search', {
        what: { spaceIds: [place.id] },
        when: { start: at(3, '10:00'), end: at(3, '11:00') },
      });
      const offerId = found.body.offers.find(({ space }: { space: Space }) => space.id === place.id)?.offerId;
      const tooMany = await mei.post('/bookings', { offerId, guests: [bob, { name: 'Carl' }] });
      expect(tooMany.body.errors).toMatchObject([{ pointer: '/people', code: 'contradiction' }]);
      const { body } = await mei.post('/bookings', { offerId, people: 3, guests: [bob, { name: 'Carl' }] });
      expect(body).toMatchObject({ people: 3, guestCount: 2 });
    });

    it('with a hold, or when it is booked', async () => {
      const hold = async (more: object) =>
        (
          await mei.post('/holds', {
            spaceId: (await room()).id,
            start: at(2, '10:00'),
            end: at(2, '11:00'),
            ...more,
          })
        ).body.id;
      const early = await mei.post('/bookings', { holdId: await hold(withJun()), title: 'Visit' });
      expect(early.body).toMatchObject({ people: 4, attendeeCount: 2, guests: [bob] });
      const late = await mei.post('/bookings', { holdId: await hold({}), ...withJun() });
      expect(late.body).toMatchObject({ status: 'confirmed', people: 4, attendeeCount: 2, guests: [bob] });
      expect((await mei.get(`/bookings/${late.body.id}`)).body).toMatchObject({ guests: [bob] });
    });

    it('once, under an idempotency key', async () => {
      const place = await room();
      const key = { 'idempotency-key': `visit-${place.code}` };
      const send = () => mei.book(place, at(2, '10:00'), at(2, '11:00'), withJun(), key);
      const [first, second] = [await send(), await send()];
      expect(second.body).toEqual(first.body);
      expect(
        (
          await campus.db.query(
            'SELECT FROM booking_attendee a JOIN booking b ON b.id = a.booking_id JOIN space s ON s.id = b.space_id WHERE s.code = $1',
            [place.code],
          )
        ).rowCount,
      ).toBe(3);
    });

    it('and not written by a dry run', async () => {
      const place = await room();
      const wish = { spaceId: place.id, start: at(2, '10:00'), end: at(2, '11:00'), ...withJun() };
      expect((await mei.post('/bookings?dryRun=true', wish)).body).toMatchObject({ attendees: [{}, ann] });
      expect((await book({ guests: [bob] }, jun, place)).status).toBe(201);
    });
  });

  describe('are refused', () => {
    const errorsOf = async (more: object) => {
      const { status, body } = await book(more);
      expect(status).toBe(422);
      return body.errors;
    };

    it('by an id that is nobody’s of the company, as if there were no such person', async () => {
      const foreign = await errorsOf({ attendees: [ann, { userId: stranger.user.id }] });
      const none = await errorsOf({ attendees: [ann, { userId: 'usr_01kb3w8q5xf6bsnk2v3g5h7j9m' }] });
      expect(foreign).toMatchObject([{ pointer: '/attendees/1/userId', code: 'unknown-person' }]);
      expect(none).toEqual(foreign);
      expect((await book({ attendees: [{ email: stranger.user.email }] })).body.attendees).toEqual([
        { email: stranger.user.email },
      ]);
    });

    it('of the company of whoever books, where it is for somebody of another', async () => {
      const forStranger = { for: stranger.user.email, attendees: [{ userId: jun.user.id }] };
      expect((await book(forStranger, operator)).body.errors).toMatchObject([{ code: 'unknown-person' }]);
      const colleague = await campus.person({ tenantId: stranger.user.tenantId });
      const { body } = await book(
        { for: stranger.user.email, attendees: [{ userId: colleague.user.id }] },
        operator,
      );
      expect(body.attendees).toMatchObject([{ userId: colleague.user.id }]);
    });

    it.each<[string, (j: Person) => object, object[]]>([
      [
        'an address twice, in whatever letters',
        () => ({ attendees: [ann, { email: 'ANN@elsewhere.example' }] }),
        [{ pointer: '/attendees/1/email', code: 'twice' }],
      ],
      [
        'a colleague by id and by address',
        ({ user }) => ({ attendees: [{ userId: user.id }, { email: user.email }] }),
        [{ pointer: '/attendees/1/email', code: 'twice' }],
      ],
      ['one with neither', () => ({ attendees: [{}] }), [{ pointer: '/attendees/0', code: 'one-of' }]],
      [
        'one with both',
        ({ user }) => ({ attendees: [{ userId: user.id, email: ann.email }] }),
        [{ pointer: '/attendees/0', code: 'one-of' }],
      ],
      [
        'another name for a colleague',
        ({ user }) => ({ attendees: [{ userId: user.id, name: 'J' }] }),
        [{ pointer: '/attendees/0/name', code: 'contradiction' }],
      ],
      [
        'what is no address',
        () => ({ attendees: [{ email: 'ann' }] }),
        [{ pointer: '/attendees/0/email', code: 'is-email' }],
      ],
      [
        'an address with a header behind it',
        () => ({ attendees: [{ email: 'a@b.example\r\nBcc: c@d.example' }] }),
        [{ pointer: '/attendees/0/email', code: 'is-email' }],
      ],
      [
        'a name of two lines',
        () => ({ attendees: [{ email: ann.email, name: 'Ann\r\nBcc: c@d.example' }] }),
        [{ pointer: '/attendees/0/name', code: 'matches' }],
      ],
      [
        'a guest whose name breaks a calendar',
        () => ({ guests: [{ name: 'Bob\u2028BEGIN:VEVENT' }] }),
        [{ pointer: '/guests/0/name', code: 'matches' }],
      ],
      [
        'a company that turns the direction of a line',
        () => ({ guests: [{ name: 'Bob', company: 'a\u202eb' }] }),
        [{ pointer: '/guests/0/company', code: 'matches' }],
      ],
      [
        'a guest without a name',
        () => ({ guests: [{ company: 'Bob' }] }),
        [{ pointer: '/guests/0/name', code: 'required' }],
      ],
      [
        'a field that is not known',
        () => ({ guests: [{ name: 'Bob', phone: '1' }] }),
        [{ pointer: '/guests/0/phone', code: 'unknown-field' }],
      ],
    ])('for %s', async (_, more, errors) => {
      expect(await errorsOf(more(jun))).toMatchObject(errors);
    });

    it.each(['attendees', 'guests'])('beyond a hundred %s, without looking at each', async (field) => {
      const named = (count: number) =>
        Array.from({ length: count }, (_, n) =>
          field === 'guests' ? { name: `${n}` } : { email: `n${n}@elsewhere.example` },
        );
      const hall = await room({ capacity: 200 });
      expect((await book({ [field]: named(100) }, mei, hall)).status).toBe(201);
      expect(await errorsOf({ [field]: named(101) })).toMatchObject([
        { pointer: `/${field}`, code: 'array-max-size' },
      ]);

      // Had each been looked at, each would be at fault.
      const flood = await errorsOf({ [field]: Array.from({ length: 100_000 }, () => ({ x: 1 })) });
      expect(flood).toMatchObject([{ pointer: `/${field}`, code: 'array-max-size' }]);
    });
  });

  describe('are known', () => {
    it('to whom it is for, to who booked it, to those who attend, to admins and to the campus', async () => {
      const id = await booked({ ...withJun(), for: kim.user.id });
      for (const reader of [mei, kim, jun, boss, operator]) {
        const { body } = await reader.get(`/bookings/${id}`);
        expect(body).toMatchObject({ attendees: [{ userId: jun.user.id }, ann], guests: [bob] });
      }
      expect((await stranger.get(`/bookings/${id}`)).status).toBe(404);
    });

    it('by their number alone to a colleague who is asked about the booking', async () => {
      const lab = await room({ kind: 'lab' });
      const approver = await campus.person({ tenantId: mei.user.tenantId, roles: ['member', 'approver'] });
      const policy = await campus.admin.post('/approval-policies', {
        spaceId: lab.id,
        steps: [{ name: 'safety', by: { role: 'approver' } }],
      });
      if (policy.status !== 201) throw new Error(JSON.stringify(policy.body));
      const id = await booked(withJun(), mei, lab);

      const shown = await approver.get(`/bookings/${id}`);
      expect(shown.body).toMatchObject({ status: 'requested', attendeeCount: 2, guestCount: 1, people: 4 });
      for (const path of [
        `/bookings/${id}`,
        `/bookings/${id}/history`,
        '/requests',
        '/changes?since=now',
        '/bookings',
      ])
        expect((await approver.get(path)).text).not.toMatch(secrets);
      expect(shown.body).not.toHaveProperty('attendees');
      expect(shown.body).not.toHaveProperty('guests');
      const granted = await approver.post(`/bookings/${id}/approve`);
      expect(granted.body).toMatchObject({ status: 'confirmed', attendeeCount: 2 });
      expect(granted.text).not.toMatch(secrets);
    });

    it('to neither the history, nor the change log, nor the audit, which are never rewritten', async () => {
      await campus.settled();
      const { body: start } = await mei.get('/changes?since=now');
      const id = await booked(withJun());
      await mei.patch(`/bookings/${id}`, { guests: [bob, { name: 'Carl' }] });
      await campus.settled();

      const { body: history } = await mei.get(`/bookings/${id}/history`);
      expect(history.data[1]).toMatchObject({
        type: 'booking.updated',
        changed: ['people', 'guests'],
        before: { attendeeCount: 2, guestCount: 1, attendees: [{ userId: jun.user.id }] },
        after: { attendeeCount: 2, guestCount: 2 },
      });
      const changes = await mei.get(`/changes?types=booking&since=${start.nextCursor}`);
      expect(changes.body.data).toMatchObject([
        { booking: { guestCount: 1 } },
        { booking: { guestCount: 2 } },
      ]);
      expect((await campus.admin.get(`/audit?subject=${id}`)).body.data[0]).toMatchObject({
        before: { attendeeCount: 2, guestCount: 1 },
        after: { attendeeCount: 2, guestCount: 2 },
      });
      for (const text of [
        JSON.stringify(history),
        changes.text,
        (await campus.admin.get(`/audit?subject=${id}`)).text,
        JSON.stringify((await campus.db.query('SELECT * FROM booking_history')).rows),
        JSON.stringify((await campus.db.query('SELECT * FROM change')).rows),
      ])
        expect(text).not.toMatch(secrets);
    });
  });

  describe('change', () => {
    it('as a whole, list by list, and the number of people with them', async () => {
      const id = await booked(withJun());
      const change = async (body: object) => (await mei.patch(`/bookings/${id}`, body)).body;
      expect(await change({ attendees: [{ userId: kim.user.id }] })).toMatchObject({
        people: 3,
        attendees: [{ userId: kim.user.id }],
        guests: [bob],
      });
      expect(await change({ title: 'Visit' })).toMatchObject({ people: 3, guests: [bob], attendeeCount: 1 });
      expect(await change({ start: at(2, '12:00') })).toMatchObject({
        people: 3,
        guests: [bob],
        attendeeCount: 1,
      });
      expect(await change({ people: 1 })).toMatchObject({ errors: [{ pointer: '/people' }] });
      expect(await change({ attendees: null, guests: [] })).toMatchObject({ people: 1 });
      expect((await mei.get(`/bookings/${id}`)).body).not.toHaveProperty('attendeeCount');
    });

    it('not at all where the same are named again', async () => {
      const id = await booked(withJun());
      expect((await mei.patch(`/bookings/${id}`, withJun())).body.version).toBe(1);
    });

    it('not with the owner: they stay when it is handed on', async () => {
      const id = await booked(withJun());
      const { body } = await mei.post(`/bookings/${id}/transfer`, { to: kim.user.id });
      expect(body).toMatchObject({
        bookedFor: kim.user.id,
        attendees: [{ userId: jun.user.id }, ann],
        guests: [bob],
      });
    });

    it('not by themselves: who attends may not change what they attend', async () => {
      const id = await booked(withJun());
      for (const answer of [
        await jun.patch(`/bookings/${id}`, { title: 'Mine' }),
        await jun.patch(`/bookings/${id}`, { attendees: [] }),
        await jun.post(`/bookings/${id}/cancel`),
        await jun.post(`/bookings/${id}/transfer`, { to: 'me' }),
        await jun.post(`/bookings/${id}/extend`, { minutes: 30 }),
        await jun.post(`/bookings/${id}/late`),
        await jun.post(`/bookings/${id}/end`),
        await jun.post(`/bookings/${id}/forget-names`),
      ]) {
        expect(answer.status).toBe(403);
        expect(answer.body.code).toBe('insufficient-scope');
      }
      const { can } = (await jun.get(`/bookings/${id}`)).body;
      expect(can).toMatchObject({ cancel: false, move: false, transfer: false, extend: false });
    });

    it('not to more than is granted, until it is granted', async () => {
      const hall = await room();
      const policy = await campus.admin.post('/approval-policies', {
        spaceId: hall.id,
        steps: [{ name: 'safety', by: { role: 'operator' }, when: { moreThanPeople: 3 } }],
      });
      expect(policy.status).toBe(201);
      const id = await booked({ attendees: [ann] }, mei, hall);
      const more = { guests: [bob, { name: 'Carl' }, { name: 'Dora' }] };
      const refused = await mei.patch(`/bookings/${id}`, more);
      expect(refused.body).toMatchObject({ code: 'state-not-allowed' });
      expect((await mei.patch(`/bookings/${id}`, { people: 5 })).body.status).toBe('requested');
      await operator.post(`/bookings/${id}/approve`);
      expect((await mei.patch(`/bookings/${id}`, more)).body).toMatchObject({
        status: 'confirmed',
        people: 5,
      });
    });
  });

  it('keep their places where a series is made smaller around them', async () => {
    const place = await room();
    const [first] = await weekly(mei, place);
    await mei.patch(`/bookings/${first!.bookingId}`, withJun());
    const { body } = await mei.patch(`/series/${first!.seriesId}`, { people: 2, includeExceptions: true });
    expect(body.counts).toMatchObject({ ok: 2 });
    expect((await mei.get(`/bookings/${first!.bookingId}`)).body).toMatchObject({ people: 3, guests: [bob] });
  });

  describe('attend', () => {
    it('what they find among what they attend, and nowhere else', async () => {
      const id = await booked(withJun());
      expect(await idsOf(jun, 'for=attending')).toContain(id);
      expect(await idsOf(jun, 'for=me')).not.toContain(id);
      expect(await idsOf(jun, '')).not.toContain(id);
      expect(await idsOf(mei, 'for=attending')).not.toContain(id);
      expect((await jun.get('/bookings?for=attending&limit=100')).text).toMatch(secrets);
    });

    it('and are not told what is left to whom it is for', async () => {
      const { body: allowance } = await campus.admin.post('/allowances', {
        name: { en: 'Halls' },
        per: 'person',
        kinds: ['event_hall'],
        period: 'day',
        measure: 'bookings',
        most: 5,
      });
      const id = await booked(withJun(), mei, await room({ kind: 'event_hall' }));
      expect((await mei.get(`/bookings/${id}`)).body.allowances).toMatchObject([
        { id: allowance.id, left: 4 },
      ]);
      expect((await jun.get(`/bookings/${id}`)).body).not.toHaveProperty('allowances');
    });

    it('no longer what they are taken off', async () => {
      const id = await booked(withJun());
      await mei.patch(`/bookings/${id}`, { attendees: [ann] });
      expect((await jun.get(`/bookings/${id}`)).status).toBe(404);
      expect(await idsOf(jun, 'for=attending')).not.toContain(id);
    });

    it('nothing of another company: what is handed over there is no longer theirs to see', async () => {
      const id = await booked(withJun());
      await operator.post(`/bookings/${id}/transfer`, { to: stranger.user.email });
      expect((await jun.get(`/bookings/${id}`)).status).toBe(404);
      expect(await idsOf(jun, 'for=attending')).not.toContain(id);
      const { body } = await stranger.get(`/bookings/${id}`);
      expect(body.attendees).toEqual([{ userId: jun.user.id }, ann]);
    });

    it('and may check in, by the booking or by the code at the door', async () => {
      const arriving = async () => {
        const place = await room({ terms: { checkIn: 'required' } });
        const { status, body } = await mei.book(place, soon(5), soon(35), withJun());
        if (status !== 201) throw new Error(JSON.stringify(body));
        return { place, id: body.id };
      };
      const one = await arriving();
      expect((await jun.get(`/bookings/${one.id}`)).body.can).toMatchObject({ checkIn: true, cancel: false });
      expect((await jun.post(`/bookings/${one.id}/check-in`)).body).toMatchObject({ status: 'checked_in' });
      expect((await kim.post(`/bookings/${one.id}/check-in`)).status).toBe(404);

      const other = await arriving();
      const { code } = (await campus.admin.get(`/spaces/${other.place.id}/qr-code`)).body;
      expect((await kim.post('/check-in', { code })).body.code).toBe('no-booking-here');
      expect((await jun.post('/check-in', { code })).body).toMatchObject({
        id: other.id,
        status: 'checked_in',
      });
    });
  });

  describe('are forgotten', () => {
    it('on demand, also when all is over: numbers and colleagues stay', async () => {
      const id = await booked(withJun());
      await campus.db.query(
        "UPDATE booking SET starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' WHERE id = $1",
        [uuidOf('booking', id)],
      );
      expect((await mei.patch(`/bookings/${id}`, { guests: [] })).body.code).toBe('already-ended');
      const rehearsed = await mei.post(`/bookings/${id}/forget-names?dryRun=true`);
      expect(rehearsed.body).toMatchObject({ guests: [], version: 3 });

      const { status, body } = await mei.post(`/bookings/${id}/forget-names`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        attendeeCount: 2,
        guestCount: 1,
        attendees: [{ userId: jun.user.id }],
        guests: [],
        version: 3,
      });
      expect((await mei.post(`/bookings/${id}/forget-names`)).body).toEqual(body);
      expect((await mei.get(`/bookings/${id}/history`)).body.data[1]).toMatchObject({
        type: 'booking.names_forgotten',
        changed: ['attendees', 'guests'],
        actor: { id: mei.user.id },
      });
      expect((await jun.get(`/bookings/${id}`)).status).toBe(200);
      const { rows } = await campus.db.query(
        'SELECT email, name, company FROM booking_attendee WHERE booking_id = $1 AND member_id IS NULL',
        [uuidOf('booking', id)],
      );
      const nothing = { email: null, name: null, company: null };
      expect(rows).toEqual([nothing, nothing]);
    });

    it('by an admin of the company, not by strangers, and not by an old version', async () => {
      const id = await booked(withJun());
      expect((await stranger.post(`/bookings/${id}/forget-names`)).status).toBe(404);
      const old = await boss.post(`/bookings/${id}/forget-names`, {}, { 'if-match': '"v7"' });
      expect(old.body.code).toBe('version-conflict');
      expect((await boss.post(`/bookings/${id}/forget-names`)).body.guests).toEqual([]);
    });
  });
});
