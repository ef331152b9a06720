import { recordChange, type Tx } from '../platform/index.js';
import { Campus } from './places.entity.js';

/** What has no UUID of its own, such as a label or a holiday, is a change of its campus, and says first which it is. */
export async function recordCampusChange(
  tx: Tx,
  type: string,
  key: string,
  version: number,
  changed: readonly string[] = [],
): Promise<void> {
  const [campus] = await tx.find(Campus, { take: 1 });
  if (campus) await recordChange(tx, { type, subjectId: campus.id, version, changed: [key, ...changed] });
}
