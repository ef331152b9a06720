import fc from 'fast-check';
import type { Booker } from '../identity/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, defaultTerms, type Terms } from '../spaces/index.js';
import { day, hour } from '../time/index.js';
import { judge } from './judge.js';
import { judging } from './verdicts.js';

const now = Date.UTC(2026, 10, 30, 1);
const snapshotOf = (...own: object[]) =>
  ({
    campus: { timeZone: 'Asia/Hong_Kong' },
    holidays: new Map([['2026-12-02', { date: '2026-12-02', name: { en: 'A holiday' }, kind: 'general' }]]),
    allowances: [],
    entitlements: new Map(own.length > 0 ? [['own', own]] : []),
  }) as unknown as CatalogueSnapshot;
const snapshot = snapshotOf();
const snapshots = [snapshot, snapshotOf({ kind: 'lab' }), snapshotOf({ kind: 'desk', building: '5E' })];
const booker: Booker = {
  memberId: 'me',
  tenantId: 'own',
  qualifications: [{ code: 'laser', validFrom: '2026-01-01', expiresOn: '2026-12-01' }],
  riskForms: [{ id: 'form', hazards: ['bsl2'], validFrom: '2026-12-01', expiresOn: '2026-12-02' }],
};
const requiring = (qualification: string, form?: string) => ({
  qualifications: [{ code: qualification, name: {} }],
  forms: form ? [{ code: form, name: {} }] : [],
  anyForm: false,
});
const officeHours = [['09:00', '12:00']] as const;
const allTerms: Terms[] = [
  defaultTerms,
  { ...defaultTerms, noticeMinutes: 26 * 60 },
  { ...defaultTerms, hours: { ...defaultTerms.hours, tue: officeHours, wed: officeHours } },
  { ...defaultTerms, maxMinutes: 30 },
  { ...defaultTerms, holidays: 'closed' },
  { ...defaultTerms, minPeople: 3 },
  { ...defaultTerms, advanceDays: 1, releaseTime: '10:00' },
];

const works = { id: 'works', publicId: 'clo_works', reason: { code: 'maintenance', text: { en: 'Works' } } };

const space = fc.record({
  terms: fc.constantFrom(...allTerms),
  capacity: fc.constantFrom(1, 2, 4),
  status: fc.constantFrom('active', 'active', 'hidden'),
  kind: fc.constantFrom('lab', 'desk'),
  building: fc.constantFrom({ code: '5E' }, { code: '6W' }),
  requirements: fc.constantFrom(
    undefined,
    requiring('laser'),
    requiring('laser', 'bsl2'),
    requiring('radiation'),
  ),
  closures: fc.constantFrom(
    [],
    [{ ...works, start: now, end: now + 9 * hour }],
    [{ ...works, start: now + day, end: now + 2 * day, since: now - hour }],
    [{ ...works, start: now + day, end: now + 2 * day, since: now + hour }],
  ),
  leases: fc.constantFrom(
    [],
    [{ tenantId: 'own', from: '2026-01-01' }],
    [{ tenantId: 'other', from: '2026-01-01' }],
    [{ tenantId: 'other', from: '2026-12-01', to: '2026-12-02' }],
  ),
}) as unknown as fc.Arbitrary<
  Pick<
    CatalogueSpace,
    'terms' | 'capacity' | 'status' | 'leases' | 'closures' | 'kind' | 'building' | 'requirements'
  >
>;

describe('The verdicts on many spaces', () => {
  const starts = Array.from({ length: 20 }, (_, n) => now - hour + n * 4 * hour);
  const wish = { starts, length: hour, people: 2 };

  it('are those on each of them alone', () => {
    fc.assert(
      fc.property(fc.array(space, { maxLength: 12 }), fc.constantFrom(...snapshots), (spaces, catalogue) => {
        const verdictsOf = judging(booker, catalogue, wish, now);
        for (const one of spaces as CatalogueSpace[]) {
          const verdicts = verdictsOf(one, 2);
          const found: number[] = [];
          for (let n = verdicts.nextAllowed(0); n !== -1; n = verdicts.nextAllowed(n + 1)) found.push(n);
          const alone = starts.flatMap((start, n) =>
            judge(booker, catalogue, one, { during: { start, end: start + hour }, units: 2, people: 2 }, now)
              .length === 0
              ? [n]
              : [],
          );
          expect(found).toEqual(alone);
        }
      }),
    );
  });

  it.each<[string, object, object, string]>([
    ['what they ask for', {}, { requirements: requiring('radiation') }, 'qualification-required'],
    ['their kind, of which the tenant may book one', {}, { kind: 'desk' }, 'tenant-not-entitled'],
    ['when they are closed', {}, { closures: [{ ...works, start: now, end: now + day }] }, 'space-closed'],
  ])('tell spaces apart that differ only in %s', (_, ofOne, ofOther, refusal) => {
    const like = {
      terms: defaultTerms,
      capacity: 4,
      status: 'active',
      kind: 'lab',
      leases: [],
      closures: [],
    };
    const [one, other] = [ofOne, ofOther].map((own) => ({ ...like, ...own }) as unknown as CatalogueSpace);
    const verdictsOf = judging(
      booker,
      snapshotOf({ kind: 'lab' }),
      { starts: [now + hour], length: hour, people: 1 },
      now,
    );
    expect(verdictsOf(one!, 4).nextAllowed(0)).toBe(0);
    expect(verdictsOf(other!, 4).nextAllowed(0)).toBe(-1);
    expect(verdictsOf(other!, 4).refusal.code).toBe(refusal);
    expect(verdictsOf({ ...one! }, 4)).toBe(verdictsOf(one!, 4));
  });

  it('name a rule that is broken at the starts to come rather than that the others have passed', () => {
    const closed = { ...defaultTerms, hours: { ...defaultTerms.hours, mon: [], tue: [] } };
    const like = { capacity: 4, status: 'active', leases: [], closures: [] };
    const one = { ...like, terms: closed } as unknown as CatalogueSpace;
    const verdicts = judging(
      booker,
      snapshot,
      { starts: [now - day, now - hour, now + hour], length: hour, people: 1 },
      now,
    )(one, 4);
    expect(verdicts.nextAllowed(0)).toBe(-1);
    expect(verdicts.refusal.code).toBe('outside-opening-hours');
  });
});
