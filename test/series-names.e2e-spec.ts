import { at, Campus, type Person, type Space } from './support/campus.js';
import { bySafety, labOf } from './support/labs.js';
import {
  clock,
  commit,
  dateAhead,
  madeSeries,
  type Occurrence,
  occurrencesOf,
  plus,
  resultsOf,
  weekdayFrom,
} from './support/series.js';

const ann = { email: 'ann@elsewhere.example', name: 'Ann Lee' };
const bob = { name: 'Bob Guest', company: 'Bob & Sons' };
const secrets = /elsewhere\.example|Ann Lee|Bob Guest|Bob & Sons/;

type Named = Occurrence & { attendees?: object[]; guests?: object[]; people: number; riskFormId?: string };

describe('A series that names who comes', () => {
  let campus: Campus;
  let mei: Person;
  let jun: Person;
  let stranger: Person;
  let approver: Person;
  let room: Space;

  const monday = weekdayFrom(dateAhead(20), 1);
  const weekly = (count = 3) => ({
    start: clock(monday, '10:00'),
    end: clock(monday, '11:00'),
    rrule: `FREQ=WEEKLY;COUNT=${count}`,
    onHoliday: 'keep',
  });

  beforeAll(async () => {
    campus = await Campus.open();
    mei = await campus.person();
    [jun, stranger, approver] = (await Promise.all([
      campus.person({ tenantId: mei.user.tenantId }),
      campus.person(),
      campus.person({ roles: ['approver'] }),
    ])) as [Person, Person, Person];
    await campus.admin.post('/hazards', { code: 'laser', name: { en: 'Laser' }, formRequired: true });
  });
  afterAll(() => campus.close());
  beforeEach(async () => {
    room = await campus.space({ capacity: 20 });
  });

  const three = () => ({ attendees: [{ userId: jun.user.id }, ann], guests: [bob] });
  const shown = () => ({ attendees: [{ userId: jun.user.id }, ann], guests: [bob] });
  const made = (more: Record<string, unknown> = {}, space = room) =>
    madeSeries(mei, space, { ...weekly(), ...more });
  const dates = async (id: string) => (await occurrencesOf(mei, id)) as Named[];

  it('has them on each of its dates, who see it and may come; nobody else reads their names', async () => {
    const { id } = await made(three());

    expect(await dates(id)).toMatchObject(Array.from({ length: 3 }, () => ({ ...shown(), people: 4 })));
    expect((await mei.get(`/series/${id}`)).body).toMatchObject({ ...shown(), people: 4, attendeeCount: 2 });
    const attending = (await jun.get('/bookings?for=attending&limit=200')).body.data;
    expect(attending.filter(({ seriesId }: { seriesId: string }) => seriesId === id)).toHaveLength(3);
    const operator = await campus.admin.get(`/series/${id}`);
    expect(operator.body).toMatchObject(shown());
    for (const reader of [stranger, approver]) expect((await reader.get(`/series/${id}`)).status).toBe(404);
    const first = (await dates(id))[0]!;
    const history = await mei.get(`/bookings/${first.id}/history`);
    expect(history.body.data[0].after).toMatchObject({ attendeeCount: 2, guestCount: 1 });
    expect(history.text).not.toMatch(secrets);
    const { rows } = await campus.db.query('SELECT snapshot::text FROM booking_history');
    expect(JSON.stringify(rows)).not.toMatch(secrets);
  });

  it('refuses whom it cannot find, or fewer people than are named, before anything is shown', async () => {
    const preview = async (more: object) =>
      (await mei.post('/series/preview', { spaceId: room.id, ...weekly(), ...more })).body.errors;

    expect(await preview({ attendees: [{ userId: stranger.user.id }] })).toMatchObject([
      { pointer: '/attendees/0/userId', code: 'unknown-person' },
    ]);
    expect(await preview({ ...three(), people: 2 })).toMatchObject([
      { pointer: '/people', code: 'contradiction' },
    ]);
    const { start, end } = weekly();
    await jun.book(room, start, end);
    const taken = (await mei.book(room, start, end)).body;
    const [{ offerId }] = taken.alternatives;
    const { rrule, onHoliday } = weekly();
    const byOffer = { offerId, rrule, onHoliday };
    expect((await mei.post('/series/preview', { ...byOffer, ...three() })).body.errors).toMatchObject([
      { pointer: '/people', code: 'contradiction' },
    ]);
    expect((await mei.post('/series/preview', byOffer)).status).toBe(200);
    const small = await campus.space({ capacity: 2 });
    const refused = await mei.post('/series/preview', { spaceId: small.id, ...weekly(), ...three() });
    expect(refused.body.code).toBe('capacity-exceeded');
  });

  it('names others from a date on, as was shown, and dates that are added have them too', async () => {
    const { id } = await made(three(), room);
    const wish = { guests: [bob, { name: 'Cy' }], rrule: 'FREQ=WEEKLY;COUNT=3' };
    const from = plus(monday, 7);

    const tried = await mei.patch(`/series/${id}?scope=following&from=${from}&dryRun=true`, wish);

    expect(tried.body.occurrences).toMatchObject([
      {
        date: from,
        action: 'change',
        from: { ...shown(), people: 4 },
        to: { attendees: shown().attendees, guests: [bob, { name: 'Cy' }], people: 5 },
      },
      { action: 'change', to: { people: 5 } },
      { action: 'book' },
    ]);
    const done = await mei.patch(`/series/${id}`, { previewToken: tried.body.previewToken });
    expect(done.status).toBe(200);
    const after = { guests: [bob, { name: 'Cy' }], people: 5 };
    expect(await dates(id)).toMatchObject([{ guests: [bob], people: 4 }]);
    expect(await dates(done.body.next.id)).toMatchObject([after, after, after]);
    expect(done.body.next).toMatchObject({ ...after, attendees: shown().attendees });
    const [second] = await dates(done.body.next.id);
    const { data } = (await mei.get(`/bookings/${second!.id}/history`)).body;
    expect(data.at(-1).changed).toEqual(['people', 'guests', 'seriesId']);
  });

  it('leaves alone whoever is named on one date by itself, unless all are meant', async () => {
    const { id } = await made(three());
    const one = plus(monday, 7);
    const alone = await mei.patch(`/series/${id}?scope=this&from=${one}`, { guests: null });
    expect(alone.body.occurrences).toMatchObject([{ to: { people: 3 } }]);
    expect((await dates(id))[1]).toMatchObject({ attendees: shown().attendees, people: 3 });
    expect((await dates(id))[1]!.guests).toBeUndefined();
    expect((await mei.get(`/series/${id}`)).body.guests).toEqual([bob]);

    await mei.patch(`/series/${id}`, { guests: [{ name: 'Cy' }], attendees: [ann] });
    expect(await dates(id)).toMatchObject([
      { guests: [{ name: 'Cy' }], attendees: [ann], people: 3 },
      { attendees: [ann], people: 3 },
      { guests: [{ name: 'Cy' }], attendees: [ann], people: 3 },
    ]);
    expect((await dates(id))[1]!.guests).toBeUndefined();

    await mei.patch(`/series/${id}`, { guests: [bob], includeExceptions: true });
    expect((await dates(id)).map(({ guests }) => guests)).toEqual([[bob], [bob], [bob]]);
    await mei.patch(`/series/${id}`, { guests: null, attendees: null });
    expect((await dates(id)).map(({ people }) => people)).toEqual([1, 1, 1]);
    expect((await mei.get(`/series/${id}`)).text).not.toMatch(secrets);
  });

  it('says who is to come from now on, though each of its dates has its own list', async () => {
    const { id } = await made({ guests: [bob], rrule: 'FREQ=WEEKLY;COUNT=1' });
    await mei.patch(`/series/${id}?scope=this&from=${monday}`, { guests: null });

    await mei.patch(`/series/${id}`, { guests: [{ name: 'Cy' }], people: 1 });

    expect((await mei.get(`/series/${id}`)).body.guests).toEqual([{ name: 'Cy' }]);
    expect((await dates(id))[0]!.guests).toBeUndefined();
  });

  it('leaves alone how many come to one date by themselves, unless all are meant', async () => {
    const { id } = await made();
    const peopleOf = async () => (await dates(id)).map(({ people }) => people);
    await mei.patch(`/series/${id}?scope=this&from=${plus(monday, 7)}`, { people: 7 });

    await mei.patch(`/series/${id}`, { people: 3 });
    expect(await peopleOf()).toEqual([3, 7, 3]);
    await mei.patch(`/series/${id}`, { people: 4, includeExceptions: true });
    expect(await peopleOf()).toEqual([4, 4, 4]);
  });

  it('asks no rule about a name, and the rules about more people than there is room for', async () => {
    const tight = await campus.space({ capacity: 3 });
    const { id } = await made({ attendees: [ann] }, tight);
    await campus.admin.post('/rule-sets', { spaceId: tight.id, terms: { maxMinutes: 30 } });

    expect((await mei.patch(`/series/${id}`, { attendees: [{ ...ann, name: 'Ann' }] })).status).toBe(200);
    const crowd = Array.from({ length: 4 }, (_, n) => ({ name: `Guest ${n}` }));
    const refused = await mei.patch(`/series/${id}`, { guests: crowd });
    expect(refused.body.code).toBe('series-changed');
    expect(resultsOf(refused.body.preview)).toEqual(['closed', 'closed', 'closed']);
  });

  it('names no more people on its dates than are granted there, until they are', async () => {
    const lab = await labOf(campus, [{ ...bySafety, when: { moreThanPeople: 2 } }], {}, 20);
    const { id } = await made({ attendees: [ann] }, lab);
    const more = { guests: [{ name: 'Cy' }, { name: 'Di' }] };
    const asked = () => mei.patch(`/series/${id}`, more);

    expect((await asked()).body).toMatchObject({ code: 'state-not-allowed', bookingStatus: 'requested' });
    await mei.patch(`/series/${id}`, { people: 4 });
    const waiting = await dates(id);
    expect(waiting.map(({ status }) => status)).toEqual(['requested', 'requested', 'requested']);
    await approver.post('/requests/approve-many', { ids: waiting.map((one) => one.id) });
    expect((await asked()).status).toBe(200);
    expect(await dates(id)).toMatchObject(
      Array.from({ length: 3 }, () => ({ status: 'confirmed', people: 4, ...more })),
    );
  });

  it('forgets names once its last date is over, and not before', async () => {
    const { id } = await made(three());
    const named = async () =>
      (
        await campus.db.query(
          `SELECT count(*)::int AS n FROM series_attendee a JOIN booking b ON b.series_id = a.series_id WHERE b.id = $1`,
          [(await campus.db.query('SELECT id FROM booking ORDER BY created_at DESC LIMIT 1')).rows[0].id],
        )
      ).rows[0].n;
    const tidy = () => campus.db.query(`SELECT graphile_worker.add_job('forget-previews')`);
    await tidy();
    expect((await mei.get(`/series/${id}`)).body.guestCount).toBe(1);
    await campus.db.query(
      `UPDATE booking SET starts_at = starts_at - interval '1 year', ends_at = ends_at - interval '1 year' WHERE series_id IS NOT NULL`,
    );
    await tidy();

    for (let tries = 0; tries < 200 && (await named()) > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await mei.get(`/series/${id}`)).body).not.toHaveProperty('attendeeCount');
  });

  describe('and its risk form', () => {
    let lab: Space;
    beforeEach(async () => {
      lab = await campus.space({ kind: 'lab', hazards: ['laser'] });
    });
    const filed = async (more: object = {}): Promise<string> =>
      (
        await mei.post('/risk-forms', {
          title: 'Laser table',
          hazards: ['laser'],
          expiresOn: dateAhead(300),
          ...more,
        })
      ).body.id;
    const preview = (more: object) => mei.post('/series/preview', { spaceId: lab.id, ...weekly(), ...more });
    const formsOf = async (id: string) => (await dates(id)).map(({ riskFormId }) => riskFormId);

    it('has the one that is named on each date, and judges it date by date', async () => {
      const [short, long] = [await filed({ expiresOn: plus(monday, 8) }), await filed()];

      const partly = await preview({ riskFormId: short });
      expect(resultsOf(partly.body)).toEqual(['ok', 'ok', 'closed']);
      expect(partly.body.occurrences[2]).toMatchObject({
        reason: 'form-does-not-cover',
        violations: [{ code: 'form-does-not-cover' }],
      });
      const { body } = await commit(mei, partly);
      expect(body).toMatchObject({ made: 2, skipped: [plus(monday, 14)] });
      expect(await formsOf(body.id)).toEqual([short, short]);
      expect((await mei.get(`/series/${body.id}`)).body.riskFormId).toBe(short);
      const none = await preview({ riskFormId: await filed({ expiresOn: dateAhead(10) }) });
      expect(none.body.code).toBe('form-does-not-cover');

      const other = await mei.patch(`/series/${body.id}?dryRun=true`, { riskFormId: long });
      expect(other.body.occurrences).toMatchObject([
        { from: { riskFormId: short }, to: { riskFormId: long } },
        { to: { riskFormId: long } },
      ]);
      await mei.patch(`/series/${body.id}`, { previewToken: other.body.previewToken });
      expect(await formsOf(body.id)).toEqual([long, long]);
      const [first] = await dates(body.id);
      const { data } = (await mei.get(`/bookings/${first!.id}/history`)).body;
      expect(data.at(-1)).toMatchObject({ changed: ['riskFormId'] });
    });

    it('is exchanged on one date, or from one on, where it covers that; null leaves it to us', async () => {
      const [short, long] = [await filed({ expiresOn: plus(monday, 8) }), await filed()];
      const { id } = await madeSeries(mei, lab, { ...weekly(), riskFormId: long });
      // A rule that its bookings would break today is none about their form.
      await campus.admin.post('/rule-sets', { spaceId: lab.id, terms: { maxMinutes: 30 } });

      await mei.patch(`/series/${id}?scope=this&from=${monday}`, { riskFormId: short });
      expect(await formsOf(id)).toEqual([short, long, long]);
      // Nothing is written where we would choose the one that it has.
      await mei.patch(`/series/${id}?scope=this&from=${plus(monday, 14)}`, { riskFormId: null });
      await mei.patch(`/series/${id}?scope=this&from=${plus(monday, 14)}`, { riskFormId: null });
      expect((await dates(id))[2]).toMatchObject({ riskFormId: long, version: 1 });
      const late = await mei.patch(`/series/${id}`, { riskFormId: short });
      expect(late.body).toMatchObject({ code: 'series-changed', changed: [plus(monday, 14)] });
      expect(late.body.preview.occurrences[2].violations).toMatchObject([{ code: 'form-does-not-cover' }]);
      await mei.patch(`/series/${id}`, { riskFormId: null });
      expect((await mei.get(`/series/${id}`)).body).not.toHaveProperty('riskFormId');
      const found = await formsOf(id);
      expect(found[2]).toBe(long);
      expect(found).not.toContain(undefined);
    });

    it('is the one that is named on dates that are added, too', async () => {
      await filed();
      const named = await filed();
      const { id } = await madeSeries(mei, lab, { ...weekly(2), riskFormId: named });
      expect((await mei.patch(`/series/${id}`, { rrule: 'FREQ=WEEKLY;COUNT=4' })).status).toBe(200);
      expect(await formsOf(id)).toEqual([named, named, named, named]);
    });
  });

  it('is of one space, and says so where several are sent', async () => {
    const spaces = [{ spaceId: room.id }, { spaceId: (await campus.space()).id }];
    const severalSpaces = [{ pointer: '/spaces', code: 'several-spaces' }];
    for (const more of [{ spaces }, { spaceId: room.id, spaces }]) {
      const refused = await mei.post('/series/preview', { ...weekly(), ...more });
      expect({ status: refused.status, errors: refused.body.errors }).toMatchObject({
        status: 422,
        errors: severalSpaces,
      });
    }
    const { id } = await made();
    expect((await mei.patch(`/series/${id}`, { spaces })).body.errors).toMatchObject(severalSpaces);
    const [first] = await dates(id);
    expect((await mei.patch(`/bookings/${first!.id}`, { spaces })).body.spaces).toHaveLength(2);
    expect((await mei.book(room, at(3, '10:00'), at(3, '11:00'))).status).toBe(201);
  });
});
