import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Kind = Schemas['FoundSpace']['kind'];

/** What an address may name; what they are called is asked for. */
const kinds: readonly Kind[] = [
  'desk',
  'desk_area',
  'meeting_room',
  'lab',
  'bench',
  'office',
  'event_hall',
  'other',
];

export const kindIn = (raw: unknown): Kind | undefined => kinds.find((one) => one === raw);

/** What hardly ever changes. */
const hour = 60 * 60_000;

export const campusQuery = queryOptions({
  queryKey: ['campus'],
  queryFn: async ({ signal }) => {
    const { data } = await answerOf(api.GET('/api/v1/campuses', { signal }));
    const [campus] = data;
    if (!campus) throw new Error('There is no campus yet.');
    return campus;
  },
  staleTime: hour,
});

export const kindsQuery = queryOptions({
  queryKey: ['space-kinds'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/space-kinds', { signal }))).data,
  staleTime: hour,
});

export const amenitiesQuery = queryOptions({
  queryKey: ['amenities'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/amenities', { signal }))).data,
  staleTime: hour,
});

export const hazardsQuery = queryOptions({
  queryKey: ['hazards'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/hazards', { signal }))).data,
  staleTime: hour,
});

export const buildingsQuery = queryOptions({
  queryKey: ['buildings'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/buildings', { signal }))).data,
  staleTime: hour,
});

export const floorsQuery = queryOptions({
  queryKey: ['floors'],
  queryFn: async ({ signal }) => {
    const floors: Schemas['FloorShown'][] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 200, ...(cursor !== undefined && { cursor }) };
      const { data, page } = await answerOf(api.GET('/api/v1/floors', { params: { query }, signal }));
      floors.push(...data);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return floors;
  },
  staleTime: hour,
});

export const spaceQuery = (code: string) =>
  queryOptions({
    queryKey: ['space', code],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/spaces/{id}', { params: { path: { id: `code:${code}` } }, signal })),
    staleTime: 5 * 60_000,
  });

export const spaceByIdQuery = (id: string) =>
  queryOptions({
    queryKey: ['space', 'id', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/spaces/{id}', { params: { path: { id } }, signal })),
    staleTime: 5 * 60_000,
  });

/** Where it is invited from a calendar. */
export const mailAddressQuery = (id: string) =>
  queryOptions({
    queryKey: ['space', 'mail-address', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/spaces/{id}/mail-address', { params: { path: { id } }, signal })),
    staleTime: hour,
  });

/** When these spaces are full, on one day of the campus. */
export const busyQuery = (spaceIds: string[], { date, timeZone }: { date: string; timeZone: string }) =>
  queryOptions({
    queryKey: ['busy', date, spaceIds],
    queryFn: async ({ signal }) => {
      const body = { spaceIds, from: `${date}T00:00`, to: `${date}T23:59`, timeZone };
      const { spaces } = await answerOf(api.POST('/api/v1/free-busy', { body, signal }));
      return new Map(spaces.map(({ id, busy = [] }) => [id, busy]));
    },
    enabled: spaceIds.length > 0,
  });
