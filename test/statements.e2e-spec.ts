import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { v7 } from 'uuid';
import { randomFor, type Random } from '../src/demo/random.js';
import { uuidOf } from '../src/platform/index.js';
import { at, Campus, type Person, type Space } from './support/campus.js';
import { latinIn } from './support/paper.js';
import { statementRecount } from './support/statement-recount.js';

const zone = '+08:00';
const today = at(0, '00:00').slice(0, 10);

/** The month so many before this one. */
const monthsAgo = (n: number) =>
  new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - n)).toISOString().slice(0, 7);
const last = monthsAgo(1);
const on = (day: string, time: string, month = last) => `${month}-${day}T${time}:00${zone}`;
const uuid = (kind: 'member' | 'tenant' | 'space' | 'booking', id: string) => uuidOf(kind, id)!;

interface Stay {
  person: Person;
  space: Space;
  start: string;
  end: string;
  units?: number;
  status?: string;
}

describe('Statements', () => {
  let campus: Campus;
  let operator: Person;
  let room: Space;
  let lab: Space;

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
    room = await campus.space();
    lab = await campus.space({ kind: 'lab', capacity: 8 });
    await prices();
  });
  afterAll(() => campus.close());

  const prices = (more: object = {}) =>
    made(operator, '/price-lists', {
      name: { en: 'Prices' },
      validFrom: '2020-01-01',
      noShowPercent: 100,
      lateCancelMinutes: 24 * 60,
      lateCancelPercent: 50,
      rates: [
        { kinds: ['meeting_room'], from: '18:00', per: 'space', centsPerHour: 10_000 },
        { kinds: ['meeting_room'], per: 'space', centsPerHour: 20_000 },
        { kinds: ['lab'], per: 'unit', centsPerHour: 3333 },
      ],
      ...more,
    });

  async function made(person: Person, path: string, body: object) {
    const answer = await person.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    // oxlint-disable-next-line typescript/no-unsafe-return -- whatever the API answers
    return answer.body;
  }

  /** A booking as it was made in its time: nobody can book in the past. */
  async function stayed({
    person,
    space,
    start,
    end,
    units = 1,
    status = 'completed',
  }: Stay): Promise<string> {
    const id = v7();
    const [tenant, member] = [uuid('tenant', person.user.tenantId), uuid('member', person.user.id)];
    await campus.db.query(
      `INSERT INTO booking (id, space_id, tenant_id, booked_by, booked_for, starts_at, ends_at, units, people, status)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, 1, $8)`,
      [id, uuid('space', space.id), tenant, member, start, end, units, status],
    );
    await remember(id, 'booking.confirmed', 'confirmed', new Date(Date.parse(start) - 90 * 86_400_000));
    return id;
  }

  /** What the acts of the application leave behind. */
  async function changed(id: string, what: string, { type = 'booking.moved', when = new Date() } = {}) {
    const { rows } = await campus.db.query<{ status: string }>(
      `UPDATE booking SET ${what} WHERE id = $1 RETURNING status`,
      [id],
    );
    await remember(id, type, rows[0]!.status, when);
  }

  const remember = (id: string, type: string, status: string, when: Date) =>
    campus.db.query(
      `INSERT INTO booking_history (booking_id, version, at, actor_id, door, type, snapshot)
       SELECT id, version, $4, booked_for, 'test', $2, jsonb_build_object('status', $3::text) FROM booking WHERE id = $1`,
      [id, type, status, when],
    );

  /** A company with somebody who keeps it and somebody who works there. */
  async function company() {
    const boss = await campus.person({ roles: ['member', 'tenant_admin'] });
    const mei = await campus.person({ tenantId: boss.user.tenantId });
    return { boss, mei, tenantId: boss.user.tenantId };
  }
  const issue = (tenantId: string, month = last) => operator.post('/statements', { tenantId, month });
  const linesOf = async (person: Person, id: string) => {
    const { body } = await person.get(`/statements/${id}/lines?limit=200`);
    return body.data as { n: number; entry: string; amountCents: number; minutes: number; outcome: string }[];
  };

  it('tell what was used, line by line and summed by person, cost centre and kind', async () => {
    const { boss, mei, tenantId } = await company();
    const first = `${last}-01`;
    await made(boss, `/tenants/${tenantId}/cost-centres`, { costCentre: 'R&D', from: first });
    await made(boss, `/tenants/${tenantId}/cost-centres`, {
      memberId: mei.user.id,
      costCentre: 'P-7',
      from: `${last}-10`,
    });
    await stayed({ person: mei, space: room, start: on('03', '17:00'), end: on('03', '19:00') });
    await stayed({ person: mei, space: lab, start: on('12', '10:00'), end: on('12', '10:50'), units: 3 });
    await stayed({
      person: boss,
      space: room,
      start: on('05', '10:00'),
      end: on('05', '11:00'),
      status: 'no_show',
    });
    for (const status of ['declined', 'expired', 'displaced', 'requested'])
      await stayed({ person: boss, space: room, start: on('06', '10:00'), end: on('06', '11:00'), status });

    const draft = (await boss.get(`/tenants/${tenantId}/statement-draft?month=${last}`)).body;
    const sums = (lines: number, minutes: number, amountCents: number) => ({ lines, minutes, amountCents });
    expect(draft).toMatchObject({
      state: 'draft',
      month: last,
      currency: 'HKD',
      ...sums(3, 230, 58_333),
      dueCents: 58_333,
      byPerson: [
        { memberId: mei.user.id, ...sums(2, 170, 38_333) },
        { memberId: boss.user.id, ...sums(1, 60, 20_000) },
      ],
      byCostCentre: [
        { costCentre: 'R&D', ...sums(2, 180, 50_000) },
        { costCentre: 'P-7', ...sums(1, 50, 8333) },
      ],
      byKind: [
        { kind: 'meeting_room', ...sums(2, 180, 50_000) },
        { kind: 'lab', ...sums(1, 50, 8333) },
      ],
    });

    const issued = await issue(tenantId);
    expect(issued.status).toBe(201);
    expect(issued.body).toMatchObject({ state: 'issued', ...sums(3, 230, 58_333), byPerson: draft.byPerson });
    expect(issued.body.number).toMatch(new RegExp(`^${last}-\\d{4}$`));
    expect(await linesOf(boss, issued.body.id)).toMatchObject([
      {
        n: 1,
        entry: 'usage',
        outcome: 'used',
        minutes: 120,
        parts: [
          { minutes: 60, per: 'space', centsPerHour: 20_000 },
          { minutes: 60, per: 'space', centsPerHour: 10_000 },
        ],
        costCentre: 'R&D',
        start: on('03', '17:00'),
        spaceCode: room.code,
      },
      { n: 2, outcome: 'no_show', percent: 100, amountCents: 20_000 },
      { n: 3, minutes: 50, units: 3, amountCents: 8333 },
    ]);
    expect(await issue(tenantId)).toMatchObject({
      status: 409,
      body: { code: 'already-exists', statementId: issued.body.id },
    });
    // Asked for as a draft, it is what was issued.
    expect((await boss.get(`/tenants/${tenantId}/statement-draft?month=${last}`)).body.id).toBe(
      issued.body.id,
    );
    expect((await boss.get('/statements')).body.data).toMatchObject([
      { id: issued.body.id, tenant: { id: tenantId } },
    ]);
  });

  it('charge who cancels late, and not who does in time', async () => {
    const { boss, mei, tenantId } = await company();
    const start = on('08', '12:00');
    const hours = (n: number) => new Date(Date.parse(start) - n * 3_600_000);
    for (const n of [23, 24]) {
      const id = await stayed({
        person: mei,
        space: room,
        start,
        end: on('08', '13:00'),
        status: 'confirmed',
      });
      await changed(id, `status = 'cancelled'`, { type: 'booking.cancelled', when: hours(n) });
    }
    // Nothing was promised yet.
    const asked = await stayed({
      person: mei,
      space: room,
      start,
      end: on('08', '13:00'),
      status: 'requested',
    });
    await campus.db.query('ALTER TABLE booking_history DISABLE TRIGGER history_is_kept');
    await campus.db.query(
      `UPDATE booking_history SET snapshot = '{"status": "requested"}' WHERE booking_id = $1`,
      [asked],
    );
    await campus.db.query('ALTER TABLE booking_history ENABLE TRIGGER history_is_kept');
    await changed(asked, `status = 'cancelled'`, { type: 'booking.cancelled', when: hours(1) });

    const { body } = await boss.get(`/tenants/${tenantId}/statement-draft/lines?month=${last}`);
    expect(body.data).toMatchObject([{ outcome: 'late_cancelled', percent: 50, amountCents: 10_000 }]);
  });

  it('ask nothing for what the company leases, and count it all the same', async () => {
    const { boss, tenantId } = await company();
    const office = await campus.space({ areaM2: 30 });
    const half = await campus.space({ areaM2: 10, partOf: office });
    const corner = await campus.space({ areaM2: 5, partOf: half });
    await made(campus.admin, '/leases', { spaceId: office.id, tenantId, from: `${last}-01` });
    for (const space of [office, half, corner])
      await stayed({ person: boss, space, start: on('03', '10:00'), end: on('03', '11:00') });
    const { body } = await boss.get(`/tenants/${tenantId}/statement-draft?month=${last}`);
    expect(body).toMatchObject({ lines: 3, minutes: 180, amountCents: 0 });
  });

  it('are never edited: what is changed afterwards is corrected in the next', async () => {
    const { boss, mei, tenantId } = await company();
    const before = monthsAgo(2);
    const id = await stayed({
      person: mei,
      space: room,
      start: on('28', '10:00', before),
      end: on('28', '11:00', before),
    });
    await stayed({
      person: mei,
      space: room,
      start: on('28', '12:00', before),
      end: on('28', '13:00', before),
    });
    const { body: issued } = await issue(tenantId, before);
    expect(issued.amountCents).toBe(40_000);

    await changed(id, `ends_at = ends_at + interval '30 minutes'`);
    // Nobody had written it down in time.
    await stayed({
      person: boss,
      space: room,
      start: on('27', '10:00', before),
      end: on('27', '11:00', before),
    });
    expect((await boss.get(`/statements/${issued.id}`)).body).toMatchObject({
      amountCents: 40_000,
      lines: 2,
    });
    const { body: next } = await issue(tenantId);
    expect(await linesOf(boss, next.id)).toMatchObject([
      { entry: 'reversal', minutes: -60, amountCents: -20_000, parts: [] },
      { entry: 'adjustment', minutes: 90, amountCents: 30_000 },
      { entry: 'adjustment', minutes: 60, amountCents: 20_000 },
    ]);
    expect(next).toMatchObject({ minutes: 90, amountCents: 30_000 });
    // Nothing is told twice.
    expect((await boss.get(`/tenants/${tenantId}/statement-draft?month=${monthsAgo(0)}`)).body.lines).toBe(0);

    for (const write of [
      `UPDATE statement_line SET amount_cents = 0`,
      `DELETE FROM statement`,
      `TRUNCATE statement_credit CASCADE`,
    ])
      await expect(campus.db.query(write)).rejects.toMatchObject({ constraint: 'statement_is_kept' });
  });

  it('are issued to all companies of a month by one request, once', async () => {
    const [one, other] = [await company(), await company()];
    const month = monthsAgo(3);
    for (const { mei } of [one, other])
      await stayed({
        person: mei,
        space: room,
        start: on('03', '10:00', month),
        end: on('03', '11:00', month),
      });
    const run = async () => {
      expect(await operator.post(`/statement-months/${month}/issue`)).toMatchObject({
        status: 202,
        body: { month, state: 'issuing' },
      });
      const until = Date.now() + 60_000;
      for (;;) {
        const { body } = await operator.get(`/statement-months/${month}`);
        if (body.state === 'issued') return body;
        if (Date.now() > until) throw new Error(`It is ${body.state}.`);
        await sleep(50);
      }
    };
    expect(await run()).toMatchObject({ statements: 2, minutes: 120, amountCents: 40_000, isOver: true });
    expect(await run()).toMatchObject({ statements: 2 });
    const { body } = await operator.get(`/statements?month=${month}`);
    expect(body.data.map(({ number }: { number: string }) => number)).toEqual([
      `${month}-0002`,
      `${month}-0001`,
    ]);
    const { body: tenants } = await operator.get(`/statement-months/${month}/tenants?limit=200`);
    expect(tenants.data).toHaveLength(
      2 + tenants.data.filter(({ state }: { state: string }) => state === 'draft').length,
    );
    expect(
      (await operator.get('/statement-months')).body.data
        .map((one: { month: string }) => one.month)
        .slice(0, 2),
    ).toEqual([monthsAgo(0), last]);
    expect(await operator.post(`/statement-months/${monthsAgo(0)}/issue`)).toMatchObject({
      status: 409,
      body: { code: 'state-not-allowed' },
    });
    expect((await operator.post('/statement-months/2026-13/issue')).status).toBe(422);
  });

  it('are disputed by the line, and answered by a credit or a reason', async () => {
    const { boss, mei, tenantId } = await company();
    for (const hour of ['10', '12', '14'])
      await stayed({ person: mei, space: room, start: on('03', `${hour}:00`), end: on('03', `${hour}:30`) });
    const { body: statement } = await issue(tenantId);
    const dispute = (line: number, text = 'Nobody was there.') =>
      boss.post(`/statements/${statement.id}/disputes`, { line, text });

    const { body: first } = await dispute(1);
    expect(first).toMatchObject({
      state: 'open',
      line: { n: 1, amountCents: 10_000 },
      statementId: statement.id,
    });
    expect((await dispute(1)).body.code).toBe('already-exists');
    expect((await dispute(4)).status).toBe(422);
    const { body: second } = await dispute(2);
    expect(
      (await operator.get('/statement-disputes?state=open')).body.data.map(({ id }: { id: string }) => id),
    ).toEqual([second.id, first.id]);

    expect((await boss.post(`/statement-disputes/${first.id}/accept`, { answer: 'Yes.' })).status).toBe(403);
    const accepted = await operator.post(`/statement-disputes/${first.id}/accept`, {
      answer: 'The door was shut.',
    });
    expect(accepted).toMatchObject({
      status: 200,
      body: {
        state: 'accepted',
        answer: 'The door was shut.',
        credit: { line: 1, amountCents: 10_000, number: `${statement.number}-C1` },
      },
    });
    expect(
      (await operator.post(`/statement-disputes/${second.id}/decline`, { answer: 'The door was opened.' }))
        .body,
    ).toMatchObject({ state: 'declined' });
    expect(
      (await operator.post(`/statement-disputes/${second.id}/accept`, { answer: 'Well.' })).body.code,
    ).toBe('state-not-allowed');

    // Disputed again, a line is not given back again.
    const { body: third } = await dispute(1, 'And yet.');
    expect(third).toMatchObject({ line: { amountCents: 10_000 }, leftCents: 0 });
    expect(
      (await operator.post(`/statement-disputes/${third.id}/accept`, { answer: 'Again.' })).body.errors,
    ).toMatchObject([{ pointer: '/amountCents', code: 'required' }]);
    await operator.post(`/statement-disputes/${third.id}/decline`, { answer: 'It was given back.' });

    // Sent again, since its answer was lost, it is given once.
    const gift = () =>
      operator.post(
        `/statements/${statement.id}/credits`,
        { amountCents: 5000, reason: 'A gift' },
        { 'idempotency-key': 'a gift' },
      );
    const [credited, replayed] = [await gift(), await gift()];
    expect([replayed.status, replayed.headers['idempotent-replayed'], replayed.body]).toEqual([
      201,
      'true',
      credited.body,
    ]);
    expect(credited.body).toMatchObject({
      amountCents: 30_000,
      creditedCents: 15_000,
      dueCents: 15_000,
      lines: 3,
    });
    expect(
      await operator.post(`/statements/${statement.id}/credits`, { amountCents: 15_001, reason: 'More' }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/amountCents', code: 'too-much' }] } });

    await campus.settled();
    const { rows } = await campus.db.query<{ type: string }>(
      'SELECT type FROM change WHERE tenant_id = $1 AND type LIKE $2 ORDER BY seq',
      [uuid('tenant', tenantId), 'statement.%'],
    );
    expect(rows.map(({ type }) => type.slice('statement.'.length))).toEqual([
      'issued',
      'disputed',
      'disputed',
      'credited',
      'dispute_accepted',
      'dispute_declined',
      'disputed',
      'dispute_declined',
      'credited',
    ]);
  });

  it('are for the admins of the company and those who run the campus', async () => {
    const { boss, mei, tenantId } = await company();
    const stranger = (await company()).boss;
    await stayed({ person: mei, space: room, start: on('03', '10:00'), end: on('03', '11:00') });
    const { body: statement } = await issue(tenantId);
    const { body: dispute } = await boss.post(`/statements/${statement.id}/disputes`, {
      line: 1,
      text: 'No.',
    });
    for (const path of [
      `/statements/${statement.id}`,
      `/statements/${statement.id}/lines`,
      `/statement-disputes/${dispute.id}`,
      `/tenants/${tenantId}/statement-draft`,
      `/tenants/${tenantId}/cost-centres`,
    ]) {
      expect([path, (await boss.get(path)).status]).toEqual([path, 200]);
      expect([path, (await operator.get(path)).status]).toEqual([path, 200]);
      expect([path, (await mei.get(path)).status]).toEqual([path, 403]);
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
    }
    expect((await stranger.get('/statements')).body.data).toEqual([]);
    expect((await stranger.get('/statement-disputes')).body.data).toEqual([]);
    expect((await mei.get('/statements')).status).toBe(403);
    expect((await boss.get(`/statement-months/${last}`)).status).toBe(403);
    expect((await boss.post('/statements', { tenantId, month: last })).status).toBe(403);
    expect(
      (await boss.post(`/tenants/${tenantId}/cost-centres`, { costCentre: 'X', from: `${last}-28` })).body,
    ).toMatchObject({ code: 'state-not-allowed' });
  });

  it('are taken away as a table and on paper, with the same sums', async () => {
    const { boss, mei, tenantId } = await company();
    await campus.db.query(`UPDATE member SET name = '=陳美玲' WHERE email = $1`, [mei.user.email]);
    for (const minutes of ['10', '20', '35'])
      await stayed({
        person: mei,
        space: lab,
        start: on('03', '10:00'),
        end: on('03', `10:${minutes}`),
        units: 3,
      });
    const { body: statement } = await issue(tenantId);
    await operator.post(`/statements/${statement.id}/credits`, {
      amountCents: 99,
      reason: 'A gift, at last',
    });

    const csv = await boss.get(`/statements/${statement.id}/csv`);
    expect(csv.headers['content-disposition']).toBe(
      `attachment; filename="statement-${statement.number}.csv"`,
    );
    const rows = parse(csv.text) as string[][];
    const column = (name: string) => rows.slice(1).map((row) => row[rows[0]!.indexOf(name)]!);
    expect(column('person')).toEqual(["'=陳美玲", "'=陳美玲", "'=陳美玲", '']);
    const cents = column('amount').reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
    const { body: due } = await boss.get(`/statements/${statement.id}`);
    expect(due).toMatchObject({ amountCents: 1667 + 3333 + 5833, creditedCents: 99, dueCents: cents });
    expect(column('minutes').reduce((sum, minutes) => sum + Number(minutes), 0)).toBe(statement.minutes);

    // Just after midnight there it is still yesterday elsewhere.
    const issuedOn = `${monthsAgo(0)}-01`;
    await campus.db.query('ALTER TABLE statement DISABLE TRIGGER statement_is_kept');
    await campus.db.query('UPDATE statement SET issued_at = $2 WHERE number = $1', [
      statement.number,
      `${issuedOn}T00:10${zone}`,
    ]);
    await campus.db.query('ALTER TABLE statement ENABLE TRIGGER statement_is_kept');
    const paper = await boss.get(`/statements/${statement.id}/pdf`);
    expect(latinIn(paper.body as Buffer)).toContain(`Issued: ${issuedOn}`);
    expect(latinIn(paper.body as Buffer)).toContain('When (HKT)');

    for (const [path, language] of [
      [`/statements/${statement.id}/pdf`, 'en'],
      [`/tenants/${tenantId}/statement-draft/pdf?month=${monthsAgo(0)}`, 'zh-HK'],
    ] as const) {
      const pdf = await boss.get(path, { 'accept-language': language });
      expect(pdf.headers['content-type']).toBe('application/pdf');
      const text = Buffer.from(pdf.body).toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      expect(text).toContain('NotoSansHK');
    }
    expect((await mei.get(`/statements/${statement.id}/pdf`)).status).toBe(403);
  });

  it('have prices with versions, which stay as they are where they have been told', async () => {
    const next = `${monthsAgo(-2)}-01`;
    const list = await prices({ name: { en: 'Next year' }, validFrom: next });
    expect(
      await operator.post('/price-lists', { name: { en: 'Twice' }, validFrom: next, rates: [] }),
    ).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    const path = `/price-lists/${list.id}`;
    expect((await operator.patch(path, { noShowPercent: 50 }, {})).status).toBe(428);
    expect((await operator.patch(path, { noShowPercent: 50 }, { 'if-match': '"v1"' })).body).toMatchObject({
      version: 2,
      noShowPercent: 50,
    });
    expect((await operator.patch(path, { noShowPercent: 60 }, { 'if-match': '"v1"' })).status).toBe(412);
    const rate = { per: 'space', centsPerHour: 1 };
    expect(
      await operator.patch(path, {
        rates: [
          { ...rate, from: '12:00', to: '11:00' },
          { ...rate, spaceIds: ['no'] },
        ],
      }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/rates/0/to' }, { pointer: '/rates/1/spaceIds/0' }] },
    });
    expect((await operator.delete(path)).status).toBe(204);
    expect((await operator.get(`${path}/versions`)).body.data).toMatchObject([
      { version: 1, deleted: false, priceList: { noShowPercent: 100 } },
      { version: 2, deleted: false, priceList: { noShowPercent: 50 }, by: { id: operator.user.id } },
      { version: 3, deleted: true },
    ]);

    const { mei, tenantId } = await company();
    await stayed({ person: mei, space: room, start: on('03', '10:00'), end: on('03', '11:00') });
    await issue(tenantId);
    const told = (await mei.get('/price-lists')).body.data[0];
    expect((await operator.patch(`/price-lists/${told.id}`, { noShowPercent: 1 })).body.code).toBe(
      'still-in-use',
    );
    expect((await operator.delete(`/price-lists/${told.id}`)).body.code).toBe('still-in-use');
    expect((await operator.patch(`/price-lists/${told.id}`, { name: { en: 'Old' } })).status).toBe(200);
    expect(await prices({ validFrom: `${last}-15` }).catch(String)).toMatch(/still-in-use/);
  });

  it.each([1, 2])(
    'come to what the bookings do, to the minute and the cent, whatever happened (%i)',
    async (seed) => {
      const random = randomFor(`statements ${seed}`);
      const companies = [await company(), await company()];
      const people = companies.flatMap(({ boss, mei }) => [boss, mei]);
      const ids: string[] = [];
      // Every seed has months of its own.
      const months = [3, 2, 1].map((n) => monthsAgo(3 * seed + n));
      const current = monthsAgo(3 * seed);
      for (const month of [...months, current]) {
        for (let n = 0; n < 12; n++) ids.push(await anyStay(random, month, random.pick(people)));
        for (let n = 0; n < 6; n++) await happen(random, random.pick(ids), people);
        if (month === current) break;
        for (const { tenantId } of companies) await issue(tenantId, month);
        for (let n = 0; n < 6; n++) await happen(random, random.pick(ids), people);
      }
      const { rows: recounted } = await campus.db.query<{ tenantId: string; minutes: number; cents: number }>(
        statementRecount,
        [on('01', '00:00', months[0]), on('01', '00:00', monthsAgo(3 * seed - 1))],
      );
      for (const { boss, tenantId } of companies) {
        const { data } = (await boss.get('/statements')).body;
        const draft = (await boss.get(`/tenants/${tenantId}/statement-draft?month=${current}`)).body;
        const whole = [draft];
        for (const { id } of data) whole.push((await boss.get(`/statements/${id}`)).body);
        for (const one of whole)
          for (const sums of [one.byPerson, one.byKind, one.byCostCentre])
            expect(total(sums)).toEqual({ minutes: one.minutes, cents: one.amountCents });
        const due = recounted.find((row) => row.tenantId === uuid('tenant', tenantId));
        expect(total(whole)).toEqual({ minutes: due?.minutes ?? 0, cents: due?.cents ?? 0 });
      }
    },
  );

  async function anyStay(random: Random, month: string, person: Person): Promise<string> {
    const start = Date.parse(on('01', '00:00', month)) + random.whole(0, 28 * 24 * 12 - 1) * 300_000;
    return stayed({
      person,
      space: random.pick([room, lab]),
      start: new Date(start).toISOString(),
      end: new Date(start + random.whole(1, 400) * 60_000 + random.pick([0, 1, 30_000])).toISOString(),
      units: random.whole(1, 4),
      status: random.pick(['completed', 'completed', 'confirmed', 'no_show', 'requested']),
    });
  }

  /** Anything that may happen to a booking in its life, and then some. */
  async function happen(random: Random, id: string, people: readonly Person[]): Promise<void> {
    const { rows } = await campus.db.query<{ status: string; startsAt: Date }>(
      `SELECT status, starts_at AS "startsAt" FROM booking WHERE id = $1`,
      [id],
    );
    if (rows[0]!.status === 'cancelled') return;
    const someone = random.pick(people).user;
    const days = `interval '${random.whole(-20, 20)} days ${random.whole(0, 900)} minutes'`;
    await random.pick([
      () => changed(id, `starts_at = starts_at + ${days}, ends_at = ends_at + ${days}`),
      () => changed(id, `ends_at = ends_at + interval '${random.whole(1, 200)} minutes'`),
      () => changed(id, `status = 'no_show'`),
      () => changed(id, `status = 'confirmed', check_in_by = starts_at`),
      () => changed(id, `units = ${random.whole(1, 4)}`),
      () =>
        changed(
          id,
          `booked_for = '${uuid('member', someone.id)}', tenant_id = '${uuid('tenant', someone.tenantId)}'`,
        ),
      () =>
        changed(id, `status = 'cancelled'`, {
          type: 'booking.cancelled',
          when: new Date(rows[0]!.startsAt.getTime() - random.pick([1, 1439, 1440, 5000]) * 60_000),
        }),
    ])();
  }

  const total = (parts: readonly { minutes: number; amountCents: number }[]) => ({
    minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
    cents: parts.reduce((sum, { amountCents }) => sum + amountCents, 0),
  });
});
