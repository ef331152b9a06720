import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { at, Campus, type Person } from './support/campus.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Directory {
  tenantId: string;
  boss: Person;
  token: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  send(method: Method, path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
}

describe("A company's directory", () => {
  let campus: Campus;
  let ours: Directory;

  beforeAll(async () => {
    campus = await Campus.open();
    ours = await directory();
  });
  afterAll(() => campus.close());

  async function directory(): Promise<Directory> {
    const tenantId = await campus.tenant();
    const boss = await campus.person({ tenantId, roles: ['tenant_admin'] });
    const account = await boss.post('/service-accounts', {
      name: 'Entra ID',
      roles: ['tenant_admin'],
      scopes: ['members:provision'],
    });
    const { token } = (await boss.post(`/service-accounts/${account.body.id}/tokens`, { name: 'scim' })).body;
    const send: Directory['send'] = (method, path, body, headers = {}) => {
      const call = request(campus.server.url)
        [method](`/scim/v2${path}`)
        .set('authorization', `Bearer ${token}`)
        .set(headers);
      return body ? call.set('content-type', 'application/scim+json').send(JSON.stringify(body)) : call;
    };
    return { tenantId, boss, token, send, get: (path, headers) => send('get', path, undefined, headers) };
  }

  const address = () => `ann-${randomUUID().slice(0, 8)}@scim.example`;
  const described = (email = address(), more: object = {}) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: email,
    externalId: randomUUID(),
    name: { givenName: 'Ann', familyName: 'Chan' },
    displayName: 'Ann Chan',
    emails: [{ value: email, type: 'work', primary: true }],
    active: true,
    title: 'Dr',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'R&D' },
    ...more,
  });
  const created = async (email = address(), more: object = {}, by = ours) => {
    const { status, body } = await by.send('post', '/Users', described(email, more));
    expect(status).toBe(201);
    return body as { id: string; userName: string; externalId: string; meta: { version: string } };
  };
  const operations = (...Operations: object[]) => ({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations,
  });
  const found = async (filter: string, by = ours) => {
    const { status, body } = await by.get(`/Users?filter=${encodeURIComponent(filter)}`);
    expect(status).toBe(200);
    return (body.Resources as { id: string }[]).map(({ id }) => id);
  };

  it('makes members, who are like all others to the people of the company', async () => {
    const email = address();
    const made = await ours.send('post', '/Users', described(email));
    expect(made.status).toBe(201);
    expect(made.headers['content-type']).toContain('application/scim+json');
    expect(made.body).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: email,
      name: { formatted: 'Ann Chan', givenName: 'Ann', familyName: 'Chan' },
      emails: [{ value: email, primary: true }],
      active: true,
      roles: [{ value: 'member' }],
    });
    expect(made.headers['location']).toBe(`${campus.server.url}/scim/v2/Users/${made.body.id}`);
    expect(made.body.meta.location).toBe(made.headers['location']);
    expect((await ours.get(`/Users/${made.body.id}`)).body).toEqual(made.body);
    const member = await ours.boss.get(`/tenants/${ours.tenantId}/members/${made.body.id}`);
    expect(member.body).toMatchObject({ email, name: 'Ann Chan', roles: ['member'], status: 'active' });

    const odd = await created(address(), {
      userName: 'CHAN01',
      displayName: undefined,
      active: 'False',
      roles: [{ value: 'tenant_admin' }],
    });
    expect((await ours.get(`/Users/${odd.id}`)).body).toMatchObject({
      userName: 'CHAN01',
      displayName: 'Ann Chan',
      active: false,
      roles: [{ value: 'tenant_admin' }],
    });
    expect(await found('userName eq "chan01"')).toEqual([odd.id]);
  });

  it('finds them by what it knows them by, and reads them page by page', async () => {
    const theirs = await directory();
    const [a, b, c] = [
      await created(undefined, {}, theirs),
      await created(undefined, { displayName: '100%' }, theirs),
      await created(undefined, { active: false }, theirs),
    ];
    const by = (filter: string) => found(filter, theirs);
    expect(await by(`userName eq "${a.userName.toUpperCase()}"`)).toEqual([a.id]);
    expect(await by(`externalId eq "${b.externalId}"`)).toEqual([b.id]);
    expect(await by(`emails.value eq "${a.userName}"`)).toEqual([a.id]);
    expect(await by(`emails[type eq "work" and value eq "${a.userName}"]`)).toEqual([a.id]);
    expect(await by('active eq false')).toEqual([c.id]);
    expect(await by(`active eq true and externalId pr`)).toEqual([a.id, b.id]);
    expect(await by(`userName eq "${a.userName}" or id eq "${c.id}"`)).toEqual([a.id, c.id]);
    expect(await by('displayName co "0%"')).toEqual([b.id]);
    expect(await by('not (active eq true) and not (displayName sw "zz")')).toEqual([c.id]);
    expect(await by(`userName eq "x' OR 1=1 --"`)).toEqual([]);

    const page = await theirs.get('/Users?startIndex=2&count=2');
    expect(page.body).toMatchObject({ totalResults: 4, startIndex: 2, itemsPerPage: 2 });
    expect((await theirs.get('/Users?count=0')).body).toMatchObject({ totalResults: 4, Resources: [] });
    for (const filter of ['shoeSize eq 44', 'userName gt "a"', 'userName eq "a', 'active co "t"'])
      expect((await theirs.get(`/Users?filter=${encodeURIComponent(filter)}`)).body).toMatchObject({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '400',
        scimType: 'invalidFilter',
      });
  });

  it('changes them as Entra ID and Okta do, and only what they have seen', async () => {
    const { id, meta } = await created();
    const patch = (body: object, headers = {}) => ours.send('patch', `/Users/${id}`, body, headers);
    const entra = await patch(
      operations(
        { op: 'Replace', path: 'name.familyName', value: 'Lee' },
        { op: 'Replace', path: 'displayName', value: 'Ann Lee' },
        { op: 'Add', path: 'emails[type eq "work"].value', value: `lee.${id.slice(-8)}@scim.example` },
        { op: 'Replace', path: 'active', value: 'False' },
      ),
    );
    expect(entra.body).toMatchObject({
      displayName: 'Ann Lee',
      active: false,
      name: { givenName: 'Ann', familyName: 'Lee' },
    });
    expect(entra.body.emails[0].value).toMatch(/^lee\./);
    expect(entra.headers['etag']).not.toBe(meta.version);
    const okta = await patch(operations({ op: 'replace', value: { active: true, externalId: 'okta-1' } }));
    expect(okta.body).toMatchObject({ active: true, externalId: 'okta-1' });

    const late = await patch(operations({ op: 'replace', path: 'active', value: false }), {
      'if-match': meta.version,
    });
    expect([late.status, late.body.status]).toEqual([412, '412']);
    expect((await ours.get(`/Users/${id}`, { 'if-none-match': okta.headers['etag']! })).status).toBe(304);
    const put = await ours.send(
      'put',
      `/Users/${id}`,
      described(entra.body.emails[0].value, { displayName: 'A. Lee' }),
      {
        'if-match': okta.headers['etag']!,
      },
    );
    expect(put.body).toMatchObject({ displayName: 'A. Lee', active: true, roles: [{ value: 'member' }] });
    const wrong = await patch(operations({ op: 'replace', path: 'shoeSize', value: 44 }));
    expect(wrong.body).toMatchObject({ status: '400', scimType: 'invalidPath' });
    for (const body of [
      {},
      { userName: 'no address' },
      { userName: address(), emails: [{ value: 'a\r\nb' }] },
      [],
    ])
      expect((await ours.send('post', '/Users', body)).body).toMatchObject({
        status: '400',
        scimType: 'invalidValue',
      });
  });

  it('signs out at once, for good, whoever it deactivates or deletes; what they have booked stays', async () => {
    const room = await campus.space();
    for (const end of [
      (id: string) =>
        ours.send('patch', `/Users/${id}`, operations({ op: 'replace', path: 'active', value: false })),
      (id: string) => ours.send('delete', `/Users/${id}`),
    ]) {
      const ann = await campus.person({ tenantId: ours.tenantId });
      const { token } = (await ann.post('/tokens', { name: 't', scopes: ['bookings:read'] })).body;
      await ann.post('/app-passwords', { name: 'Phone' });
      const kept = (await ann.book(room, at(9, '10:00'), at(9, '10:30'))).body;
      expect(kept.status).toBe('confirmed');

      expect((await end(ann.user.id)).status).toBeLessThan(300);
      expect((await ann.get('/me')).status).toBe(401);
      expect((await ann.get('/me', { authorization: `Bearer ${token}` })).status).toBe(401);
      const { rows } = await campus.db.query<{ open: string }>(
        `SELECT (SELECT count(*) FROM session s WHERE s.member_id = m.id) + (SELECT count(*) FROM app_password a WHERE a.member_id = m.id AND revoked_at IS NULL) + (SELECT count(*) FROM token t WHERE t.member_id = m.id AND revoked_at IS NULL) AS open
         FROM member m WHERE m.email = $1`,
        [ann.user.email],
      );
      expect(rows).toEqual([{ open: '0' }]);
      expect((await campus.admin.get(`/bookings/${kept.id}`)).body.status).toBe('confirmed');
      await campus.admin.post(`/bookings/${kept.id}/cancel`);
    }
  });

  it('finds nobody whom it has deleted, and may take them back', async () => {
    const { id, userName } = await created(undefined, { roles: [{ value: 'tenant_admin' }] });
    expect((await ours.send('delete', `/Users/${id}`)).status).toBe(204);
    expect((await ours.get(`/Users/${id}`)).status).toBe(404);
    expect((await ours.send('delete', `/Users/${id}`)).status).toBe(404);
    expect(await found(`userName eq "${userName}"`)).toEqual([]);
    expect(await created(userName, { displayName: 'Back' })).toMatchObject({
      id,
      displayName: 'Back',
      active: true,
      roles: [{ value: 'member' }],
    });
  });

  it('knows nobody of another company, and is not told whose an address is', async () => {
    const theirs = await directory();
    const { id, userName } = await created(undefined, {}, theirs);
    const theirAdmin = theirs.boss.user.id;
    for (const answer of await Promise.all(
      [id, theirAdmin, campus.admin.user.id, 'usr_nobody'].flatMap((one) => [
        ours.get(`/Users/${one}`),
        ours.send('put', `/Users/${one}`, described(userName)),
        ours.send('patch', `/Users/${one}`, operations({ op: 'replace', path: 'active', value: false })),
        ours.send('delete', `/Users/${one}`),
      ]),
    ))
      expect([answer.status, answer.body.schemas, answer.body.detail]).toEqual([
        404,
        ['urn:ietf:params:scim:api:messages:2.0:Error'],
        'There is no such user, or you may not see it.',
      ]);
    expect(await found(`userName eq "${userName}"`)).toEqual([]);

    const own = await created();
    const taken = await Promise.all([
      ours.send('post', '/Users', described(userName)),
      ours.send('post', '/Users', described(own.userName)),
      ours.send('put', `/Users/${own.id}`, described(campus.admin.user.email)),
    ]);
    for (const { status, body } of taken) {
      expect([status, body.scimType]).toEqual([409, 'uniqueness']);
      expect(body).toEqual(taken[0].body);
    }
  });

  it('gives only what a company gives, and touches nobody whom the campus has given more', async () => {
    const role = (value: string) => ours.send('post', '/Users', described(undefined, { roles: [{ value }] }));
    expect((await role('campus_admin')).status).toBe(403);
    expect((await role('emperor')).body.scimType).toBe('invalidValue');
    const operator = await campus.person({ tenantId: ours.tenantId, roles: ['member', 'operator'] });
    const path = `/Users/${operator.user.id}`;
    expect(
      (await ours.send('patch', path, operations({ op: 'replace', path: 'active', value: false }))).status,
    ).toBe(403);
    expect((await ours.send('put', path, described(address()))).status).toBe(403);
    expect((await ours.send('delete', path)).status).toBe(403);
    expect((await operator.get('/me')).status).toBe(200);
  });

  it('needs a token for this, of an admin of the company', async () => {
    const ask = (token: string) =>
      request(campus.server.url).get('/scim/v2/Users').set('authorization', `Bearer ${token}`);
    expect((await request(campus.server.url).get('/scim/v2/Users')).body).toMatchObject({ status: '401' });
    const other = (await ours.boss.post('/tokens', { name: 't', scopes: ['tenant:read'] })).body.token;
    expect((await ask(other)).body).toMatchObject({ status: '403' });
    const ann = await campus.person({ tenantId: ours.tenantId });
    const hers = (await ann.post('/tokens', { name: 't', scopes: ['members:provision'] })).body.token;
    expect((await ask(hers)).body).toMatchObject({ status: '403' });
    expect((await ask(ours.token)).status).toBe(200);
  });

  it('is told what there is', async () => {
    expect((await ours.get('/ServiceProviderConfig')).body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      etag: { supported: true },
    });
    const types = (await ours.get('/ResourceTypes')).body.Resources as { id: string; schema: string }[];
    expect(types.map(({ id }) => id)).toEqual(['User', 'Group']);
    for (const { id, schema } of types) {
      expect((await ours.get(`/ResourceTypes/${id}`)).body.id).toBe(id);
      expect((await ours.get(`/Schemas/${schema}`)).body.id).toBe(schema);
    }
    expect((await ours.get('/Schemas')).body.totalResults).toBe(2);
    const groups = (await ours.get('/Groups')).body.Resources as { id: string }[];
    expect(groups.map(({ id }) => id)).toEqual(['member', 'tenant_admin']);
    expect((await ours.get('/Groups/member')).body.displayName).toBe('member');
    for (const [method, path] of [
      ['get', '/Devices'],
      ['post', '/Groups'],
      ['post', '/Bulk'],
    ] as const)
      expect((await ours.send(method, path, method === 'post' ? {} : undefined)).body).toMatchObject({
        status: '404',
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      });
  });
});
