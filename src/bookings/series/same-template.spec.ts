import { saysTheSame } from './same-template.js';
import type { Template } from './series.js';

const template: Template = {
  spaceId: 'space',
  rrule: 'FREQ=WEEKLY;COUNT=4',
  startsOn: '2026-12-01T14:00:00',
  minutes: 60,
  timeZone: 'Asia/Hong_Kong',
  onHoliday: 'skip',
  exdates: [],
  units: 1,
  people: 4,
  title: 'Group',
  purpose: null,
  named: { members: [], attendees: 0, guests: 0 },
  riskFormId: null,
};

describe('A series', () => {
  it('is the same where it says the same', () => {
    expect(saysTheSame(template, structuredClone(template))).toBe(true);
  });

  it.each<[keyof Template, Partial<Template>]>([
    ['spaceId', { spaceId: 'another' }],
    ['rrule', { rrule: 'FREQ=WEEKLY;COUNT=5' }],
    ['startsOn', { startsOn: '2026-12-01T15:00:00' }],
    ['minutes', { minutes: 90 }],
    ['onHoliday', { onHoliday: 'keep' }],
    ['exdates', { exdates: ['2026-12-08'] }],
    ['units', { units: 2 }],
    ['people', { people: 5 }],
    ['title', { title: null }],
    ['purpose', { purpose: 'Prep' }],
    ['named', { named: { members: [], attendees: 0, guests: 1 } }],
    ['riskFormId', { riskFormId: 'form' }],
  ])('is another where %s differs', (_, change) => {
    expect(saysTheSame(template, { ...template, ...change } as Template)).toBe(false);
  });
});
