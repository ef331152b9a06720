import { at, Campus, type Person, type Space } from './support/campus.js';

const day = (daysAhead: number) => at(daysAhead, '00:00').slice(0, 10);

describe('The risk form that covers a booking', () => {
  let campus: Campus;
  let mei: Person;
  let jun: Person;
  let stranger: Person;
  let operator: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
    stranger = await campus.person();
    for (const code of ['laser', 'isotope'])
      await campus.admin.post('/hazards', { code, name: { en: code }, formRequired: true });
  });
  afterAll(() => campus.close());

  beforeEach(async () => {
    mei = await campus.person();
    jun = await campus.person({ tenantId: mei.user.tenantId });
  });

  const filed = async (more: object = {}, by = mei): Promise<string> => {
    const { status, body } = await by.post('/risk-forms', {
      title: 'Laser table',
      hazards: ['laser'],
      expiresOn: day(300),
      ...more,
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  };
  const lab = (hazards = ['laser']) => campus.space({ kind: 'lab', hazards });
  const book = (space: Space, more: Record<string, unknown> = {}, by = mei, daysAhead = 3) =>
    by.book(space, at(daysAhead, '10:00'), at(daysAhead, '11:00'), more);

  describe('may be named', () => {
    it('where it does cover it: it is kept, shown and written in the history', async () => {
      await filed();
      const form = await filed({ expiresOn: day(20) });
      const { status, body } = await book(await lab(), { riskFormId: form });

      expect(status).toBe(201);
      expect(body.riskFormId).toBe(form);
      expect((await mei.get(`/bookings/${body.id}`)).body.riskFormId).toBe(form);
      expect((await mei.get(`/bookings/${body.id}/history`)).body.data[0].after.riskFormId).toBe(form);
    });

    it('where none is asked for, too', async () => {
      const form = await filed();
      expect((await book(await campus.space(), { riskFormId: form })).body.riskFormId).toBe(form);
      expect((await book(await campus.space())).body).not.toHaveProperty('riskFormId');
    });

    it('for a colleague, if it counts for them', async () => {
      const [own, all] = [await filed({ memberId: mei.user.id }), await filed()];
      const forJun = { for: jun.user.id };
      expect((await book(await lab(), { ...forJun, riskFormId: own })).body.code).toBe('form-does-not-cover');
      expect((await book(await lab(), { ...forJun, riskFormId: all })).body.riskFormId).toBe(all);
    });

    it.each<[string, () => Promise<Record<string, unknown>>, string]>([
      [
        'covers another hazard',
        async () => ({ riskFormId: await filed({ hazards: ['isotope'] }) }),
        'missing',
      ],
      ['expires before', async () => ({ riskFormId: await filed({ expiresOn: day(2) }) }), 'expires-before'],
      ['is not valid yet', async () => ({ riskFormId: await filed({ validFrom: day(4) }) }), 'not-yet-valid'],
      ['is another company’s', async () => ({ riskFormId: await filed({}, stranger) }), 'missing'],
      ['does not exist', async () => ({ riskFormId: 'rsk_01kb3w8q5xf6bsnk2v3g5h7j9m' }), 'missing'],
      ['is no id of one', async () => ({ riskFormId: '' }), 'missing'],
    ])('but not one that %s, and the refusal names one that covers it', async (_, wish, state) => {
      const good = await filed();
      const refused = await book(await lab(), await wish());

      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({
        code: 'form-does-not-cover',
        fix: { pointer: '/riskFormId', suggest: { riskFormId: good } },
      });
      expect(refused.body.requirements[0]).toMatchObject({
        kind: 'form',
        state,
        fix: { href: '/api/v1/risk-forms' },
      });
    });

    it('but not one that is withdrawn, nor one of which nobody here may know', async () => {
      const form = await filed();
      await mei.patch(`/risk-forms/${form}`, { status: 'withdrawn' });
      const withdrawn = await book(await lab(), { riskFormId: form });
      expect(withdrawn.body.violations).toMatchObject([
        { code: 'form-does-not-cover' },
        { code: 'form-required' },
      ]);
      const foreign = await book(await lab(), { riskFormId: await filed({}, stranger) });
      expect(foreign.body.detail).toBe(withdrawn.body.detail);
    });

    it('when a hold is booked', async () => {
      const [form, other] = [await filed({ expiresOn: day(20) }), await filed({ hazards: ['isotope'] })];
      await filed();
      const held = await mei.post('/holds', {
        spaceId: (await lab()).id,
        start: at(3, '10:00'),
        end: at(3, '11:00'),
      });
      const holdId = held.body.id;
      const refused = await mei.post('/bookings', { holdId, riskFormId: other });
      expect(refused.body.code).toBe('form-does-not-cover');
      expect((await mei.post('/bookings', { holdId, riskFormId: form })).body).toMatchObject({
        status: 'confirmed',
        riskFormId: form,
      });
    });

    it('in a booking of several spaces, if it covers each', async () => {
      const both = await filed({ hazards: ['laser', 'isotope'] });
      const one = await filed();
      const spaces = [{ spaceId: (await lab()).id }, { spaceId: (await lab(['isotope'])).id }];
      const wish = { spaces, start: at(3, '10:00'), end: at(3, '11:00') };
      expect((await mei.post('/bookings', { ...wish, riskFormId: one })).body).toMatchObject({
        code: 'form-does-not-cover',
        violations: [{ spaceId: spaces[1]!.spaceId }],
      });
      expect((await mei.post('/bookings', wish)).body.riskFormId).toBe(both);
    });
  });

  describe('is found where none is named', () => {
    it('and shown: of those that cover all the one that lasts longest', async () => {
      await filed({ expiresOn: day(10) });
      const form = await filed({ expiresOn: day(20) });
      expect((await book(await lab())).body.riskFormId).toBe(form);
    });

    it('unless only several together cover it', async () => {
      await filed();
      await filed({ hazards: ['isotope'] });
      const { status, body } = await book(await lab(['laser', 'isotope']));
      expect(status).toBe(201);
      expect(body).not.toHaveProperty('riskFormId');
    });

    it('for each date of a series', async () => {
      const [early, late] = [await filed({ expiresOn: day(8) }), await filed({ validFrom: day(9) })];
      const wish = {
        spaceId: (await lab()).id,
        start: at(7, '10:00'),
        end: at(7, '11:00'),
        rrule: 'FREQ=WEEKLY;COUNT=2',
      };
      const { previewToken } = (await mei.post('/series/preview', wish)).body;
      const { body } = await mei.post('/series', { previewToken });
      const forms = [];
      for (const id of body.bookingIds) forms.push((await mei.get(`/bookings/${id}`)).body.riskFormId);
      expect(forms).toEqual([early, late]);
    });

    it('anew when it moves to where the old one is not valid, and stays while it is', async () => {
      const short = await filed({ expiresOn: day(5) });
      const long = await filed();
      const { id } = (await book(await lab(), { riskFormId: short })).body;
      const move = async (body: object) => (await mei.patch(`/bookings/${id}`, body)).body;
      expect(await move({ start: at(4, '10:00') })).toMatchObject({ riskFormId: short });
      expect(await move({ title: 'Lasers' })).toMatchObject({ riskFormId: short });
      expect(await move({ start: at(8, '10:00') })).toMatchObject({ riskFormId: long });
      const { data } = (await mei.get(`/bookings/${id}/history`)).body;
      expect(data.at(-1).changed).toEqual(['start', 'end', 'riskFormId']);
    });

    it('anew for a colleague to whom it is handed on', async () => {
      const own = await filed({ memberId: mei.user.id });
      const { id, riskFormId } = (await book(await lab())).body;
      expect(riskFormId).toBe(own);
      expect((await mei.post(`/bookings/${id}/transfer`, { to: jun.user.id })).body.code).toBe(
        'form-required',
      );
      const theirs = await filed({ memberId: jun.user.id });
      const handed = await mei.post(`/bookings/${id}/transfer`, { to: jun.user.id });
      expect(handed.body).toMatchObject({ bookedFor: jun.user.id, riskFormId: theirs });
    });
  });

  it('can be exchanged later, without the other rules being asked again', async () => {
    const [one, other] = [await filed({ expiresOn: day(20) }), await filed()];
    const space = await lab();
    const { id } = (await book(space, { riskFormId: one })).body;
    // A rule that the booking would break today.
    await campus.admin.post('/rule-sets', { spaceId: space.id, terms: { maxMinutes: 30 } });
    const name = async (riskFormId: string | null) =>
      (await mei.patch(`/bookings/${id}`, { riskFormId })).body;

    expect(await name(other)).toMatchObject({ riskFormId: other, version: 2 });
    expect(await name(other)).toMatchObject({ version: 2 });
    expect(await name(one)).toMatchObject({ riskFormId: one, version: 3 });
    expect(await name(null)).toMatchObject({ riskFormId: other, version: 4 });
    expect(await name(null)).toMatchObject({ riskFormId: other, version: 4 });
    expect(await name(await filed({ hazards: ['isotope'] }))).toMatchObject({ code: 'form-does-not-cover' });
    expect((await operator.get(`/bookings/${id}`)).body.riskFormId).toBe(other);
  });
});
