import { keepToken, tokenOf } from './pairing';

const token = `tolo_live_${'a1_-'.repeat(12)}abc`;

it('A display keeps what its link brings, for its own door, and takes nothing else for it', () => {
  expect(tokenOf('5E-312')).toBeUndefined();
  for (const hash of ['', 'main', `${token}x`, token.replace('live', 'ses'), `x${token}`])
    expect([hash, keepToken('5E-312', hash)]).toEqual([hash, false]);
  expect(tokenOf('5E-312')).toBeUndefined();
  expect(keepToken('5E-312', token)).toBe(true);
  expect(tokenOf('5E-312')).toBe(token);
  expect(tokenOf('5E-313')).toBeUndefined();
});
