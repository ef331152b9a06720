import { hash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const prefixes = { session: 'tolo_ses_', token: 'tolo_live_', feed: 'tolo_feed_', app: 'tolo_app_' } as const;

type SecretKind = keyof typeof prefixes;
/** What stands for a person who asks of the API; the secret of a feed opens that feed alone, that of an app their calendars. */
export type CredentialKind = Exclude<SecretKind, 'feed' | 'app'>;

const shape = /^tolo_(ses|live|feed|app)_[A-Za-z0-9_-]{43}[0-9a-f]{8}$/;
const checksumLength = 8;

/** A name anybody may search a leak for, 256 random bits, and a checksum: a scanner knows a real one from a lookalike. */
export function newSecret(kind: SecretKind): string {
  const body = prefixes[kind] + randomBytes(32).toString('base64url');
  return body + checksumOf(body);
}

/** Whether this was ever given out, as far as can be told without the database. */
export const isSecret = (text: string): boolean =>
  shape.test(text) && checksumOf(text.slice(0, -checksumLength)) === text.slice(-checksumLength);

/** All that is kept of a secret. It has 256 random bits, so that a slow hash would add nothing. */
export const hashOf = (secret: string): Buffer => hash('sha256', secret, 'buffer');

/** Enough to recognise one in a list, not enough to guess the rest. */
export const hintOf = (secret: string, kind: 'token' | 'app' = 'token'): string =>
  `${prefixes[kind]}…${secret.slice(-4)}`;

const checksumOf = (text: string) => crc32(text).toString(16).padStart(checksumLength, '0');
