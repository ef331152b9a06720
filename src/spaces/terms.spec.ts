import { defaultTerms, interningMerge, mergeTerms, type OwnTerms, type Scope } from './terms.js';

const set = (scope: Scope, terms: OwnTerms['terms'], ruleSetId: string = scope): OwnTerms => ({
  terms,
  origin: { scope, ruleSetId },
});

describe('the terms of a space', () => {
  it('are the defaults where nobody has set any', () => {
    const { terms, termsOrigin } = mergeTerms([]);
    expect(terms).toEqual(defaultTerms);
    expect(termsOrigin.noticeMinutes).toEqual({ scope: 'default' });
  });

  it('come one by one from the nearest scope that sets them', () => {
    const { terms, termsOrigin } = mergeTerms([
      set('campus', { noticeMinutes: 10, maxMinutes: 480, stepMinutes: 30, releaseTime: '09:00' }),
      set('building', { noticeMinutes: 20, holidays: 'closed' }),
      set('floor', { maxMinutes: 240 }),
      set('kind', { noticeMinutes: 40 }),
      set('space', { minMinutes: 60, releaseTime: 'none' }),
    ]);
    expect(terms).toMatchObject({ noticeMinutes: 40, maxMinutes: 240, minMinutes: 60, stepMinutes: 30 });
    expect(Object.entries(termsOrigin).map(([term, { scope }]) => [term, scope])).toEqual([
      ['hours', 'default'],
      ['holidays', 'building'],
      ['noticeMinutes', 'kind'],
      ['advanceDays', 'default'],
      ['releaseTime', 'space'],
      ['minMinutes', 'space'],
      ['maxMinutes', 'floor'],
      ['stepMinutes', 'campus'],
      ['setUpMinutes', 'default'],
      ['cleanUpMinutes', 'default'],
      ['minPeople', 'default'],
      ['maxPeople', 'default'],
      ['cancelNoticeMinutes', 'default'],
      ['checkIn', 'default'],
      ['checkInOpensMinutes', 'default'],
      ['checkInGraceMinutes', 'default'],
      ['strikesAllowed', 'default'],
    ]);
  });

  it('let a nearer zero win over a farther number', () => {
    expect(
      mergeTerms([set('campus', { noticeMinutes: 30 }), set('space', { noticeMinutes: 0 })]).terms
        .noticeMinutes,
    ).toBe(0);
  });

  it('are closed on a weekday that opening hours leave out', () => {
    const hours = { mon: [['09:00', '17:00']] } as unknown as OwnTerms['terms']['hours'];
    expect(mergeTerms([set('campus', { hours })]).terms.hours).toMatchObject({
      mon: [['09:00', '17:00']],
      sun: [],
    });
  });

  it('are one object for all spaces with equal terms, though they come from different rule sets', () => {
    const merge = interningMerge();
    const here = merge([set('building', { noticeMinutes: 10 }, 'rul_a')]);
    const there = merge([set('building', { noticeMinutes: 10 }, 'rul_b')]);
    const elsewhere = merge([set('building', { noticeMinutes: 20 }, 'rul_c')]);
    expect(here.terms).toBe(there.terms);
    expect(here.termsOrigin.noticeMinutes.ruleSetId).toBe('rul_a');
    expect(there.termsOrigin.noticeMinutes.ruleSetId).toBe('rul_b');
    expect(elsewhere.terms).not.toBe(here.terms);
  });
});
