import { type ApprovalPolicy, setApprovals } from './approvals.js';
import { layOutCampus, type Building, type Campus, type Floor } from './buildings.js';
import { letSpaces, markVacant, type Lease } from './leases.js';
import { hireMembers, type Member } from './members.js';
import { fillFloors, type Space } from './spaces.js';
import { foundTenants, type Tenant } from './tenants.js';
import { setTerms, type RuleSet } from './terms.js';

export interface DemoCampus {
  campus: Campus;
  buildings: Building[];
  floors: Floor[];
  spaces: Space[];
  tenants: Tenant[];
  members: Member[];
  leases: Lease[];
  ruleSets: RuleSet[];
  approvalPolicies: ApprovalPolicy[];
}

/** All of the demo campus but its bookings: the same whenever it is built. */
export function buildCampus(): DemoCampus {
  const { campus, buildings, floors } = layOutCampus();
  const spaces = fillFloors(buildings, floors);
  const tenants = foundTenants(buildings.map(({ code }) => code));
  const members = hireMembers(tenants);
  const leases = letSpaces(spaces, tenants, members);
  markVacant(spaces, leases);
  const labFloor = floors.find(
    ({ building_id, code }) =>
      code === '2/F' && building_id === buildings.find((building) => building.code === '6W')!.id,
  )!;
  return {
    campus,
    buildings,
    floors,
    spaces,
    tenants,
    members,
    leases,
    ruleSets: setTerms(campus.id, labFloor.id),
    approvalPolicies: setApprovals(),
  };
}
