import { newUuid, recordChange, type Tx } from '../platform/index.js';
import { hashPassword } from './password-hash.js';

interface Admin {
  email: string;
  password: string;
}

/** Somebody who can let all others in: made where there is nobody yet. */
export async function addFirstAdmin(tx: Tx, { email, password }: Admin): Promise<void> {
  const [anybody] = await tx.query<unknown[]>('SELECT 1 FROM member LIMIT 1');
  if (anybody) return;
  const [tenantId, memberId] = [newUuid(), newUuid()];
  await tx.query(
    `INSERT INTO tenant (id, code, name, country, cluster) VALUES ($1, 'operator', '{"en": "Campus operator"}', 'HK', 'ict')`,
    [tenantId],
  );
  await tx.query(
    `INSERT INTO member (id, tenant_id, email, name, roles, password_hash)
     VALUES ($1, $2, $3, 'Campus admin', '{campus_admin,operator}', $4)`,
    [memberId, tenantId, email.trim().toLowerCase(), await hashPassword(password)],
  );
  await recordChange(tx, { type: 'tenant.created', subjectId: tenantId, version: 1, tenantId });
  await recordChange(tx, { type: 'member.created', subjectId: memberId, version: 1, tenantId, memberId });
}
