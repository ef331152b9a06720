import { randomUUID } from 'node:crypto';
import { RefusalKeeper } from '../src/platform/http/refusal-keeper.js';
import { freshStore, type FreshStore } from './support/store.js';

describe('Refusals of one moment', () => {
  let store: FreshStore;
  let keeper: RefusalKeeper;

  beforeAll(async () => {
    store = await freshStore();
    keeper = new RefusalKeeper(store.db);
  });
  afterAll(() => store.close());

  const refusal = (detail: string, repeat: { ownerId?: string; key?: string; bodyHash?: string } = {}) => ({
    repeat: {
      ownerId: randomUUID(),
      route: 'POST /api/v1/bookings',
      key: randomUUID(),
      bodyHash: 'ab'.repeat(32),
      ...repeat,
    },
    answer: { status: 409, headers: { 'retry-after': '1' }, body: { code: 'slot-taken', detail } },
  });
  const keepAll = (those: Parameters<RefusalKeeper['keep']>[0][]) =>
    Promise.all(those.map((one) => keeper.keep(one).catch((error: unknown) => error)));

  it('are kept each under its own key, and found when it comes again', async () => {
    const those = Array.from({ length: 40 }, (_, n) => refusal(`Number ${n}`));
    expect(new Set(await keepAll(those))).toEqual(new Set([undefined]));
    const again = those.map(({ repeat }) => ({ repeat }));
    expect(await keepAll(again)).toEqual(those.map(({ answer }) => ({ ...answer, same: true })));
  });

  it('under one key are answered by the first, and say whether they asked the same', async () => {
    const first = refusal('First');
    const second = { ...first, answer: { ...first.answer, body: { code: 'slot-taken', detail: 'Second' } } };
    expect(await keepAll([first, second])).toEqual([undefined, undefined]);
    const other = { ...second, repeat: { ...first.repeat, bodyHash: 'cd'.repeat(32) } };
    expect(await keepAll([second, other])).toEqual([
      { ...first.answer, same: true },
      { ...first.answer, same: false },
    ]);
  });

  it('leave nothing where there is nothing to keep', async () => {
    const { repeat } = refusal('Overloaded');
    expect(await keepAll([{ repeat }])).toEqual([undefined]);
    expect(await keepAll([{ repeat }])).toEqual([undefined]);
  });

  it('are kept though one of them cannot be', async () => {
    const those = [refusal('Before'), refusal('Not kept', { ownerId: 'nobody' }), refusal('After')];
    const [before, spoilt, after] = await keepAll(those);
    expect([before, after]).toEqual([undefined, undefined]);
    expect(String(spoilt)).toMatch(/uuid/);
    const kept = await keepAll([those[0]!, those[2]!]);
    expect(kept.map((found) => (found as { body: { detail: string } }).body.detail)).toEqual([
      'Before',
      'After',
    ]);
  });

  it('may quote whatever was sent', async () => {
    const quoting = refusal('"\u0000" and "\ud800" are no titles');
    expect(await keepAll([quoting])).toEqual([undefined]);
    const rows = await store.source.query<{ body: string }[]>(
      'SELECT body::text FROM idempotency_key WHERE key = $1',
      [quoting.repeat.key],
    );
    expect(JSON.parse(rows[0]!.body)).toEqual(quoting.answer.body);
  });
});
