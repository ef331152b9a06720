import type { Reply } from './request.js';

interface Message {
  /** Where to go on from, should the connection end after this. */
  id?: string;
  /** A name for what is no change; changes are plain messages. */
  event?: string;
  data: unknown;
}

/** A message as server-sent events write it. JSON has no line breaks of its own, so one line of data is enough. */
export const message = ({ id, event, data }: Message): string =>
  `${id === undefined ? '' : `id: ${id}\n`}${event === undefined ? '' : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;

/** How soon a browser that has lost its stream comes back. */
export const comeBackAfter = (ms: number): string => `retry: ${ms}\n\n`;

/** From here on the answer is ours to write: neither compressed, nor gathered by a proxy, nor kept by anybody. */
export function beginEvents(reply: Reply) {
  reply.hijack();
  const headers = Object.fromEntries(
    Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined),
  );
  reply.raw.writeHead(200, {
    ...(headers as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    connection: 'close',
  });
  reply.raw.on('error', () => {});
  return reply.raw;
}
