import { Injectable } from '@nestjs/common';
import { Database, invalid, Problem, recordChange, type WriteOptions } from '../platform/index.js';
import { Accounts } from './accounts.js';
import type { Actor } from './actor.js';
import { type Device, SessionStore } from './session.store.js';
import type { PasswordBody } from './users.dto.js';

const wrongPassword = () =>
  invalid({
    pointer: '/currentPassword',
    code: 'wrong-password',
    detail: 'This is not your current password.',
  });

@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly accounts: Accounts,
    private readonly sessions: SessionStore,
  ) {}

  async signIn({ email, password }: { email: string; password: string }, device: Device) {
    const account = await this.accounts.prove({ email, address: device.address }, password);
    const session = account && (await this.sessions.start(account, device));
    if (!session)
      throw new Problem('sign-in-failed', 'No active account has this e-mail address and password.');
    return { ...account, ...session };
  }

  /** Whoever knew the old password is signed out everywhere but here. A guess counts as one, in a dry run too. */
  async changePassword(
    actor: Actor,
    { currentPassword, newPassword }: PasswordBody,
    address: string,
    options: WriteOptions,
  ): Promise<void> {
    const account = await this.accounts.prove({ email: actor.email, address }, currentPassword);
    if (!account) throw wrongPassword();
    const passwordHash = await this.accounts.hash(newPassword);
    await this.db.write(async (tx) => {
      const [[changed]] = await tx.query<[{ version: number }[], number]>(
        'UPDATE member SET password_hash = $1 WHERE id = $2 AND password_hash = $3 RETURNING version',
        [passwordHash, actor.memberId, account.passwordHash],
      );
      if (!changed) throw wrongPassword();
      await this.sessions.endOthers(tx, actor.memberId, actor.credential.id);
      await recordChange(tx, {
        type: 'member.updated',
        subjectId: actor.memberId,
        version: changed.version,
        tenantId: actor.tenantId,
        memberId: actor.memberId,
        changed: ['password'],
      });
    }, options);
  }
}
