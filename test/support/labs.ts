import { uuidOf } from '../../src/platform/ids.js';
import type { Campus, Space } from './campus.js';

export const bySafety = { name: 'safety', by: { role: 'approver' } };

/** A lab with an approval policy of its own. */
export async function labOf(
  campus: Campus,
  steps: unknown[] = [bySafety],
  policy: Record<string, unknown> = {},
  capacity = 1,
): Promise<Space> {
  const space = await campus.space({ kind: 'lab', capacity });
  const made = await campus.admin.post('/approval-policies', { spaceId: space.id, steps, ...policy });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return space;
}

/** As if the clock had gone on until the request has run out. */
export const timeIsUp = (campus: Campus, id: string) =>
  campus.db.query(`UPDATE booking SET expires_at = now() - interval '1 second' WHERE id = $1`, [
    uuidOf('booking', id),
  ]);

/** As if it had waited so long that others may decide. */
export const hasWaited = (campus: Campus, id: string) =>
  campus.db.query(
    `UPDATE booking SET approval = jsonb_set(approval, '{escalatesAt}', to_jsonb(now() - interval '1 second')) WHERE id = $1`,
    [uuidOf('booking', id)],
  );

export const typesOf = async (campus: Campus, id: string): Promise<string[]> =>
  (await campus.admin.get(`/bookings/${id}/history`)).body.data.map(({ type }: { type: string }) => type);
