import { hour, minute, type WeeklyHours } from '../time/index.js';
import {
  type ApprovalPolicy,
  type ApproverRole,
  clockOf,
  clockOfAll,
  type Condition,
  isWithin,
  stepsNeeded,
  withStates,
} from './approval.js';

const timeZone = 'Asia/Hong_Kong';
const at = (time: string) => Date.parse(`2026-12-01T${time}:00+08:00`);
const office = [['08:00', '20:00']] as const;
const hours: WeeklyHours = {
  mon: office,
  tue: office,
  wed: office,
  thu: office,
  fri: office,
  sat: [],
  sun: [],
};

const needed = (
  when: Condition,
  { from = '10:00', to = '12:00', people = 2, hazards = [] as string[] } = {},
): boolean => {
  const policy = { steps: [{ name: 'safety', stage: 1, by: { role: 'approver' as const }, when }] };
  const asked = { during: { start: at(from), end: at(to) }, people };
  return stepsNeeded(policy, asked, { timeZone, hazards: new Set(hazards) }).length === 1;
};

describe('Who has to be asked', () => {
  it.each([
    ['within the hours to the minute', { outOfHours: { hours } }, { from: '08:00', to: '20:00' }, false],
    ['a minute before the hours', { outOfHours: { hours } }, { from: '07:59' }, true],
    ['a minute after the hours', { outOfHours: { hours } }, { to: '20:01' }, true],
    ['a hazard that counts', { hazards: ['bsl2', 'laser_class_4'] }, { hazards: ['laser_class_4'] }, true],
    ['a hazard that does not count', { hazards: ['bsl2'] }, { hazards: ['bsl1'] }, false],
    ['no hazard', { hazards: ['bsl2'] }, {}, false],
    ['as many people as may come', { moreThanPeople: 20 }, { people: 20 }, false],
    ['one more', { moreThanPeople: 20 }, { people: 21 }, true],
    ['as long as may be', { longerThanMinutes: 120 }, {}, false],
    ['a minute longer', { longerThanMinutes: 120 }, { to: '12:01' }, true],
    ['always', {}, {}, true],
    ['both of two', { moreThanPeople: 1, hazards: ['bsl2'] }, { hazards: ['bsl2'] }, true],
    ['one of two', { moreThanPeople: 2, hazards: ['bsl2'] }, { hazards: ['bsl2'] }, false],
  ])('%s', (_what, when: Condition, wish, isNeeded) => {
    expect(needed(when, wish)).toBe(isNeeded);
  });

  it('is told in the order of the stages, without the steps that fall away', () => {
    const by = { role: 'approver' } as const;
    const steps = [
      { name: 'finance', stage: 3, by },
      { name: 'host', stage: 2, by, when: { moreThanPeople: 5 } },
      { name: 'safety', stage: 1, by },
    ];
    const asked = { during: { start: at('10:00'), end: at('11:00') }, people: 2 };

    const names = stepsNeeded({ steps }, asked, { timeZone, hazards: new Set() }).map(({ name }) => name);

    expect(names).toEqual(['safety', 'finance']);
  });
});

describe('The clock of a request', () => {
  const policy: ApprovalPolicy = { steps: [], expiresAfterHours: 48, escalateAfterHours: 4 };
  const now = at('10:00');

  it.each([
    ['runs its hours', now + 50 * hour, now + 48 * hour],
    ['ends at the start at the latest', now + 47 * hour, now + 47 * hour],
  ])('%s', (_what, start, expiresAt) => {
    expect(clockOf(policy, start, now)).toEqual({ expiresAt, escalatesAt: now + 4 * hour });
  });

  it('tells nobody else where the policy names no time', () => {
    expect(clockOf({ steps: [], expiresAfterHours: 1 }, now + hour, now)).toEqual({ expiresAt: now + hour });
  });
});

describe('The clock of a request for several spaces', () => {
  const policy = (expiresAfterHours: number, escalateAfterHours?: number, escalateTo?: ApproverRole) => ({
    steps: [],
    expiresAfterHours,
    ...(escalateAfterHours !== undefined && { escalateAfterHours }),
    ...(escalateTo && { escalateTo }),
  });
  const now = at('10:00');
  const clock = (...policies: ApprovalPolicy[]) => clockOfAll(policies, now + 100 * hour, now);

  it.each([
    ['ends with the first', [policy(48), policy(24)], { expiresAt: now + 24 * hour }],
    [
      'goes to others once all let it',
      [policy(48, 4, 'operator'), policy(48, 6, 'operator')],
      { expiresAt: now + 48 * hour, escalatesAt: now + 6 * hour, escalatesTo: 'operator' },
    ],
    [
      'goes to nobody whom only one names',
      [policy(48, 4, 'operator'), policy(48)],
      { expiresAt: now + 48 * hour },
    ],
    [
      'goes to nobody where they name different ones',
      [policy(48, 4, 'operator'), policy(48, 4, 'campus_admin')],
      { expiresAt: now + 48 * hour },
    ],
  ])('%s', (_what, policies, expected) => {
    expect(clock(...policies)).toEqual(expected);
  });
});

describe('The steps of a request', () => {
  const states = (...steps: { stage: number; state?: 'approved' | 'declined' }[]) =>
    withStates(steps).map(({ state }) => state);

  it.each([
    [[{ stage: 1 }], ['open']],
    [
      [{ stage: 1 }, { stage: 1 }, { stage: 2 }],
      ['open', 'open', 'waiting'],
    ],
    [
      [{ stage: 1, state: 'approved' as const }, { stage: 1 }, { stage: 2 }],
      ['approved', 'open', 'waiting'],
    ],
    [
      [{ stage: 1, state: 'approved' as const }, { stage: 3 }],
      ['approved', 'open'],
    ],
    [[{ stage: 1, state: 'approved' as const }], ['approved']],
  ])('%j are %j', (steps, expected) => {
    expect(states(...steps)).toEqual(expected);
  });
});

describe('What lies within what was granted', () => {
  const granted = { spaceId: 'a', during: { start: at('10:00'), end: at('12:00') }, units: 2, people: 3 };

  it.each([
    ['the same', {}, true],
    ['a part of the time', { during: { start: at('10:30'), end: at('11:00') } }, true],
    ['a minute earlier', { during: { start: at('10:00') - minute, end: at('12:00') } }, false],
    ['a minute later', { during: { start: at('10:00'), end: at('12:00') + minute } }, false],
    ['fewer people', { people: 1 }, true],
    ['more people', { people: 4 }, false],
    ['more units', { units: 3 }, false],
    ['another space', { spaceId: 'b' }, false],
    ['a further space', { others: [{ spaceId: 'b', units: 1 }] }, false],
  ])('%s', (_what, change, within) => {
    expect(isWithin({ ...granted, ...change }, granted)).toBe(within);
  });

  const list = { ...granted, others: [{ spaceId: 'b', units: 1 }] };
  it.each([
    [
      'all of a list, in whatever order',
      { spaceId: 'b', units: 1, others: [{ spaceId: 'a', units: 2 }] },
      true,
    ],
    ['the first of a list', {}, true],
    ['the second of a list', { spaceId: 'b', units: 1 }, true],
    ['more units of the second', { spaceId: 'b', units: 2 }, false],
  ])('%s', (_what, change, within) => {
    expect(isWithin({ ...granted, ...change }, list)).toBe(within);
  });
});
