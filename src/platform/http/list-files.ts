import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { csvLine } from '../csv.js';

/** How a list is as a table. */
export interface ListFile {
  /** The field of the answer that has what is listed. */
  field: string;
  /** What asks for the rest of a list that comes in pages; one that does not is answered whole. */
  next?: 'cursor' | 'since';
  /** Of these formats it makes its own. */
  own: readonly string[];
  columns: readonly string[];
  lines(items: readonly unknown[]): Promise<string[][]> | string[][];
}

type Format = 'csv' | 'ndjson';

const types: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

interface ListAnswer {
  page?: { nextCursor?: string };
  /** Of what is followed rather than read to an end. */
  hasMore?: boolean;
  nextCursor?: string;
}

/**
 * Every list as a file, for `Accept: text/csv` or `application/x-ndjson`, or `?format=`. It is read page by page as
 * whoever asks would read it, so that it tells them no more, and however long it is, one page is in memory.
 */
export function serveListFiles(fastify: FastifyInstance, lists: () => ReadonlyMap<string, ListFile>): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET') return;
    const format = formatOf(request);
    const route = request.routeOptions.url ?? '';
    const list = format && lists().get(route);
    if (!list || list.own.includes(format)) return;
    const read = (cursor?: string) =>
      fastify.inject({
        method: 'GET',
        url: pageAddress(request.url, list.next, cursor),
        remoteAddress: request.ip,
        headers: headersFor(request),
      });
    const first = await read();
    void reply.header('vary', 'accept');
    if (first.statusCode !== 200)
      return reply.status(first.statusCode).headers(only(first.headers, saidOfRefusals)).send(first.payload);
    const name = route.split('/').findLast((part) => part !== '' && !part.startsWith(':'));
    return reply
      .header('content-type', types[format])
      .header('content-disposition', `attachment; filename="${name}.${format}"`)
      .send(Readable.from(piecesOf(format, list, first.json<ListAnswer>(), read)));
  });
}

async function* piecesOf(
  format: Format,
  { columns, field, lines }: ListFile,
  first: ListAnswer,
  read: (cursor: string) => Promise<{ statusCode: number; json<T>(): T }>,
) {
  if (format === 'csv') yield csvLine(columns);
  for (let answer = first; ;) {
    const items = (answer as Record<string, unknown>)[field] as unknown[];
    if (format === 'csv') yield (await lines(items)).map(csvLine).join('');
    else yield items.map((item) => `${JSON.stringify(item)}\n`).join('');
    const cursor = cursorIn(answer);
    if (cursor === undefined) return;
    const next = await read(cursor);
    // The file breaks off, and so is not taken for whole.
    if (next.statusCode !== 200) throw new Error(`The list broke off with ${next.statusCode}.`);
    answer = next.json<ListAnswer>();
  }
}

const cursorIn = ({ page, hasMore, nextCursor }: ListAnswer): string | undefined =>
  page ? page.nextCursor : hasMore ? nextCursor : undefined;

function formatOf({ query, headers }: FastifyRequest): Format | undefined {
  const { format } = query as { format?: unknown };
  if (format === 'csv' || format === 'ndjson') return format;
  return headers.accept === undefined ? undefined : formatIn(headers.accept);
}

const formatOfType: Readonly<Record<string, Format>> = {
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
};
const readAsJson = ['application/json', 'application/*', '*/*'];

/** The file that somebody would rather have than JSON (RFC 9110 §12.5.1); of equals, what is named first. */
export function formatIn(accept: string): Format | undefined {
  const [best] = accept
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith('q='));
      return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ type, weight }) => weight > 0 && (formatOfType[type] || readAsJson.includes(type)))
    .toSorted((a, b) => b.weight - a.weight);
  return best && formatOfType[best.type];
}

const mostOfAPage = '200';

/** The same list, as JSON, as many at a time as there may be; from where somebody says only what is followed. */
function pageAddress(url: string, next: ListFile['next'], cursor: string | undefined): string {
  const [path, search] = url.split('?', 2);
  const query = new URLSearchParams(search);
  query.delete('format');
  if (next) {
    query.delete('cursor');
    query.set('limit', mostOfAPage);
    if (cursor !== undefined) query.set(next, cursor);
  }
  return `${path}?${query.toString()}`;
}

const saidOfRefusals = ['content-type', 'retry-after', 'www-authenticate'];
const saidOfWhoAsks = ['authorization', 'cookie', 'accept-language', 'user-agent', 'sec-fetch-site'];

const headersFor = ({ headers }: FastifyRequest): Record<string, string> => ({
  ...only(headers, saidOfWhoAsks),
  accept: 'application/json',
});

const only = (
  headers: Readonly<Record<string, string | number | string[] | undefined>>,
  names: readonly string[],
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  );
