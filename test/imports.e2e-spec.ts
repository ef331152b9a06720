import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { uuidOf } from '../src/platform/ids.js';
import { at, Campus, type Person } from './support/campus.js';
import {
  checkedTable,
  type ImportBody,
  lines,
  type RowBody,
  sendTable,
  settledImport,
} from './support/imports.js';
import { EventStream } from './support/event-stream.js';
import { startProcess } from './support/server.js';

/** 測試 in the encodings that spreadsheets of Hong Kong and of the mainland save. */
const labInBig5 = Buffer.from([0xb4, 0xfa, 0xb8, 0xd5]);
const labInGb = Buffer.from([0xb2, 0xe2, 0xca, 0xd4]);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await sleep(5))
    if (Date.now() > end) throw new Error('It never came to that.');
}

type More = Partial<Record<'kind' | 'floor' | 'name' | 'area' | 'capacity', string>>;

describe('A table of spaces', () => {
  let campus: Campus;
  let boss: Person;
  let n = 0;

  beforeAll(async () => {
    campus = await Campus.open();
    boss = campus.admin;
    await boss.post('/amenities', { code: 'fume_hood', name: { en: 'Fume hood', zhHant: '抽氣櫃' } });
  });
  afterAll(() => campus.close());

  const code = () => `IMP-${++n}`;
  const head = 'code,kind,building,floor,name_en,area_m2,capacity';
  const row = (name = code(), more: More = {}) =>
    [
      name,
      more.kind ?? 'lab',
      '1E',
      more.floor ?? '1/F',
      more.name ?? `Lab ${name}`,
      more.area ?? '3',
      more.capacity ?? '4',
    ].join(',');
  const rowsOf = async (id: string, outcome: string) =>
    (await boss.get(`/imports/${id}/rows?outcome=${outcome}&limit=200`)).body.data as RowBody[];
  const apply = (body: ImportBody, onError?: string, headers: Record<string, string> = {}) =>
    boss.post(`/imports/${body.id}/apply`, onError ? { onError } : {}, {
      'if-match': `"v${body.version}"`,
      ...headers,
    });
  const applied = async (body: ImportBody, onError?: string) => {
    const answer = await apply(body, onError);
    if (answer.status !== 202) throw new Error(answer.text);
    return settledImport(boss, body.id);
  };
  const otherFloor = async () =>
    (
      await boss.post('/floors', {
        buildingId: 'code:1E',
        code: `X${++n}`,
        level: 7,
        name: { en: 'Other' },
        gfaM2: 10,
      })
    ).body.id as string;
  const spaceOf = (name: string) => boss.get(`/spaces/code:${name}`);

  it('is checked without a trace, then applied', async () => {
    const [first, second] = [code(), code()];
    const sent = await sendTable(
      campus,
      boss,
      lines(head, row(first), row(second)),
      '?kind=spaces&fileName=new.csv',
    );
    expect(sent.status).toBe(202);
    expect(sent.headers['location']).toBe(`/api/v1/imports/${sent.body.id}`);
    const checked = await settledImport(boss, sent.body.id);
    expect(checked).toMatchObject({
      state: 'checked',
      file: { name: 'new.csv', delimiter: ',' },
      progress: { done: 2, total: 2, etaS: 0 },
      counts: { create: 2, update: 0, unchanged: 0, error: 0, warning: 0 },
    });
    expect((await spaceOf(first)).status).toBe(404);

    const done = await applied(checked);
    expect(done).toMatchObject({ state: 'applied', counts: { create: 2 } });
    expect((await spaceOf(first)).body).toMatchObject({
      kind: 'lab',
      useClass: 'lab',
      areaM2: 3,
      capacity: 4,
      name: { en: `Lab ${first}` },
      version: 1,
    });
    await campus.settled();
    const { body: changes } = await boss.get(`/changes?since=now`);
    expect(changes.data).toEqual([]);
    const { rows } = await campus.db.query<{ type: string }>(
      `SELECT c.type FROM change c LEFT JOIN space s ON s.id = c.subject_id WHERE s.code = ANY ($1) OR c.type LIKE 'import.%' ORDER BY c.seq`,
      [[first, second]],
    );
    expect(rows.map(({ type }) => type).slice(-4)).toEqual([
      'import.checked',
      'space.created',
      'space.created',
      'import.applied',
    ]);
  });

  it('says of each row what of it changes, and leaves the rest alone', async () => {
    const [same, other] = [code(), code()];
    await applied(await checkedTable(campus, lines(head, row(same), row(other))));
    const checked = await checkedTable(
      campus,
      lines(
        `${head},amenities,name_zh_hant`,
        `${row(same)},,`,
        `${row(other, { capacity: '6' })},Fume hood,濕實驗室`,
      ),
    );
    expect(checked.counts).toMatchObject({ create: 0, update: 1, unchanged: 1, error: 0 });
    expect(await rowsOf(checked.id, 'update')).toEqual([
      expect.objectContaining({
        row: 3,
        code: other,
        changes: [
          { column: 'name_zh_hant', before: '', after: '濕實驗室' },
          { column: 'capacity', before: '4', after: '6' },
          { column: 'amenities', before: '', after: 'fume_hood' },
        ],
      }),
    ]);
    await applied(checked);
    expect((await spaceOf(other)).body).toMatchObject({ capacity: 6, amenities: ['fume_hood'], version: 2 });
    expect((await spaceOf(same)).body).toMatchObject({ version: 1 });
  });

  it('with columns of some details leaves the others as they are', async () => {
    const name = code();
    await applied(await checkedTable(campus, lines(`${head},amenities`, `${row(name)},fume_hood`)));
    await applied(await checkedTable(campus, lines('Room code;Seats', `${name};9`)));
    expect((await spaceOf(name)).body).toMatchObject({ capacity: 9, amenities: ['fume_hood'], areaM2: 3 });
  });

  it.each<[string, More, object]>([
    [
      'a kind',
      { kind: 'Labb' },
      { column: 'kind', value: 'Labb', code: 'unknown-kind', suggestions: ['lab'] },
    ],
    [
      'a floor',
      { floor: '1/G' },
      { column: 'floor', value: '1/G', code: 'unknown-floor', suggestions: ['1/F'] },
    ],
    [
      'an area',
      { area: '1.200' },
      { column: 'area_m2', code: 'ambiguous-number', suggestions: ['1200', '1.2'] },
    ],
    ['a capacity', { capacity: 'four' }, { column: 'capacity', value: 'four', code: 'not-a-number' }],
    ['a name', { name: '' }, { column: 'name_en', value: '', code: 'required' }],
    ['a capacity beyond all', { capacity: '10001' }, { column: 'capacity', value: '10001', code: 'max' }],
    [
      'an area that the floor does not have',
      { area: '90000' },
      {
        column: 'area_m2',
        code: 'area-exceeded',
        message: expect.stringContaining(' m² are left.'),
      },
    ],
  ])('names %s that is wrong, and the others stand', async (_, wrong, fault) => {
    const [bad, good] = [code(), code()];
    const checked = await checkedTable(campus, lines(head, row(bad, wrong), row(good)));
    expect(checked.counts).toMatchObject({ create: 1, error: 1 });
    const [refused] = await rowsOf(checked.id, 'error');
    expect(refused).toMatchObject({ row: 2, errors: [fault] });
    expect(checked.sampleErrors[0]).toMatchObject({ row: 2, code: refused!.errors[0]!.code });
    expect((await apply(checked)).body).toMatchObject({ code: 'import-invalid', rowErrors: [{ row: 2 }] });
    expect(await applied(checked, 'skip_row')).toMatchObject({
      state: 'applied',
      counts: { create: 1, error: 1 },
    });
    expect((await spaceOf(bad)).status).toBe(404);
    expect((await spaceOf(good)).status).toBe(200);
  });

  it('says so in the language of the reader', async () => {
    const checked = await checkedTable(campus, lines(head, row(code(), { kind: 'Labb' })));
    const { body } = await boss.get(`/imports/${checked.id}`, { 'accept-language': 'zh-HK' });
    expect(body.sampleErrors[0].message).toBe('沒有「Labb」這種空間。 是否指「lab」？');
  });

  it('cannot make a space smaller than its bookings, and warns of those that it takes out of use', async () => {
    const [small, gone] = await Promise.all([campus.space({ capacity: 4 }), campus.space()]);
    await boss.book(small, at(3, '10:00'), at(3, '11:00'), { units: 4 });
    await boss.book(gone, at(3, '10:00'), at(3, '11:00'));
    const table = lines('code,capacity,status', `${small.code},2,`, `${gone.code},,retired`);
    const checked = await checkedTable(campus, table);
    expect(checked.counts).toMatchObject({ update: 1, error: 1, warning: 1 });
    expect((await rowsOf(checked.id, 'error'))[0]!.errors[0]).toMatchObject({
      code: 'capacity-below-bookings',
      column: 'capacity',
      value: '2',
    });
    expect((await rowsOf(checked.id, 'warning'))[0]).toMatchObject({
      code: gone.code,
      warnings: [{ code: 'would-orphan-bookings', bookings: 1 }],
    });
  });

  it('knows parts by the code of the whole, wherever in the table that is', async () => {
    const [part, whole, lost] = [code(), code(), code()];
    const table = lines(
      `${head},part_of`,
      `${row(part, { kind: 'bench', area: '1', capacity: '1' })},${whole}`,
      `${row(whole)},`,
      `${row(lost, { kind: 'bench', area: '1', capacity: '1' })},NOWHERE`,
    );
    const checked = await checkedTable(campus, table);
    expect(checked.counts).toMatchObject({ create: 2, error: 1 });
    expect((await rowsOf(checked.id, 'error'))[0]).toMatchObject({
      row: 4,
      errors: [{ column: 'part_of', code: 'unknown' }],
    });
    await applied(checked, 'skip_row');
    expect((await spaceOf(part)).body.parentId).toBe((await spaceOf(whole)).body.id);
  });

  it('finds floors by a path, and refuses a code that comes twice', async () => {
    const name = code();
    const checked = await checkedTable(
      campus,
      lines(
        'path,kind,name_en,area_m2,capacity',
        `1E/1/${name},desk,A,1,1`,
        `1e/1/F/${name},desk,A,1,1`,
        `9Z/1/${code()},desk,A,1,1`,
      ),
    );
    expect(checked.counts).toMatchObject({ create: 1, error: 2 });
    expect((await rowsOf(checked.id, 'error')).map(({ row: at, errors }) => [at, errors[0]!.code])).toEqual([
      [3, 'duplicate-row'],
      [4, 'unknown-building'],
    ]);
  });

  it.each<[string, string, Buffer, string]>([
    ['UTF-8', '', Buffer.from('測試'), 'utf-8'],
    ['UTF-8 with a byte order mark', '\ufeff', Buffer.from('測試'), 'utf-8'],
    ['Big5', '', labInBig5, 'big5'],
    ['GB18030', '', labInGb, 'gb18030'],
  ])('is read in %s', async (_, mark, name, encoding) => {
    const text = Buffer.concat([
      Buffer.from(
        `${mark}code\tkind\tbuilding\tfloor\tname_en\tarea_m2\tcapacity\r\n${code()}\tlab\t1E\t1/F\t"`,
      ),
      name,
      Buffer.from('\n2"\t"1,5"\t2\r\n'),
    ]);
    const checked = await checkedTable(campus, text);
    expect(checked).toMatchObject({ counts: { create: 1 }, file: { encoding, delimiter: '\t' } });
    const [made] = await rowsOf(checked.id, 'create');
    expect((made as unknown as { cells: string[] }).cells[4]).toBe(
      `${encoding === 'gb18030' ? '测试' : '測試'}\n2`,
    );
  });

  it('is read as it is said to be, and refused where it is not that', async () => {
    const table = Buffer.concat([Buffer.from(`${head}\r\n`), labInBig5]);
    const wrong = await sendTable(campus, boss, table, '', { 'content-type': 'text/csv; charset=utf-8' });
    expect(wrong.body).toMatchObject({ status: 422, code: 'import-invalid' });
    const unknown = await sendTable(campus, boss, table, '', { 'content-type': 'text/csv; charset=ebcdic' });
    expect(unknown.status).toBe(415);
  });

  it.each([
    ['nothing', ''],
    ['headers alone', `${head}\r\n`],
    ['no code', 'kind,building\r\nlab,1E\r\n'],
    ['a quote that is never closed', `${head}\r\n"IMP,lab\r\n`],
    ['the null character', `${head}\r\nIMP\0,lab\r\n`],
  ])('of %s is refused whole', async (_, table) => {
    const before = (await boss.get('/imports')).body.data.length;
    expect((await sendTable(campus, boss, table)).body).toMatchObject({
      status: 422,
      code: 'import-invalid',
    });
    expect((await boss.get('/imports')).body.data).toHaveLength(before);
  });

  it('has columns that nobody knows named, and read once somebody says what they are', async () => {
    const name = code();
    const table = lines('Bemerkung,capacty,code', `x,7,${name}`);
    await applied(await checkedTable(campus, lines(head, row(name))));
    const checked = await checkedTable(campus, table);
    expect(checked.columns).toEqual([
      { header: 'Bemerkung', column: null },
      { header: 'capacty', column: null, suggestion: 'capacity' },
      { header: 'code', column: 'code' },
    ]);
    expect(checked.counts).toMatchObject({ unchanged: 1 });
    const named = await boss.post(`/imports/${checked.id}/columns`, { columns: { capacty: 'capacity' } });
    expect(named.status).toBe(202);
    expect((await settledImport(boss, checked.id)).counts).toMatchObject({ update: 1 });
    expect((await checkedTable(campus, table)).counts).toMatchObject({ update: 1 });
  });

  it('is mended in place, a cell or all that say the same, and checked again', async () => {
    const table = lines(
      head,
      row(code(), { kind: 'Labb' }),
      row(code(), { kind: 'Labb' }),
      row(code(), { area: '1.200' }),
    );
    const checked = await checkedTable(campus, table);
    expect(checked.counts).toMatchObject({ create: 0, error: 3 });
    const wrong = (await rowsOf(checked.id, 'error')).flatMap(({ errors }) => errors);
    expect(wrong.map(({ value, alike }) => [value, alike])).toEqual([
      ['Labb', 2],
      ['Labb', 2],
      ['1.200', 1],
    ]);
    const all = await boss.post(`/imports/${checked.id}/fixes`, { header: 'kind', from: 'Labb', to: 'lab' });
    expect(all.body).toMatchObject({ fixed: 2, state: 'checking' });
    const one = await boss.post(`/imports/${checked.id}/fixes`, {
      header: 'area_m2',
      from: '1.200',
      to: '1.2',
      row: 4,
    });
    expect(one.body).toMatchObject({ fixed: 1 });
    expect((await settledImport(boss, checked.id)).counts).toMatchObject({ create: 3, error: 0 });
    const nothing = await boss.post(`/imports/${checked.id}/fixes`, {
      header: 'kind',
      from: 'Labb',
      to: 'lab',
    });
    expect(nothing.status).toBe(422);
  });

  it('gives its errors as a table that can be mended and sent again', async () => {
    const [bad, evil] = [code(), code()];
    const table = lines(`${head},note`, `${row(bad, { kind: 'Labb' })},=1+1`, `${row(evil)},`);
    const checked = await checkedTable(campus, table);
    const { text, headers } = await boss.get(`/imports/${checked.id}/errors.csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text).toContain("'=1+1");
    const [first, ...others] = parse(text) as string[][];
    expect(first).toEqual([...`${head},note`.split(','), 'error_code', 'error_field', 'error_message']);
    expect(others.map((cells) => cells.slice(-3))).toEqual([
      ['unknown-kind', 'kind', 'There is no kind "Labb". Did you mean "lab"?'],
    ]);
    const mended = await checkedTable(campus, text.replace('Labb', 'lab'));
    expect(mended.counts).toMatchObject({ create: 1, error: 0 });
  });

  it('never removes what it does not speak of, and tells how much that is', async () => {
    const { code: kept, id } = await campus.space();
    const checked = await checkedTable(campus, lines(head, row()));
    const { body } = await boss.get(`/imports/${checked.id}/missing?limit=200`);
    expect(checked.counts.missing).toBeGreaterThanOrEqual(1);
    expect(body.data).toContainEqual({ id, code: kept });
    const before = await campus.db.query('SELECT count(*)::int AS n FROM space');
    await applied(checked);
    const after = await campus.db.query('SELECT count(*)::int AS n FROM space');
    expect(after.rows[0].n).toBe(before.rows[0].n + 1);
    expect((await spaceOf(kept)).body).toMatchObject({ status: 'active', version: 1 });
  });

  it('is applied only as it was checked, by who has seen that', async () => {
    const checked = await checkedTable(campus, lines(head, row()));
    expect((await boss.post(`/imports/${checked.id}/apply`, {})).status).toBe(428);
    expect((await apply({ ...checked, version: 1 })).status).toBe(412);
    expect((await applied(checked)).state).toBe('applied');
    expect((await boss.post(`/imports/${checked.id}/apply`, {}, { 'if-match': '*' })).body.code).toBe(
      'state-not-allowed',
    );
    expect(
      (await boss.post(`/imports/${checked.id}/fixes`, { header: 'kind', from: 'lab', to: 'desk' })).body
        .code,
    ).toBe('state-not-allowed');
  });

  it('goes on by itself where it may', async () => {
    const [good, bad] = [code(), code()];
    const through = await checkedTable(campus, lines(head, row(good)), '?mode=check_then_apply');
    expect(through).toMatchObject({ state: 'applied', counts: { create: 1 } });
    const held = await checkedTable(
      campus,
      lines(head, row(bad), row(code(), { kind: '?' })),
      '?mode=check_then_apply',
    );
    expect(held).toMatchObject({ state: 'checked' });
    const skipped = await checkedTable(
      campus,
      lines(head, row(bad), row(code(), { kind: '?' })),
      '?mode=check_then_apply&onError=skip_row',
    );
    expect(skipped).toMatchObject({ state: 'applied', counts: { create: 1, error: 1 } });
  });

  it('sent twice under one key is taken in once', async () => {
    const table = lines(head, row());
    const key = { 'idempotency-key': `import-${n}` };
    const first = await sendTable(campus, boss, table, '', key);
    const again = await sendTable(campus, boss, table, '', key);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body.id).toBe(first.body.id);
    const other = await sendTable(campus, boss, lines(head, row()), '', key);
    expect(other.body.code).toBe('idempotency-key-reused');
    await settledImport(boss, first.body.id);
    const { rows } = await campus.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM import WHERE state = 'receiving'`,
    );
    expect(rows[0]!.n).toBe(0);
  });

  it('says what is wrong with its rows while it still arrives, but for what is there already', async () => {
    const fine = Array.from({ length: 510 }, () => row(undefined, { area: '0.01' }));
    // What a space says already may stay, though nobody could write it by now.
    const kept = await campus.space({ kind: 'lab', capacity: 3 });
    await campus.db.query(`UPDATE space SET amenities = '{gone_by_now}' WHERE id = $1`, [
      uuidOf('space', kept.id),
    ]);
    let goOn = () => {};
    const isSeen = new Promise<void>((resolve) => (goOn = resolve));
    async function* table() {
      yield Buffer.from(`${head},amenities\r\n`);
      yield Buffer.from(
        [`${kept.code},,,,,,,gone_by_now`, row(code(), { kind: 'Labb' }), ...fine, ''].join('\r\n'),
      );
      await isSeen;
      yield Buffer.from(`${row(undefined, { area: '0.01' })}\r\n`);
    }
    const sending = fetch(`${campus.server.url}/api/v1/imports?fileName=slow.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${boss.token}`, 'content-type': 'text/csv' },
      body: ReadableStream.from(table()),
      duplex: 'half',
    } as RequestInit);
    const arriving = async () =>
      (await boss.get('/imports?limit=1')).body.data.find(
        ({ file, counts }: ImportBody) => file.name === 'slow.csv' && counts.error > 0,
      );
    await until(async () => (await arriving()) !== undefined);
    const { id } = await arriving();
    const early = (await boss.get(`/imports/${id}`)).body;
    expect(early).toMatchObject({
      state: 'receiving',
      progress: { done: 0, total: 500 },
      counts: { error: 1 },
      sampleErrors: [{ row: 3, column: 'kind', value: 'Labb', code: 'unknown-kind', didYouMean: 'lab' }],
    });
    goOn();
    const sent = await sending;
    expect(sent.status).toBe(202);
    expect(await sent.json()).toMatchObject({ id, state: 'checking', progress: { done: 1, total: 513 } });
    const checked = await settledImport(boss, id);
    expect(checked).toMatchObject({ state: 'checked', counts: { error: 1, create: 511, unchanged: 1 } });
    expect(checked.sampleErrors).toEqual(early.sampleErrors);
  });

  it('is followed by a stream, which ends when nobody works on it any more', async () => {
    const table = lines(head, ...Array.from({ length: 600 }, () => row(undefined, { area: '0.01' })));
    const { body } = await sendTable(campus, boss, table, '?mode=check_then_apply');
    const path = `/imports/${body.id}/events`;
    const followed = await EventStream.open(campus.server.url, boss, { path });
    await followed.until(({ isOver }) => isOver);
    const versions = followed.changes.map(({ version }) => version as number);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(followed.changes.at(-1)).toEqual((await boss.get(`/imports/${body.id}`)).body);
    expect(followed.changes.at(-1)).toMatchObject({ state: 'applied', counts: { create: 600 } });

    const after = await EventStream.open(campus.server.url, boss, { path });
    await after.until(({ isOver }) => isOver);
    expect(after.changes).toEqual(followed.changes.slice(-1));
    expect((await (await campus.person()).get(path)).status).toBe(403);
    expect((await boss.get('/imports/imp_01h455vb4pex5vsknk084sn02q/events')).status).toBe(404);
  });

  it('is taken back by another, but for what was changed or booked since', async () => {
    const [made, booked, changed, touched] = [code(), code(), code(), code()];
    await applied(await checkedTable(campus, lines(head, row(changed), row(touched))));
    const bigger = { capacity: '6', name: 'Renamed' };
    const checked = await checkedTable(
      campus,
      lines(
        `${head},name_zh_hant`,
        ...[row(made), row(booked), row(changed, bigger), row(touched, bigger)].map((one) => `${one},新`),
      ),
    );
    expect((await boss.post(`/imports/${checked.id}/undo`)).body.code).toBe('state-not-allowed');
    await applied(checked);
    const person = await campus.person();
    await person.book((await spaceOf(booked)).body, at(3, '10:00'), at(3, '11:00'));
    await boss.patch(`/spaces/code:${touched}`, { capacity: 8 }, { 'if-match': '*' });
    await boss.patch(`/spaces/code:${changed}`, { areaM2: 2 }, { 'if-match': '*' });

    const { status, headers, body } = await boss.post(`/imports/${checked.id}/undo`);
    expect([status, headers['location'], body.undoes]).toEqual([
      202,
      `/api/v1/imports/${body.id}`,
      checked.id,
    ]);
    const back = await settledImport(boss, body.id);
    expect(back).toMatchObject({
      state: 'checked',
      counts: { create: 0, update: 2, unchanged: 0, error: 2 },
    });
    const errors = (await rowsOf(back.id, 'error')).map((one) => [one.code, one.errors.map((e) => e.code)]);
    expect(Object.fromEntries(errors)).toEqual({ [booked]: ['booked-since'], [touched]: ['changed-since'] });
    const mended = await boss.post(`/imports/${back.id}/fixes`, {
      header: 'status',
      from: 'retired',
      to: 'active',
    });
    expect(mended.body.code).toBe('state-not-allowed');

    expect(await applied(back, 'skip_row')).toMatchObject({ state: 'applied' });
    const [was, gone, stays, kept] = await Promise.all([changed, made, booked, touched].map(spaceOf));
    expect(was!.body).toMatchObject({ capacity: 4, areaM2: 2, name: { en: `Lab ${changed}` } });
    expect(was!.body.name.zhHant).toBeUndefined();
    expect([gone, stays, kept].map((one) => one!.body.status)).toEqual(['retired', 'active', 'active']);
    expect(kept!.body.capacity).toBe(8);
    const again = await settledImport(boss, (await boss.post(`/imports/${checked.id}/undo`)).body.id);
    expect(again.counts).toMatchObject({ update: 0, unchanged: 2, error: 2 });
  });

  it('is for those who keep the inventory', async () => {
    const [member, operator] = await Promise.all([campus.person(), campus.person({ roles: ['operator'] })]);
    const table = lines(head, row());
    expect((await sendTable(campus, member, table)).status).toBe(403);
    expect((await member.get('/imports')).status).toBe(403);
    expect((await sendTable(campus, operator, table)).status).toBe(202);
    expect((await boss.post('/spaces', 'a,b', { 'content-type': 'text/csv' })).status).toBe(415);
    expect((await boss.post('/imports', { a: 1 })).status).toBe(415);
    const form = new FormData();
    form.set('file', new Blob(['code\r\nA\r\n'], { type: 'text/csv' }), 'spaces.csv');
    const sent = await fetch(`${campus.server.url}/api/v1/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${boss.token}` },
      body: form,
    });
    expect([sent.status, await sent.json()]).toEqual([
      415,
      expect.objectContaining({ detail: expect.stringContaining('as text/csv') }),
    ]);
  });

  describe('of many rows', () => {
    const many = (count: number, at: (place: number) => string = () => row(undefined, { area: '1' })) =>
      lines(head, ...Array.from({ length: count }, (_, place) => at(place)));

    it('stops between two batches, and goes on where it stopped', async () => {
      const checked = await checkedTable(campus, many(1_600));
      await apply(checked);
      const stopped = await boss.post(`/imports/${checked.id}/stop`);
      expect(stopped.body.state).toBe('stopped');
      const halted = await settledImport(boss, checked.id);
      expect(halted.progress.done % 500).toBe(0);
      const written = () =>
        campus.db
          .query<{ n: number }>(
            `SELECT count(*)::int AS n FROM import_row r JOIN space s ON s.code = r.code JOIN import i ON i.id = r.import_id
             WHERE i.created_at = (SELECT max(created_at) FROM import)`,
          )
          .then(({ rows }) => rows[0]!.n);
      expect(await written()).toBe(halted.progress.done);
      expect((await boss.post(`/imports/${checked.id}/resume`)).status).toBe(202);
      expect(await settledImport(boss, checked.id)).toMatchObject({
        state: 'applied',
        counts: { create: 1_600 },
      });
      expect(await written()).toBe(1_600);
    });

    it('stops before a batch with an error that came after the check', async () => {
      const rival = code();
      const table = many(520, (place) => row(place === 510 ? rival : undefined, { area: '1' }));
      const checked = await checkedTable(campus, table);
      expect(checked.counts).toMatchObject({ create: 520, error: 0 });
      // Meanwhile somebody makes it a whole elsewhere, which cannot be moved from its part.
      const floorId = await otherFloor();
      const space = await campus.space({ code: rival, floorId, areaM2: 2 });
      await campus.space({ partOf: space, floorId, areaM2: 1 });
      expect(await applied(checked)).toMatchObject({
        state: 'stopped',
        progress: { done: 500, total: 520 },
        sampleErrors: [{ row: 512, column: 'floor', code: 'parts' }],
      });
      await boss.post(`/imports/${checked.id}/resume`, { onError: 'skip_row' });
      expect(await settledImport(boss, checked.id)).toMatchObject({
        state: 'applied',
        counts: { create: 519, error: 1 },
      });
    });
  });

  describe('that lists give', () => {
    const csv = { accept: 'text/csv' };

    it('is as long as the list, page after page, and holds only what one may see', async () => {
      const hidden = await campus.space({ status: 'hidden' });
      const part = await campus.space({ partOf: await campus.space({ status: 'hidden' }), areaM2: 1 });
      const member = await campus.person();
      const [all, seen] = await Promise.all([
        boss.get('/spaces?limit=1', csv),
        member.get('/spaces?format=csv'),
      ]);
      expect(all.headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="spaces.csv"',
      });
      const { rows } = await campus.db.query<{ n: number; active: number }>(
        `SELECT count(*)::int AS n, count(*) FILTER (WHERE status = 'active')::int AS active FROM space`,
      );
      expect(rows[0]!.active).toBeGreaterThan(2_000);
      expect(parse(all.text)).toHaveLength(rows[0]!.n + 1);
      expect(parse(seen.text)).toHaveLength(rows[0]!.active + 1);
      expect(all.text).toContain(hidden.code);
      expect(seen.text).not.toContain(hidden.code);
      const { parentId } = (await member.get(`/spaces/${part.id}`)).body;
      expect(
        (parse(seen.text, { columns: true }) as Record<string, string>[]).find(
          ({ code }) => code === part.code,
        ),
      ).toMatchObject({ part_of: parentId });
    });

    it.each(['/buildings', '/floors', '/tenants', '/amenities', '/leases', '/bookings', '/imports'])(
      'is there for %s, with the columns of what is listed',
      async (path) => {
        const [list, table, lined] = await Promise.all([
          boss.get(`${path}?limit=200`),
          boss.get(path, csv),
          boss.get(`${path}?format=ndjson`),
        ]);
        const { data } = list.body as { data: Record<string, unknown>[] };
        const [columns, ...rows] = parse(table.text) as string[][];
        const key = columns!.includes('id') ? 'id' : 'code';
        expect(rows.map((cells) => cells[columns!.indexOf(key)])).toEqual(data.map((item) => item[key]));
        expect(lined.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
        const lineTexts = lined.text.split('\n').filter((text) => text !== '');
        expect(lineTexts.map((text) => JSON.parse(text) as unknown)).toEqual(data);
      },
    );

    it('says what consists of more in columns of its own, and does nothing in a spreadsheet', async () => {
      await boss.post('/amenities', { code: 'evil', name: { en: '=1+1', zhHant: '公式, "x"' } });
      const { text } = await boss.get('/amenities', csv);
      const rows = parse(text, { columns: true }) as Record<string, string>[];
      expect(rows.find(({ code: found }) => found === 'evil')).toMatchObject({
        name_en: "'=1+1",
        name_zh_hant: '公式, "x"',
        name_zh_hans: '',
      });
    });

    it('tells spreadsheets that it is UTF-8 where a browser takes it away, and programs nothing that they must skip', async () => {
      const bytesOf = async (path: string, headers: Record<string, string>) => {
        const answer = await fetch(`${campus.server.url}/api/v1${path}`, { headers });
        return Buffer.from(await answer.arrayBuffer()).toString('latin1');
      };
      for (const path of ['/amenities?format=csv', '/audit/export?format=csv', '/spaces?format=csv']) {
        const program = await bytesOf(path, { authorization: `Bearer ${boss.token}` });
        const browser = await bytesOf(path, { cookie: `tolo_session=${boss.token}` });
        expect([path, program.slice(0, 3), browser.slice(0, 3)]).toEqual([
          path,
          expect.stringMatching(/^[a-z]/),
          '\xef\xbb\xbf',
        ]);
        expect(browser.slice(3)).toBe(program);
      }
      expect(await bytesOf('/amenities?format=ndjson', { cookie: `tolo_session=${boss.token}` })).toMatch(
        /^\{/,
      );
    });

    it('is refused as the list is', async () => {
      const member = await campus.person();
      expect((await member.get('/imports', csv)).status).toBe(403);
      const wrong = await boss.get('/spaces?kind=labb&format=csv');
      expect([wrong.status, wrong.headers['content-type']]).toEqual([
        422,
        expect.stringContaining('application/problem+json'),
      ]);
      expect((await boss.get('/spaces?format=xml')).status).toBe(422);
      expect((await boss.get('/me?format=csv')).headers['content-type']).toContain('application/');
    });

    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((name) => !name.includes('\0'));
    const odd = fc.constantFrom(
      '=1+1',
      "'=x",
      "''-1",
      '"',
      'a;b,c\nd',
      '\r\n',
      ' ',
      '-5',
      '\ufeff',
      '濕實驗室',
    );
    const oneSpace = fc.record({
      name: fc.record({
        en: fc.oneof(text, odd),
        zhHant: fc.option(odd, { nil: undefined }),
        zhHans: fc.option(text, { nil: undefined }),
      }),
      kind: fc.constantFrom('desk', 'lab', 'office', 'other'),
      areaM2: fc.integer({ min: 1, max: 500 }).map((hundredths) => hundredths / 100),
      capacity: fc.integer({ min: 1, max: 5_000 }),
      amenities: fc.constantFrom([], ['fume_hood'], ['fume__hood', 'fume_hood']),
      status: fc.constantFrom('active' as const, 'hidden' as const, 'retired' as const),
      x: fc.float({ min: -1000, max: 1000, noNaN: true }),
      y: fc.constantFrom(0, -0.5, 1e-7),
      formRequired: fc.boolean(),
    });

    it('sent back changes nothing, whatever the inventory', async () => {
      await boss.post('/amenities', { code: 'fume__hood', name: { en: 'Another hood' } });
      const spaces = fc.sample(oneSpace, 60);
      await Promise.all(spaces.map((space) => campus.space({ ...space, code: code() } as never)));
      const whole = await campus.space({ kind: 'lab', areaM2: 5, capacity: 5 });
      await campus.space({ kind: 'bench', areaM2: 1, partOf: whole });
      const { text: table } = await boss.get('/spaces', csv);
      const checked = await checkedTable(campus, table);
      expect(await rowsOf(checked.id, 'error')).toEqual([]);
      expect(await rowsOf(checked.id, 'update')).toEqual([]);
      expect(checked.counts).toMatchObject({ create: 0, unchanged: checked.progress.total, missing: 0 });
      expect(checked.progress.total).toBeGreaterThan(2_000);
    });

    it.each<[string, string, string, (table: string) => Buffer]>([
      ['UTF-8 with a mark', '測試', 'utf-8', (table) => Buffer.from(`\ufeff${table}`)],
      ['Big5', '測試', 'big5', (table) => encodedWith(table, '測試', labInBig5)],
      ['GB18030', '测试', 'gb18030', (table) => encodedWith(table, '测试', labInGb)],
    ])('saved anew in %s changes nothing either', async (_, name, encoding, saved) => {
      const floorId = await otherFloor();
      await campus.space({ floorId, name: { en: `=${name}"`, zhHant: `${name},\n${name}` }, areaM2: 1 });
      const { text: table } = await boss.get(`/spaces?floor=${floorId}`, csv);
      const checked = await checkedTable(campus, saved(table));
      expect(checked).toMatchObject({ file: { encoding }, counts: { unchanged: 1, update: 0, error: 0 } });
    });
    const encodedWith = (table: string, word: string, bytes: Buffer) =>
      Buffer.concat(
        table
          .split(word)
          .flatMap((part, place) => (place === 0 ? [Buffer.from(part)] : [bytes, Buffer.from(part)])),
      );
  });
});

