import { hashOf, hintOf, isSecret, newSecret } from './secret.js';

describe('A secret', () => {
  it.each(['session', 'token', 'feed'] as const)('of a %s is known for one by its shape alone', (kind) => {
    expect(isSecret(newSecret(kind))).toBe(true);
  });

  it('is never given out twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newSecret('token'))).size).toBe(1000);
  });

  it('with one character changed is no secret of ours', () => {
    const secret = newSecret('token');
    const changed = Array.from(
      secret,
      (character, at) => secret.slice(0, at) + (character === 'a' ? 'b' : 'a') + secret.slice(at + 1),
    );
    expect(changed.filter(isSecret)).toEqual([]);
  });

  it.each([
    '',
    'tolo_live_',
    'tolo_live_abc',
    'tolo_test_x',
    `${newSecret('token')} `,
    `${newSecret('token')}\n`,
    newSecret('token').toUpperCase(),
  ])('does not look like %j', (text) => {
    expect(isSecret(text)).toBe(false);
  });

  it('is kept as a hash, and shown as a hint that ends like it', () => {
    const secret = newSecret('token');
    expect(hashOf(secret)).toHaveLength(32);
    expect(hintOf(secret)).toBe(`tolo_live_…${secret.slice(-4)}`);
  });
});
