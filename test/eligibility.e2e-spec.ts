import { at, Campus, type Person, type Space } from './support/campus.js';

const day = (daysAhead: number) => at(daysAhead, '00:00').slice(0, 10);

describe('Who may book what', () => {
  let campus: Campus;
  let operator: Person;
  let mei: Person;
  let colleague: Person;
  let tenantAdmin: Person;
  let stranger: Person;

  const ok = async (reply: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await reply;
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body as Record<string, unknown> & { id: string };
  };
  const grant = (person: Person, code: string, body: object = {}) =>
    ok(operator.put(`/users/${person.user.id}/qualifications/${code}`, body));
  const entitle = (tenantId: string, data: object[]) =>
    ok(operator.put(`/tenants/${tenantId}/entitlements`, { data }));
  const bookOn = (person: Person, space: Space, daysAhead: number) =>
    person.book(space, at(daysAhead, '10:00'), at(daysAhead, '11:00'));
  const search = (person: Person, what: object, daysAhead = 10) =>
    person.post('/availability/search', {
      what,
      when: { start: at(daysAhead, '10:00'), end: at(daysAhead, '11:00') },
      limit: 50,
    });
  const codes = (answer: { body: { offers: { space: { code: string } }[] } }) =>
    answer.body.offers.map(({ space }) => space.code);

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
    mei = await campus.person();
    const { tenantId } = mei.user;
    [colleague, tenantAdmin, stranger] = await Promise.all([
      campus.person({ tenantId }),
      campus.person({ tenantId, roles: ['member', 'tenant_admin'] }),
      campus.person(),
    ]);
    for (const code of ['laser', 'induction'])
      await ok(operator.post('/qualifications', { code, name: { en: `The ${code}`, zhHant: '培訓' } }));
    await ok(
      operator.post('/hazards', {
        code: 'laser_class_4',
        name: { en: 'Lasers, class 4' },
        requiredQualifications: ['laser'],
      }),
    );
    await ok(
      operator.post('/hazards', { code: 'radioisotope', name: { en: 'Radioisotopes' }, formRequired: true }),
    );
  });
  afterAll(() => campus.close());

  describe('by qualification', () => {
    it('refuses who has none with what is missing, and takes them the moment it is granted', async () => {
      const lab = await campus.space({ kind: 'lab', hazards: ['laser_class_4'] });

      const refused = await bookOn(mei, lab, 3);
      expect(refused).toMatchObject({
        status: 403,
        body: {
          code: 'qualification-required',
          requirements: [
            {
              kind: 'qualification',
              code: 'laser',
              name: { en: 'The laser', zhHant: '培訓' },
              state: 'missing',
              fix: { href: '/api/v1/qualifications/laser' },
            },
          ],
        },
      });
      expect((await mei.get('/qualifications/laser')).status).toBe(200);

      await grant(mei, 'laser', { expiresOn: day(20), evidence: 'Certificate 12345' });
      expect((await bookOn(mei, lab, 3)).status).toBe(201);
      expect((await bookOn(colleague, lab, 4)).body.code).toBe('qualification-required');
    });

    it('must be valid on every day of the booking', async () => {
      const lab = await campus.space({ kind: 'lab', requiredQualifications: ['induction'] });
      await grant(mei, 'induction', { validFrom: day(2), expiresOn: day(5) });

      expect((await bookOn(mei, lab, 5)).status).toBe(201);
      expect((await mei.book(lab, at(4, '22:00'), at(5, '02:00'))).status).toBe(201);
      const over = await mei.book(lab, at(5, '23:00'), at(6, '01:00'));
      expect(over.body.requirements).toEqual([
        expect.objectContaining({ state: 'expires-before', expiresOn: day(5) }),
      ]);
      expect((await bookOn(mei, lab, 1)).body.requirements).toEqual([
        expect.objectContaining({ state: 'not-yet-valid', validFrom: day(2) }),
      ]);
    });

    it('counts for moves, for whoever the booking is for, by whomever it is moved', async () => {
      const person = await campus.person();
      const [lab, other] = [
        await campus.space({ kind: 'lab', requiredQualifications: ['induction'] }),
        await campus.space({ kind: 'lab', hazards: ['laser_class_4'] }),
      ];
      await grant(person, 'induction', { expiresOn: day(5) });
      const { id } = await ok(bookOn(person, lab, 3));

      const move = (daysAhead: number) =>
        operator.patch(`/bookings/${id}`, { start: at(daysAhead, '10:00'), end: at(daysAhead, '11:00') });
      expect((await move(4)).status).toBe(200);
      expect((await move(6)).body.code).toBe('qualification-required');
      expect((await person.patch(`/bookings/${id}`, { spaceId: other.id })).body.code).toBe(
        'qualification-required',
      );
    });

    it('is told in a search, which offers only what one is qualified for', async () => {
      const [open, closed] = [
        await campus.space({ kind: 'bench' }),
        await campus.space({ kind: 'bench', requiredQualifications: ['induction', 'laser'] }),
      ];
      await grant(mei, 'induction', {});
      await grant(mei, 'laser', { expiresOn: day(20) });

      expect(codes(await search(mei, { kind: 'bench' }))).toEqual(
        expect.arrayContaining([open.code, closed.code]),
      );
      const later = await search(mei, { kind: 'bench' }, 21);
      expect(codes(later)).toContain(open.code);
      expect(codes(later)).not.toContain(closed.code);
      expect(later.body.unavailable).toEqual([
        expect.objectContaining({
          reason: 'qualification-required',
          count: 1,
          requirements: [
            {
              kind: 'qualification',
              code: 'laser',
              name: { en: 'The laser', zhHant: '培訓' },
              state: 'expires-before',
              expiresOn: day(20),
              fix: { href: '/api/v1/qualifications/laser' },
            },
          ],
        }),
      ]);
    });

    it('is named once for all the spaces of a search that ask for it', async () => {
      const person = await campus.person();
      for (const required of [['induction'], ['induction', 'laser']])
        await campus.space({ kind: 'event_hall', requiredQualifications: required });

      const { body } = await search(person, { kind: 'event_hall' });
      expect(body.unavailable).toMatchObject([{ reason: 'qualification-required', count: 2 }]);
      expect(body.unavailable[0].requirements.map(({ code }: { code: string }) => code).sort()).toEqual([
        'induction',
        'laser',
      ]);
    });

    it('is asked for in a part of a space as in the whole', async () => {
      const { tenantId } = mei.user;
      const lab = await campus.space({ kind: 'lab', hazards: ['laser_class_4'] });
      const part = await campus.space({ kind: 'bench', areaM2: 1 });
      await ok(operator.patch(`/spaces/${part.id}`, { parentId: lab.id }));
      expect((await bookOn(await campus.person({ tenantId }), part, 3)).body.code).toBe(
        'qualification-required',
      );
    });

    it('follows what a hazard asks for, from the next booking on', async () => {
      await ok(operator.post('/hazards', { code: 'noise', name: { en: 'Noise' } }));
      const lab = await campus.space({ kind: 'lab', hazards: ['noise'] });
      expect((await bookOn(stranger, lab, 3)).status).toBe(201);
      await ok(operator.patch('/hazards/noise', { requiredQualifications: ['induction'] }));
      expect((await bookOn(stranger, lab, 4)).body.code).toBe('qualification-required');
      expect(
        (await operator.patch('/hazards/noise', { requiredQualifications: ['inductoin'] })).body,
      ).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer: '/requiredQualifications/0', didYouMean: 'induction' }],
      });
    });

    it('is seen by oneself, by the admins of the company and by those who train, and changed by the latter alone', async () => {
      const person = await campus.person({ tenantId: mei.user.tenantId });
      const approver = await campus.person({ roles: ['approver'] });
      const path = `/users/${person.user.id}/qualifications`;
      expect(
        await approver.put(`${path}/laser`, { validFrom: '2026-01-01', expiresOn: '2199-01-01' }),
      ).toMatchObject({
        status: 200,
        body: { code: 'laser', validFrom: '2026-01-01', grantedBy: approver.user.id },
      });

      for (const reader of [person, tenantAdmin, operator, approver])
        expect((await reader.get(path)).body.data).toEqual([
          expect.objectContaining({ code: 'laser', expiresOn: '2199-01-01' }),
        ]);
      for (const other of [colleague, stranger]) expect((await other.get(path)).status).toBe(404);
      for (const other of [person, tenantAdmin, stranger])
        expect((await other.put(`${path}/laser`, {})).body.code).toBe('insufficient-scope');
      expect((await person.get('/me')).body.qualifications).toEqual([
        {
          code: 'laser',
          name: { en: 'The laser', zhHant: '培訓' },
          validFrom: '2026-01-01',
          expiresOn: '2199-01-01',
        },
      ]);

      expect((await operator.put(`${path}/juggling`, {})).status).toBe(404);
      expect((await operator.put(`${path}/laser`, { validFrom: day(3), expiresOn: day(2) })).body.code).toBe(
        'validation-failed',
      );
      expect((await operator.put(`${path}/laser`, { expiresOn: '2026-02-30' })).body.code).toBe(
        'validation-failed',
      );
      expect((await operator.delete(`${path}/laser`)).status).toBe(204);
      expect((await operator.delete(`${path}/laser`)).status).toBe(404);
      expect((await person.get('/me')).body.qualifications).toEqual([]);

      const { rows } = await campus.db.query(
        `SELECT type, changed FROM change WHERE type LIKE 'member_qualification.%' AND member_id = subject_id
         AND member_id = (SELECT id FROM member WHERE email = $1) ORDER BY seq`,
        [person.user.email],
      );
      expect(rows).toEqual([
        { type: 'member_qualification.granted', changed: ['laser'] },
        { type: 'member_qualification.withdrawn', changed: ['laser'] },
      ]);
    });

    it('stays in the list while a space, a hazard or a person has it', async () => {
      expect((await operator.delete('/qualifications/laser')).body.code).toBe('still-in-use');
      await ok(operator.post('/qualifications', { code: 'unused', name: { en: 'Unused' } }));
      expect((await operator.delete('/qualifications/unused')).status).toBe(204);
      expect((await mei.post('/qualifications', { code: 'own', name: { en: 'Own' } })).status).toBe(403);
    });
  });

  describe('by what their company is entitled to', () => {
    it('is everything while nothing is said, and then only that', async () => {
      const person = await campus.person();
      const [desk, room] = [await campus.space({ kind: 'desk' }), await campus.space({ kind: 'office' })];
      expect((await bookOn(person, room, 3)).status).toBe(201);

      await entitle(person.user.tenantId, [{ kind: 'desk' }, { kind: 'office', useClass: 'rd_office' }]);
      expect((await bookOn(person, desk, 3)).status).toBe(201);
      expect(await bookOn(person, room, 4)).toMatchObject({
        status: 403,
        body: {
          code: 'tenant-not-entitled',
          allowed: { entitlements: [{ kind: 'desk' }, { kind: 'office', useClass: 'rd_office' }] },
        },
      });
      const found = await search(person, { kind: 'office' });
      expect(codes(found)).not.toContain(room.code);
      expect(found.body.unavailable).toContainEqual(
        expect.objectContaining({ reason: 'tenant-not-entitled' }),
      );
      expect((await bookOn(mei, room, 5)).status).toBe(201);

      await entitle(person.user.tenantId, []);
      expect((await bookOn(person, room, 4)).status).toBe(201);
    });

    it('can be limited to a building, and never shuts out of what the company leases', async () => {
      const person = await campus.person();
      const [room, leased] = [await campus.space({ kind: 'office' }), await campus.space({ kind: 'office' })];
      const { tenantId } = person.user;
      await ok(operator.post('/leases', { spaceId: leased.id, tenantId, from: '2020-01-01', to: day(10) }));
      await entitle(tenantId, [{ kind: 'office', buildingId: 'code:1E' }]);
      expect((await bookOn(person, room, 3)).status).toBe(201);

      await entitle(tenantId, [{ kind: 'lab' }]);
      expect((await bookOn(person, room, 4)).body.code).toBe('tenant-not-entitled');
      expect((await bookOn(person, leased, 9)).status).toBe(201);
      expect((await bookOn(person, leased, 10)).body.code).toBe('tenant-not-entitled');
      expect(codes(await search(person, { kind: 'office' }, 8))).toEqual([leased.code]);
    });

    it('is seen by the company and by those who run the campus, and set by the latter', async () => {
      const { tenantId } = stranger.user;
      const path = `/tenants/${tenantId}/entitlements`;
      const set = await operator.put(path, { data: [{ kind: 'desk', buildingId: 'code:1E' }] });
      expect(set.body.data).toEqual([
        { kind: 'desk', buildingId: expect.stringMatching(/^bld_/), buildingCode: '1E' },
      ]);
      expect((await stranger.get(path)).body).toEqual(set.body);
      expect((await mei.get(path)).status).toBe(404);
      expect((await stranger.put(path, { data: [] })).body.code).toBe('insufficient-scope');
      expect(
        (await operator.put(path, { data: [{ kind: 'desk', buildingId: 'code:9Z' }] })).body.errors,
      ).toEqual([expect.objectContaining({ pointer: '/data/0/buildingId' })]);
      expect((await operator.put(path, { data: [] }, { 'if-match': '"v1"' })).body.code).toBe(
        'version-conflict',
      );
      expect((await operator.put(path, { data: [] }, { 'if-match': set.headers['etag']! })).status).toBe(200);
    });
  });

  describe('by the risk forms on file', () => {
    const file = (person: Person, more: object = {}) =>
      person.post('/risk-forms', {
        title: 'Labelled compounds',
        hazards: ['radioisotope'],
        expiresOn: day(30),
        ...more,
      });

    it('refuses a company without a form, and takes all its people from the moment that one files it', async () => {
      const [one, another] = [await campus.person(), await campus.person()];
      const sameCompany = await campus.person({ tenantId: one.user.tenantId });
      const lab = await campus.space({ kind: 'lab', hazards: ['radioisotope'], capacity: 9 });
      expect(await bookOn(one, lab, 3)).toMatchObject({
        status: 403,
        body: {
          code: 'form-required',
          requirements: [
            { kind: 'form', code: 'radioisotope', state: 'missing', fix: { href: '/api/v1/risk-forms' } },
          ],
        },
      });

      const filed = await file(one);
      expect(filed).toMatchObject({
        status: 201,
        body: { status: 'on_file', memberId: null, validFrom: day(0), filedBy: one.user.id },
      });
      for (const person of [one, sameCompany]) expect((await bookOn(person, lab, 3)).status).toBe(201);
      expect((await bookOn(another, lab, 3)).body.code).toBe('form-required');
      expect((await bookOn(one, lab, 31)).body.requirements).toEqual([
        expect.objectContaining({ state: 'expires-before', expiresOn: day(30) }),
      ]);

      await ok(one.patch(`/risk-forms/${filed.body.id}`, { status: 'withdrawn' }));
      expect((await bookOn(sameCompany, lab, 4)).body.code).toBe('form-required');
    });

    it('counts for one person alone where it names one', async () => {
      const one = await campus.person();
      const other = await campus.person({ tenantId: one.user.tenantId });
      const hall = await campus.space({ kind: 'event_hall', formRequired: true, capacity: 9 });
      await ok(file(one, { memberId: other.user.id }));
      expect((await bookOn(other, hall, 3)).status).toBe(201);
      expect((await bookOn(one, hall, 3)).body.code).toBe('form-required');
      expect((await file(one, { memberId: stranger.user.id })).body.errors).toEqual([
        expect.objectContaining({ pointer: '/memberId' }),
      ]);
    });

    it('is the business of its company alone', async () => {
      const one = await campus.person();
      const sameCompany = await campus.person({ tenantId: one.user.tenantId });
      const { id } = await ok(file(one));
      const idsFor = async (person: Person) =>
        (await person.get('/risk-forms?limit=200')).body.data.map((form: { id: string }) => form.id);

      expect(await idsFor(sameCompany)).toEqual([id]);
      expect(await idsFor(stranger)).toEqual([]);
      expect(await idsFor(operator)).toContain(id);
      expect((await stranger.get(`/risk-forms/${id}`)).status).toBe(404);
      expect((await stranger.patch(`/risk-forms/${id}`, { status: 'withdrawn' })).status).toBe(404);
      expect((await sameCompany.patch(`/risk-forms/${id}`, { status: 'withdrawn' })).body.code).toBe(
        'insufficient-scope',
      );
      expect((await file(stranger, { tenantId: one.user.tenantId })).status).toBe(404);
      expect((await file(operator, { tenantId: one.user.tenantId })).body.tenantId).toBe(one.user.tenantId);
    });

    it.each([
      ['covers an unknown hazard', { hazards: ['dragons'] }, '/hazards/0'],
      ['covers nothing', { hazards: [] }, '/hazards'],
      ['ends before it begins', { validFrom: '2026-02-02', expiresOn: '2026-02-01' }, '/expiresOn'],
      ['ends on a day that does not exist', { expiresOn: '2026-02-30' }, '/expiresOn'],
    ])('is refused where it %s', async (_, more, pointer) => {
      expect((await file(mei, more)).body).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer }],
      });
    });
  });

  describe('by lease', () => {
    it('ends earlier or later as agreed, and names the lease that is in the way of another', async () => {
      const space = await campus.space({ kind: 'office', capacity: 4 });
      const { tenantId } = mei.user;
      const lease = await ok(operator.post('/leases', { spaceId: space.id, tenantId, from: '2026-01-01' }));
      expect((await bookOn(stranger, space, 5)).body.code).toBe('tenant-not-entitled');

      const overlapping = await operator.post('/leases', {
        spaceId: space.id,
        tenantId: stranger.user.tenantId,
        from: day(4),
      });
      expect(overlapping).toMatchObject({
        status: 409,
        body: { code: 'already-exists', conflicts: [{ id: lease.id, from: '2026-01-01', to: null }] },
      });

      expect((await operator.patch(`/leases/${lease.id}`, { to: day(4) }, {})).body.code).toBe(
        'if-match-required',
      );
      const shortened = await operator.patch(`/leases/${lease.id}`, { to: day(4) }, { 'if-match': '"v1"' });
      expect(shortened).toMatchObject({ status: 200, body: { to: day(4), version: 2 } });
      expect((await bookOn(stranger, space, 3)).body.code).toBe('tenant-not-entitled');
      expect((await bookOn(stranger, space, 5)).status).toBe(201);

      const next = await ok(
        operator.post('/leases', { spaceId: space.id, tenantId: stranger.user.tenantId, from: day(6) }),
      );
      expect((await operator.patch(`/leases/${lease.id}`, { to: null })).body).toMatchObject({
        code: 'already-exists',
        conflicts: [{ id: next.id }],
      });
      expect((await operator.patch(`/leases/${lease.id}`, { to: day(6) })).body).toMatchObject({
        to: day(6),
        version: 3,
      });
      expect((await operator.patch(`/leases/${lease.id}`, { to: '2026-01-01' })).body.code).toBe(
        'validation-failed',
      );
      expect((await mei.patch(`/leases/${lease.id}`, { to: null })).status).toBe(403);
    });

    it('has the parts of what is leased on all days when nobody leases them by themselves', async () => {
      const whole = await campus.space({ kind: 'office', areaM2: 20, capacity: 4 });
      const part = await campus.space({ kind: 'office', areaM2: 5, capacity: 2, partOf: whole });
      const leased = (space: Space, who: Person, from: string, to?: string) =>
        ok(operator.post('/leases', { spaceId: space.id, tenantId: who.user.tenantId, from, to }));
      await leased(part, stranger, '2020-01-01', '2021-01-01');
      await leased(whole, mei, '2026-01-01');
      await leased(part, stranger, day(6), day(8));
      expect((await bookOn(stranger, part, 5)).body.code).toBe('tenant-not-entitled');
      expect((await bookOn(mei, part, 5)).status).toBe(201);
      expect((await bookOn(mei, part, 7)).body.code).toBe('tenant-not-entitled');
      expect((await bookOn(stranger, part, 7)).status).toBe(201);
      expect((await bookOn(stranger, part, 8)).body.code).toBe('tenant-not-entitled');
    });
  });
});
