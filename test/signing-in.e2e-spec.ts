import { setTimeout as sleep } from 'node:timers/promises';
import request, { type Response } from 'supertest';
import { Campus, type Person, signIn } from './support/campus.js';
import { admin, type ServerProcess } from './support/server.js';

const password = 'a long password';

describe('Signing in', () => {
  let campus: Campus<ServerProcess>;
  let url: string;
  beforeAll(async () => {
    campus = await Campus.openApart();
    url = campus.server.url;
  });
  afterAll(() => campus.close());

  const attempt = (email: string, guess: string) =>
    request(url).post('/api/v1/sessions').send({ email, password: guess });
  const withToken = (token: string, path = '/me') =>
    request(url).get(`/api/v1${path}`).set('authorization', `Bearer ${token}`);
  const cookieOf = (response: Response) => response.headers['set-cookie']![0]!;

  describe('with a password', () => {
    it('opens a session that no script in the page can read', async () => {
      const mei = await campus.person();
      const response = await attempt(mei.user.email.toUpperCase(), password).expect(201);

      expect(response.body.user).toMatchObject({ id: mei.user.id, email: mei.user.email, roles: ['member'] });
      expect(cookieOf(response)).toMatch(
        /^tolo_session=tolo_ses_[\w-]+; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/,
      );
      expect(response.headers['cache-control']).toBe('no-store');
      // Whoever is no proxy of ours can say what they like.
      expect(cookieOf(await attempt(mei.user.email, password).set('x-forwarded-proto', 'https'))).toMatch(
        /^tolo_session=/,
      );
      const days = (Date.parse(response.body.expiresAt) - Date.now()) / 86_400_000;
      expect(days).toBeCloseTo(14, 2);
      await request(url).get('/api/v1/me').set('cookie', cookieOf(response)).expect(200);
    });

    it('gives every sign-in a session of its own, whatever the browser brings along', async () => {
      const mei = await campus.person();
      const first = await attempt(mei.user.email, password);
      const second = await attempt(mei.user.email, password).set('cookie', cookieOf(first));
      expect(second.body.token).not.toBe(first.body.token);
    });

    it('answers somebody unknown and a wrong password in the same words', async () => {
      const mei = await campus.person();
      const replies = await Promise.all([
        attempt(mei.user.email, 'wrong'),
        attempt('nobody@test.example', 'wrong'),
      ]);
      const bytes = replies.map(({ status, text, headers }) => [
        status,
        headers['content-length'],
        text.replace(/req_\w+/, ''),
      ]);

      expect(replies[0]!.body.code).toBe('sign-in-failed');
      expect(replies[0]!.status).toBe(401);
      expect(bytes[0]).toEqual(bytes[1]);
    });

    it('takes as long for somebody unknown as for a wrong password', async () => {
      const people = await Promise.all(Array.from({ length: 3 }, () => campus.person()));
      const timed = async (email: string) => {
        const began = performance.now();
        await attempt(email, 'wrong').expect(401);
        return performance.now() - began;
      };
      const known: number[] = [];
      const unknown: number[] = [];
      for (let n = 0; n < 15; n++) {
        known.push(await timed(people[n % 3]!.user.email));
        unknown.push(await timed(`nobody-${n}@test.example`));
      }
      const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
      expect(median(unknown)).toBeGreaterThan(median(known) / 2);
      expect(median(unknown)).toBeLessThan(median(known) * 2);
      await forgetAttempts();
    });

    it('keeps no secret in the clear', async () => {
      const mei = await campus.person();
      const { body } = await mei.post('/tokens', { name: 'reader', scopes: ['spaces:read'] });
      const { rows } = await campus.db.query<{ kept: string }>(
        `SELECT string_agg(row_to_json(t)::text, '') AS kept FROM (SELECT member.*, session.*, token.* FROM member LEFT JOIN session ON true LEFT JOIN token ON true) AS t`,
      );
      expect(rows[0]!.kept).not.toContain(body.token);
      expect(rows[0]!.kept).not.toContain(mei.token);
      expect(rows[0]!.kept).not.toContain(password);
      expect(rows[0]!.kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
      for (const secret of [body.token, mei.token, password])
        expect(campus.server.output()).not.toContain(secret);
    });
  });

  describe('guessing', () => {
    beforeEach(forgetAttempts);
    afterAll(forgetAttempts);

    it('is stopped after ten wrong passwords, even by the right one, and says when to come back', async () => {
      const mei = await campus.person();
      for (let n = 0; n < 10; n++) await attempt(mei.user.email, 'wrong').expect(401);

      const eleventh = await attempt(mei.user.email, password);
      expect(eleventh.status).toBe(429);
      expect(eleventh.body.code).toBe('rate-limited');
      expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(800);
      await signIn(url, (await campus.person()).user.email, password);
    });

    it('is stopped as well when all guesses come at once', async () => {
      const mei = await campus.person();
      const replies = await Promise.all(Array.from({ length: 30 }, () => attempt(mei.user.email, 'wrong')));
      expect(replies.filter(({ status }) => status === 401)).toHaveLength(10);
      expect(replies.filter(({ status }) => status === 429)).toHaveLength(20);
    });

    it('does not stop for people who exist only', async () => {
      const replies = await Promise.all(
        Array.from({ length: 12 }, () => attempt('nobody@test.example', 'wrong')),
      );
      expect(replies.filter(({ status }) => status === 429)).toHaveLength(2);
    });

    it('at a hundred accounts is stopped by the address it comes from', async () => {
      const mei = await campus.person();
      const replies = await Promise.all(
        Array.from({ length: 105 }, (_, n) => attempt(`somebody-${n}@test.example`, 'wrong')),
      );
      expect(replies.filter(({ status }) => status === 429)).toHaveLength(5);
      await attempt(mei.user.email, password).expect(429);
    });

    it('is forgotten once the right password comes', async () => {
      const mei = await campus.person();
      for (let n = 0; n < 9; n++) await attempt(mei.user.email, 'wrong').expect(401);
      await attempt(mei.user.email, password).expect(201);
      for (let n = 0; n < 9; n++) await attempt(mei.user.email, 'wrong').expect(401);
    });

    it('is not what a machine does that signs in a hundred and fifty times', async () => {
      const mei = await campus.person();
      const replies = await Promise.all(Array.from({ length: 150 }, () => attempt(mei.user.email, password)));
      expect(replies.filter(({ status }) => status !== 201)).toEqual([]);
    });

    it('cannot hide behind a made-up X-Forwarded-For', async () => {
      const replies = await Promise.all(
        Array.from({ length: 103 }, (_, n) =>
          attempt(`other-${n}@test.example`, 'wrong').set('x-forwarded-for', `203.0.113.${n}`),
        ),
      );
      expect(replies.filter(({ status }) => status === 429)).toHaveLength(3);
    });

    it('at the current password is counted too', async () => {
      const mei = await campus.person();
      const guess = () =>
        mei.post('/me/password', { currentPassword: 'wrong', newPassword: 'another password' });
      for (let n = 0; n < 10; n++) expect((await guess()).status).toBe(422);
      expect((await guess()).status).toBe(429);
    });
  });

  describe('a session', () => {
    it('ends at once when its owner signs out, and takes its cookie back', async () => {
      const mei = await campus.person();
      const signedOut = await mei.delete('/sessions/current');
      expect(signedOut.status).toBe(204);
      expect(cookieOf(signedOut)).toMatch(/^tolo_session=; Max-Age=0; Path=\/; /);
      expect((await mei.get('/me')).status).toBe(401);
    });

    it('is listed with the others, and the present one is marked', async () => {
      const mei = await campus.person();
      const elsewhere = await signIn(url, mei.user.email, password);
      const { body } = await elsewhere.get('/sessions');
      expect(body.data.map(({ current }: { current: boolean }) => current)).toEqual([true, false]);

      expect((await elsewhere.delete(`/sessions/${body.data[1].id}`)).status).toBe(204);
      expect((await mei.get('/me')).status).toBe(401);
      expect((await elsewhere.get('/me')).status).toBe(200);
    });

    it('of somebody else can be neither seen nor ended', async () => {
      const [mei, stranger] = await Promise.all([campus.person(), campus.person()]);
      const { body } = await mei.get('/sessions');
      const reply = await stranger.delete(`/sessions/${body.data[0].id}`);
      expect(reply.status).toBe(404);
      expect((await stranger.get('/sessions')).body.data).toHaveLength(1);
      expect((await mei.get('/me')).status).toBe(200);
    });

    it('ends everywhere else when the password changes', async () => {
      const mei = await campus.person();
      const [phone, laptop] = await Promise.all([
        signIn(url, mei.user.email, password),
        signIn(url, mei.user.email, password),
      ]);

      expect(
        (await laptop.post('/me/password', { currentPassword: password, newPassword: 'another password' }))
          .status,
      ).toBe(204);

      expect((await laptop.get('/me')).status).toBe(200);
      expect((await phone.get('/me')).status).toBe(401);
      expect((await mei.get('/me')).status).toBe(401);
      await attempt(mei.user.email, password).expect(401);
      await attempt(mei.user.email, 'another password').expect(201);
    });

    it('cannot begin with a password that is just being changed', async () => {
      const mei = await campus.person();
      const change = await campus.db.connect();
      await change.query('BEGIN');
      await change.query(`UPDATE member SET password_hash = 'another' WHERE email = $1`, [mei.user.email]);
      const begun = attempt(mei.user.email, password).then(({ status }) => status);
      const isWaiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      for (let n = 0; n < 200 && (await campus.db.query(isWaiting)).rowCount === 0; n++) await sleep(10);
      await change.query('COMMIT');
      change.release();

      expect(await begun).toBe(401);
      const { rows } = await campus.db.query(
        'SELECT FROM session JOIN member ON member.id = member_id WHERE email = $1',
        [mei.user.email],
      );
      expect(rows).toHaveLength(1);
    });

    it('that has expired opens nothing', async () => {
      const mei = await campus.person();
      await campus.db.query(
        `UPDATE session SET expires_at = now() - interval '1 second' WHERE member_id = (SELECT id FROM member WHERE email = $1)`,
        [mei.user.email],
      );
      expect((await mei.get('/me')).status).toBe(401);
    });

    it.each([
      ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['another host of this domain', { 'sec-fetch-site': 'same-site' }, 403],
      ['this site', { 'sec-fetch-site': 'same-origin' }, 200],
      ['the address bar', { 'sec-fetch-site': 'none' }, 200],
      ['another origin, in an old browser', { origin: 'https://evil.example' }, 403],
      ['a page without an origin', { origin: 'null' }, 403],
      ['a script', {}, 200],
    ])('in a cookie and a change that comes from %s', async (_, headers, status) => {
      const mei = await campus.person();
      const cookie = cookieOf(await attempt(mei.user.email, password));
      const change = () =>
        request(url)
          .patch('/api/v1/me')
          .set('cookie', cookie)
          .set('if-match', '*')
          .set(headers)
          .send({ name: 'Changed' });
      const reply = await change();

      expect(reply.status).toBe(status);
      if (status === 403) expect(reply.body.code).toBe('cross-site-refused');
      expect((await mei.get('/me')).body.name === 'Changed').toBe(status === 200);
      await request(url).get('/api/v1/me').set('cookie', cookie).set(headers).expect(200);
    });

    it('in a cookie counts for its own host as the origin', async () => {
      const mei = await campus.person();
      const cookie = cookieOf(await attempt(mei.user.email, password));
      await request(url)
        .patch('/api/v1/me')
        .set('cookie', cookie)
        .set('origin', url)
        .set('if-match', '*')
        .send({ name: 'Changed' })
        .expect(200);
    });

    it('cannot be opened by another site in the name of somebody else', async () => {
      const reply = await attempt(admin.email, admin.password).set('sec-fetch-site', 'cross-site');
      expect(reply.body.code).toBe('cross-site-refused');
      expect(reply.headers['set-cookie']).toBeUndefined();
    });

    it('in a cookie never mends a token that is wrong', async () => {
      const mei = await campus.person();
      const cookie = cookieOf(await attempt(mei.user.email, password));
      await request(url)
        .get('/api/v1/me')
        .set('cookie', cookie)
        .set('authorization', 'Bearer tolo_live_wrong')
        .expect(401);
    });
  });

  describe('a token', () => {
    const tokenOf = async (owner: Person, scopes: string[]) => {
      const { status, body } = await owner.post('/tokens', { name: 'machine', scopes });
      expect(status).toBe(201);
      return body as { id: string; token: string; hint: string; expiresAt: string };
    };

    it('is told once, and later only by a hint', async () => {
      const mei = await campus.person();
      const { token, hint, expiresAt } = await tokenOf(mei, ['spaces:read']);
      expect(token).toMatch(/^tolo_live_[\w-]{43}[0-9a-f]{8}$/);
      expect((Date.parse(expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(90, 2);

      const { body, text } = await mei.get('/tokens');
      expect(body.data).toMatchObject([{ name: 'machine', scopes: ['spaces:read'], hint, lastUsedAt: null }]);
      expect(text).not.toContain(token);
    });

    it('is refused at once when it has been revoked, and may be revoked again', async () => {
      const mei = await campus.person();
      const { id, token } = await tokenOf(mei, ['tenant:read']);
      await withToken(token).expect(200);
      expect((await mei.delete(`/tokens/${id}`)).status).toBe(204);
      await withToken(token).expect(401);
      expect((await mei.delete(`/tokens/${id}`)).status).toBe(204);
      expect((await mei.get('/tokens')).body.data).toEqual([]);
    });

    it('without the scope is told which one is missing', async () => {
      const { token } = await tokenOf(await campus.person(), ['spaces:read']);
      const reply = await withToken(token, '/tenants').expect(403);
      expect(reply.body).toMatchObject({ code: 'insufficient-scope', missingScope: 'tenant:read' });
    });

    it.each(['/sessions', '/tokens'])('opens no route that names no scope: %s', async (path) => {
      const { token } = await tokenOf(campus.admin, [
        'admin',
        'tenant:read',
        'spaces:read',
        'bookings:write:any',
      ]);
      const reply = await withToken(token, path).expect(403);
      expect(reply.body.code).toBe('insufficient-scope');
    });

    it('cannot make itself another token, nor a new password', async () => {
      const { token } = await tokenOf(campus.admin, ['admin']);
      const call = (path: string, body: object) =>
        request(url).post(`/api/v1${path}`).set('authorization', `Bearer ${token}`).send(body);
      await call('/tokens', { name: 'child', scopes: ['admin'] }).expect(403);
      await call('/me/password', { currentPassword: admin.password, newPassword: 'another password' }).expect(
        403,
      );
    });

    it.each(['admin', 'bookings:write:any'])('of a member cannot carry %s', async (scope) => {
      const mei = await campus.person({ roles: ['member', 'tenant_admin'] });
      const { status, body } = await mei.post('/tokens', { name: 'too much', scopes: [scope] });
      expect(status).toBe(403);
      expect(body).toMatchObject({ code: 'insufficient-scope', needs: ['operator', 'campus_admin'] });
    });

    it('loses what its owner may no longer do', async () => {
      const operator = await campus.person({ roles: ['operator', 'campus_admin'] });
      const { token } = await tokenOf(operator, ['admin']);
      const create = (code: string) =>
        request(url)
          .post('/api/v1/tenants')
          .set('authorization', `Bearer ${token}`)
          .send({ code, name: { en: 'A' }, country: 'HK', cluster: 'ict' });
      await create('before').expect(201);
      await campus.admin.patch(`/tenants/${operator.user.tenantId}/members/${operator.user.id}`, {
        roles: ['member'],
      });
      expect((await create('after').expect(403)).body.missingScope).toBe('admin');
    });

    it('of a colleague is seen and revoked by the company admin only', async () => {
      const tenantId = await campus.tenant();
      const [mei, colleague, boss, stranger] = await Promise.all([
        campus.person({ tenantId }),
        campus.person({ tenantId }),
        campus.person({ tenantId, roles: ['tenant_admin'] }),
        campus.person({ roles: ['tenant_admin'] }),
      ]);
      const { id, token } = await tokenOf(mei, ['tenant:read']);

      expect((await colleague.get('/tokens?tenant=true')).status).toBe(403);
      expect((await stranger.get('/tokens?tenant=true')).body.data).toEqual([]);
      expect((await boss.get('/tokens?tenant=true')).body.data).toMatchObject([
        { id, member: { id: mei.user.id } },
      ]);
      expect((await colleague.delete(`/tokens/${id}`)).status).toBe(404);
      expect((await stranger.delete(`/tokens/${id}`)).status).toBe(404);
      await withToken(token).expect(200);
      expect((await boss.delete(`/tokens/${id}`)).status).toBe(204);
      await withToken(token).expect(401);
    });

    it('says when it was last used', async () => {
      const mei = await campus.person();
      const { token } = await tokenOf(mei, ['tenant:read']);
      await withToken(token).expect(200);
      let lastUsedAt: string | null = null;
      for (let n = 0; n < 50 && lastUsedAt === null; n++)
        lastUsedAt = (await mei.get('/tokens')).body.data[0].lastUsedAt;
      expect(Date.now() - Date.parse(lastUsedAt!)).toBeLessThan(10_000);
    });

    it.each([
      [{ scopes: ['spaces:read'] }, '/name'],
      [{ name: 'x', scopes: [] }, '/scopes'],
      [{ name: 'x', scopes: ['everything'] }, '/scopes'],
      [{ name: 'x', scopes: ['spaces:read'], expiresInDays: 366 }, '/expiresInDays'],
      [{ name: 'x', scopes: ['spaces:read'], memberId: 'usr_x' }, '/memberId'],
    ])('is not made of %j', async (body, pointer) => {
      const reply = await campus.admin.post('/tokens', body);
      expect(reply.status).toBe(422);
      expect(reply.body.errors).toMatchObject([{ pointer }]);
    });
  });

  describe('whoever asks', () => {
    it('must say who they are, and learns how', async () => {
      const reply = await request(url).get('/api/v1/me').expect(401);
      expect(reply.body.code).toBe('unauthenticated');
      expect(reply.headers['www-authenticate']).toBe('Bearer realm="tolo"');
    });

    it('reads and changes their own name and language, and nothing else', async () => {
      const mei = await campus.person();
      const before = await mei.get('/me');
      const changed = await mei.patch(
        '/me',
        { name: 'Mei', language: 'zh-Hant-HK' },
        { 'if-match': before.headers['etag']! },
      );

      expect(changed.status).toBe(200);
      expect(changed.body).toEqual({
        ...before.body,
        name: 'Mei',
        language: 'zh-Hant-HK',
        version: before.body.version + 1,
      });
      expect(changed.headers['etag']).not.toBe(before.headers['etag']);
      expect(
        (await mei.patch('/me', { name: 'Again' }, { 'if-match': before.headers['etag']! })).status,
      ).toBe(412);
      expect((await mei.patch('/me', { name: 'Again' }, {})).status).toBe(428);
    });

    it.each(['roles', 'tenantId', 'email', 'status', 'research', 'passwordHash', 'version', 'id'])(
      'cannot give themselves another %s',
      async (field) => {
        const mei = await campus.person();
        const before = await mei.get('/me');
        const reply = await mei.patch('/me', { name: 'Mei', [field]: ['campus_admin'] });
        expect(reply.status).toBe(422);
        expect(reply.body.code).toBe('unknown-field');
        expect((await mei.get('/me')).body).toEqual(before.body);
      },
    );
  });

  async function forgetAttempts() {
    await campus.db.query('DELETE FROM sign_in_attempt');
  }
});
