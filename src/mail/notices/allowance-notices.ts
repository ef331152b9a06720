import { eventIdOf } from '../../notifications/index.js';
import type { LocalizedText, LoggedChange, Tx } from '../../platform/index.js';
import { resetAfter } from '../../rules/index.js';
import { inZone } from '../../time/index.js';
import { allowanceUsed, type AllowanceUsed } from '../letters/allowance-used.js';
import type { NewMail } from '../queue/letter.js';
import type { Reader } from './notice.store.js';

interface Told extends Reader, Pick<AllowanceUsed, 'measure' | 'most' | 'used'> {
  allowance: Partial<LocalizedText>;
  period: 'day' | 'week' | 'month' | 'year';
}

/** The admins of a company hear once a period that little, and that nothing, is left of what it has together. */
export async function allowanceMails(
  tx: Tx,
  log: readonly LoggedChange[],
  timeZone: string,
  link: string | undefined,
): Promise<NewMail[]> {
  const mails: NewMail[] = [];
  for (const { cursor, type, subjectId, tenantId, reason: from } of log) {
    if ((type !== 'allowance.low' && type !== 'allowance.exhausted') || from === null) continue;
    const readers = await tx.query<Told[]>(adminsAndUse, [subjectId, tenantId, from]);
    for (const { allowance: name, measure, most, used, period, ...to } of readers) {
      const anew = inZone(resetAfter(from, period, timeZone), timeZone).slice(0, 10);
      const letter = allowanceUsed(to, { name, measure, most, used, from, anew }, link);
      mails.push({ eventId: eventIdOf(cursor), about: subjectId, kind: 'notice', letter });
    }
  }
  return mails;
}

const adminsAndUse = `
  SELECT m.id AS "memberId", m.email AS address, m.name, m.language,
         a.name AS allowance, a.measure, a.most, a.period, u.used::float8 AS used
  FROM allowance a
  JOIN allowance_use u ON u.allowance_id = a.id AND u.subject_id = $2 AND u.period_start = $3
  JOIN member m ON m.tenant_id = $2 AND m.status = 'active' AND m.kind = 'person' AND 'tenant_admin' = ANY (m.roles)
  WHERE a.id = $1`;
