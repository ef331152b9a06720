import {
  type Dates,
  type FormOnFile,
  formReliedOn,
  type HeldQualification,
  lackingForms,
  lackingQualifications,
} from './requirements.js';

const today = '2026-11-30';
const laser = { code: 'laser', name: { en: 'Laser safety' } };
const isotope = { code: 'radioisotope', name: { en: 'Radioisotopes' } };
const days = (first: string, last = first): Dates => ({ first, last });
const held = (validFrom: string, expiresOn?: string): HeldQualification => ({
  code: 'laser',
  validFrom,
  ...(expiresOn && { expiresOn }),
});

describe('What somebody lacks for a space', () => {
  it.each<[string, HeldQualification[], Dates, object | undefined]>([
    ['never trained', [], days('2026-12-01'), { state: 'missing' }],
    ['trained for good', [held('2026-01-01')], days('2026-12-01'), undefined],
    [
      'trained in something else',
      [{ ...held('2026-01-01'), code: 'biosafety' }],
      days('2026-12-01'),
      { state: 'missing' },
    ],
    ['the first day of it', [held('2026-12-01')], days('2026-12-01'), undefined],
    [
      'the day before it begins',
      [held('2026-12-02')],
      days('2026-12-01'),
      { state: 'not-yet-valid', validFrom: '2026-12-02' },
    ],
    ['the last day of it', [held('2026-01-01', '2026-12-01')], days('2026-12-01'), undefined],
    [
      'the day behind the last',
      [held('2026-01-01', '2026-12-01')],
      days('2026-12-02'),
      { state: 'expires-before', expiresOn: '2026-12-01' },
    ],
    [
      'a booking over the last day',
      [held('2026-01-01', '2026-12-01')],
      days('2026-12-01', '2026-12-02'),
      { state: 'expires-before', expiresOn: '2026-12-01' },
    ],
    [
      'expiring today, asked for tomorrow',
      [held('2026-01-01', '2026-11-30')],
      days('2026-12-01'),
      { state: 'expires-before', expiresOn: '2026-11-30' },
    ],
    [
      'expired yesterday',
      [held('2026-01-01', '2026-11-29')],
      days('2026-12-01'),
      { state: 'expired', expiresOn: '2026-11-29' },
    ],
  ])('%s', (_, qualifications, dates, lack) => {
    expect(
      lackingQualifications(
        { qualifications: [laser], forms: [], anyForm: false },
        { qualifications, riskForms: [] },
        dates,
        today,
      ),
    ).toEqual(
      lack
        ? [{ kind: 'qualification', ...laser, ...lack, fix: { href: '/api/v1/qualifications/laser' } }]
        : [],
    );
  });

  const form = (hazards: string[], validFrom: string, expiresOn: string): FormOnFile => ({
    id: 'form',
    hazards,
    validFrom,
    expiresOn,
  });
  it.each<[string, FormOnFile[], string[]]>([
    ['one form that covers both', [form(['laser', 'radioisotope'], '2026-01-01', '2026-12-31')], []],
    [
      'a form for each',
      [form(['laser'], '2026-01-01', '2026-12-31'), form(['radioisotope'], '2026-01-01', '2026-12-31')],
      [],
    ],
    ['a form for one of them', [form(['laser'], '2026-01-01', '2026-12-31')], ['radioisotope: missing']],
    [
      'a form that is followed by its renewal during the booking',
      [
        form(['laser', 'radioisotope'], '2026-01-01', '2026-12-02'),
        form(['laser', 'radioisotope'], '2026-12-03', '2027-12-02'),
      ],
      [],
    ],
    [
      'a form that is renewed a day too late',
      [
        form(['laser', 'radioisotope'], '2026-01-01', '2026-12-01'),
        form(['laser', 'radioisotope'], '2026-12-03', '2027-12-02'),
      ],
      ['laser: not-yet-valid', 'radioisotope: not-yet-valid'],
    ],
    [
      'a form that has expired, though another covers something else',
      [
        form(['laser', 'radioisotope'], '2026-01-01', '2026-11-29'),
        form(['bsl2'], '2026-01-01', '2026-12-31'),
      ],
      ['laser: expired', 'radioisotope: expired'],
    ],
  ])('%s', (_, riskForms, lacking) => {
    const found = lackingForms(
      { qualifications: [], forms: [laser, isotope], anyForm: false },
      { qualifications: [], riskForms },
      days('2026-12-01', '2026-12-04'),
      today,
    );
    expect(found.map(({ code, state }) => `${code}: ${state}`)).toEqual(lacking);
  });

  it('may be any form at all, where a space without hazards asks for one', () => {
    const asks = { qualifications: [], forms: [], anyForm: true };
    const lacking = (riskForms: FormOnFile[]) =>
      lackingForms(asks, { qualifications: [], riskForms }, days('2026-12-01'), today).map(
        ({ state }) => state,
      );
    expect(lacking([])).toEqual(['missing']);
    expect(lacking([form(['bsl2'], '2026-01-01', '2026-12-31')])).toEqual([]);
  });
});

describe('The risk form that a booking relies on', () => {
  const asks = { qualifications: [], forms: [laser, isotope], anyForm: false };
  const both = ['laser', 'radioisotope'];
  const form = (id: string, hazards: string[], expiresOn: string, validFrom = '2026-01-01'): FormOnFile => ({
    id,
    hazards,
    validFrom,
    expiresOn,
  });
  it.each<[string, FormOnFile[], object, string | undefined]>([
    [
      'the one that covers all',
      [form('one', ['laser'], '2026-12-31'), form('all', both, '2026-12-31')],
      {},
      'all',
    ],
    [
      'of several the one that lasts longest',
      [form('short', both, '2026-12-31'), form('long', both, '2027-12-31')],
      {},
      'long',
    ],
    [
      'the one that it has, while that will do',
      [form('short', both, '2026-12-04'), form('long', both, '2027-12-31')],
      { had: 'short' },
      'short',
    ],
    [
      'another, where that will do no more',
      [form('short', both, '2026-12-03'), form('long', both, '2027-12-31')],
      { had: 'short' },
      'long',
    ],
    [
      'none by itself, where only several together do',
      [form('a', ['laser'], '2026-12-31'), form('b', ['radioisotope'], '2026-12-31')],
      {},
      undefined,
    ],
    ['none that begins a day too late', [form('late', both, '2026-12-31', '2026-12-02')], {}, undefined],
    ['none where none is asked for', [form('all', both, '2026-12-31')], { asked: [] }, undefined],
    ['but one that is named there', [form('all', both, '2026-12-31')], { asked: [], had: 'all' }, 'all'],
    [
      'any, where any will do',
      [form('other', ['bsl2'], '2026-12-31')],
      { asked: [{ ...asks, forms: [], anyForm: true }] },
      'other',
    ],
    [
      'one for all of its spaces',
      [form('one', ['laser'], '2026-12-31')],
      {
        asked: [
          { ...asks, forms: [laser] },
          { ...asks, forms: [isotope] },
        ],
      },
      undefined,
    ],
  ])('is %s', (_, onFile, { asked = [asks], had }: { asked?: (typeof asks)[]; had?: string }, id) => {
    expect(formReliedOn(asked, onFile, days('2026-12-01', '2026-12-04'), had)?.id).toBe(id);
  });
});
