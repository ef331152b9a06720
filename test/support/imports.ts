import { setTimeout as sleep } from 'node:timers/promises';
import request, { type Response } from 'supertest';
import type { Campus, Person } from './campus.js';

export interface ImportBody {
  id: string;
  state: string;
  version: number;
  progress: { done: number; total: number; rowsPerS: number; etaS: number | null };
  counts: Record<'create' | 'update' | 'unchanged' | 'error' | 'warning' | 'missing', number>;
  columns: { header: string; column: string | null; suggestion?: string }[];
  file: { name?: string; encoding?: string; delimiter?: string };
  sampleErrors: { row: number; column?: string; code: string; message: string; didYouMean?: string }[];
}

export interface RowBody {
  row: number;
  code: string;
  outcome: string;
  changes: { column: string; before: string; after: string }[];
  errors: {
    header?: string;
    column?: string;
    value?: string;
    code: string;
    message: string;
    suggestions: string[];
    alike: number;
  }[];
  warnings: { code: string; message: string; bookings: number }[];
}

/** Sends a table. */
export const sendTable = (
  { server }: { server: Pick<Campus['server'], 'url'> },
  { token }: Pick<Person, 'token'>,
  table: string | Buffer,
  query = '',
  headers: Record<string, string> = {},
): Promise<Response> =>
  request(server.url)
    .post(`/api/v1/imports${query}`)
    .set('authorization', `Bearer ${token}`)
    .set({ 'content-type': 'text/csv', ...headers })
    .send(table as string)
    .then((response) => response);

/** The import once nobody works on it any more. */
export async function settledImport(person: Person, id: string): Promise<ImportBody> {
  for (const end = Date.now() + 60_000; ;) {
    const { body } = await person.get(`/imports/${id}`);
    if (!['receiving', 'checking', 'applying'].includes((body as ImportBody).state))
      return body as ImportBody;
    if (Date.now() > end) throw new Error(`It is still ${JSON.stringify(body)}`);
    await sleep(50);
  }
}

/** A table, sent and checked. */
export async function checkedTable(campus: Campus, table: string | Buffer, query = ''): Promise<ImportBody> {
  const sent = await sendTable(campus, campus.admin, table, query);
  if (sent.status !== 202) throw new Error(`${sent.status}: ${sent.text}`);
  return settledImport(campus.admin, (sent.body as ImportBody).id);
}

export const lines = (...rows: string[]) => `${rows.join('\r\n')}\r\n`;
