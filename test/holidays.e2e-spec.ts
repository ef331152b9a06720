import { Campus, type Person } from './support/campus.js';

describe('Holidays', () => {
  let campus: Campus;
  let operator: Person;
  let mei: Person;

  beforeAll(async () => {
    campus = await Campus.open();
    [operator, mei] = await Promise.all([campus.person({ roles: ['operator'] }), campus.person()]);
  });
  afterAll(() => campus.close());

  const chungYeung = {
    name: { en: 'Chung Yeung Festival', zhHant: '重陽節', zhHans: '重阳节' },
    kind: 'statutory',
  };
  const catalogueVersion = async () =>
    Number((await campus.db.query('SELECT version FROM catalogue_version')).rows[0].version);
  const told = async (date: string) =>
    (
      await campus.db.query(
        'SELECT type, version, changed[2:] AS changed FROM change WHERE changed[1] = $1 ORDER BY seq',
        [date],
      )
    ).rows;
  const datesOf = async (query = '') =>
    (await mei.get(`/holidays?limit=200${query}`)).body.data.map(({ date }: { date: string }) => date);

  it('are put on a date, changed and taken away, and everybody reads them', async () => {
    const before = await catalogueVersion();

    const created = await operator.put('/holidays/2026-10-18', chungYeung);
    expect(created).toMatchObject({
      status: 201,
      headers: { etag: '"v1"', location: '/api/v1/holidays/2026-10-18' },
    });
    expect((await mei.get('/holidays/2026-10-18')).body).toEqual({
      date: '2026-10-18',
      ...chungYeung,
      version: 1,
      links: { self: '/api/v1/holidays/2026-10-18' },
    });
    expect((await mei.get('/holidays/2026-10-18', { 'if-none-match': '"v1"' })).status).toBe(304);
    expect(await catalogueVersion()).toBe(before + 1);

    const again = await operator.put('/holidays/2026-10-18', chungYeung, { 'if-match': '"v1"' });
    expect(again).toMatchObject({ status: 200, body: { version: 1 } });
    const renamed = await operator.put('/holidays/2026-10-18', { name: { en: 'Chung Yeung' } });
    expect(renamed).toMatchObject({ status: 200, body: { version: 2, kind: 'general' } });
    expect(renamed.body.name).toEqual({ en: 'Chung Yeung' });
    const late = await operator.put('/holidays/2026-10-18', chungYeung, { 'if-match': '"v1"' });
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'version-conflict', current: { version: 2 } },
    });
    expect((await operator.delete('/holidays/2026-10-18', { 'if-match': '"v1"' })).status).toBe(412);

    expect((await operator.delete('/holidays/2026-10-18')).status).toBe(204);
    expect((await operator.delete('/holidays/2026-10-18')).status).toBe(404);
    expect((await mei.get('/holidays/2026-10-18')).status).toBe(404);
    expect(await told('2026-10-18')).toEqual([
      { type: 'holiday.created', version: 1, changed: [] },
      { type: 'holiday.updated', version: 2, changed: ['name', 'kind'] },
      { type: 'holiday.deleted', version: 2, changed: [] },
    ]);
  });

  it('of a year are replaced by an upload, which says what it changes and touches no other year', async () => {
    const day = (date: string, en = 'A holiday') => ({ date, name: { en }, kind: 'general' });
    await operator.put('/holidays', {
      data: [day('2040-12-31'), day('2041-01-01'), day('2041-05-01'), day('2041-12-31'), day('2042-01-01')],
    });

    const upload = { data: [day('2041-12-25'), day('2041-12-31', 'Last day'), day('2041-01-01')] };
    const expected = {
      created: ['2041-12-25'],
      updated: ['2041-12-31'],
      deleted: ['2041-05-01'],
      unchanged: ['2041-01-01'],
    };
    expect((await operator.put('/holidays?year=2041&dryRun=true', upload)).body).toEqual(expected);
    expect(await datesOf('&from=2041-01-01&to=2042-01-01')).toEqual([
      '2041-01-01',
      '2041-05-01',
      '2041-12-31',
    ]);
    expect((await operator.put('/holidays?year=2041', upload)).body).toEqual(expected);

    expect(await datesOf()).toEqual(['2040-12-31', '2041-01-01', '2041-12-25', '2041-12-31', '2042-01-01']);
    expect(await told('2041-01-01')).toHaveLength(1);
    expect(await told('2041-12-31')).toMatchObject([
      { type: 'holiday.created' },
      { type: 'holiday.updated', changed: ['name'] },
    ]);
    expect(await told('2041-05-01')).toMatchObject([
      { type: 'holiday.created' },
      { type: 'holiday.deleted' },
    ]);
    const first = await mei.get('/holidays?limit=2');
    expect(await datesOf(`&cursor=${first.body.page.nextCursor}`)).toEqual([
      '2041-12-25',
      '2041-12-31',
      '2042-01-01',
    ]);
  });

  it.each([
    [{ data: [{ date: '2043-02-30', name: { en: 'x' } }] }, '/data/0/date'],
    [{ data: [{ date: '2043-02-01', name: {} }] }, '/data/0/name/en'],
    [{ data: [{ date: '2043-02-01', name: { en: 'x' }, kind: 'bank' }] }, '/data/0/kind'],
    [{ data: [{ date: '2042-12-31', name: { en: 'x' } }] }, '/data/0/date'],
    [{ data: [1, 2].map(() => ({ date: '2043-02-01', name: { en: 'x' } })) }, '/data/1/date'],
  ])('are refused whole where one of them is wrong: %j', async (upload, pointer) => {
    expect(await operator.put('/holidays?year=2043', upload)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
    expect(await datesOf('&from=2043-01-01&to=2044-01-01')).toEqual([]);
  });

  it.each(['2027-02-29', 'tomorrow', '2027-1-1'])('are on days of the calendar: %s is none', async (date) => {
    expect(await operator.put(`/holidays/${date}`, { name: { en: 'x' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/date' }] },
    });
    expect((await mei.get(`/holidays/${date}`)).status).toBe(404);
  });

  it.each([
    'from=2027-02-29',
    'to=tomorrow',
    `cursor=c_${Buffer.from('["2027-02-30"]').toString('base64url')}`,
  ])('are not listed by ?%s', async (query) => {
    expect((await mei.get(`/holidays?${query}`)).status).toBe(422);
  });
});
