import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import request, { type Response } from 'supertest';
import { at, Campus, type Person, signIn } from './support/campus.js';

type Method = 'post' | 'put' | 'patch' | 'delete';

interface Write {
  /** Without the base. */
  path: string;
  body?: object | string;
  /** Of the body, where that is not JSON. */
  type?: string;
  person?: Person;
}

/** What differs from one request to the next, whatever it does. */
const ofTheMoment =
  /(?<=")(\w{3}_[0-9a-z]{26}|tolo_[\w-]+|evt_test_\w+|whsec_[\w+/=]+|\w+…\w+|[0-9a-f]{12}|\d{4}-\d\d-\d\dT[^"]*Z)(?=")|(?<=[/=])(?:\w{3}_[0-9a-z]{26}|[0-9a-f]{12})(?=["/])|(?<=[/#])tolo_[\w-]+/g;
/** When somebody was last here, and what comes of messages that wait to be sent. */
const movesByItself = [
  'last_used_at',
  'failing_since',
  'attempts',
  'due_at',
  'sending_until',
  'attempted_at',
  'duration_ms',
  'error',
];
const timesOfTheMoment =
  /"(at|askedAt|answeredAt|escalatesAt|expiresAt|createdAt|publishedAt|reopenedAt|closedUntil|freezeFrom)":"[^"]+"/g;
const password = 'a long password';

describe('A dry run', () => {
  let campus: Campus;
  let boss: Person;
  const operations = Object.entries(
    JSON.parse(fs.readFileSync('openapi.json', 'utf8')).paths as Record<string, object>,
  )
    .flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, { parameters?: { name: string }[] }>).map(
        ([method, { parameters = [] }]) => ({ name: `${method} ${path.replace('/api/v1', '')}`, parameters }),
      ),
    )
    .filter(({ name }) => /^(post|put|patch|delete) /.test(name));

  beforeAll(async () => {
    campus = await Campus.open();
    boss = campus.admin;
  });
  afterAll(() => campus.close());

  const send = (
    method: Method,
    { path, body, type, person = boss }: Write,
    dryRun?: string,
  ): Promise<Response> => {
    const call = request(campus.server.url)
      [method](`/api/v1${path}${dryRun === undefined ? '' : `?dryRun=${dryRun}`}`)
      .set('authorization', `Bearer ${person.token}`);
    if (type) void call.set('content-type', type);
    const needsVersion = method === 'patch' || /\/(publish|apply)$/.test(path);
    return (needsVersion ? call.set('if-match', '*') : call).send(body);
  };
  const made = async (path: string, body: object, person = boss) =>
    (await send('post', { path, body, person })).body as { id: string; code: string };
  const closure = async () => ({
    scope: { spaces: [(await campus.space()).code] },
    start: at(2, '08:00'),
    end: at(2, '20:00'),
    reason: { code: 'drill', text: { en: 'Drill' } },
  });
  const closureOfBooked = async () => {
    const space = await campus.space();
    const { id: bookingId } = await made('/bookings', {
      spaceId: space.id,
      start: at(2, '10:00'),
      end: at(2, '11:00'),
    });
    const { id } = await made('/closures', { ...(await closure()), scope: { spaces: [space.code] } });
    return { id, bookingId };
  };
  const publishedClosure = async () => {
    const { id, bookingId } = await closureOfBooked();
    await send('post', { path: `/closures/${id}/publish`, body: {} });
    return { id, bookingId };
  };
  const moveOf = async (closureId: string) => {
    const { body } = await boss.get('/me/closure-moves?which=all');
    return body.data.find(({ closure: { id } }: { closure: { id: string } }) => id === closureId).moves[0]
      .id as string;
  };
  const closureMove = async () => {
    // Somewhere to go.
    await campus.space();
    return moveOf((await publishedClosure()).id);
  };
  const word = () => `w${randomUUID().slice(0, 8)}`;
  const named = (more: object = {}) => ({ code: word(), name: { en: 'New' }, ...more });

  const companySignIn = () => ({
    issuer: 'https://login.company.example',
    clientId: 'tolo',
    clientSecret: 'a secret',
    domains: [`${word()}.example`],
  });
  const allowance = () => ({
    name: { en: word() },
    per: 'person',
    kinds: ['other'],
    period: 'day',
    measure: 'bookings',
    most: 1000,
  });
  const building = () => made('/buildings', named({ gfaM2: 10 }));
  const floorOf = async (gfaM2 = 5) => named({ buildingId: (await building()).id, level: 1, gfaM2 });
  const floor = async () => made('/floors', await floorOf());
  const content = async () => ({
    floorId: (await floor()).id,
    name: { en: 'A room' },
    kind: 'desk',
    useClass: 'meeting',
    areaM2: 1,
    capacity: 1,
  });
  const terms = { terms: { maxMinutes: 60 } };
  const newcomer = () => ({ email: `${word()}@test.example`, name: 'Newcomer', password });
  const lease = async () => ({
    spaceId: (await campus.space()).id,
    tenantId: await campus.tenant(),
    from: '2020-01-01',
  });
  const form = async () => ({
    title: 'Lasers',
    hazards: [(await made('/hazards', named())).code],
    expiresOn: '2199-01-01',
  });
  const token = { name: 'A script', scopes: ['spaces:read'] };
  const program = { name: 'A program', scopes: ['spaces:read'] };
  const service = async () => (await made('/service-accounts', program)).id;
  const hook = { url: 'https://hooks.tolo.invalid/', types: ['nothing'] };
  /** Few at once, as there may be only so many. */
  const hooked = async () => {
    const { data } = (await boss.get('/webhook-endpoints')).body as { data: { id: string }[] };
    return data[0]?.id ?? (await made('/webhook-endpoints', hook)).id;
  };
  const booked = async (more: object = {}) =>
    made('/bookings', {
      spaceId: (await campus.space({ capacity: 4 })).id,
      start: at(2, '10:00'),
      end: at(2, '11:00'),
      ...more,
    });
  const fault = async () =>
    (await made(`/spaces/${(await campus.space()).id}/faults`, { text: 'The lamp' })).id;
  const policy = { steps: [{ name: 'boss', by: { role: 'campus_admin' } }] };
  const policyOfSpace = async () =>
    made('/approval-policies', { spaceId: (await campus.space()).id, ...policy });
  /** Somebody's request, which the boss decides. */
  const asked = async () => {
    const [person, space] = await Promise.all([campus.person(), campus.space()]);
    await made('/approval-policies', { spaceId: space.id, ...policy });
    const when = { start: at(2, '10:00'), end: at(2, '11:00') };
    return { person, id: (await made('/bookings', { spaceId: space.id, ...when }, person)).id };
  };
  /** A slot that is somebody else's, and how it becomes free. */
  const full = async () => {
    const [person, space] = await Promise.all([campus.person(), campus.space()]);
    const slot = { spaceId: space.id, start: at(2, '10:00'), end: at(2, '11:00') };
    const { id } = await made('/bookings', slot, person);
    return { slot, free: () => send('post', { path: `/bookings/${id}/cancel`, body: {}, person }) };
  };
  const offered = async () => {
    const { slot, free } = await full();
    const { id } = await made('/waitlist', slot);
    await free();
    return id;
  };
  const heldBySomebody = async () => {
    const [person, space] = await Promise.all([campus.person(), campus.space()]);
    return (await made('/holds', { spaceId: space.id, start: at(2, '10:00'), end: at(2, '11:00') }, person))
      .id;
  };
  /** A booking that began a moment ago. */
  const begun = async () => {
    const { id } = await booked();
    await campus.db.query(
      `UPDATE booking SET starts_at = now() - interval '1 minute', ends_at = now() + interval '1 hour'
       WHERE id = (SELECT id FROM booking ORDER BY created_at DESC LIMIT 1)`,
    );
    return id;
  };
  /** A display at a door, at which something was taken where that is asked for. */
  const door = async ({ taken = false } = {}) => {
    const { token } = (await made(`/spaces/${(await campus.space()).id}/displays`, {})) as unknown as Person;
    const person = { token } as Person;
    if (taken) await send('post', { path: '/door/use', body: { minutes: 15 }, person });
    return person;
  };
  const previewed = async () => {
    const weekly = { start: at(9, '10:00'), end: at(9, '11:00'), rrule: 'FREQ=WEEKLY;COUNT=2' };
    const { body } = await boss.post('/series/preview', { spaceId: (await campus.space()).id, ...weekly });
    return body.previewToken as string;
  };
  const series = async () => (await made('/series', { previewToken: await previewed() })).id;
  const otherSession = async (person: Person) => {
    await signIn(campus.server.url, person.user.email, password);
    return ((await person.get('/sessions')).body.data as { id: string; current: boolean }[]).find(
      ({ current }) => !current,
    )!.id;
  };

  const table = 'code,kind,building,floor,name_en,area_m2,capacity\r\n';
  /** A table with an error, which has been checked. */
  const imported = async (row = `${word()},other,1E,1/F,Other,1,1`) => {
    const { body } = await send('post', { path: '/imports', body: `${table}${row}\r\n`, type: 'text/csv' });
    await importsSettled();
    return (body as { id: string }).id;
  };
  /** Until nobody works on a table, or on statements, any more. */
  const importsSettled = async () => {
    for (;;) {
      const { rows } = await campus.db.query(
        `SELECT FROM import WHERE state IN ('receiving', 'checking', 'applying') UNION ALL SELECT FROM statement_month WHERE issuing`,
      );
      if (rows.length === 0) return;
      await sleep(20);
    }
  };
  const stoppedImport = async () => {
    const id = await imported();
    await campus.db.query(
      `UPDATE import SET state = 'stopped' WHERE created_at = (SELECT max(created_at) FROM import)`,
    );
    return id;
  };
  const appliedImport = async () => {
    const id = await imported();
    await made(`/imports/${id}/apply`, { onError: 'skip_row' });
    await importsSettled();
    return id;
  };
  /** As if somebody were about to begin. */
  const busyImport = async () => {
    const id = await imported();
    await campus.db.query(
      `UPDATE import SET state = 'checking' WHERE created_at = (SELECT max(created_at) FROM import)`,
    );
    return id;
  };

  const lastMonth = new Date(Date.parse(`${at(0, '00:00').slice(0, 7)}-01`) - 86_400_000)
    .toISOString()
    .slice(0, 7);
  /** A company that booked something last month. */
  const spender = async () => {
    const [{ user }, { code }] = await Promise.all([campus.person(), campus.space()]);
    await campus.db.query(
      `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
       SELECT gen_random_uuid(), s.id, m.tenant_id, m.id, m.id, $1::timestamptz, $1::timestamptz + interval '1 hour', 1, 1, 'completed'
       FROM space s, member m WHERE s.code = $2 AND m.email = $3`,
      [`${lastMonth}-10T10:00:00+08:00`, code, user.email],
    );
    return { tenantId: user.tenantId, month: lastMonth };
  };
  let listed = 0;
  const priceList = () => ({
    name: { en: 'Prices' },
    validFrom: new Date(Date.UTC(2001, 0, ++listed)).toISOString().slice(0, 10),
    rates: [{ per: 'space', centsPerHour: 1000 }],
  });
  const statement = async () => (await made('/statements', await spender())).id;
  const dispute = async () =>
    (await made(`/statements/${await statement()}/disputes`, { line: 1, text: 'No' })).id;

  /** For every write of the contract that takes `dryRun`, a request that succeeds. */
  const writes: Record<string, () => Promise<Write>> = {
    'patch /campuses/{id}': async () => ({ path: '/campuses/code:TST', body: { name: { zhHant: word() } } }),
    'post /campuses': async () => ({
      path: '/campuses',
      body: named({ timeZone: 'Asia/Hong_Kong', gfaM2: 1 }),
    }),
    'post /buildings': async () => ({ path: '/buildings', body: named({ gfaM2: 1 }) }),
    'patch /buildings/{id}': async () => ({
      path: `/buildings/${(await building()).id}`,
      body: { code: word() },
    }),
    'delete /buildings/{id}': async () => ({ path: `/buildings/${(await building()).id}` }),
    'post /floors': async () => ({ path: '/floors', body: await floorOf() }),
    'patch /floors/{id}': async () => ({ path: `/floors/${(await floor()).id}`, body: { code: word() } }),
    'delete /floors/{id}': async () => ({ path: `/floors/${(await floor()).id}` }),
    'post /spaces': async () => ({ path: '/spaces', body: { ...(await content()), code: word() } }),
    'put /spaces/by-code/{code}': async () => ({ path: `/spaces/by-code/${word()}`, body: await content() }),
    'patch /spaces/{id}': async () => ({
      path: `/spaces/${(await campus.space()).id}`,
      body: { capacity: 3, name: { en: 'Other' } },
    }),
    'delete /spaces/{id}': async () => ({ path: `/spaces/${(await campus.space()).id}` }),
    'post /spaces/{id}/faults': async () => ({
      path: `/spaces/${(await campus.space()).id}/faults`,
      body: { text: word() },
    }),
    'patch /faults/{id}': async () => ({ path: `/faults/${await fault()}`, body: { state: 'closed' } }),
    'post /amenities': async () => ({ path: '/amenities', body: named() }),
    'patch /amenities/{code}': async () => ({
      path: `/amenities/${(await made('/amenities', named())).code}`,
      body: { name: { en: 'Other' } },
    }),
    'delete /amenities/{code}': async () => ({
      path: `/amenities/${(await made('/amenities', named())).code}`,
    }),
    'post /hazards': async () => ({ path: '/hazards', body: named() }),
    'patch /hazards/{code}': async () => ({
      path: `/hazards/${(await made('/hazards', named())).code}`,
      body: { name: { en: 'Other' } },
    }),
    'delete /hazards/{code}': async () => ({ path: `/hazards/${(await made('/hazards', named())).code}` }),
    'post /rule-sets': async () => ({
      path: '/rule-sets',
      body: { spaceId: (await campus.space()).id, ...terms },
    }),
    'patch /rule-sets/{id}': async () => ({
      path: `/rule-sets/${(await made('/rule-sets', { spaceId: (await campus.space()).id, ...terms })).id}`,
      body: { terms: { maxMinutes: 30 } },
    }),
    'post /qualifications': async () => ({ path: '/qualifications', body: named() }),
    'patch /qualifications/{code}': async () => ({
      path: `/qualifications/${(await made('/qualifications', named())).code}`,
      body: { name: { zhHant: word() } },
    }),
    'delete /qualifications/{code}': async () => ({
      path: `/qualifications/${(await made('/qualifications', named())).code}`,
    }),
    'put /users/{user}/qualifications/{code}': async () => ({
      path: `/users/${boss.user.id}/qualifications/${(await made('/qualifications', named())).code}`,
      body: {},
    }),
    'delete /users/{user}/qualifications/{code}': async () => {
      const path = `/users/${boss.user.id}/qualifications/${(await made('/qualifications', named())).code}`;
      await send('put', { path, body: {} });
      return { path };
    },
    'put /tenants/{tenant}/entitlements': async () => ({
      path: `/tenants/${await campus.tenant()}/entitlements`,
      body: { data: [{ kind: 'desk' }] },
    }),
    'post /allowances': async () => ({ path: '/allowances', body: allowance() }),
    'patch /allowances/{id}': async () => ({
      path: `/allowances/${(await made('/allowances', allowance())).id}`,
      body: { most: 7 },
    }),
    'delete /allowances/{id}': async () => ({
      path: `/allowances/${(await made('/allowances', allowance())).id}`,
    }),
    'post /risk-forms': async () => ({ path: '/risk-forms', body: await form() }),
    'patch /risk-forms/{id}': async () => ({
      path: `/risk-forms/${(await made('/risk-forms', await form())).id}`,
      body: { status: 'withdrawn' },
    }),
    'post /closures': async () => ({ path: '/closures', body: await closure() }),
    'patch /closures/{id}': async () => ({
      path: `/closures/${(await closureOfBooked()).id}`,
      body: { end: at(3, '20:00') },
    }),
    'post /closures/{id}/plan': async () => {
      const { id } = await closureOfBooked();
      return { path: `/closures/${id}/plan` };
    },
    'patch /closures/{id}/plan/{bookingId}': async () => {
      const { id, bookingId } = await closureOfBooked();
      return { path: `/closures/${id}/plan/${bookingId}`, body: { outcome: 'cancel' } };
    },
    'post /closures/{id}/publish': async () => {
      const { id } = await closureOfBooked();
      return { path: `/closures/${id}/publish`, body: {} };
    },
    'post /closures/{id}/reopen': async () => {
      const { id } = await publishedClosure();
      return { path: `/closures/${id}/reopen`, body: {} };
    },
    'put /scenarios/{code}': async () => ({
      path: '/scenarios/typhoon-8',
      body: { name: { en: word() }, hours: 10, reason: { en: 'Wind' } },
    }),
    'delete /scenarios/{code}': async () => {
      const body = { name: { en: 'Drill' }, hours: 1, reason: { en: 'Drill' } };
      await send('put', { path: '/scenarios/drill', body });
      return { path: '/scenarios/drill' };
    },
    'post /scenarios/{code}/draft': async () => ({ path: '/scenarios/black-rainstorm/draft', body: {} }),
    'post /scenarios/{code}/publish': async () => {
      const { id: closureId } = await made('/scenarios/black-rainstorm/draft', {});
      return { path: '/scenarios/black-rainstorm/publish', body: { closureId } };
    },
    'post /closure-moves/{id}/accept': async () => ({ path: `/closure-moves/${await closureMove()}/accept` }),
    'post /closure-moves/{id}/choose': async () => {
      const id = await closureMove();
      return { path: `/closure-moves/${id}/choose`, body: { spaceId: (await campus.space()).id } };
    },
    'post /closure-moves/{id}/cancel': async () => ({ path: `/closure-moves/${await closureMove()}/cancel` }),
    'post /closure-moves/{id}/return': async () => {
      const { id: closureId } = await publishedClosure();
      await made(`/closures/${closureId}/reopen`, {});
      return { path: `/closure-moves/${await moveOf(closureId)}/return` };
    },
    'delete /closures/{id}': async () => ({
      path: `/closures/${(await made('/closures', await closure())).id}`,
    }),
    'patch /leases/{id}': async () => ({
      path: `/leases/${(await made('/leases', await lease())).id}`,
      body: { to: '2020-03-01' },
    }),
    'post /approval-policies': async () => ({
      path: '/approval-policies',
      body: { spaceId: (await campus.space()).id, ...policy },
    }),
    'patch /approval-policies/{id}': async () => ({
      path: `/approval-policies/${(await policyOfSpace()).id}`,
      body: { expiresAfterHours: 2 },
    }),
    'delete /approval-policies/{id}': async () => ({
      path: `/approval-policies/${(await policyOfSpace()).id}`,
    }),
    'delete /rule-sets/{id}': async () => ({
      path: `/rule-sets/${(await made('/rule-sets', { spaceId: (await campus.space()).id, ...terms })).id}`,
    }),
    'post /leases': async () => ({ path: '/leases', body: await lease() }),
    'delete /leases/{id}': async () => ({ path: `/leases/${(await made('/leases', await lease())).id}` }),
    'put /holidays': async () => ({
      path: '/holidays',
      body: { data: [{ date: '2027-12-25', name: { en: word() } }] },
    }),
    'put /holidays/{date}': async () => ({ path: '/holidays/2027-12-27', body: { name: { en: word() } } }),
    'delete /holidays/{date}': async () => {
      await send('put', { path: '/holidays/2027-12-28', body: { name: { en: 'New' } } });
      return { path: '/holidays/2027-12-28' };
    },
    'post /tenants': async () => ({ path: '/tenants', body: named({ country: 'HK', cluster: 'ict' }) }),
    'patch /tenants/{id}': async () => ({
      path: `/tenants/${await campus.tenant()}`,
      body: { country: 'JP' },
    }),
    'post /tenants/{tenant}/members': async () => ({
      path: `/tenants/${boss.user.tenantId}/members`,
      body: newcomer(),
    }),
    'patch /tenants/{tenant}/members/{id}': async () => {
      const { user } = await campus.person();
      return { path: `/tenants/${user.tenantId}/members/${user.id}`, body: { status: 'suspended' } };
    },
    'patch /me': async () => ({ path: '/me', body: { name: 'Other' }, person: await campus.person() }),
    'put /me/presence': async () => ({
      path: '/me/presence',
      body: { share: 'company' },
      person: await campus.person(),
    }),
    'put /me/notices/read': async () => ({
      path: '/me/notices/read',
      body: { upTo: '2026-01-01T00:00:00Z' },
      person: await campus.person(),
    }),
    'post /me/password': async () => {
      const person = await campus.person();
      await otherSession(person);
      return {
        path: '/me/password',
        body: { currentPassword: password, newPassword: `another ${password}` },
        person,
      };
    },
    'post /tokens': async () => ({ path: '/tokens', body: token }),
    'delete /tokens/{id}': async () => ({ path: `/tokens/${(await made('/tokens', token)).id}` }),
    'post /app-passwords': async () => ({ path: '/app-passwords', body: { name: 'Phone' } }),
    'delete /app-passwords/{id}': async () => ({
      path: `/app-passwords/${(await made('/app-passwords', { name: 'Phone' })).id}`,
    }),
    'put /me/calendar-spaces': async () => ({
      path: '/me/calendar-spaces',
      body: { spaces: [(await campus.space()).id] },
      person: await campus.person(),
    }),
    'put /tenants/{tenant}/sign-in': async () => ({
      path: `/tenants/${await campus.tenant()}/sign-in`,
      body: companySignIn(),
    }),
    'delete /tenants/{tenant}/sign-in': async () => {
      const path = `/tenants/${await campus.tenant()}/sign-in`;
      await send('put', { path, body: companySignIn() });
      return { path };
    },
    'post /service-accounts': async () => ({ path: '/service-accounts', body: program }),
    'patch /service-accounts/{id}': async () => ({
      path: `/service-accounts/${await service()}`,
      body: { name: word() },
    }),
    'delete /service-accounts/{id}': async () => ({ path: `/service-accounts/${await service()}` }),
    'post /service-accounts/{id}/tokens': async () => ({
      path: `/service-accounts/${await service()}/tokens`,
      body: { name: 'A script' },
    }),
    'delete /service-accounts/{id}/tokens/{token}': async () => {
      const path = `/service-accounts/${await service()}/tokens`;
      return { path: `${path}/${(await made(path, { name: 'A script' })).id}` };
    },
    'post /feeds': async () => ({ path: '/feeds', body: { what: 'mine' } }),
    'delete /feeds/{id}': async () => ({ path: `/feeds/${(await made('/feeds', { what: 'mine' })).id}` }),
    'post /webhook-endpoints': async () => ({ path: '/webhook-endpoints', body: hook }),
    'patch /webhook-endpoints/{id}': async () => ({
      path: `/webhook-endpoints/${await hooked()}`,
      body: { types: ['space'] },
    }),
    'delete /webhook-endpoints/{id}': async () => ({ path: `/webhook-endpoints/${await hooked()}` }),
    'post /webhook-endpoints/{id}/rotate-secret': async () => ({
      path: `/webhook-endpoints/${await hooked()}/rotate-secret`,
    }),
    'post /webhook-endpoints/{id}/test': async () => ({ path: `/webhook-endpoints/${await hooked()}/test` }),
    'post /webhook-endpoints/{id}/replay': async () => ({
      path: `/webhook-endpoints/${await hooked()}/replay`,
      body: { since: (await boss.get('/changes?since=now')).body.nextCursor },
    }),
    'delete /sessions/current': async () => ({ path: '/sessions/current', person: await campus.person() }),
    'delete /sessions/{id}': async () => {
      const person = await campus.person();
      return { path: `/sessions/${await otherSession(person)}`, person };
    },
    'post /bookings': async () => ({
      path: '/bookings',
      body: { spaceId: (await campus.space()).id, start: at(2, '10:00'), end: at(2, '11:00') },
    }),
    'post /bookings/batch': async () => ({
      path: '/bookings/batch',
      body: {
        atomic: true,
        items: [
          {
            op: 'create',
            booking: { spaceId: (await campus.space()).id, start: at(2, '10:00'), end: at(2, '11:00') },
          },
          { op: 'cancel', id: (await booked()).id },
        ],
      },
    }),
    'put /bookings/by-external/{source}/{externalId}': async () => ({
      path: `/bookings/by-external/outlook/${word()}`,
      body: { spaceId: (await campus.space()).id, start: at(2, '10:00'), end: at(2, '11:00') },
    }),
    'post /spaces/{id}/calendar-import': async () => ({
      path: `/spaces/${(await campus.space()).id}/calendar-import`,
      body: {
        calendar: [
          'BEGIN:VCALENDAR',
          'BEGIN:VEVENT',
          `UID:${word()}`,
          `DTSTART:${at(2, '10:00').replaceAll(/[-:]/g, '').slice(0, 15)}`,
          'DURATION:PT1H',
          'END:VEVENT',
          'END:VCALENDAR',
        ].join('\r\n'),
      },
    }),
    'delete /bookings/by-external/{source}/{externalId}': async () => {
      const path = `/bookings/by-external/outlook/${word()}`;
      const times = { start: at(2, '10:00'), end: at(2, '11:00') };
      await send('put', { path, body: { spaceId: (await campus.space()).id, ...times } });
      return { path };
    },
    'patch /bookings/{id}': async () => ({
      path: `/bookings/${(await booked()).id}`,
      body: { start: at(2, '12:00') },
    }),
    'post /bookings/{id}/extend': async () => ({
      path: `/bookings/${(await booked()).id}/extend`,
      body: { minutes: 30 },
    }),
    'post /bookings/{id}/transfer': async () => ({
      path: `/bookings/${(await booked()).id}/transfer`,
      body: { to: (await campus.person()).user.email },
    }),
    'post /waitlist': async () => ({ path: '/waitlist', body: (await full()).slot }),
    'delete /waitlist/{id}': async () => ({
      path: `/waitlist/${(await made('/waitlist', (await full()).slot)).id}`,
    }),
    'post /waitlist/{id}/claim': async () => ({ path: `/waitlist/${await offered()}/claim`, body: {} }),
    'post /holds': async () => ({
      path: '/holds',
      body: { spaceId: (await campus.space()).id, start: at(2, '10:00'), end: at(2, '11:00') },
    }),
    'post /holds/{id}/extend': async () => ({ path: `/holds/${await heldBySomebody()}/extend`, body: {} }),
    'delete /holds/{id}': async () => ({ path: `/holds/${await heldBySomebody()}` }),
    'post /bookings/{id}/check-in': async () => ({ path: `/bookings/${await begun()}/check-in` }),
    'post /check-in': async () => {
      await begun();
      const { rows } = await campus.db.query<{ code: string }>(
        'SELECT qr_code AS code FROM space JOIN booking b ON b.space_id = space.id ORDER BY b.created_at DESC LIMIT 1',
      );
      return { path: '/check-in', body: { code: rows[0]!.code } };
    },
    'post /bookings/{id}/undo-check-in': async () => {
      const id = await begun();
      await send('post', { path: `/bookings/${id}/check-in` });
      return { path: `/bookings/${id}/undo-check-in` };
    },
    'post /bookings/{id}/late': async () => ({ path: `/bookings/${(await booked()).id}/late` }),
    'post /bookings/{id}/end': async () => ({ path: `/bookings/${await begun()}/end` }),
    'post /spaces/{id}/displays': async () => ({
      path: `/spaces/${(await campus.space()).id}/displays`,
      body: {},
    }),
    'delete /displays/{id}': async () => ({
      path: `/displays/${(await made(`/spaces/${(await campus.space()).id}/displays`, {})).id}`,
    }),
    'post /door/use': async () => ({ path: '/door/use', body: { minutes: 30 }, person: await door() }),
    'post /door/extend': async () => ({
      path: '/door/extend',
      body: { minutes: 15 },
      person: await door({ taken: true }),
    }),
    'post /door/end': async () => ({ path: '/door/end', person: await door({ taken: true }) }),
    'post /spaces/{id}/qr-code/rotate': async () => ({
      path: `/spaces/${(await campus.space()).id}/qr-code/rotate`,
    }),
    'post /bookings/{id}/approve': async () => ({
      path: `/bookings/${(await asked()).id}/approve`,
      body: {},
    }),
    'post /bookings/{id}/decline': async () => ({
      path: `/bookings/${(await asked()).id}/decline`,
      body: { reason: 'No' },
    }),
    'post /bookings/{id}/ask': async () => ({
      path: `/bookings/${(await asked()).id}/ask`,
      body: { question: 'Why?' },
    }),
    'post /bookings/{id}/answer': async () => {
      const { id, person } = await asked();
      await made(`/bookings/${id}/ask`, { question: 'Why?' });
      return { path: `/bookings/${id}/answer`, body: { answer: 'Because' }, person };
    },
    'post /requests/approve-many': async () => ({
      path: '/requests/approve-many',
      body: { ids: [(await asked()).id] },
    }),
    'post /bookings/{id}/cancel': async () => ({ path: `/bookings/${(await booked()).id}/cancel`, body: {} }),
    'post /bookings/{id}/forget-names': async () => ({
      path: `/bookings/${(await booked({ guests: [{ name: 'A visitor' }] })).id}/forget-names`,
      body: {},
    }),
    'post /imports': async () => ({
      path: '/imports',
      body: `${table}${word()},other,1E,1/F,Other,1,1\r\n`,
      type: 'text/csv',
    }),
    'post /imports/{id}/fixes': async () => ({
      path: `/imports/${await imported()}/fixes`,
      body: { header: 'kind', from: 'other', to: 'desk' },
    }),
    'post /imports/{id}/columns': async () => ({
      path: `/imports/${await imported()}/columns`,
      body: { columns: { capacity: 'capacity' } },
    }),
    'post /imports/{id}/apply': async () => ({ path: `/imports/${await imported()}/apply`, body: {} }),
    'post /imports/{id}/stop': async () => ({ path: `/imports/${await busyImport()}/stop` }),
    'post /imports/{id}/resume': async () => ({ path: `/imports/${await stoppedImport()}/resume` }),
    'post /price-lists': async () => ({ path: '/price-lists', body: priceList() }),
    'patch /price-lists/{id}': async () => ({
      path: `/price-lists/${(await made('/price-lists', priceList())).id}`,
      body: { noShowPercent: 50 },
    }),
    'delete /price-lists/{id}': async () => ({
      path: `/price-lists/${(await made('/price-lists', priceList())).id}`,
    }),
    'post /tenants/{tenant}/cost-centres': async () => ({
      path: `/tenants/${boss.user.tenantId}/cost-centres`,
      body: { costCentre: word() },
    }),
    'post /statement-months/{month}/issue': async () => ({ path: '/statement-months/2001-01/issue' }),
    'post /statements': async () => ({ path: '/statements', body: await spender() }),
    'post /statements/{id}/credits': async () => ({
      path: `/statements/${await statement()}/credits`,
      body: { amountCents: 100, reason: 'A gift' },
    }),
    'post /statements/{id}/disputes': async () => ({
      path: `/statements/${await statement()}/disputes`,
      body: { line: 1, text: 'No' },
    }),
    'post /statement-disputes/{id}/accept': async () => ({
      path: `/statement-disputes/${await dispute()}/accept`,
      body: { amountCents: 100, answer: 'Yes' },
    }),
    'post /statement-disputes/{id}/decline': async () => ({
      path: `/statement-disputes/${await dispute()}/decline`,
      body: { answer: 'No' },
    }),
    'post /imports/{id}/undo': async () => ({ path: `/imports/${await appliedImport()}/undo` }),
    'post /series': async () => ({ path: '/series', body: { previewToken: await previewed() } }),
    'patch /series/{id}': async () => ({ path: `/series/${await series()}`, body: { title: 'Other' } }),
    'post /series/{id}/cancel': async () => ({ path: `/series/${await series()}/cancel`, body: {} }),
  };

  /** All that is kept, but for when somebody was last here, and for what they were shown of a series to decide by. */
  /** Rows of days to come are laid down each hour, whoever asks for what. */
  const laidDown = ' WHERE touched_hours <> 0';

  async function everything(): Promise<Record<string, unknown>> {
    const { rows: tables } = await campus.db.query<{ name: string }>(
      `SELECT relname AS name FROM pg_stat_user_tables WHERE schemaname = 'public' AND relname NOT IN ('sign_in_attempt', 'series_preview', 'webhook_place', 'mail_place', 'job_run') AND relname NOT LIKE 'usage\\_%' ORDER BY 1`,
    );
    const contents = tables.map(async ({ name }) => {
      const { rows } = await campus.db.query<{ all: string }>(
        `SELECT md5(string_agg(kept, ' ' ORDER BY kept)) AS all FROM (SELECT (to_jsonb(t) - $1::text[])::text AS kept FROM "${name}" AS t${name === 'ledger' ? laidDown : ''}) AS rows`,
        [movesByItself],
      );
      return [name, rows[0]!.all] as const;
    });
    return Object.fromEntries(await Promise.all(contents));
  }

  it('is there for every write of the contract, and each is tried below', () => {
    const offered = operations
      .filter(({ parameters }) => parameters.some(({ name }) => name === 'dryRun'))
      .map(({ name }) => name);
    expect(Object.keys(writes).sort()).toEqual(offered.sort());
  });

  it.each(Object.keys(writes))('of %s answers as the real one does, and keeps nothing', async (name) => {
    const method = name.split(' ')[0] as Method;
    const write = await writes[name]!();

    const before = await everything();
    const rehearsed = await send(method, write, 'true');
    expect(await everything()).toEqual(before);
    const real = await send(method, write);
    await importsSettled();

    expect(rehearsed.headers['dry-run']).toBe('true');
    expect(rehearsed.headers['set-cookie']).toBeUndefined();
    expect(real.headers['dry-run']).toBeUndefined();
    const seen = ({ status, text }: Response) => ({
      status,
      body: text
        .replace(/"requestId":"\w+"|,"previewToken":"\w+","expiresAt":"[^"]+"/, '')
        .replace(ofTheMoment, '')
        .replace(timesOfTheMoment, '')
        .replace(/"rowsPerS":\d+/, '')
        // What ends early ends now, and that is a second later the second time.
        .replace(name.endsWith('/end') ? /"end":"[^"]+"/ : '', ''),
    });
    expect(seen(rehearsed)).toEqual(seen(real));
    // There is one campus already.
    if (name !== 'post /campuses') expect(real.status).toBeLessThan(300);
  });

  it('that a write does not know is refused, not done', async () => {
    const others = operations.map(({ name }) => name).filter((name) => !(name in writes));
    const { email } = (await campus.person()).user;

    const signedIn = await request(campus.server.url)
      .post('/api/v1/sessions?dryRun=true')
      .send({ email, password });
    const statuses = await Promise.all(
      others.map(
        async (name) =>
          (await send(name.split(' ')[0] as Method, { path: name.split(' ')[1]!, body: {} }, 'true')).body
            .code,
      ),
    );

    expect(signedIn.status).toBe(422);
    expect(signedIn.body).toMatchObject({ code: 'unknown-field', errors: [{ pointer: '/dryRun' }] });
    expect(statuses).toEqual(others.map(() => 'unknown-field'));
  });

  it('is true or false, and no other word beside it is passed over', async () => {
    expect((await send('post', { path: '/amenities', body: named() }, 'yes')).body).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '/dryRun' }],
    });
    expect((await send('post', { path: '/amenities?dryrun=true', body: named() })).body).toMatchObject({
      code: 'unknown-field',
      errors: [{ pointer: '/dryrun', didYouMean: 'dryRun' }],
    });
    const kept = await send('post', { path: '/amenities', body: named() }, 'false');
    expect(kept.headers['dry-run']).toBeUndefined();
    expect((await boss.get(`/amenities/${kept.body.code}`)).status).toBe(200);
  });
});
