import { at, Campus, type Person, type Space } from './support/campus.js';

describe('What a company has used', () => {
  let campus: Campus;
  let operator: Person;
  let boss: Person;
  let mei: Person;
  let lab: Space;
  let allowance: { id: string };
  let tenant: string;

  beforeAll(async () => {
    campus = await Campus.open();
    operator = await campus.person({ roles: ['operator'] });
    boss = await campus.person({ roles: ['member', 'tenant_admin'] });
    tenant = boss.user.tenantId;
    mei = await campus.person({ tenantId: tenant });
    lab = await campus.space({ kind: 'lab' });
    allowance = (
      await operator.post('/allowances', {
        name: { en: '=Lab hours' },
        tenantId: tenant,
        per: 'tenant',
        kinds: ['lab'],
        period: 'year',
        measure: 'minutes',
        most: 600,
      })
    ).body;
  });
  afterAll(() => campus.close());

  // Days of one year, whatever the day of the run.
  const date = (daysAhead: number) => at(daysAhead, '00:00').slice(0, 10);
  const ofYear = (year: string) =>
    [3, 4].filter((daysAhead) => date(daysAhead).startsWith(year)).map((daysAhead) => date(daysAhead));

  it('is told day by day, with what is still to come of it', async () => {
    await mei.book(lab, at(3, '10:00'), at(3, '11:00'));
    await mei.book(lab, at(4, '10:00'), at(4, '12:00'));
    const cancelled = await mei.book(lab, at(4, '14:00'), at(4, '15:00'));
    await mei.post(`/bookings/${cancelled.body.id}/cancel`);

    const year = date(3).slice(0, 4);
    const { data } = (await boss.get(`/tenants/${tenant}/usage?date=${date(3)}`)).body;
    const minutes = ofYear(year).length === 2 ? 180 : 60;
    expect(data.find(({ id }: { id: string }) => id === allowance.id)).toMatchObject({
      most: 600,
      used: minutes,
      left: 600 - minutes,
      toCome: minutes,
      days: [{ used: 60 }, { used: 120 }]
        .slice(0, ofYear(year).length)
        .map((day, n) => ({ ...day, date: date(3 + n) })),
    });
    // What has begun is no longer to come.
    await campus.db.query(
      `UPDATE booking SET starts_at = now() - interval '1 minute', ends_at = now() + interval '59 minutes' WHERE space_id = (SELECT id FROM space WHERE code = $1) AND starts_at < $2`,
      [lab.code, at(4, '00:00')],
    );
    const [share] = (await boss.get(`/tenants/${tenant}/usage?date=${date(0)}`)).body.data;
    expect(share.used - share.toCome).toBe(date(0).startsWith(year) ? 60 : 0);
  });

  it('is told person by person, for those who keep the company', async () => {
    const { status, body } = await boss.get(`/tenants/${tenant}/usage/people?from=${date(-1)}&to=${date(5)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: date(-1), to: date(5) });
    expect(body.data).toEqual([
      { memberId: mei.user.id, name: expect.any(String), bookings: 2, minutes: 180, missed: 0 },
    ]);
    await campus.db.query(`UPDATE booking SET status = 'no_show' WHERE starts_at < $1`, [at(4, '00:00')]);
    const [after] = (await operator.get(`/tenants/${tenant}/usage/people?from=${date(-1)}&to=${date(5)}`))
      .body.data;
    expect(after).toMatchObject({ bookings: 2, missed: 1 });

    expect((await mei.get(`/tenants/${tenant}/usage/people`)).status).toBe(403);
    expect((await (await campus.person()).get(`/tenants/${tenant}/usage/people`)).status).toBe(404);
    expect((await boss.get(`/tenants/${tenant}/usage/people?from=2026-12-02&to=2026-12-01`)).status).toBe(
      422,
    );
    expect((await boss.get(`/tenants/${tenant}/usage/people?from=2026-02-30`)).status).toBe(422);
  });

  it('is taken away as a table that does nothing when a spreadsheet opens it', async () => {
    const table = async (path: string) => {
      const { headers, text } = await boss.get(`/tenants/${tenant}/${path}`);
      return [headers['content-type'], text.split('\r\n')] as const;
    };
    const [type, [head, line]] = await table('usage?format=csv');
    expect(type).toBe('text/csv; charset=utf-8');
    expect(head).toBe('allowance,kinds,period,period_start,resets_at,measure,most,used,to_come,left');
    expect(line).toMatch(/^'=Lab hours,lab,year,/);
    const [, [columns, person]] = await table(`usage/people?format=csv&from=${date(-1)}&to=${date(5)}`);
    expect(columns).toBe('person,id,from,to,bookings,minutes,missed');
    expect(person).toContain(mei.user.id);
  });
});
