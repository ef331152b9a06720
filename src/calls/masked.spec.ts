import { newSecret } from '../identity/index.js';
import { maskedJson, maskedQuery, maskedText } from './masked.js';

describe('What is kept of a call', () => {
  it.each([
    ['a password', { email: 'ann@a.hk', password: 'hunter2' }, { email: 'ann@a.hk', password: '[masked]' }],
    ['the old and the new one', { currentPassword: 'a', newPassword: 'b' }, null],
    ['a secret of somebody else', { clientSecret: 'a', client_secret: 'b', apiKey: 'c', api_key: 7 }, null],
    [
      'what lies deep',
      { items: [{ webhook: { secret: 'x' } }] },
      { items: [{ webhook: { secret: '[masked]' } }] },
    ],
    ['a token in a title', { title: `of ${newSecret('token')}!` }, { title: 'of [masked]!' }],
    [
      'the address of a feed',
      { url: `https://a.hk/feeds/${newSecret('feed')}.ics` },
      { url: 'https://a.hk/feeds/[masked].ics' },
    ],
    [
      'a password in an address',
      { url: 'https://ann:hunter2@a.hk/x' },
      { url: 'https://ann:[masked]@a.hk/x' },
    ],
    ['the secret of a webhook', { note: 'whsec_MfKQ9r8GKYqrTwjU' }, { note: '[masked]' }],
    ['a JWT', { note: 'eyJhbGci.eyJzdWIi.c2ln' }, { note: '[masked]' }],
  ])('holds no secrets: %s', (_, body, expected) => {
    const masked = JSON.parse(maskedJson(body)) as Record<string, unknown>;
    if (expected) expect(masked).toEqual(expected);
    else expect(new Set(Object.values(masked))).toEqual(new Set(['[masked]']));
  });

  it('holds all else as it came', () => {
    const body = {
      spaceId: 'code:5E-312',
      attendees: [{ name: 'Ann', email: 'ann@a.hk' }],
      people: 4,
      title: 'Q:@A',
    };
    expect(JSON.parse(maskedJson(body))).toEqual(body);
    expect(maskedQuery('from=2026-12-01T10%3A00&q=wet+lab&tokens')).toBe(
      'from=2026-12-01T10%3A00&q=wet+lab&tokens',
    );
    expect(maskedQuery(`a=1&access_token=abc&b=${newSecret('token')}`)).toBe(
      'a=1&access_token=[masked]&b=[masked]',
    );
    expect(maskedText('curl/8.5.0')).toBe('curl/8.5.0');
  });
});
