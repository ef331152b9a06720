import { randomUUID } from 'node:crypto';
import { Campus, type Person, signIn } from './support/campus.js';

const password = 'a long password';

describe('Companies and their people', () => {
  let campus: Campus;
  let ours: string;
  let theirs: string;
  let member: Person;
  let boss: Person;
  let operator: Person;
  let stranger: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    [ours, theirs] = await Promise.all([campus.tenant(), campus.tenant()]);
    [member, boss, operator, stranger] = await Promise.all([
      campus.person({ tenantId: ours }),
      campus.person({ tenantId: ours, roles: ['member', 'tenant_admin'] }),
      campus.person({ roles: ['operator'] }),
      campus.person({ tenantId: theirs, roles: ['member', 'tenant_admin'] }),
    ]);
  });
  afterAll(() => campus.close());

  const newcomer = (more: object = {}) => ({
    email: `n-${randomUUID()}@test.example`,
    name: 'Newcomer',
    ...more,
  });
  const made = async (keeper: Person, tenantId: string, more: object = {}) => {
    const { status, body } = await keeper.post(`/tenants/${tenantId}/members`, newcomer(more));
    expect(status).toBe(201);
    return body as { id: string; email: string; version: number; links: { self: string } };
  };

  describe('a company', () => {
    it('is all that its people see of the list', async () => {
      const { body } = await member.get('/tenants');
      expect(body).toMatchObject({ data: [{ id: ours }], page: { hasMore: false } });
      expect((await member.get(`/tenants?q=Company`)).body.data).toHaveLength(1);
      expect((await operator.get('/tenants?limit=200')).body.data.length).toBeGreaterThan(3);
    });

    it('of others is not found, exactly as one that does not exist', async () => {
      const paths = (id: string) => [
        `/tenants/${id}`,
        `/tenants/${id}/members`,
        `/tenants/${id}/members/${stranger.user.id}`,
      ];
      const real = await Promise.all(paths(theirs).map((path) => boss.get(path)));
      const unreal = await Promise.all(paths('ten_01h455vb4pex5vsknk084sn02q').map((path) => boss.get(path)));

      const bytes = ({ status, text, body }: (typeof real)[0]) => [
        status,
        text.replace(body.requestId, '').replace(body.instance, ''),
      ];
      expect(real.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(real.map(bytes)).toEqual(unreal.map(bytes));
    });

    it('of others cannot be given members, nor theirs be changed', async () => {
      expect((await boss.post(`/tenants/${theirs}/members`, newcomer())).status).toBe(404);
      expect(
        (await boss.patch(`/tenants/${theirs}/members/${stranger.user.id}`, { status: 'suspended' })).status,
      ).toBe(404);
      expect(
        (await boss.patch(`/tenants/${ours}/members/${stranger.user.id}`, { status: 'suspended' })).status,
      ).toBe(404);
      expect((await boss.get(`/tenants/${ours}/members/${stranger.user.id}`)).status).toBe(404);
      expect((await stranger.get('/me')).status).toBe(200);
    });

    it('is read in full once, then by its ETag', async () => {
      const first = await member.get(`/tenants/${ours}`);
      expect(first.status).toBe(200);
      expect((await member.get(`/tenants/${ours}`, { 'if-none-match': first.headers['etag']! })).status).toBe(
        304,
      );
    });

    it('is founded and changed by a campus admin only', async () => {
      const company = { code: 'founded', name: { en: 'Founded' }, country: 'HK', cluster: 'ict' };
      for (const person of [member, boss, operator]) {
        const refused = await person.post('/tenants', company);
        expect(refused.status).toBe(403);
        expect(refused.body).toMatchObject({ code: 'insufficient-scope', needs: ['campus_admin'] });
        expect((await person.patch(`/tenants/${ours}`, { code: 'mine' })).status).toBe(403);
      }
      const founded = await campus.admin.post('/tenants', company);
      expect(founded.status).toBe(201);
      expect(founded.headers['location']).toBe(`/api/v1/tenants/${founded.body.id}`);
      expect((await campus.admin.post('/tenants', company)).body.code).toBe('already-exists');
    });

    it('is changed by who has seen it as it is', async () => {
      const id = await campus.tenant();
      const { etag } = (await campus.admin.get(`/tenants/${id}`)).headers;
      const changed = await campus.admin.patch(
        `/tenants/${id}`,
        { name: { zhHant: '公司' } },
        { 'if-match': etag! },
      );
      expect(changed.body.name).toMatchObject({ en: expect.stringContaining('Company'), zhHant: '公司' });

      const late = await campus.admin.patch(
        `/tenants/${id}`,
        { cluster: 'biomedical' },
        { 'if-match': etag! },
      );
      expect(late.status).toBe(412);
      expect(late.body).toMatchObject({
        code: 'version-conflict',
        current: { id, cluster: 'ict', version: 2 },
      });
      expect((await campus.admin.patch(`/tenants/${id}`, { cluster: 'biomedical' }, {})).status).toBe(428);
      expect(
        (await campus.admin.patch(`/tenants/${id}`, { name: { zhHant: null } })).body.name,
      ).not.toHaveProperty('zhHant');
    });

    it('that two change at once takes one of the changes', async () => {
      const id = await campus.tenant();
      const replies = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          campus.admin.patch(`/tenants/${id}`, { code: `rival-${n}` }, { 'if-match': '"v1"' }),
        ),
      );
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(replies.filter(({ status }) => status === 412)).toHaveLength(7);
      expect((await campus.admin.get(`/tenants/${id}`)).body.version).toBe(2);
    });

    it('that is suspended keeps its people out, at once', async () => {
      const tenantId = await campus.tenant();
      const person = await campus.person({ tenantId });
      const token = (await person.post('/tokens', { name: 't', scopes: ['tenant:read'] })).body
        .token as string;
      await campus.admin.patch(`/tenants/${tenantId}`, { status: 'suspended' });
      expect((await person.get('/me')).status).toBe(401);
      expect((await person.get('/me', { authorization: `Bearer ${token}` })).status).toBe(401);
      await expect(signIn(campus.server.url, person.user.email, password)).rejects.toThrow('401');
    });

    it('is found page by page, by country, cluster or a part of its name', async () => {
      const mark = randomUUID().slice(0, 8);
      for (const [n, country] of ['HK', 'JP', 'HK'].entries()) {
        await campus.admin.post('/tenants', {
          code: `${mark}-${n}`,
          name: { en: `100% ${mark} ${n}` },
          country,
          cluster: n === 0 ? 'ict' : 'biomedical',
        });
      }
      const codes = async (query: string) =>
        (await operator.get(`/tenants?q=${mark}&${query}`)).body.data.map(
          ({ code }: { code: string }) => code,
        );
      expect(await codes('')).toEqual([`${mark}-0`, `${mark}-1`, `${mark}-2`]);
      expect(await codes('country=jp')).toEqual([`${mark}-1`]);
      expect(await codes('cluster=biomedical')).toEqual([`${mark}-1`, `${mark}-2`]);
      expect((await operator.get(`/tenants?q=${encodeURIComponent(`0% ${mark}`)}`)).body.data).toHaveLength(
        3,
      );
      expect((await operator.get(`/tenants?q=${encodeURIComponent(`%%${mark}`)}`)).body.data).toHaveLength(0);

      const first = (await operator.get(`/tenants?q=${mark}&limit=2`)).body;
      expect(first.page.hasMore).toBe(true);
      expect(await codes(`limit=2&cursor=${first.page.nextCursor}`)).toEqual([`${mark}-2`]);
      expect((await operator.get('/tenants?cursor=c_nonsense')).status).toBe(422);
    });
  });

  describe('a member', () => {
    it('is listed for the company admin and for who runs the campus, not for colleagues', async () => {
      for (const person of [boss, operator, campus.admin]) {
        const { body } = await person.get(`/tenants/${ours}/members`);
        expect(body.data.map(({ id }: { id: string }) => id)).toEqual(
          expect.arrayContaining([member.user.id, boss.user.id]),
        );
      }
      const refused = await member.get(`/tenants/${ours}/members`);
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({
        code: 'insufficient-scope',
        needs: ['tenant_admin', 'operator', 'campus_admin'],
      });
    });

    it('is taken in by the company admin, signs in, and no hash is ever shown', async () => {
      const { email, id, links } = await made(boss, ours, { password });
      const shown = await boss.get(links.self.replace('/api/v1', ''));
      expect(shown.body).toMatchObject({ id, email, roles: ['member'], status: 'active', tenantId: ours });
      expect(shown.text).not.toMatch(/hash|argon|password/i);
      expect((await signIn(campus.server.url, email, password)).user.id).toBe(id);
    });

    it('is not taken in or changed by a colleague or an operator', async () => {
      for (const person of [member, operator]) {
        expect((await person.post(`/tenants/${ours}/members`, newcomer())).status).toBe(403);
        expect(
          (await person.patch(`/tenants/${ours}/members/${boss.user.id}`, { status: 'suspended' })).status,
        ).toBe(403);
      }
    });

    it.each(['approver', 'operator', 'campus_admin'])(
      'is made %s by the campus, not by the company',
      async (role) => {
        const refused = await boss.post(`/tenants/${ours}/members`, newcomer({ roles: ['member', role] }));
        expect(refused.status).toBe(403);
        expect(refused.body).toMatchObject({ code: 'insufficient-scope', needs: ['campus_admin'] });

        const { id } = await made(boss, ours);
        expect((await boss.patch(`/tenants/${ours}/members/${id}`, { roles: ['member', role] })).status).toBe(
          403,
        );
        expect(
          (await campus.admin.patch(`/tenants/${ours}/members/${id}`, { roles: ['member', role] })).status,
        ).toBe(200);
      },
    );

    it('whom the campus gave a role is not in the hands of the company', async () => {
      const { id } = await made(campus.admin, ours, { roles: ['approver'] });
      expect((await boss.patch(`/tenants/${ours}/members/${id}`, { roles: ['member'] })).status).toBe(403);
      expect((await boss.patch(`/tenants/${ours}/members/${id}`, { status: 'suspended' })).status).toBe(403);
    });

    it('does not change their own roles or status', async () => {
      const self = `/tenants/${ours}/members/${boss.user.id}`;
      for (const patch of [{ roles: ['member'] }, { status: 'left' }]) {
        expect((await boss.patch(self, patch)).body.code).toBe('state-not-allowed');
      }
      expect((await boss.patch(self, { research: true })).status).toBe(200);
    });

    it('who is suspended is signed out at once, and back when they return', async () => {
      const person = await campus.person({ tenantId: ours });
      const path = `/tenants/${ours}/members/${person.user.id}`;
      const token = (await person.post('/tokens', { name: 't', scopes: ['tenant:read'] })).body
        .token as string;
      expect((await boss.patch(path, { status: 'suspended' })).status).toBe(200);
      expect((await person.get('/me')).status).toBe(401);
      expect((await person.get('/me', { authorization: `Bearer ${token}` })).status).toBe(401);
      await expect(signIn(campus.server.url, person.user.email, password)).rejects.toThrow('401');
      await boss.patch(path, { status: 'active' });
      expect((await person.get('/me')).status).toBe(401);
      expect((await person.get('/me', { authorization: `Bearer ${token}` })).status).toBe(401);
      await signIn(campus.server.url, person.user.email, password);
    });

    it.each(['tenantId', 'id', 'version', 'passwordHash', 'createdAt', 'status'])(
      'does not come with a %s of the sender’s choice',
      async (field) => {
        const email = `mass-${field.toLowerCase()}@test.example`;
        const reply = await boss.post(`/tenants/${ours}/members`, { email, name: 'M', [field]: theirs });
        expect(reply.status).toBe(422);
        expect(reply.body).toMatchObject({ code: 'unknown-field', errors: [{ pointer: `/${field}` }] });
        expect((await campus.db.query('SELECT FROM member WHERE email = $1', [email])).rowCount).toBe(0);
      },
    );

    it.each(['tenantId', 'email', 'password', 'passwordHash', 'version'])(
      'keeps their %s, whatever a change says',
      async (field) => {
        const { id } = await made(boss, ours);
        const before = (await campus.db.query('SELECT * FROM member ORDER BY id')).rows;
        expect(
          (await boss.patch(`/tenants/${ours}/members/${id}`, { name: 'M', [field]: 'a long password' }))
            .status,
        ).toBe(422);
        expect((await campus.db.query('SELECT * FROM member ORDER BY id')).rows).toEqual(before);
      },
    );

    it.each([
      ['an e-mail that is none', { email: 'nobody' }, '/email'],
      ['a short password', { password: 'too short' }, '/password'],
      ['a role that is none', { roles: ['boss'] }, '/roles'],
      ['no role', { roles: [] }, '/roles'],
      ['a name of two lines', { name: 'Mei\r\nBcc: all@test.example' }, '/name'],
      ['a name with a null character', { name: 'Mei\u0000' }, '/name'],
      ['a language not spoken here', { language: 'tlh' }, '/language'],
    ])('does not come with %s', async (_, more, pointer) => {
      const reply = await boss.post(`/tenants/${ours}/members`, newcomer(more));
      expect(reply.status).toBe(422);
      expect(reply.body.errors).toMatchObject([{ pointer }]);
    });

    it('comes once with an e-mail address, however it is written', async () => {
      const { email } = await made(boss, ours);
      const again = await stranger.post(
        `/tenants/${theirs}/members`,
        newcomer({ email: ` ${email.toUpperCase()} ` }),
      );
      expect(again.status).toBe(409);
      expect(again.body.code).toBe('already-exists');
    });

    it('leaves one line in the change log for each change, and none for a refused one', async () => {
      const { id } = await made(boss, ours);
      await boss.patch(`/tenants/${ours}/members/${id}`, { research: true, name: 'Newcomer' });
      await boss.patch(`/tenants/${ours}/members/${id}`, { roles: ['operator'] });
      const { rows } = await campus.db.query(
        `SELECT type, version, changed FROM change WHERE type LIKE 'member.%' AND changed <> '{name,language}' AND tenant_id = (SELECT tenant_id FROM member WHERE email = $1) ORDER BY seq DESC LIMIT 2`,
        [member.user.email],
      );
      expect(rows).toEqual([
        { type: 'member.updated', version: 2, changed: ['research'] },
        { type: 'member.created', version: 1, changed: [] },
      ]);
    });
  });
});
