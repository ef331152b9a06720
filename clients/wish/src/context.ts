import type { Context } from './parse.js';
import { codesIn, foldedCode, type SpaceNamed } from './places.js';
import type { Named, Things } from './vocabulary.js';
import { nextHalfHour, wallTime } from './wall-time.js';

/** What the campus has, as the API tells it. */
export interface Catalogue extends Pick<Things, 'kinds' | 'amenities'> {
  campus: { timeZone: string };
  buildings: readonly (Named & { id: string })[];
  floors: readonly { buildingId: string; code: string }[];
}

const mostCodes = 3;

/** All that it takes to understand what somebody has typed; `look` finds spaces by a part of their code. */
export async function contextOf(
  typed: string,
  { campus: { timeZone }, kinds, amenities, buildings, floors }: Catalogue,
  look: (code: string) => Promise<readonly SpaceNamed[]>,
): Promise<Context> {
  // Of what looks like codes those that stand on a door.
  const found = await Promise.all(
    codesIn(typed, buildings)
      .slice(0, mostCodes)
      .map(async (code) => (await look(code)).find((space) => foldedCode(space.code) === foldedCode(code))),
  );
  const spaces = found.filter((space) => space !== undefined);
  const codes = new Map(buildings.map(({ id, code }) => [id, code]));
  const now = new Date();
  return {
    kinds,
    amenities,
    buildings,
    floors: floors.map(({ buildingId, code }) => ({ building: codes.get(buildingId) ?? '', code })),
    spaces: new Map(spaces.map((space) => [foldedCode(space.code), space])),
    today: wallTime(now, timeZone).date,
    next: nextHalfHour(now, timeZone),
  };
}
