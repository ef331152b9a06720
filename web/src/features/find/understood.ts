import type { QueryClient } from '@tanstack/react-query';
import { contextOf } from '../../../../clients/wish/src/context';
import { parseWish } from '../../../../clients/wish/src/parse';
import { answerOf, api } from '../../api/client';
import { amenitiesQuery, buildingsQuery, campusQuery, floorsQuery, kindsQuery } from '../spaces/catalogue';
import type { FindParams } from './params';

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
  const wish = parseWish(
    typed,
    await contextOf(typed, { campus, kinds, amenities, buildings, floors }, spacesLike),
  );
  const { lens, sort } = before;
  const isAnew = wish.kind ?? wish.with ?? wish.space ?? wish.text;
  return isAnew === undefined ? { ...before, ...wish } : { lens, sort, ...wish };
}

async function spacesLike(code: string) {
  const query = { q: code, limit: 50 };
  return (await answerOf(api.GET('/api/v1/spaces', { params: { query } }))).data;
}
