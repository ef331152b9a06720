import { Problem } from '../problem.js';

/** As the database tells it, in m²: of the parts as they would be, and as they were before. */
interface Told {
  whole: number;
  parts: number;
  before: number;
}

/** That the parts of something would have more m² than it has itself, and how many are left. */
export const areaExceeded =
  (parts: string, whole: string) =>
  (detail = ''): Problem => {
    const told = toldIn(detail);
    if (!told) return new Problem('area-exceeded', `The ${parts} would have more m² than their ${whole}.`);
    // It is the whole that would be smaller.
    if (told.parts === told.before)
      return new Problem(
        'area-exceeded',
        `Its ${parts} have ${told.parts} m²: give the ${whole} as many, or make them less first.`,
        {
          least: told.parts,
        },
      );
    const left = Math.max(0, Math.round((told.whole - told.before) * 100) / 100);
    return new Problem(
      'area-exceeded',
      `The ${parts} would have ${told.parts} m², and their ${whole} has ${told.whole}: ${left} m² are left.`,
      {
        left,
      },
    );
  };

/** Undefined where the check itself has refused it, which says what the row was. */
function toldIn(detail: string): Told | undefined {
  try {
    return JSON.parse(detail) as Told;
  } catch {
    return undefined;
  }
}
