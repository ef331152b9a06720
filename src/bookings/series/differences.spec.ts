import type { Violation } from '../../rules/index.js';
import { nobodyElse, partyOf } from '../attendees/party.js';
import { concernsPlace, differences, isAbout, judgedFor, typeOf } from './differences.js';
import type { Target } from './plan.js';

const from: Target = {
  spaceId: 'a',
  start: 0,
  end: 60,
  units: 1,
  people: 2,
  title: 'Stand-up',
  purpose: null,
  party: partyOf({ attendees: [{ email: 'ann@elsewhere.example' }], guests: [] }),
  riskFormId: 'form',
};
const { riskFormId: _, ...same } = from;
const guests = [{ name: 'Bob' }];
const withBob = partyOf({ attendees: from.party.names!.attendees, guests });

describe('What changes about a date', () => {
  it.each<[string, Partial<Target>, string[]]>([
    ['nothing, whatever form it relies on', {}, []],
    ['the form where another is named', { riskFormId: 'other' }, ['riskFormId']],
    ['nothing where the form that it has is named', { riskFormId: 'form' }, []],
    ['the form where it is to be found anew', { riskFormId: null }, ['riskFormId']],
    ['guests', { party: withBob }, ['guests']],
    ['everybody', { party: nobodyElse, people: 1 }, ['people', 'attendees']],
    ['place and words', { spaceId: 'b', title: null }, ['spaceId', 'title']],
  ])('%s', (_what, change, expected) => {
    expect(differences(from, { ...same, ...change })).toEqual(expected);
  });

  it('is compared as it was written down, too', () => {
    expect(differences(JSON.parse(JSON.stringify(from)) as Target, from)).toEqual([]);
  });

  it.each([
    [['title', 'purpose', 'attendees', 'guests'], 'nothing', []],
    [['title', 'riskFormId'], 'form', ['form-does-not-cover']],
    [['riskFormId', 'people'], 'all', ['form-does-not-cover', 'holiday']],
    [['start'], 'all', ['form-does-not-cover', 'holiday']],
    [[], 'nothing', []],
  ] as const)('of %j the rules are asked about %s', (changed, what, heard) => {
    const violations = ['form-does-not-cover', 'holiday'].map((code) => ({ code, detail: '' }) as Violation);
    expect(judgedFor(changed)).toBe(what);
    expect(violations.filter(isAbout(what)).map(({ code }) => code)).toEqual(heard);
  });

  it.each([
    [['title', 'guests'], false, 'booking.updated'],
    [['people'], false, 'booking.updated'],
    [['units'], true, 'booking.updated'],
    [['end', 'title'], true, 'booking.moved'],
    [['spaceId'], true, 'booking.moved'],
  ])('%j occupies something else: %s, and is told as %s', (changed, elsewhere, type) => {
    expect(concernsPlace(changed)).toBe(elsewhere);
    expect(typeOf(changed)).toBe(type);
  });
});
