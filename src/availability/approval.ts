import { isSameStep, type PolicyStep, stepsNeeded, together } from '../rules/index.js';
import type { CatalogueSpace } from '../spaces/index.js';
import type { Interval } from '../time/index.js';

/** What is asked for. */
interface Asked {
  during: Interval;
  people: number;
}

/** One approval that a booking needs, and which of its spaces ask for it. */
export interface StepForSpaces extends PolicyStep {
  spaces: CatalogueSpace[];
}

/** Who has to be asked before this space is booked like this; nobody where the list is empty. */
export const approvalsFor = ({ approval, hazards }: CatalogueSpace, asked: Asked): PolicyStep[] =>
  approval ? stepsNeeded(approval, asked, { hazards, timeZone: approval.timeZone }) : [];

/** The same for several spaces at once, each by its own policy; people may spread over them. */
export function approvalsForAll(
  spaces: readonly CatalogueSpace[],
  { during, people }: Asked,
): StepForSpaces[] {
  const lists = spaces.map((space) => {
    return { space, steps: approvalsFor(space, { during, people: Math.min(people, space.capacity) }) };
  });
  return together(lists.map(({ steps }) => steps)).map((step) => ({
    ...step,
    spaces: lists.flatMap(({ space, steps }) => (steps.some((own) => isSameStep(own, step)) ? space : [])),
  }));
}
