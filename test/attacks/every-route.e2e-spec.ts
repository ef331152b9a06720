import fc from 'fast-check';
import request, { type Response } from 'supertest';
import { at, Campus, type Person } from '../support/campus.js';
import { clock, dateAhead, madeSeries } from '../support/series.js';
import { least, nameOf, type Operation, operations } from './operations.js';

/** How often each route is sent something that is wrong; `npm run test:attacks` does it far more often. */
const rounds = Number(process.env['ATTACK_ROUNDS'] ?? 2);
/** The same nonsense each time, unless somebody looks for more. */
const seed = Number(
  process.env['ATTACK_SEED'] ?? (process.env['ATTACK_ROUNDS'] ? Date.now() % 1_000_000_000 : 1),
);

/** What anybody may ask, signed in or not. */
const forAnybody = new Set([
  'POST /sessions',
  'GET /sign-in',
  'GET /sign-in/oidc/callback',
  'GET /sign-in/oidc/{company}',
  'GET /stickers/{code}',
]);

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
  });
  afterAll(() => campus.close());

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
    const { data: sessions } = (await ann.get('/sessions')).body;
    const statement = await statementOf(room);
    const dispute = await made(boss, `/statements/${statement}/disputes`, { line: 1, text: 'Secret wrong' });
    return {
      allowances: { id: allowance['id']! },
      'app-passwords': { id: password['id']! },
      bookings: { id: booking['id']!, source: 'outlook', externalId: '1' },
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
      `/api/v1${path}${mayRehearse ? '?dryRun=true' : ''}`,
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
  });

  /** A print of each table, without when somebody was last here and how far the change log was read. */
  async function everything(): Promise<Record<string, string>> {
    const { rows } = await campus.db.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
         AND table_name NOT IN ('webhook_place')`,
    );
    const prints = await Promise.all(
      rows.map(async ({ name }) => {
        const print = await campus.db.query<{ print: string }>(
          `SELECT md5(string_agg((to_jsonb(t) - 'last_used_at')::text, '' ORDER BY t::text)) AS print FROM ${name} AS t`,
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
    const body = one.body ? damaged(least(one.body), odd) : fc.constant(undefined);
    const values = fc.dictionary(
      fc.constantFrom(...[...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!), 'none'),
      fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.constantFrom('%00', '..', 'code:', 'code:\u0000', '💥', 'x'.repeat(600)),
      ),
    );
    const known = owned[partOf(one)] ?? {};
    return fc.tuple(body, values, fc.boolean()).map(([content, strange, isKnown]) => ({
      path: filled(one, isKnown ? known : { ...known, ...strange }),
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
