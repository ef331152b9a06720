import { type PolicyStep, stepsNeeded } from '../rules/index.js';
import type { CatalogueSpace } from '../spaces/index.js';
import type { Interval } from '../time/index.js';

/** Who has to be asked before this space is booked like this; nobody where the list is empty. */
export const approvalsFor = (
  { approval, hazards }: CatalogueSpace,
  asked: { during: Interval; people: number },
): PolicyStep[] => (approval ? stepsNeeded(approval, asked, { hazards, timeZone: approval.timeZone }) : []);
