import type { Response } from 'supertest';
import type { Person, Space } from './campus.js';

const day = 86_400_000;

/** The date so many days from today on the campus's calendar. */
export const dateAhead = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 + days * day).toISOString().slice(0, 10);

export const clock = (date: string, time: string, offset = '+08:00') => `${date}T${time}:00${offset}`;

export const plus = (date: string, days: number) =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** The first such weekday (Sunday is 0) from a date on. */
export const weekdayFrom = (date: string, weekday: number) =>
  plus(date, (weekday - new Date(date).getUTCDay() + 7) % 7);

export const everyWeek = (count: number, first: string) =>
  Array.from({ length: count }, (_, n) => plus(first, 7 * n));

export interface Shown {
  date: string;
  start: string;
  result: string;
  action: string;
  reason?: string;
  proposal?: { choiceId: string; space?: { code: string }; start: string };
  choices: { choiceId: string; start?: string; space?: { code: string } }[];
  bookingId?: string;
}

export interface Made {
  id: string;
  bookingIds: string[];
  made: number;
}

export const resultsOf = ({ occurrences }: { occurrences: Shown[] }) =>
  occurrences.map(({ result }) => result);

export const commit = (person: Person, { body }: Response, more: Record<string, unknown> = {}) =>
  person.post('/series', { previewToken: body.previewToken, ...more });

/** Shows a series and books it as shown. */
export async function madeSeries(person: Person, space: Space, wish: Record<string, unknown>): Promise<Made> {
  const shown = await person.post('/series/preview', { spaceId: space.id, ...wish });
  const { status, body } = await commit(person, shown);
  if (status !== 201)
    throw new Error(`${status}: ${JSON.stringify(body)} after ${JSON.stringify(shown.body)}`);
  return body;
}

export interface Occurrence {
  id: string;
  occurrence: string;
  start: string;
  end: string;
  status: string;
  title: string | null;
  space: { code: string };
  seriesId: string;
  version: number;
}

export const occurrencesOf = async (person: Person, id: string): Promise<Occurrence[]> =>
  (await person.get(`/series/${id}/occurrences?limit=200`)).body.data;
