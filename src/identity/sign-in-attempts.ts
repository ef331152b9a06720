import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Problem } from '../platform/index.js';
import { networkOf } from './network.js';

const mostFailures = { account: 10, address: 100 };
const oftenEnough = 0.01;

/** Who tries, and from where; neither is kept in the clear. */
export interface Attempt {
  email: string;
  address: string;
}

/** Guesses at passwords, counted for all processes together. Without the count there is no sign-in. */
@Injectable()
export class SignInAttempts {
  constructor(private readonly db: Database) {}

  /** Counts before the password is looked at, so that guesses made at the same time count as well. */
  async count(attempt: Attempt): Promise<void> {
    if (Math.random() < oftenEnough)
      await this.db.prepared(
        'sign-in-attempts-tidy',
        'DELETE FROM sign_in_attempt WHERE expires_at < now()',
        [],
      );
    const { account, address } = subjectsOf(attempt);
    const rows = await this.db.prepared<{ subject: Buffer; failures: number; seconds: number }>(
      'sign-in-attempts-count',
      countFailure,
      [[account, address]],
    );
    const spent = rows.filter(
      ({ subject, failures }) => failures > mostFailures[subject.equals(account) ? 'account' : 'address'],
    );
    if (spent.length === 0) return;
    const retryAfter = Math.max(1, ...spent.map(({ seconds }) => seconds));
    throw new Problem(
      'rate-limited',
      `Too many attempts to sign in failed. Try again in ${Math.ceil(retryAfter / 60)} minutes.`,
      { retryAfter },
    );
  }

  /** It was no guess: the account starts anew, and the address gets back what it was charged. */
  async forgive(attempt: Attempt): Promise<void> {
    const { account, address } = subjectsOf(attempt);
    await this.db.prepared('sign-in-attempts-forgive', forgive, [account, address]);
  }
}

const subjectsOf = ({ email, address }: Attempt) => ({
  account: hashed(`account ${email}`),
  address: hashed(`address ${networkOf(address)}`),
});

const hashed = (text: string) => createHash('sha256').update(text).digest();

// In one order, so that two who count at once cannot wait for each other.
const countFailure = `
  INSERT INTO sign_in_attempt AS a (subject, failures, expires_at)
  SELECT subject, 1, now() + interval '15 minutes' FROM unnest($1::bytea[]) AS subject ORDER BY subject
  ON CONFLICT (subject) DO UPDATE SET
    failures   = CASE WHEN a.expires_at > now() THEN least(a.failures + 1, 1000000) ELSE 1 END,
    expires_at = CASE WHEN a.expires_at > now() THEN a.expires_at ELSE excluded.expires_at END
  RETURNING subject, failures, ceil(extract(epoch FROM expires_at - now()))::integer AS seconds`;

const forgive = `
  WITH account AS (DELETE FROM sign_in_attempt WHERE subject = $1)
  UPDATE sign_in_attempt SET failures = greatest(failures - 1, 0) WHERE subject = $2`;
