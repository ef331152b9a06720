/** Whose allowances are counted otherwise than their charges add up to. */
export const allowancesAstray = `
  SELECT count(*) AS n
  FROM (SELECT allowance_id, subject_id, period_start, sum(amount) AS used FROM charge GROUP BY 1, 2, 3) AS c
  FULL JOIN allowance_use u USING (allowance_id, subject_id, period_start)
  WHERE coalesce(c.used, 0) <> coalesce(u.used, 0)`;
