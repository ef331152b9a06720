import { knowledgeAt, stateAt } from './state';

const at = (time: string) => `2026-11-26T${time}:00+08:00`;
const period = (start: string, end: string) => ({ start: at(start), end: at(end) });
const noon = [period('10:00', '11:00'), period('13:00', '14:00')];

describe('A door shows', () => {
  it.each([
    [
      'free until the next comes',
      '09:00',
      { busy: noon },
      { what: 'free', until: at('10:00'), next: noon[0] },
    ],
    [
      'taken until it ends, and what comes then',
      '10:30',
      { busy: noon },
      { what: 'taken', until: at('11:00'), next: noon[1] },
    ],
    ['free as soon as it ends', '11:00', { busy: noon }, { what: 'free', until: at('13:00'), next: noon[1] }],
    ['free for as long as is known', '14:00', { busy: noon }, { what: 'free' }],
    [
      'free until it closes',
      '14:00',
      { busy: noon, closed: [period('20:00', '23:59')] },
      { what: 'free', until: at('20:00') },
    ],
    [
      'closed, though it is also taken',
      '10:30',
      { busy: noon, closed: [period('08:00', '12:00')] },
      { what: 'closed', until: at('12:00'), next: noon[1] },
    ],
    [
      'in use where it was taken here',
      '10:30',
      { busy: noon, here: { ...noon[0]!, longer: [] } },
      { what: 'here', until: at('11:00'), next: noon[1] },
    ],
    [
      'in use a moment before that begins',
      '09:58',
      { busy: noon, here: { ...noon[0]!, longer: [] } },
      { what: 'here', until: at('11:00'), next: noon[1] },
    ],
    [
      'free once what was taken here is over',
      '11:00',
      { busy: noon, here: { ...noon[0]!, longer: [] } },
      { what: 'free', until: at('13:00'), next: noon[1] },
    ],
  ])('%s', (_, time, door, state) => {
    expect(stateAt({ closed: [], ...door }, Date.parse(at(time)))).toEqual(state);
  });

  it.each([
    [0, 'live'],
    [45, 'live'],
    [46, 'old'],
    [600, 'old'],
    [601, 'lost'],
  ])('what it heard %i seconds ago as %s', (seconds, knowledge) => {
    expect(knowledgeAt(0, seconds * 1000)).toBe(knowledge);
  });
});
