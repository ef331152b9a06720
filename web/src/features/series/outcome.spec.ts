import { outcomeOf, tallyOf } from './outcome';
import type { Occurrence } from './series';

const asked = {
  date: '2026-12-29',
  start: '2026-12-29T14:00:00+08:00',
  end: '2026-12-29T16:00:00+08:00',
  action: 'book',
} as const;
const elsewhere = { choiceId: 'c1', space: { id: 'spc_2', code: '5E-310', name: {}, kind: 'lab' } };
const later = { choiceId: 'c2', start: '2026-12-29T16:00:00+08:00', end: '2026-12-29T18:00:00+08:00' };
const date = (one: Partial<Occurrence>) =>
  ({ ...asked, result: 'ok', choices: [{ choiceId: 'skip' }], ...one }) as Occurrence;

const fine = date({});
const clash = date({
  result: 'adjusted',
  proposal: elsewhere,
  choices: [elsewhere, later, { choiceId: 'skip' }],
});
const hopeless = date({ result: 'conflict' });

describe('What becomes of a date of a series', () => {
  it.each([
    ['as asked', fine, undefined, { start: asked.start, isOther: false }],
    ['as proposed', clash, undefined, { space: elsewhere.space, start: asked.start, isOther: true }],
    ['as decided', clash, 'c2', { start: later.start, isOther: true }],
    ['nothing, where it was left out', clash, 'skip', undefined],
    ['nothing, where nothing is free', hopeless, undefined, undefined],
  ] as const)('is %s', (_, occurrence, decision, outcome) => {
    const found = outcomeOf(occurrence, decision);
    if (outcome) expect(found).toMatchObject(outcome);
    else expect(found).toBeUndefined();
  });

  it('is counted as it will be', () => {
    expect(tallyOf([fine, clash, hopeless], {})).toEqual({ all: 3, done: 2, other: 1, approval: 0 });
    const other = { ...clash, date: '2027-01-05' };
    expect(tallyOf([fine, other], { '2027-01-05': 'skip' })).toEqual({
      all: 2,
      done: 1,
      other: 0,
      approval: 0,
    });
  });
});
