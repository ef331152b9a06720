import type { WeeklyHours } from '../time/index.js';

export const approverRoles = ['approver', 'operator', 'campus_admin', 'tenant_admin'] as const;
type ApproverRole = (typeof approverRoles)[number];

/** One approval that a space asks for. Steps of one stage are asked for together, later stages after them. */
export interface ApprovalStep {
  name: string;
  stage: number;
  by: { role: ApproverRole; memberId?: never } | { memberId: string; role?: never };
  /** Only where all of this holds. */
  when?: {
    outOfHours?: { hours: WeeklyHours };
    hazards?: readonly string[];
    moreThanPeople?: number;
    longerThanMinutes?: number;
  };
}

/** Who has to be asked before a space is booked, and how long they have. */
export interface CatalogueApproval {
  steps: readonly ApprovalStep[];
  expiresAfterHours: number;
  escalateAfterHours?: number;
  escalateTo?: ApproverRole;
  /** The campus's: out of hours is told on its clock. */
  timeZone: string;
}

export interface ApprovalPolicyRow {
  /** Of the campus, building, floor or space. */
  place: string | null;
  kind: string | null;
  steps: ApprovalStep[];
  expiresAfterHours: number;
  escalateAfterHours: number | null;
  escalateTo: ApproverRole | null;
}

export const approvalPolicyRows = `
  SELECT coalesce(campus_id, building_id, floor_id, space_id) AS place, kind, steps, expires_after_hours AS "expiresAfterHours",
         escalate_after_hours AS "escalateAfterHours", escalate_to AS "escalateTo"
  FROM approval_policy`;

/** Finds the policy that holds for a space: that of the nearest scope that has one, as a whole. One without steps asks nobody. */
export function nearestApproval(rows: readonly ApprovalPolicyRow[], timeZone: string) {
  const byScope = new Map(
    rows.map(({ place, kind, steps, expiresAfterHours, escalateAfterHours, escalateTo }) => [
      place ?? kind!,
      {
        steps,
        expiresAfterHours,
        ...(escalateAfterHours !== null && { escalateAfterHours }),
        ...(escalateTo !== null && { escalateTo }),
        timeZone,
      },
    ]),
  );
  /** Scopes from the farthest to the nearest. */
  return (scopes: readonly string[]): CatalogueApproval | undefined => {
    const nearest = scopes.findLast((scope) => byScope.has(scope));
    return nearest === undefined ? undefined : byScope.get(nearest);
  };
}
