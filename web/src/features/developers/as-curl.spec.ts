/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { asCurl } from './as-curl';

const call = { method: 'GET', path: '/api/v1/spaces', query: null, headers: {}, body: null };

/** What bash makes of it: the words that curl is given. */
const words = (line: string) =>
  execFileSync('bash', [
    '-c',
    `curl() { printf '%s\\0' "$@"; }; uuidgen() { echo one; }; token=mine; ${line}`,
  ])
    .toString()
    .split('\0')
    .slice(0, -1);

describe('A call, copied as curl', () => {
  it('reads the same', () => {
    expect(words(asCurl({ ...call, query: 'kind=lab&q=a%20b' }, 'https://a.hk'))).toEqual([
      '-sS',
      'https://a.hk/api/v1/spaces?kind=lab&q=a%20b',
      '-H',
      'Authorization: Bearer mine',
    ]);
  });

  it('writes the same under a key of its own, and bash does nothing that stands in it', () => {
    const body = JSON.stringify({ title: `Ann's $(rm -rf /) \`talk\` "now" \\` });
    const headers = {
      contentType: 'application/json',
      ifMatch: '"v3"',
      idempotencyKey: 'two',
      userAgent: 'x',
    };
    const line = asCurl({ ...call, method: 'PATCH', path: "/api/v1/x'$HOME", headers, body }, 'https://a.hk');
    expect(words(line)).toEqual([
      '-sS',
      '-X',
      'PATCH',
      "https://a.hk/api/v1/x'$HOME",
      '-H',
      'Authorization: Bearer mine',
      '-H',
      'Content-Type: application/json',
      '-H',
      'If-Match: "v3"',
      '-H',
      'Idempotency-Key: one',
      '--data-raw',
      body,
    ]);
  });
});
