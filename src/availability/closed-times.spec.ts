import { type CatalogueSnapshot, type CatalogueSpace, defaultTerms } from '../spaces/index.js';
import { day, hour, minute } from '../time/index.js';
import { closedTimes } from './closed-times.js';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2026-11-30T00:00');
const snapshot = {
  campus: { timeZone: 'Asia/Hong_Kong' },
  holidays: new Map([
    ['2026-12-02', { date: '2026-12-02', kind: 'general' }],
    ['2026-12-03', { date: '2026-12-03', kind: 'statutory' }],
  ]),
} as unknown as CatalogueSnapshot;
const office = [['09:00', '12:00'] as const, ['13:00', '18:00'] as const];
const always = [['00:00', '24:00'] as const];
const spaceOf = (terms: object, closures: object[] = []) =>
  ({ terms: { ...defaultTerms, ...terms }, closures }) as unknown as CatalogueSpace;
const hours = { sun: [], mon: office, tue: office, wed: office, thu: office, fri: always, sat: always };

/** Tuesday to Sunday. */
const week = { start: at('2026-12-01T00:00'), end: at('2026-12-07T00:00') };
const shown = (...of: [CatalogueSpace, { start: number; end: number }?]) =>
  closedTimes(snapshot, of[0], of[1] ?? week, now).map(({ start, end }) =>
    [start, end].map((instant) => new Date(instant + 8 * hour).toISOString().slice(5, 16)).join('/'),
  );

describe('A space is closed', () => {
  it('outside its hours, and not through midnight where a day adjoins the next', () => {
    expect(shown(spaceOf({ hours, holidays: 'open' }))).toEqual([
      '12-01T00:00/12-01T09:00',
      '12-01T12:00/12-01T13:00',
      '12-01T18:00/12-02T09:00',
      '12-02T12:00/12-02T13:00',
      '12-02T18:00/12-03T09:00',
      '12-03T12:00/12-03T13:00',
      '12-03T18:00/12-04T00:00',
      '12-06T00:00/12-07T00:00',
    ]);
  });

  it.each([
    ['all of them', 'closed', ['12-02T00:00/12-04T00:00']],
    ['such as are statutory', 'statutory_closed', ['12-03T00:00/12-04T00:00']],
    ['none', 'open', []],
  ])('on holidays: %s', (_, holidays, expected) => {
    const allWeek = Object.fromEntries(Object.keys(hours).map((name) => [name, always]));
    expect(shown(spaceOf({ hours: allWeek, holidays }))).toEqual(expected);
  });

  it('in closures, once they are in force', () => {
    const during = { start: at('2026-12-04T10:00'), end: at('2026-12-04T12:00') };
    const closures = [
      during,
      { start: during.end, end: during.end + hour, since: now - minute },
      { start: during.end + hour, end: during.end + 2 * hour, since: now + minute },
    ];
    const friday = { start: at('2026-12-04T00:00'), end: at('2026-12-05T00:00') };
    expect(shown(spaceOf({ hours, holidays: 'open' }, closures), friday)).toEqual([
      '12-04T10:00/12-04T13:00',
    ]);
  });

  it('only as far as was asked for', () => {
    const asked = { start: at('2026-12-01T08:00'), end: at('2026-12-01T08:30') };
    expect(shown(spaceOf({ hours, holidays: 'open' }), asked)).toEqual(['12-01T08:00/12-01T08:30']);
    expect(
      shown(spaceOf({ hours, holidays: 'open' }), { start: asked.start + hour, end: asked.start + 2 * hour }),
    ).toEqual([]);
    expect(
      closedTimes(snapshot, spaceOf({ hours }), { start: now, end: now + 366 * day }, now).length,
    ).toBeGreaterThan(300);
  });
});
