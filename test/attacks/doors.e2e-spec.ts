import fc from 'fast-check';
import { Campus, type Person } from '../support/campus.js';
import { CalendarProgram } from '../support/caldav.js';
import { Report } from '../support/report.js';
import { dateAhead } from '../support/series.js';
import { broken } from '../support/store-queries.js';
import { likelihoodOfSame } from './mann-whitney.js';
import { mutated } from './mutated.js';
import { calendars, ofCalendars, ofRequests, requests } from './vectors.js';

const rounds = Number(process.env['ROUNDS'] ?? 2);
const isLong = process.env['ROUNDS'] !== undefined;
const seed = Number(process.env['SEED'] ?? (isLong ? Date.now() % 1_000_000_000 : 1));
const inLongForm = isLong ? it : () => {};

const verbs = [
  'OPTIONS',
  'GET',
  'HEAD',
  'PROPFIND',
  'PROPPATCH',
  'REPORT',
  'MKCALENDAR',
  'MKCOL',
  'PUT',
  'POST',
  'DELETE',
];
/** Of WebDAV, and of nobody. */
const strangeVerbs = ['MOVE', 'COPY', 'LOCK', 'UNLOCK', 'SEARCH', 'BIND', 'PATCH', 'PURGE'];

describe('The other doors', () => {
  let campus: Campus;
  let ann: Person;
  let phone: CalendarProgram;
  const report = new Report('What was tried at the other doors');

  beforeAll(async () => {
    campus = await Campus.open();
    ann = await campus.person();
    phone = await CalendarProgram.of(campus, ann);
  });
  afterAll(async () => {
    report.print();
    await campus.close();
  });
  afterEach(async () => {
    expect(await broken(campus.db)).toEqual([]);
  });

  it(`that calendar programs use refuse nonsense plainly, whatever is done to what (seed ${seed})`, async () => {
    const room = await campus.space();
    const object = calendars[0]!.replaceAll('20300107', dateAhead(7).replaceAll('-', ''));
    const own = `${phone.calendar(room)}one.ics`;
    expect((await phone.put(own, object)).status).toBe(201);
    const other = await campus.person();
    const paths = [
      '/.well-known/caldav',
      '/dav',
      '/dav/',
      phone.home,
      phone.calendar('mine'),
      phone.calendar(room),
      own,
      `/dav/u/${other.user.id}/cal/`,
      `/dav/u/${other.user.id}/cal/mine/one.ics`,
      `/dav/u/${ann.user.id}/`,
      `${phone.home}${'x'.repeat(600)}/`,
    ];
    const oddPaths = ['../', '%2e%2e%2f', '%00', '%ff', '//', ';x=1', '?x[]=1', '%F0%9F%92%A9.ics', '*.ics'];
    const asked = fc.record({
      verb: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...verbs) },
        { weight: 1, arbitrary: fc.constantFrom(...strangeVerbs) },
      ),
      path: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...paths) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom(...paths), fc.constantFrom(...oddPaths))
            .map((parts) => parts.join('')),
        },
      ),
      body: fc.oneof(
        fc.constant(undefined),
        fc.constantFrom(...requests),
        mutated(requests, ofRequests),
        mutated([object, ...calendars], ofCalendars),
      ),
      type: fc.constantFrom(
        'application/xml',
        'text/calendar',
        'text/calendar; charset=utf-16',
        'multipart/x',
        '',
      ),
      depth: fc.constantFrom('0', '1', 'infinity', '-1', ''),
      match: fc.constantFrom<Record<string, string>>(
        {},
        {},
        { 'if-match': '"x' },
        { 'if-none-match': '*' },
        { 'if-match': '*', prefer: 'return=minimal' },
      ),
    });
    const tried = isLong ? 100 * rounds : 150;
    const fallen: string[] = [];
    for (const { verb, path, body, type, depth, match } of fc.sample(asked, { seed, numRuns: tried })) {
      const isEmpty = body === undefined || verb === 'GET' || verb === 'HEAD';
      const { status, text } = await phone.send(verb, path, {
        headers: { ...match, ...(type && { 'content-type': type }), ...(depth && { depth }) },
        ...(!isEmpty && { body }),
      });
      if (status >= 500) fallen.push(`${verb} ${path} ${type} ${JSON.stringify(body)}: ${status} ${text}`);
    }
    expect(fallen).toEqual([]);
    report.add(
      `${verbs.length + strangeVerbs.length} verbs of calendar programs, with nonsense (seed ${seed})`,
      tried,
      'no 5xx',
    );
  });

  it('keep no secret in the clear that anybody could come in with', async () => {
    const { token } = (await ann.post('/tokens', { name: 'A script', scopes: ['spaces:read'] })).body;
    const feed = (await ann.post('/feeds', { what: 'mine' })).body as Record<string, string>;
    const ofFeed = /tolo_feed_[\w-]+/.exec(JSON.stringify(feed))![0];
    const secrets = [token, ofFeed, ann.token, phone.password] as string[];
    // 43 characters of six bits that nobody can guess.
    for (const secret of secrets) expect(secret).toMatch(/^tolo_[a-z]+_[\w-]{43}[0-9a-f]{8}$/);

    const { rows } = await campus.db.query<{ name: string; column: string }>(
      `SELECT table_name AS name, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND (column_name ~ 'secret|password|passphrase|token|credential' OR (table_name, column_name) = ('shared_secret', 'value'))
         AND column_name NOT LIKE '%\\_hint' AND data_type IN ('text', 'bytea', 'jsonb') ORDER BY 1, 2`,
    );
    const columns = rows.map(({ name, column }) => `${name}.${column}`);
    const digests = columns.filter((column) => column.endsWith('_hash'));
    // With these we come in at others' doors, or sign what only we have to know again.
    expect(columns.filter((column) => !digests.includes(column))).toEqual([
      'company_sign_in.client_secret',
      'shared_secret.value',
      'webhook_endpoint.old_secret',
      'webhook_endpoint.secret',
    ]);
    for (const column of digests) {
      const [name, field] = column.split('.');
      const { rows: odd } = await campus.db.query<{ kept: string }>(
        `SELECT ${field}::text AS kept FROM ${name} WHERE ${field}::text !~ '^(\\\\x[0-9a-f]{64}|\\$argon2id\\$.*)$'`,
      );
      expect([column, odd]).toEqual([column, []]);
    }

    const { rows: tables } = await campus.db.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const asBytes = secrets.map((secret) => Buffer.from(secret).toString('hex'));
    const told: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await campus.db.query(
        `SELECT FROM ${name} AS t WHERE EXISTS (SELECT FROM unnest($1::text[]) AS s WHERE strpos(t::text, s) > 0)`,
        [[...secrets, ...asBytes]],
      );
      if (rowCount !== 0) told.push(name);
    }
    expect(told).toEqual([]);
    report.add(
      'secrets looked for in all tables',
      secrets.length * tables.length,
      'only their hashes are there',
    );
  });

  inLongForm('take as long for somebody unknown as for a wrong password', async () => {
    const tries = 10 * rounds;
    const forget = () => campus.db.query('DELETE FROM sign_in_attempt');
    const timed = async (email: string) => {
      const began = performance.now();
      const answer = await fetch(`${campus.server.url}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'wrong' }),
      });
      await answer.arrayBuffer();
      const took = performance.now() - began;
      expect(answer.status).toBe(401);
      return took;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let n = 0; n < tries; n++) {
      if (n % 4 === 0) await forget();
      // Neither is always the first.
      const turns = [
        async () => known.push(await timed(ann.user.email)),
        async () => unknown.push(await timed(`nobody-${n}@test.example`)),
      ];
      for (const turn of n % 2 ? turns : turns.toReversed()) await turn();
    }
    await forget();
    const p = likelihoodOfSame(known, unknown);
    report.add(
      'somebody unknown and a wrong password',
      tries,
      `as long by Mann-Whitney: p = ${p.toFixed(3)}`,
    );
    expect(p).toBeGreaterThan(0.01);
  });
});
