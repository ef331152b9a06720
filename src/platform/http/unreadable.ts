import http from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem } from '../problem.js';
import { type ProblemCode, problemCatalogue } from '../problem-catalogue.js';
import { sendProblem } from './problem.filter.js';
import type { Reply, Request } from './request.js';

/** For the server: what cannot be read is refused in the words of all other refusals, before any route is known. */
export const refusesTheUnreadable = {
  /** Of an address that is none. */
  frameworkErrors: (_error: Error, request: Request, reply: Reply): void => {
    const detail =
      'This is no address: it begins with a slash, and "%" stands before two hexadecimal digits of UTF-8. Send "%25" for the character itself.';
    void reply.headers({ 'request-id': request.id, 'x-content-type-options': 'nosniff' });
    sendProblem(request, reply, new Problem('malformed-request', detail));
  },
  /** Of what is not HTTP, or too much of it, or never ends: there is no request that could be answered, only a connection. */
  clientErrorHandler: (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (socket.writable && !socket.destroyed && error.code !== 'ECONNRESET')
      socket.write(plainAnswer(...(unreadable[error.code ?? ''] ?? noHttp)));
    socket.destroy(error);
  },
};

type Refusal = [code: ProblemCode, detail: string];

const noHttp: Refusal = ['malformed-request', 'This is not a request of HTTP/1.1.'];
const unreadable: Record<string, Refusal> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    'request-timeout',
    'The request did not end in time; nothing was changed. Send it again.',
  ],
  HPE_HEADER_OVERFLOW: [
    'headers-too-large',
    `The address and the headers may have at most ${http.maxHeaderSize / 1024} KiB together.`,
  ],
};

/** In English: what language was asked for is not known. */
function plainAnswer(code: ProblemCode, detail: string): string {
  const { status, title } = problemCatalogue[code];
  const body = JSON.stringify({ type: `/problems/${code}`, title: title.en, status, code, detail });
  return [
    `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}`,
    'content-type: application/problem+json; charset=utf-8',
    'content-language: en',
    'x-content-type-options: nosniff',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
