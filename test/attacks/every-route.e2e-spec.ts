import fc from 'fast-check';
import request, { type Response } from 'supertest';
import { at, Campus, type Person } from '../support/campus.js';
import { Report } from '../support/report.js';
import { clock, dateAhead, madeSeries } from '../support/series.js';
import { broken, tablesOfTenants } from '../support/store-queries.js';
import { anyOf, least, nameOf, type Operation, operations, resolved } from './operations.js';

/** How often each route is sent something that is wrong; `npm run test:attacks` does it far more often. */
const rounds = Number(process.env['ROUNDS'] ?? 2);
const isLong = process.env['ROUNDS'] !== undefined;
/** The same nonsense each time, unless somebody looks for more. */
const seed = Number(process.env['SEED'] ?? (isLong ? Date.now() % 1_000_000_000 : 1));

/** What anybody may ask, signed in or not. */
const forAnybody = new Set([
  'POST /sessions',
  'GET /sign-in',
  'GET /sign-in/oidc/callback',
  'GET /sign-in/oidc/{company}',
  'GET /stickers/{code}',
]);

const otherSites: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
];

/** What answers for as long as somebody listens. */
const endless = 'GET /events/stream';

/** What is everybody's, though few may change it: ids in these paths tell nothing of a company. */
const common = new Set([
  'amenities',
  'approval-policies',
  'buildings',
  'campuses',
  'closure-moves',
  'closures',
  'displays',
  'floors',
  'hazards',
  'holidays',
  'imports',
  'leases',
  'offers',
  'price-lists',
  'qualifications',
  'rule-sets',
  'scenarios',
  'sign-in',
  'spaces',
  'statement-months',
  'stickers',
]);

