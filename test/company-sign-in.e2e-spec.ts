import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { Campus, type Person } from './support/campus.js';
import { Browser, type Claims, OpenIdProvider } from './support/openid.js';

describe("A company's own sign-in", () => {
  let campus: Campus;
  let provider: OpenIdProvider;
  let url: string;
  let companies = 0;
  let people = 0;
  const callback = '/api/v1/sign-in/oidc/callback';

  beforeAll(async () => {
    campus = await Campus.open({ env: { SIGN_IN_ALLOW: 'http://127.0.0.1:*' } });
    url = campus.server.url;
    provider = await OpenIdProvider.open(`${url}${callback}`);
  });
  afterAll(async () => {
    provider?.close();
    await campus?.close();
  });

  interface Company {
    tenantId: string;
    boss: Person;
    domain: string;
    begin: string;
  }

  const settings = (domain: string, more: object = {}) => ({
    issuer: provider.issuer,
    clientId: 'tolo',
    clientSecret: 'the secret of the client',
    domains: [domain],
    ...more,
  });
  const company = async (more: object = {}, by?: Person): Promise<Company> => {
    const tenantId = await campus.tenant();
    const boss = await campus.person({ tenantId, roles: ['tenant_admin'] });
    const domain = `company-${++companies}.example`;
    const { status, body } = await (by ?? boss).put(`/tenants/${tenantId}/sign-in`, settings(domain, more));
    expect(status).toBe(200);
    return { tenantId, boss, domain, begin: `${url}${body.links.begin}` };
  };
  const member = async (tenantId: string, email: string, more: object = {}): Promise<string> => {
    const { status, body } = await campus.admin.post(`/tenants/${tenantId}/members`, {
      email,
      name: 'Ann',
      ...more,
    });
    expect(status).toBe(201);
    return body.id;
  };
  /** Somebody at the provider, with an address of the company that it vouches for unless said otherwise. */
  const account = (domain: string, claims: Claims = {}) => {
    const name = `person-${++people}`;
    const email = `${name}@${domain}`;
    provider.knows(name, { email, email_verified: true, name: 'Ann Chan', ...claims });
    return { name, email };
  };
  const whoIs = async (browser: Browser) =>
    (
      await request(url)
        .get('/api/v1/me')
        .set('cookie', browser.cookiesFor(new URL(url)))
    ).body;
  /** Sets out from here, and is at the provider, which knows the browser: what it brings back, and has not handed in yet. */
  const underWay = async (begin: string, browser: Browser) => {
    const out = await request(url).get(new URL(begin).pathname).redirects(0);
    const authorize = new URL(out.headers['location']!);
    const answer = await fetch(authorize, {
      redirect: 'manual',
      headers: { cookie: browser.cookiesFor(authorize) },
    });
    const [cookie = ''] = out.headers['set-cookie']!;
    return { cookie, authorize, back: new URL(answer.headers.get('location')!) };
  };
  const arrive = (cookie: string, { search }: URL) =>
    request(url)
      .get(`${callback}${search}`)
      .set('cookie', cookie.split(';')[0]!)
      .set('accept', 'text/html')
      .redirects(0);
  const refusedOf = ({ url: { pathname, searchParams } }: { url: URL }) =>
    pathname === '/sign-in' ? searchParams.get('refused') : pathname;

  it('lets in a member whose address it vouches for, and knows them again whatever their address is then', async () => {
    const { tenantId, domain, begin } = await company();
    const ann = account(domain);
    const id = await member(tenantId, ann.email);

    const browser = new Browser();
    const page = await browser.signIn(`${begin}?back=/bookings?show=past`, ann.name);
    expect(page.url.pathname + page.url.search).toBe('/bookings?show=past');
    expect(await whoIs(browser)).toMatchObject({ id, email: ann.email, tenantId });

    provider.knows(ann.name, { email: 'married@elsewhere.example', email_verified: false });
    const later = new Browser();
    expect((await later.signIn(begin, ann.name)).url.pathname).toBe('/');
    expect(await whoIs(later)).toMatchObject({ id, email: ann.email });
  });

  it('makes a member of somebody new only where the company wants that, and nothing more than a member', async () => {
    const closed = await company();
    const stranger = account(closed.domain);
    expect(refusedOf(await new Browser().signIn(closed.begin, stranger.name))).toBe('unknown');

    const open = await company({ createsMembers: true });
    const bo = account(open.domain, { name: 'Bo\r\nLee' });
    const browser = new Browser();
    await browser.signIn(open.begin, bo.name);
    expect(await whoIs(browser)).toMatchObject({
      email: bo.email,
      name: 'Bo Lee',
      roles: ['member'],
      tenantId: open.tenantId,
    });
    const { data } = (await open.boss.get(`/tenants/${open.tenantId}/members`)).body;
    expect(data.map(({ email }: Person['user']) => email)).toContain(bo.email);
  });

  it('never opens an account of another company, nor one with a role of the campus unless the campus has set it up', async () => {
    const [one, other] = await Promise.all([company({ createsMembers: true }), company()]);
    const ann = account(one.domain);
    await member(other.tenantId, ann.email);
    expect(refusedOf(await new Browser().signIn(one.begin, ann.name))).toBe('unknown');

    const their = await company();
    const operator = account(their.domain);
    const id = await member(their.tenantId, operator.email, { roles: ['member', 'operator'] });
    expect(refusedOf(await new Browser().signIn(their.begin, operator.name))).toBe('campus');

    const body = settings(their.domain);
    await campus.admin.put(`/tenants/${their.tenantId}/sign-in`, body);
    const browser = new Browser();
    await browser.signIn(their.begin, operator.name);
    expect(await whoIs(browser)).toMatchObject({ id });
    await their.boss.put(`/tenants/${their.tenantId}/sign-in`, body);
    expect(refusedOf(await new Browser().signIn(their.begin, operator.name))).toBe('campus');
  });

  it('refuses whoever it does not vouch for, has another domain, is not active, declines, or took over an address', async () => {
    const { tenantId, boss, domain, begin } = await company({ createsMembers: true });
    const refusal = async ({ name }: { name: string }) => refusedOf(await new Browser().signIn(begin, name));
    expect(await refusal(account(domain, { email_verified: false }))).toBe('unverified');
    expect(await refusal(account(domain, { email_verified: undefined }))).toBe('unverified');
    expect(await refusal(account(domain, { email: undefined }))).toBe('unverified');
    expect(await refusal(account('elsewhere.example'))).toBe('domain');
    expect(await refusal(account(domain, { email: `a@b@${domain}` }))).toBe('unverified');
    expect(await refusal(account(domain, { email_verified: 'false' }))).toBe('unverified');
    expect(await refusal(account(domain, { email_verified: 'true' }))).toBe('/');

    const left = account(domain);
    const id = await member(tenantId, left.email);
    expect(await refusal(left)).toBe('/');
    await boss.patch(`/tenants/${tenantId}/members/${id}`, { status: 'suspended' });
    expect(await refusal(left)).toBe('inactive');
    await boss.patch(`/tenants/${tenantId}/members/${id}`, { status: 'active' });
    expect(await refusal(account(domain, { email: left.email }))).toBe('unknown');

    const browser = new Browser();
    const form = await browser.visit(begin);
    expect(refusedOf(await browser.visit(`${form.url.href}/abort`))).toBe('declined');

    await boss.put(
      `/tenants/${tenantId}/sign-in`,
      settings(domain, { createsMembers: true, trustsMail: true }),
    );
    expect(await refusal(account(domain, { email_verified: undefined }))).toBe('/');
    expect(await refusal(account(domain, { email_verified: false }))).toBe('unverified');
    await campus.admin.patch(`/tenants/${tenantId}`, { status: 'suspended' });
    expect((await new Browser().visit(begin)).status).toBe(404);
  });

  it('takes an answer only once, in the browser that set out for it, with what it took along', async () => {
    const { domain, begin } = await company({ createsMembers: true });
    const ann = account(domain);
    const browser = new Browser();
    await browser.signIn(begin, ann.name);

    // The provider knows the browser by now, and sends it straight back.
    const { cookie: journey, authorize, back } = await underWay(begin, browser);
    expect(journey).toMatch(/HttpOnly; SameSite=Lax/i);
    expect(Object.fromEntries(authorize.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/.{40}/),
      nonce: expect.stringMatching(/.{40}/),
    });
    expect(back.pathname).toBe(callback);

    expect((await arrive('', back)).headers['location']).toBe('/sign-in?refused=expired');
    expect((await arrive('tolo_journey=made-up', back)).headers['location']).toBe('/sign-in?refused=expired');
    const arrived = await arrive(journey, back);
    expect(arrived.headers['location']).toBe('/');
    expect(
      [arrived.headers['set-cookie'] ?? []].flat().some((cookie) => cookie.startsWith('tolo_session=')),
    ).toBe(true);
    expect((await arrive(journey, back)).headers['location']).toBe('/sign-in?refused=expired');

    const again = await request(url).get(new URL(begin).pathname).redirects(0);
    const forged = new URL(back);
    forged.searchParams.set('state', 'another');
    expect((await arrive(again.headers['set-cookie']![0]!, forged)).headers['location']).toBe(
      '/sign-in?refused=provider',
    );
    const late = await request(url).get(new URL(begin).pathname).redirects(0);
    await campus.db.query('UPDATE sign_in_journey SET expires_at = now()');
    expect((await arrive(late.headers['set-cookie']![0]!, back)).headers['location']).toBe(
      '/sign-in?refused=expired',
    );
    const program = await request(url).get(callback);
    expect([program.status, program.body.code, program.body.reason]).toEqual([
      403,
      'company-sign-in-refused',
      'expired',
    ]);

    for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example'])
      expect(
        (await new Browser().signIn(`${begin}?back=${encodeURIComponent(path)}`, ann.name)).url.href,
      ).toBe(`${url}/`);
  });

  it('holds for what it set out for: nobody is let in, or made a member, by what has changed on the way', async () => {
    const elsewhere = http.createServer((_request, response) => void response.writeHead(404).end());
    let asked = 0;
    elsewhere.on('request', () => asked++).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const issuer = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;

    /** Somebody whom the provider knows and the company does not, who is under way while something happens. */
    const meanwhile = async (happens: (their: Company, back: URL) => Promise<unknown>) => {
      const their = await company();
      const ann = account(their.domain);
      const browser = new Browser();
      expect(refusedOf(await browser.signIn(their.begin, ann.name))).toBe('unknown');
      await their.boss.put(
        `/tenants/${their.tenantId}/sign-in`,
        settings(their.domain, { createsMembers: true }),
      );
      const { cookie, back } = await underWay(their.begin, browser);
      await happens(their, back);
      const { headers } = await arrive(cookie, back);
      const hasSession = [headers['set-cookie'] ?? []].flat().some((one) => one.startsWith('tolo_session='));
      const { rowCount } = await campus.db.query('SELECT FROM member WHERE email = $1', [ann.email]);
      // Who is let in is a member with a session, and who is not is neither.
      expect([hasSession, rowCount]).toEqual(headers['location'] === '/' ? [true, 1] : [false, 0]);
      return { to: headers['location']!.replace('/sign-in?refused=', ''), their, browser };
    };
    const saves =
      (more: object) =>
      ({ tenantId, boss, domain }: Company) =>
        boss.put(`/tenants/${tenantId}/sign-in`, settings(domain, { createsMembers: true, ...more }));
    const outcome = async (...args: Parameters<typeof meanwhile>) => (await meanwhile(...args)).to;

    expect(await outcome(saves({ issuer }))).toBe('changed');
    expect(asked).toBe(0);
    expect(await outcome(saves({ clientId: 'another' }))).toBe('changed');
    expect(await outcome(({ tenantId, boss }) => boss.delete(`/tenants/${tenantId}/sign-in`))).toBe(
      'changed',
    );
    expect(
      await outcome(({ tenantId }) => campus.admin.patch(`/tenants/${tenantId}`, { status: 'suspended' })),
    ).toBe('inactive');
    expect(await outcome(saves({ createsMembers: false }))).toBe('unknown');
    expect(await outcome(saves({ domains: ['moved.example'] }))).toBe('domain');
    expect(await outcome(saves({ clientSecret: 'no longer that' }))).toBe('provider');
    expect(await outcome(async (_, back) => back.searchParams.set('iss', issuer))).toBe('provider');
    expect(await outcome(async (_, back) => back.searchParams.set('state', 'another'))).toBe('provider');
    expect(await outcome(async (_, back) => back.searchParams.delete('state'))).toBe('provider');
    // What another company's provider has sent, to somebody who set out for it.
    const another = await company({ createsMembers: true });
    const bo = account(another.domain);
    const theirs = new Browser();
    await theirs.signIn(another.begin, bo.name);
    const foreign = await underWay(another.begin, theirs);
    expect(await outcome(async (_, back) => void (back.search = foreign.back.search))).toBe('provider');
    // What does not matter to who set out does not stop them.
    expect(await outcome(saves({ domains: ['added.example', `company-${companies + 1}.example`] }))).toBe(
      '/',
    );

    // A key that it has not seen yet is not believed, and looked for by whoever comes next.
    await theirs.visit(another.begin);
    const old = await underWay(another.begin, theirs);
    provider.rotates('another');
    expect((await arrive(old.cookie, old.back)).headers['location']).toBe('/sign-in?refused=provider');
    expect(refusedOf(await theirs.visit(another.begin))).toBe('/');
    expect(await outcome(async () => provider.rotates('yet another'))).toBe('/');
    elsewhere.close();
  });

  it('believes no ID token that is not of the provider, for us, for this journey, and of now', async () => {
    const { domain, begin } = await company({ createsMembers: true });
    const ann = account(domain);
    const browser = new Browser();
    expect((await browser.signIn(begin, ann.name)).url.pathname).toBe('/');
    const outcomes: [string, string | null][] = [];
    try {
      for (const forgery of provider.forgeries) {
        provider.forges(forgery);
        // The provider knows the browser by now, and sends it straight back.
        outcomes.push([forgery, refusedOf(await browser.visit(begin))]);
      }
    } finally {
      provider.forges();
    }
    expect(outcomes).toEqual(
      provider.forgeries.map((forgery) => [forgery, forgery === 'nothing' ? '/' : 'provider']),
    );
    expect(outcomes.length).toBeGreaterThan(10);
    expect(refusedOf(await browser.visit(begin))).toBe('/');
  });

  it("is found by a mail address of the company's, and by nobody else's", async () => {
    const { domain } = await company();
    const ways = (email: string) => request(url).get('/api/v1/sign-in').query({ email });
    expect((await ways(`Anybody@${domain.toUpperCase()}`)).body).toEqual({
      company: { url: `/api/v1/sign-in/oidc/${domain}` },
    });
    expect((await ways('anybody@elsewhere.example')).body).toEqual({});
    expect((await request(url).get('/api/v1/sign-in/oidc/elsewhere.example')).body.code).toBe('not-found');
  });

  it('is set up by admins of the company alone, and its secret is never told', async () => {
    const { tenantId, boss, domain } = await company();
    const path = `/tenants/${tenantId}/sign-in`;
    const shown = await boss.get(path);
    expect(shown.body).toMatchObject({
      issuer: provider.issuer,
      clientId: 'tolo',
      domains: [domain],
      createsMembers: false,
      forCampusRoles: false,
      redirectUri: `${url}${callback}`,
    });
    expect(shown.text).not.toContain('the secret of the client');

    const stranger = await company();
    const ann = await campus.person({ tenantId });
    for (const [person, code] of [
      [stranger.boss, 'not-found'],
      [ann, 'insufficient-scope'],
    ] as const)
      for (const answer of await Promise.all([
        person.get(path),
        person.put(path, settings(domain)),
        person.delete(path),
        person.post(`${path}/check`),
      ]))
        expect(answer.body.code).toBe(code);

    const put = (more: object, headers = {}) =>
      boss.put(path, { ...settings(domain), clientSecret: undefined, ...more }, headers);
    const kept = await put({ createsMembers: true }, { 'if-match': shown.headers['etag']! });
    expect([kept.status, kept.body.createsMembers]).toEqual([200, true]);
    expect((await put({}, { 'if-match': shown.headers['etag']! })).body.code).toBe('version-conflict');
    for (const more of [{ issuer: `${provider.issuer}/other` }, { clientId: 'another' }])
      expect((await put(more)).body.errors).toMatchObject([{ pointer: '/clientSecret', code: 'required' }]);
    expect((await boss.post(`${path}/check`)).body).toEqual({
      ok: true,
      authorizationEndpoint: `${provider.issuer}/auth`,
    });

    expect((await boss.delete(path)).status).toBe(204);
    expect((await boss.get(path)).status).toBe(204);
    const { rows } = await campus.db.query(
      `SELECT type FROM change WHERE subject_id = (SELECT tenant_id FROM change WHERE type = 'company_sign_in.deleted' ORDER BY seq DESC LIMIT 1) AND type LIKE 'company_sign_in.%' ORDER BY seq`,
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'company_sign_in.updated',
      'company_sign_in.updated',
      'company_sign_in.deleted',
    ]);
  });

  it('leads to no private address, and to no mail domain that others have', async () => {
    const { tenantId, boss, domain } = await company();
    const stranger = await company();
    await member(stranger.tenantId, `somebody@shared-${domain}`);
    const put = (more: object, person = boss) =>
      person.put(`/tenants/${tenantId}/sign-in`, settings(domain, more));
    for (const issuer of [
      'http://localhost:5432',
      'https://169.254.169.254/latest',
      'https://[::ffff:10.0.0.1]/',
      'http://issuer.example',
      'file:///etc/passwd',
      'https://user:pw@issuer.example',
      `${provider.issuer}?a=b`,
      'not an address',
    ])
      expect((await put({ issuer })).body.errors).toMatchObject([{ pointer: '/issuer' }]);
    for (const domains of [[stranger.domain], [domain, `shared-${domain}`]])
      expect((await put({ domains })).body.code).toBe('already-exists');
    expect((await put({ domains: [`shared-${domain}`] }, campus.admin)).status).toBe(200);
    expect((await put({ domains: [stranger.domain] }, campus.admin)).body.code).toBe('already-exists');

    await put({ issuer: `http://127.0.0.1:9/` });
    const { body } = await boss.post(`/tenants/${tenantId}/sign-in/check`);
    expect(body).toMatchObject({ ok: false, fault: expect.stringContaining('http://127.0.0.1:9') });
    expect(refusedOf(await new Browser().visit(`${url}/api/v1/sign-in/oidc/${domain}`))).toBe('provider');
  });
});
