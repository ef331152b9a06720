import type { ApproverRole } from './approval.js';
import { isSameStep, together } from './approvals-together.js';

const step = (name: string, stage = 1, role: ApproverRole = 'approver') => ({ name, stage, by: { role } });
const order = (...lists: ReturnType<typeof step>[][]) =>
  together(lists).map(({ name, stage }) => `${name} ${stage}`);

describe('What several spaces ask for', () => {
  it.each([
    ['nothing where none asks', [[], []], []],
    ['what one asks for, as it says', [[step('a', 1), step('b', 3)], []], ['a 1', 'b 3']],
    [
      'the same once',
      [
        [step('a'), step('b', 2)],
        [step('a'), step('b', 2)],
      ],
      ['a 1', 'b 2'],
    ],
    ['all at once where no space has an order', [[step('a')], [step('b')]], ['a 1', 'b 1']],
    [
      'a shared step after all that comes before it in either',
      [
        [step('safety', 1), step('finance', 2)],
        [step('host', 1), step('safety', 2)],
      ],
      ['host 1', 'safety 2', 'finance 3'],
    ],
    [
      'the earliest of either where each wants the other first',
      [
        [step('a', 1), step('b', 2)],
        [step('b', 2), step('a', 3)],
      ],
      ['a 1', 'b 2'],
    ],
    [
      'both at once where nothing tells them apart',
      [
        [step('a', 1), step('b', 2)],
        [step('b', 1), step('a', 2)],
      ],
      ['a 1', 'b 1'],
    ],
  ])('is %s', (_what, lists, expected) => {
    expect(order(...lists)).toEqual(expected);
  });

  it('asks two people who have the same step', () => {
    const hosts = [{ memberId: 'x' }, { memberId: 'y' }].map((by) => [{ name: 'host', stage: 1, by }]);
    expect(together(hosts).map(({ by }) => by.memberId)).toEqual(['x', 'y']);
    expect(isSameStep(step('a'), step('a', 2))).toBe(true);
    expect(isSameStep(step('a'), step('a', 1, 'operator'))).toBe(false);
    expect(isSameStep(step('a'), step('b'))).toBe(false);
  });
});
