import { Injectable } from '@nestjs/common';
import { Database } from '../platform/index.js';
import { hashPassword, matches } from './password-hash.js';
import { type Attempt, SignInAttempts } from './sign-in-attempts.js';
import { Turns } from './turns.js';

/** Somebody who has just proved who they are. */
export interface Account {
  memberId: string;
  tenantId: string;
  passwordHash: string;
}

/** Each check takes a thread and 19 MiB; the other threads stay free for the rest of the server. */
const checksAtOnce = 2;
const mayWait = 200;

@Injectable()
export class Accounts {
  private readonly turns = new Turns(checksAtOnce, mayWait);
  /** Checked in place of a password that does not exist: to be unknown takes as long as to be wrong. */
  private readonly nobodysHash = hashPassword('nobody');

  constructor(
    private readonly db: Database,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Whose e-mail and password these are; undefined without a word about which of them is wrong. */
  prove(attempt: Attempt, password: string): Promise<Account | undefined> {
    return this.turns.take(async () => {
      await this.attempts.count(attempt);
      const account = await this.find(attempt.email);
      const isRight = await matches(account?.passwordHash ?? (await this.nobodysHash), password);
      if (!account || !isRight) return undefined;
      await this.attempts.forgive(attempt);
      return account;
    });
  }

  hash(password: string): Promise<string> {
    return this.turns.take(() => hashPassword(password));
  }

  private async find(email: string): Promise<Account | undefined> {
    const [account] = await this.db.prepared<Account>('identity-account', accountByEmail, [email]);
    return account;
  }
}

const accountByEmail = `
  SELECT m.id AS "memberId", m.tenant_id AS "tenantId", m.password_hash AS "passwordHash"
  FROM member m JOIN tenant t ON t.id = m.tenant_id
  WHERE m.email = $1 AND m.password_hash IS NOT NULL AND m.status = 'active' AND t.status = 'active'`;
