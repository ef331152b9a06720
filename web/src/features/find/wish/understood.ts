import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../../api/client';
import { nextHalfHour, wallTime } from '../../../time/campus-time';
import { amenitiesQuery, buildingsQuery, campusQuery, floorsQuery, kindsQuery } from '../../spaces/catalogue';
import type { FindParams } from '../search';
import { parseWish } from './parse';
import { codesIn, foldedCode, type SpaceNamed } from './places';

/**
 * The wish that somebody has typed. Words that name a thing begin anew; without one they change the wish before: "6 people",
 * "fri 14-16".
 */
export async function understood(
  typed: string,
  queries: QueryClient,
  before: FindParams = {},
): Promise<FindParams> {
  const [campus, kinds, amenities, buildings, floors] = await Promise.all([
    queries.ensureQueryData(campusQuery),
    queries.ensureQueryData(kindsQuery),
    queries.ensureQueryData(amenitiesQuery),
    queries.ensureQueryData(buildingsQuery),
    queries.ensureQueryData(floorsQuery),
  ]);
  const codes = new Map(buildings.map(({ id, code }) => [id, code]));
  const now = new Date();
  const wish = parseWish(typed, {
    kinds,
    amenities,
    buildings,
    floors: floors.map(({ buildingId, code }) => ({ building: codes.get(buildingId) ?? '', code })),
    spaces: await known(codesIn(typed, buildings)),
    today: wallTime(now, campus.timeZone).date,
    next: nextHalfHour(now, campus.timeZone),
  });
  const { lens, sort } = before;
  const isAnew = wish.kind ?? wish.with ?? wish.space ?? wish.text;
  return isAnew === undefined ? { ...before, ...wish } : { lens, sort, ...wish };
}

/** Of what looks like codes those that stand on a door. */
async function known(codes: readonly string[]): Promise<Map<string, SpaceNamed>> {
  const found = await Promise.all(
    codes.slice(0, 3).map(async (code) => {
      const query = { q: code, limit: 50 };
      const { data } = await answerOf(api.GET('/api/v1/spaces', { params: { query } }));
      return data.find((space) => foldedCode(space.code) === foldedCode(code)) ?? [];
    }),
  );
  return new Map(found.flat().map((space) => [foldedCode(space.code), space]));
}
