import { publicId } from '../platform/index.js';
import type { CatalogueClosure, Name } from './catalogue-snapshot.js';

export interface ClosureRow {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** Null once it is published. */
  since: Date | null;
  code: string;
  text: Name;
  spaceIds: string[];
}

/** What has passed is still drawn for as long as anybody may ask when a space was busy. */
export const closureRows = `
  SELECT id, starts_at AS "startsAt", closed_until AS "endsAt", CASE state WHEN 'draft' THEN freeze_from END AS since,
         reason_code AS code, reason_text AS text, space_ids AS "spaceIds"
  FROM closure
  WHERE (state IN ('published', 'reopened') OR (state = 'draft' AND freeze_from IS NOT NULL))
    AND closed_until > starts_at AND closed_until > now() - interval '100 days'
  ORDER BY starts_at, id`;

/** By space. Thousands of spaces are closed together: those with the same closures share one list. */
export function closuresBySpace(rows: readonly ClosureRow[]): Map<string, readonly CatalogueClosure[]> {
  const bySpace = new Map<string, readonly CatalogueClosure[]>();
  for (const { spaceIds, ...row } of rows) {
    const closure = closureOf(row);
    const longer = new Map<readonly CatalogueClosure[] | undefined, readonly CatalogueClosure[]>();
    for (const spaceId of spaceIds) {
      const before = bySpace.get(spaceId);
      let list = longer.get(before);
      if (!list) longer.set(before, (list = [...(before ?? []), closure]));
      bySpace.set(spaceId, list);
    }
  }
  return bySpace;
}

const closureOf = ({
  id,
  startsAt,
  endsAt,
  since,
  code,
  text,
}: Omit<ClosureRow, 'spaceIds'>): CatalogueClosure => ({
  id,
  publicId: publicId('closure', id),
  start: startsAt.getTime(),
  end: endsAt.getTime(),
  ...(since && { since: since.getTime() }),
  reason: { code, text },
});
