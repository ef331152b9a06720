import { beginningOn, bodyOf, type Closure, isWhole, nothingOn, wantedAs } from './wanted';

const zone = 'Asia/Hong_Kong';
const floor = { ...nothingOn('2026-12-07'), places: ['floor:flr_1'] };

describe('What is wanted closed', () => {
  it('is asked for by its buildings, its floors and its spaces, on the clocks of the campus', () => {
    const wanted = { ...floor, places: ['building:5E', 'floor:flr_1'], spaces: ['5E-312'] };
    expect(bodyOf(wanted, zone)).toMatchObject({
      scope: { buildings: ['5E'], floors: ['flr_1'], spaces: ['5E-312'] },
      start: '2026-12-07T08:00',
      end: '2026-12-07T20:00',
      timeZone: zone,
      reason: { code: 'maintenance', text: { en: 'Maintenance' } },
    });
    expect(bodyOf({ ...floor, places: ['campus'] }, zone).scope).toEqual({ campus: true });
  });

  it('is the same again once it has been saved', () => {
    const { scope, reason, kinds, strategy } = bodyOf(floor, zone);
    const saved = {
      scope,
      reason,
      kinds,
      strategy,
      start: '2026-12-07T08:00:00+08:00',
      end: '2026-12-07T20:00:00+08:00',
    } as Closure;
    expect(bodyOf(wantedAs(saved), zone)).toEqual(bodyOf(floor, zone));
  });

  it('keeps its length when it begins on another day', () => {
    const week = { ...floor, to: { date: '2026-12-11', time: '20:00' } };
    expect(beginningOn(week, '2027-01-04')).toMatchObject({
      from: { date: '2027-01-04', time: '08:00' },
      to: { date: '2027-01-08', time: '20:00' },
    });
  });

  it.each([
    ['a place and a period', floor, true],
    ['no place', { ...floor, places: [] }, false],
    ['single spaces', { ...floor, places: [], spaces: ['5E-312'] }, true],
    ['an end before its start', { ...floor, to: { date: '2026-12-07', time: '08:00' } }, false],
    [
      'no reason in English',
      { ...floor, reason: { code: 'x', text: { en: ' ', zhHant: '', zhHans: '' } } },
      false,
    ],
  ])('can be planned, or not, with %s', (_, wanted, isPlanned) => {
    expect(isWhole(wanted)).toBe(isPlanned);
  });
});
