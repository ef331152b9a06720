import { parseFilter } from './filter.js';

describe('A filter', () => {
  it.each([
    ['userName eq "ann@x.example"', { op: 'eq', attribute: 'username', value: 'ann@x.example' }],
    ['active eq true', { op: 'eq', attribute: 'active', value: true }],
    ['active EQ True', { op: 'eq', attribute: 'active', value: true }],
    ['externalId pr', { op: 'pr', attribute: 'externalid' }],
    ['displayName co "a \\"b\\""', { op: 'co', attribute: 'displayname', value: 'a "b"' }],
    [
      'urn:ietf:params:scim:schemas:core:2.0:User:userName sw "a"',
      { op: 'sw', attribute: 'username', value: 'a' },
    ],
    [
      'a eq "1" or b eq "2" and c eq "3"',
      {
        op: 'or',
        of: [
          { op: 'eq', attribute: 'a', value: '1' },
          {
            op: 'and',
            of: [
              { op: 'eq', attribute: 'b', value: '2' },
              { op: 'eq', attribute: 'c', value: '3' },
            ],
          },
        ],
      },
    ],
    [
      'not (a pr) and (b pr)',
      {
        op: 'and',
        of: [
          { op: 'not', of: { op: 'pr', attribute: 'a' } },
          { op: 'pr', attribute: 'b' },
        ],
      },
    ],
    [
      'emails[type eq "work" and value eq "a@b.c"]',
      {
        op: 'and',
        of: [
          { op: 'eq', attribute: 'emails.type', value: 'work' },
          { op: 'eq', attribute: 'emails.value', value: 'a@b.c' },
        ],
      },
    ],
  ])('%s is understood', (text, filter) => expect(parseFilter(text)).toEqual(filter));

  it.each([
    '',
    'userName',
    'userName eq',
    'userName eq ann',
    'userName eq "ann',
    'userName gt "a"',
    'a eq "1" b',
    '(a eq "1"',
    'emails[value eq "x"',
    'not a pr',
    'a eq {"b":1}',
    `${'('.repeat(30)}a pr${')'.repeat(30)}`,
    `a eq "${'x'.repeat(2000)}"`,
  ])('%s is not', (text) => {
    let refusal: unknown;
    try {
      parseFilter(text);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ code: 'validation-failed', extras: { scimType: 'invalidFilter' } });
  });
});
