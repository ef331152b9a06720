import {
  bodyOf,
  countingOn,
  draftOf,
  emptyDraft,
  lastDayOf,
  movedRate,
  nextMonth,
  priceOf,
} from './price-draft';
import type { PriceList } from './prices';

const list: PriceList = {
  id: 'prl_1',
  name: { en: 'Prices', zhHant: '收費' },
  validFrom: '2026-01-01',
  currency: 'HKD',
  rates: [
    {
      kinds: ['meeting_room'],
      days: ['mon', 'holiday'],
      from: '09:00',
      to: '24:00',
      per: 'space',
      centsPerHour: 25_050,
    },
    { useClasses: ['lab'], spaceIds: ['spc_1'], per: 'unit', centsPerHour: 0 },
  ],
  noShowPercent: 100,
  lateCancelMinutes: 1470,
  lateCancelPercent: 50,
  chargesLeased: true,
  version: 3,
  links: { self: '', versions: '' },
};
const draft = draftOf(list, () => '5E-312');

it('gives back a list that nobody has changed', () => {
  expect(bodyOf(draft)).toEqual({
    name: list.name,
    validFrom: '2026-01-01',
    noShowPercent: 100,
    lateCancelMinutes: 1470,
    lateCancelPercent: 50,
    chargesLeased: true,
    rates: [list.rates[0], { useClasses: ['lab'], spaceIds: ['code:5E-312'], per: 'unit', centsPerHour: 0 }],
  });
});

it('takes midnight for the end of the day', () => {
  const body = bodyOf({ ...draft, rates: [{ ...draft.rates[0]!, to: '00:00' }] });
  expect(body!.rates[0]!.to).toBe('24:00');
});

it.each([
  { noShow: '101' },
  { late: '' },
  { lateHours: 'a day' },
  { rates: [{ ...draft.rates[0]!, price: '12.345' }] },
  { rates: [{ ...draft.rates[0]!, price: '' }] },
])('sends nothing while %j is no figure', (part) => {
  expect(bodyOf({ ...draft, ...part })).toBeUndefined();
});

it.each([
  ['0', 0],
  ['0.00', 0],
  ['250', 25_000],
  ['-1', undefined],
  ['', undefined],
])('reads %j as a price of %j cents', (text, cents) => {
  expect(priceOf(text)).toBe(cents);
});

it('begins with nothing that costs', () => {
  expect(bodyOf(emptyDraft('2026-12-01'))).toBeUndefined();
  expect(bodyOf({ ...emptyDraft('2026-12-01'), rates: [] })).toMatchObject({ rates: [], noShowPercent: 100 });
});

it('moves a rate up and down, and not out of the list', () => {
  const keys = (at: number, by: -1 | 1) => movedRate(draft.rates, at, by).map(({ key }) => key);
  expect([keys(0, 1), keys(1, -1), keys(0, -1), keys(1, 1)]).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
});

it('knows which list counts on a day, and until when', () => {
  const [next, now] = [{ ...list, validFrom: '2027-01-01' }, list];
  const lists = [next, now];
  expect(
    ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => countingOn(lists, day)?.validFrom),
  ).toEqual([undefined, '2026-01-01', '2026-01-01', '2027-01-01']);
  expect([lastDayOf(lists, now), lastDayOf(lists, next)]).toEqual(['2026-12-31', undefined]);
});

it.each([
  ['2026-12-31', '2027-01-01'],
  ['2026-01-01', '2026-02-01'],
])('after %s comes the month that begins on %s', (day, first) => {
  expect(nextMonth(day)).toBe(first);
});
