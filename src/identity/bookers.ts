import { Injectable } from '@nestjs/common';
import { notFound, type Tx } from '../platform/index.js';
import type { Actor, Booker } from './actor.js';

/** How rows of `member m` tell what the person has to show: text, since an array of them would cost more to read. */
export const shownBy = `
  (SELECT string_agg(concat_ws(' ', q.code, q.valid_from, q.expires_on), ',') FROM member_qualification q WHERE q.member_id = m.id) AS qualifications,
  (SELECT string_agg(concat_ws(' ', f.id, array_to_string(f.hazards, '+'), f.valid_from, f.expires_on), ',') FROM risk_form f
   WHERE f.tenant_id = m.tenant_id AND f.status = 'on_file' AND f.expires_on > current_date - ${/* for a refusal that says when one expired */ 60}
     AND (f.member_id IS NULL OR f.member_id = m.id)) AS "riskForms"`;

export interface ShownRow {
  qualifications: string | null;
  riskForms: string | null;
}

export const shownFrom = ({
  qualifications,
  riskForms,
}: ShownRow): Pick<Booker, 'qualifications' | 'riskForms'> => ({
  qualifications: linesOf(qualifications).map(([code = '', validFrom = '', expiresOn]) => ({
    code,
    validFrom,
    ...(expiresOn && { expiresOn }),
  })),
  riskForms: linesOf(riskForms).map(([id = '', hazards = '', validFrom = '', expiresOn = '']) => ({
    id,
    hazards: hazards.split('+'),
    validFrom,
    expiresOn,
  })),
});

const linesOf = (text: string | null) =>
  text === null ? [] : text.split(',').map((line) => line.split(' '));

/** How somebody is named. */
type Naming = { id: string } | { email: string };

type Row = Pick<Booker, 'memberId' | 'tenantId'> & ShownRow;

const people = `SELECT m.id AS "memberId", m.tenant_id AS "tenantId", ${shownBy} FROM member m JOIN tenant t ON t.id = m.tenant_id`;

const bookerFrom = ({ memberId, tenantId, ...shown }: Row): Booker => ({
  memberId,
  tenantId,
  ...shownFrom(shown),
});

/** People whom others book for. */
@Injectable()
export class Bookers {
  async find(tx: Tx, memberId: string): Promise<Booker> {
    const [row] = await tx.query<Row[]>(`${people} WHERE m.id = $1`, [memberId]);
    if (!row) throw notFound('member');
    return bookerFrom(row);
  }

  /** Whom a booking of this person is for: most often whoever asks. */
  async of(tx: Tx, actor: Actor, memberId: string): Promise<Booker> {
    return actor.memberId === memberId ? actor : this.find(tx, memberId);
  }

  /** Somebody who is active, of one company only where one is said; undefined for all others alike. */
  async named(tx: Tx, naming: Naming, tenantId?: string): Promise<Booker | undefined> {
    const [column, value] = 'id' in naming ? ['id', naming.id] : ['email', naming.email.trim().toLowerCase()];
    const [row] = await tx.query<Row[]>(
      `${people} WHERE m.${column} = $1 AND m.kind = 'person' AND m.status = 'active' AND t.status = 'active' AND ($2::uuid IS NULL OR m.tenant_id = $2)`,
      [value, tenantId ?? null],
    );
    return row && bookerFrom(row);
  }
}
