import { type Situation, stateOf } from './states';

const lab = { id: 'lab', kind: 'lab' as const, capacity: 4, amenities: ['fume_hood'] };
const item = (status: string, mine = false, start = '13:00', end = '15:00') =>
  ({
    kind: 'booking',
    status,
    mine,
    start: `2026-12-01T${start}:00+08:00`,
    end: `2026-12-01T${end}:00+08:00`,
  }) as NonNullable<ReturnType<Situation['items']['get']>>[number];
const situation = (more: Partial<Situation> = {}): Situation => ({
  wish: { kind: 'lab', people: 4, with: ['fume_hood'] },
  from: '2026-12-01T14:00',
  to: '2026-12-01T16:00',
  offers: new Map(),
  items: new Map(),
  ...more,
});
const offered = { offers: new Map([['lab', { start: '', end: '' }]]) };
const having = (...items: ReturnType<typeof item>[]) => ({ items: new Map([['lab', items]]) });

describe('On a plan a space', () => {
  it.each<[string, string, Partial<Situation>]>([
    ['free', 'where it is offered', offered],
    ['free', 'where others have only a part of it', { ...offered, ...having(item('busy')) }],
    ['mine', 'where I have it', having(item('confirmed', true))],
    [
      'mine',
      'where I have it and could have more of it',
      { ...offered, ...having(item('checked_in', true)) },
    ],
    ['pending', 'where I have asked for it', having(item('requested', true))],
    ['pending', 'where it is held', having(item('held'))],
    ['taken', 'where somebody has it', having(item('busy'))],
    ['closed', 'where nobody has it and it cannot be had', {}],
    ['closed', 'where it was taken until just then', having(item('busy', false, '12:00', '14:00'))],
    ['closed', 'where it is taken from just then', having(item('busy', false, '16:00', '17:00'))],
    ['other', 'of another kind', { wish: { kind: 'desk', people: 1, with: [] } }],
    ['other', 'that is too small', { wish: { people: 5, with: [] } }],
    ['other', 'without the equipment', { wish: { people: 1, with: ['hplc'] } }],
  ])('is %s %s', (state, _, more) => {
    expect(stateOf(lab, situation(more))).toBe(state);
  });
});