describe('Every route', () => {
  let campus: Campus;
  let tenantId: string;
  let boss: Person;
  let ann: Person;
  let strangers: [who: string, person: Person][];
  /** Of Ann or her company, by the first part of a path: what stands there for its parameters. */
  let owned: Record<string, Record<string, string>>;
  /** What the store says of what was put there by hand, as nobody can book the past. */
  let planted: string[];
  /** What stands in bodies and queries under these names, so that more than their shape is looked at. */
  let named: Record<string, unknown>;
  const report = new Report('What was tried at every route');

  beforeAll(async () => {
    campus = await Campus.open();
    tenantId = await campus.tenant();
    const others = await campus.tenant();
    [boss, ann] = await Promise.all([
      campus.person({ tenantId, roles: ['tenant_admin'] }),
      campus.person({ tenantId }),
    ]);
    strangers = [
      ['a member of another company', await campus.person({ tenantId: others })],
      ['its admin', await campus.person({ tenantId: others, roles: ['tenant_admin'] })],
      ['an approver of it', await campus.person({ tenantId: others, roles: ['approver'] })],
    ];
    owned = await belongings();
    planted = await broken(campus.db);
  });
  afterAll(async () => {
    report.print();
    await campus.close();
  });
  afterEach(async () => {
    expect(await broken(campus.db)).toEqual(planted);
  });

  const made = async (person: Person, path: string, body: object): Promise<Record<string, string>> => {
    const answer = await person.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  /** One of everything that a person and a company can have. */
  async function belongings(): Promise<typeof owned> {
    const [room, another, full] = [await campus.space(), await campus.space(), await campus.space()];
    const day = dateAhead(3);
    const when = { start: at(3, '10:00'), end: at(3, '11:00') };
    await made(boss, '/bookings', { spaceId: full.id, ...when });
    const hazard = await made(campus.admin, '/hazards', { code: 'laser', name: { en: 'Laser' } });
    const [booking, hold, waiting, token, feed, hook, password, service, form, allowance] = [
      await made(ann, '/bookings', { spaceId: room.id, ...when, title: 'Secret plan' }),
      await made(ann, '/holds', { spaceId: another.id, ...when }),
      await made(ann, '/waitlist', { spaceId: full.id, ...when }),
      await made(ann, '/tokens', { name: 'Secret script', scopes: ['spaces:read'] }),
      await made(ann, '/feeds', { what: 'mine' }),
      await made(boss, '/webhook-endpoints', { url: 'https://hooks.tolo.invalid/', types: ['nothing'] }),
      await made(ann, '/app-passwords', { name: 'Secret phone' }),
      await made(boss, '/service-accounts', { name: 'Secret program', scopes: ['spaces:read'] }),
      await made(ann, '/risk-forms', {
        title: 'Secret form',
        hazards: [hazard['code']],
        expiresOn: '2199-01-01',
      }),
      await made(campus.admin, '/allowances', {
        name: { en: 'Secret' },
        tenantId,
        per: 'tenant',
        kinds: ['other'],
        period: 'day',
        measure: 'bookings',
        most: 9,
      }),
    ];
    const external = { spaceId: another.id, start: at(4, '10:00'), end: at(4, '11:00') };
    await ann.put('/bookings/by-external/outlook/1', external);
    const series = await madeSeries(ann, room, {
      start: clock(dateAhead(5), '10:00'),
      end: clock(dateAhead(5), '11:00'),
      rrule: 'FREQ=DAILY;COUNT=2',
    });
    named = {
      spaceId: room.id,
      spaceIds: room.id,
      tenantId,
      tenant: tenantId,
      userId: ann.user.id,
      memberId: ann.user.id,
      bookingId: booking['id'],
      seriesId: series.id,
      start: at(6, '10:00'),
      end: at(6, '11:00'),
      from: dateAhead(1),
      to: dateAhead(5),
      month: dateAhead(0).slice(0, 7),
      timeZone: 'Asia/Hong_Kong',
      rrule: 'FREQ=WEEKLY;COUNT=3',
      hazards: 'laser',
    };
    const { data: sessions } = (await ann.get('/sessions')).body;
    const statement = await statementOf(room);
    const fault = await made(ann, `/spaces/${room.id}/faults`, { text: 'Secret leak' });
    const dispute = await made(boss, `/statements/${statement}/disputes`, { line: 1, text: 'Secret wrong' });
    return {
      allowances: { id: allowance['id']! },
      'app-passwords': { id: password['id']! },
      bookings: { id: booking['id']!, source: 'outlook', externalId: '1' },
      faults: { id: fault['id']! },
      feeds: { id: feed['id']! },
      holds: { id: hold['id']! },
      'risk-forms': { id: form['id']! },
      series: { id: series.id, date: day },
      'service-accounts': { id: service['id']!, token: token['id']! },
      sessions: { id: sessions[0].id },
      'statement-disputes': { id: dispute['id']! },
      statements: { id: statement },
      tenants: { tenant: tenantId, id: ann.user.id },
      tokens: { id: token['id']! },
      users: { user: ann.user.id, code: 'laser' },
      waitlist: { id: waiting['id']! },
      'webhook-endpoints': { id: hook['id']!, delivery: 'dlv_01h455vb4pex5vsknk084sn02q' },
    };
  }

  /** What the company is told of something that was booked last month. */
  async function statementOf({ code }: { code: string }): Promise<string> {
    const month = new Date(Date.parse(`${at(0, '00:00').slice(0, 7)}-01`) - 86_400_000)
      .toISOString()
      .slice(0, 7);
    await campus.db.query(
      `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
       SELECT gen_random_uuid(), space.id, m.tenant_id, m.id, m.id, $1::timestamptz, $1::timestamptz + interval '1 hour', 1, 1, 'completed'
       FROM space, member m WHERE space.code = $2 AND m.email = $3`,
      [`${month}-10T10:00:00+08:00`, code, ann.user.email],
    );
    return (await made(campus.admin, '/statements', { tenantId, month }))['id']!;
  }

  const partOf = ({ path }: Operation) => path.split('/')[1]!;
  const filled = ({ path }: Operation, values: Record<string, string>) =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'none'));

  const send = async (
    { method, parameters }: Operation,
    path: string,
    { token, body }: { token?: string; body?: unknown },
  ): Promise<Response> => {
    const mayRehearse = method !== 'get' && parameters.some(({ name }) => name === 'dryRun');
    const call = request(campus.server.url)[method as 'post'](
      `/api/v1${path}${mayRehearse ? `${path.includes('?') ? '&' : '?'}dryRun=true` : ''}`,
    );
    if (token) void call.set('authorization', `Bearer ${token}`);
    if (method === 'patch' || method === 'put') void call.set('if-match', '*');
    return body === undefined ? call : call.type('json').send(JSON.stringify(body));
  };

  it('that has ids in it is of something of a company, or of what is common', () => {
    const unknown = operations.filter(
      (one) => one.path.includes('{') && !common.has(partOf(one)) && !(partOf(one) in owned),
    );
    expect(unknown.map(nameOf)).toEqual([]);
  });

  it('writes to no table of tenants that the store is not asked about', async () => {
    const { rows } = await campus.db.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id' ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(tablesOfTenants);
  });

  it('asks who is there', async () => {
    const open: string[] = [];
    for (const one of operations) {
      if (forAnybody.has(nameOf(one))) continue;
      const { status, body } = await send(one, filled(one, owned[partOf(one)] ?? {}), {
        body: one.body && least(one.body),
      });
      if (status !== 401 || body.code !== 'unauthenticated') open.push(`${nameOf(one)}: ${status}`);
    }
    expect(open).toEqual([]);
    report.add('asked by nobody', operations.length, 'each says 401');
  });

  it('does not know what is another company’s, whoever asks there, and leaves it as it is', async () => {
    const before = await everything();
    const told: string[] = [];
    for (const [who, person] of strangers) {
      for (const one of operations.filter(
        (operation) => partOf(operation) in owned && operation.path.includes('{'),
      )) {
        const { status, text } = await send({ ...one, parameters: [] }, filled(one, owned[partOf(one)]!), {
          token: person.token,
          body: one.body && least(one.body),
        });
        const isKept = [401, 403, 404, 405, 410, 422].includes(status);
        // By a foreign id nobody has anything: their own list of it is empty, and there is nothing to take away.
        const isNothing = status === 204 || (status === 200 && text.startsWith('{"data":[]'));
        if ((!isKept && !isNothing) || /Secret/.test(text))
          told.push(`${who}: ${nameOf(one)}: ${status} ${text}`);
      }
    }
    expect(told).toEqual([]);
    expect(await everything()).toEqual(before);
    report.add(
      'asked by three of another company, by real ids',
      strangers.length * operations.filter((one) => partOf(one) in owned && one.path.includes('{')).length,
      'nothing told, nothing changed',
    );
  });

  it('answers of what is another company’s word for word what it answers of what is not there', async () => {
    const [, stranger] = strangers[0]!;
    const reads = operations.filter(
      (one) => one.method === 'get' && partOf(one) in owned && /\{\w+\}$/.test(one.path),
    );
    const told: string[] = [];
    let tried = 0;
    for (const one of reads) {
      const real = owned[partOf(one)]!;
      // As long and of the same kind, and nobody's.
      const random = Object.fromEntries(
        Object.entries(real).map(([name, id]) => [
          name,
          /^\w{3}_/.test(id) ? `${id.slice(0, -6)}zzzzzz` : id,
        ]),
      );
      if (filled(one, real) === filled(one, random)) continue;
      const ask = async (values: Record<string, string>) => {
        const path = filled(one, values);
        const { status, text } = await send(one, path, { token: stranger.token });
        const words = text.replaceAll(path, 'PATH').replace(/req_\w+/, '');
        return { status, words };
      };
      tried++;
      const [theirs, nobodys] = [await ask(real), await ask(random)];
      if (JSON.stringify(theirs) !== JSON.stringify(nobodys))
        told.push(`${nameOf(one)}: ${JSON.stringify([theirs, nobodys])}`);
      if (!isLong) continue;
      const apart = await timeApart(
        () => ask(real),
        () => ask(random),
      );
      if (apart > 2) told.push(`${nameOf(one)}: ${apart.toFixed(2)} ms apart`);
    }
    expect(told).toEqual([]);
    expect(tried).toBeGreaterThan(5);
    report.add(
      'read by a stranger: a real id and one of nothing',
      tried,
      `the same words${isLong ? `, and over ${10 * rounds} times the medians within 2 ms` : ''}`,
    );
  });

  /** Milliseconds between what two things usually take, one after the other many times. */
  async function timeApart(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> {
    const took: [number[], number[]] = [[], []];
    for (let n = 0; n < 10 * rounds; n++) {
      for (const [which, ask] of [one, other].entries()) {
        const began = performance.now();
        await ask();
        took[which]!.push(performance.now() - began);
      }
    }
    const [a, b] = took.map((times) => times.sort((x, y) => x - y)[times.length >> 1]!);
    return Math.abs(a! - b!);
  }

  describe('that changes something', () => {
    const writes = operations.filter(({ method }) => method !== 'get');
    const own = (one: Operation) => `/api/v1${filled(one, owned[partOf(one)] ?? {})}`;

    it('is not reached by another method that says it was meant, nor by a page of another site, nor with a form', async () => {
      const before = await everything();
      const { headers } = await request(campus.server.url)
        .post('/api/v1/sessions')
        .send({ email: boss.user.email, password: 'a long password' });
      const cookie = headers['set-cookie']![0]!;
      const sessions = await everything();
      const done: string[] = [];
      for (const one of writes) {
        const [path, method] = [own(one), one.method.toUpperCase()];
        const asked = (verb: 'get' | 'post' | 'head' | 'options') =>
          request(campus.server.url)[verb](`${path}?_method=${method}`).set('x-http-method-override', method);
        // Not even read: no body that a form can send.
        const form = request(campus.server.url)
          [one.method as 'post'](path)
          .set('authorization', `Bearer ${boss.token}`)
          .set('if-match', '*')
          .type('text/plain')
          .send(JSON.stringify(one.body ? least(one.body) : {}));
        const elsewhere = (from: Record<string, string>) =>
          request(campus.server.url)
            [one.method as 'post'](path)
            .set('cookie', cookie)
            .set('if-match', '*')
            .set(from)
            .send(one.body ? (least(one.body) as object) : undefined);
        await asked('get').set('cookie', cookie);
        await asked('head').set('cookie', cookie);
        const text = await form;
        if (text.status < 400) done.push(`${nameOf(one)} as text: ${text.status}`);
        for (const from of otherSites) {
          const { status, body, headers: told } = await elsewhere(from);
          if (status !== 403 || body.code !== 'cross-site-refused')
            done.push(`${nameOf(one)} from ${JSON.stringify(from)}: ${status}`);
          if (told['access-control-allow-origin'] !== undefined)
            done.push(`${nameOf(one)} allows ${JSON.stringify(from)}`);
        }
      }
      expect(done).toEqual([]);
      const after = await everything();
      expect(after).toEqual({
        ...before,
        session: sessions['session'],
        idempotency_key: after['idempotency_key'],
      });
      report.add(
        'other methods, forms, and four kinds of other sites',
        writes.length * 7,
        'refused, nothing changed',
      );
    });

    it('takes no more than it says: whose it is, what it costs and how far it has come are not for the sender to say', async () => {
      const extras = [
        'ownerId',
        'tenantId',
        'bookedFor',
        'status',
        'state',
        'role',
        'roles',
        'price',
        'version',
        'createdAt',
        'passwordHash',
        'isAdmin',
      ];
      const before = await everything();
      const taken: string[] = [];
      let tried = 0;
      for (const one of writes) {
        const { properties = {}, type } = one.body ? resolved(one.body) : { type: 'none' };
        if (type !== undefined && type !== 'object') continue;
        const body = least(one.body!) as object;
        const more = extras.filter((name) => !(name in properties));
        const { status, body: told } = await send(
          { ...one, parameters: [] },
          filled(one, owned[partOf(one)] ?? {}),
          {
            token: campus.admin.token,
            body: { ...body, ...Object.fromEntries(more.map((name) => [name, 'x'])) },
          },
        );
        const named = (told.errors ?? []).map(({ pointer }: { pointer: string }) => pointer) as string[];
        const passed = status === 422 ? more.filter((name) => !named.includes(`/${name}`)) : more;
        // Who may not do it at all is not told what else is wrong.
        if (![401, 403, 404, 428].includes(status) && passed.length > 0)
          taken.push(`${nameOf(one)} takes ${passed.join()}: ${status}`);
        for (const key of ['__proto__', 'constructor']) {
          const answer = await request(campus.server.url)
            [one.method as 'post'](own(one))
            .set('authorization', `Bearer ${campus.admin.token}`)
            .set('if-match', '*')
            .type('json')
            .send(`{"${key}":{"prototype":{"roles":["campus_admin"]}}}`);
          if (answer.status < 400) taken.push(`${nameOf(one)} takes ${key}: ${answer.status}`);
        }
        tried += more.length + 2;
      }
      expect(taken).toEqual([]);
      const after = await everything();
      expect(after).toEqual({ ...before, idempotency_key: after['idempotency_key'] });
      report.add('fields that are not for the sender', tried, 'refused, nothing changed');
    });
  });

  /** Rows of days to come are laid down each hour, whoever asks for what. */
  const laidDown = ' WHERE touched_hours <> 0';

  /** A print of each table, without when somebody was last here, how far the change log was read, and what jobs count from the rest. */
  async function everything(): Promise<Record<string, string>> {
    const { rows } = await campus.db.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
         AND table_name NOT IN ('webhook_place', 'mail_place', 'job_run', 'zone_rule') AND table_name NOT LIKE 'usage%'`,
    );
    const prints = await Promise.all(
      rows.map(async ({ name }) => {
        const print = await campus.db.query<{ print: string }>(
          `SELECT md5(string_agg((to_jsonb(t) - 'last_used_at')::text, '' ORDER BY t::text)) AS print FROM ${name} AS t${name === 'ledger' ? laidDown : ''}`,
        );
        return [name, print.rows[0]!.print] as const;
      }),
    );
    return Object.fromEntries(prints);
  }

  it(`refuses nonsense plainly, and never falls over it (seed ${seed})`, async () => {
    const fallen: string[] = [];
    for (const [n, one] of operations.filter((each) => nameOf(each) !== endless).entries()) {
      const wrong = fc.sample(nonsense(one), { seed: seed + n, numRuns: rounds });
      for (const { path, body } of wrong) {
        const { status, text } = await send(one, path, { token: campus.admin.token, body });
        if (status >= 500) fallen.push(`${nameOf(one)} ${path} ${JSON.stringify(body)}: ${status} ${text}`);
      }
    }
    expect(fallen).toEqual([]);
    report.add(`nonsense (seed ${seed})`, rounds * (operations.length - 1), 'no 5xx');
  });

  /** What the route takes, with something wrong in it or in its address. */
  function nonsense(one: Operation): fc.Arbitrary<{ path: string; body: unknown }> {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        '',
        ' ',
        '\u0000',
        '\ud800',
        -1,
        0,
        Number.MAX_VALUE,
        2 ** 53,
        1e21,
        [],
        {},
        [[]],
        true,
        'x'.repeat(5000),
      ),
      fc.constantFrom(
        '../..',
        "' OR 1=1 --",
        '2030-02-30',
        '9999-12-31T23:59:59Z',
        '2030-01-01T00:00',
        'spc_00000000000000000000000000',
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const sent = (schema: NonNullable<Operation['body']>) =>
      fc
        .array(fc.nat(), { minLength: 24, maxLength: 24 })
        .map((choices) => {
          let n = 0;
          return anyOf(schema, (of) => choices[n++ % choices.length]! % of, named);
        })
        .chain((whole) =>
          fc.oneof(
            { weight: 1, arbitrary: fc.constant(whole) },
            { weight: 2, arbitrary: damaged(whole, odd) },
          ),
        );
    const body = one.body ? fc.oneof(damaged(least(one.body), odd), sent(one.body)) : fc.constant(undefined);
    const asked = one.parameters.filter(
      (parameter) => parameter.in === 'query' && parameter.name !== 'dryRun',
    );
    const query = fc
      .array(
        fc.tuple(
          fc.constantFrom(...asked.map(({ name }) => name), 'nobodyKnows'),
          fc.constantFrom('', '[]', '[x]', '[__proto__]', '.x'),
          fc.oneof(
            fc.constantFrom(
              '',
              '-1',
              '1e309',
              '9'.repeat(30),
              'NaN',
              'true',
              'null',
              '\u0000',
              '%',
              "' OR 1=1 --",
              '2030-02-30',
            ),
            fc.constantFrom(
              '2030-01-07T10:00:00Z',
              '2030-01-07',
              'PT1H',
              'code:X',
              'Asia/Nowhere',
              '1,2,,',
              'x'.repeat(3000),
              '(a+)+$',
            ),
            fc.constantFrom(...Object.values(named).map(String)),
            fc.string({ maxLength: 20 }),
          ),
        ),
        { maxLength: 4 },
      )
      .map((pairs) =>
        pairs.map(([name, odder, value]) => `${name}${odder}=${encodeURIComponent(value)}`).join('&'),
      );
    const values = fc.dictionary(
      fc.constantFrom(...[...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!), 'none'),
      fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.constantFrom('%00', '..', 'code:', 'code:\u0000', '💥', 'x'.repeat(600)),
      ),
    );
    const known = owned[partOf(one)] ?? {};
    return fc.tuple(body, values, fc.boolean(), query).map(([content, strange, isKnown, search]) => ({
      path: `${filled(one, isKnown ? known : { ...known, ...strange })}${search && `?${search}`}`,
      body: content,
    }));
  }
});

/** A value in which one thing, at any depth, is another or is missing, or of which there is one more. */
function damaged(value: unknown, odd: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return fc.oneof(odd, fc.constant(value));
  const names = Object.keys(value);
  const inside = fc
    .constantFrom(...names)
    .chain((name) =>
      damaged((value as Record<string, unknown>)[name], odd).map((other) =>
        Array.isArray(value) ? [other] : { ...value, [name]: other },
      ),
    );
  return fc.oneof(
    { weight: 6, arbitrary: inside },
    { weight: 1, arbitrary: odd },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...names).map((name) => {
        const { [name]: _, ...rest } = value as Record<string, unknown>;
        return rest;
      }),
    },
    { weight: 1, arbitrary: odd.map((more) => ({ ...value, tenantId: more, ['__proto__x']: more })) },
  );
}