describe('A table whose server loses its power', () => {
  it('is gone on with by the next, and nothing is done twice', async () => {
    const { server: first, db, admin: boss } = await Campus.openApart();
    try {
      const rows = Array.from({ length: 3_000 }, (_, n) => `P-${n},desk,1E,1/F,Desk ${n},1,1`);
      const table = lines('code,kind,building,floor,name_en,area_m2,capacity', ...rows);
      await sendTable({ server: first }, boss, table, '?mode=check_then_apply');
      const state = async () =>
        (
          await db.query<{ phase: string; done: number; state: string }>(
            'SELECT phase, done, state FROM import',
          )
        ).rows[0]!;
      await until(async () => (await state()).phase === 'apply' && (await state()).done > 0);
      await first.kill();
      const left = (await state()).done;
      const second = await startProcess({ databaseUrl: first.databaseUrl });
      try {
        await until(async () => (await state()).state === 'applied');
      } finally {
        await second.stop();
      }
      expect(left).toBeGreaterThanOrEqual(500);
      expect(left).toBeLessThan(3_000);
      const { rows: made } = await db.query<{ n: number }>(
        `SELECT count(DISTINCT subject_id)::int AS n FROM change WHERE type = 'space.created' HAVING count(*) = 3000`,
      );
      expect(made).toEqual([{ n: 3_000 }]);
    } finally {
      await db.end();
      await first.stop();
    }
  });
});
