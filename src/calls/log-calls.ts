import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../identity/index.js';
import { newUuid, pathOf } from '../platform/index.js';
import type { Call, CallHeaders } from './call.js';
import { maskedJson, maskedQuery, maskedText } from './masked.js';

/** Larger ones say little that their first lines do not, and would fill the log. */
const mostBody = 8_192;
const mostHeader = 200;
const mostPath = 1_000;

interface Listener {
  note(call: Call): void;
  /** Who sent a request that was refused before anybody asked who sends it, such as one that is not JSON. */
  senderOf(request: FastifyRequest): Promise<Actor | undefined>;
}

/** Every request of a program, by its token; what people do in the browser is nobody's log. */
export function logCalls(fastify: FastifyInstance, { note, senderOf }: Listener): void {
  const refusals = new WeakMap<FastifyRequest, object>();
  fastify.addHook('preSerialization', (request, reply, payload, done) => {
    if (reply.statusCode >= 400 && payload) refusals.set(request, payload);
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    done();
    const { actor } = request as FastifyRequest & { actor?: Actor };
    const answer = { status: reply.statusCode, ms: reply.elapsedTime, refusal: refusals.get(request) };
    if (actor) {
      if (isProgram(actor)) note({ ...of(actor), ...callOf(request, answer) });
    } else if (isRefusedUnasked(request, answer.status)) {
      const call = callOf(request, answer);
      senderOf(request).then(
        (sender) => sender && isProgram(sender) && note({ ...of(sender), ...call }),
        () => {},
      );
    }
  });
}

/** A display at a door asks every few seconds how its space stands, and can do nothing else: nobody has to look for its mistakes. */
const isProgram = ({ credential, scopes }: Actor) => credential.kind === 'token' && scopes?.length !== 0;

const of = ({ memberId, credential }: Actor) => ({ memberId, tokenId: credential.id });

const isRefusedUnasked = ({ headers, url }: FastifyRequest, status: number) =>
  status >= 400 && status !== 401 && headers.authorization !== undefined && url.startsWith('/api/');

function callOf(
  request: FastifyRequest,
  { status, ms, refusal }: { status: number; ms: number; refusal: object | undefined },
): Omit<Call, 'memberId' | 'tokenId'> {
  const { method, url, headers, id: requestId } = request;
  const query = url.indexOf('?');
  const told = refusal && maskedJson(refusal);
  return {
    id: newUuid(),
    at: new Date(Date.now() - ms),
    method,
    path: maskedText(pathOf(request)).slice(0, mostPath),
    query: query < 0 ? null : maskedQuery(url.slice(query + 1)).slice(0, mostPath),
    status,
    ms: Math.round(ms * 10) / 10,
    requestId,
    code: codeOf(refusal),
    headers: headersOf(headers),
    ...bodyOf(request),
    refusal: told !== undefined && told.length <= mostBody ? told : null,
  };
}

const codeOf = (refusal: object | undefined): string | null =>
  refusal && 'code' in refusal && typeof refusal.code === 'string' ? refusal.code : null;

function bodyOf({ body, headers }: FastifyRequest): Pick<Call, 'body' | 'bodyLeftOut'> {
  const size = Number(headers['content-length'] ?? (body === undefined || body === null ? 0 : 1));
  if (size === 0) return { body: null, bodyLeftOut: false };
  // A mail or a table comes as octets; what could not be read at all is not there.
  const isKept = size <= mostBody && typeof body === 'object' && body !== null && !Buffer.isBuffer(body);
  const text = isKept ? maskedJson(body) : '';
  return text === '' || text.length > mostBody
    ? { body: null, bodyLeftOut: true }
    : { body: text, bodyLeftOut: false };
}

function headersOf(headers: FastifyRequest['headers']): CallHeaders {
  const one = (name: string) => {
    const value = headers[name];
    return value === undefined ? undefined : maskedText(String(value).slice(0, mostHeader));
  };
  return {
    contentType: one('content-type'),
    ifMatch: one('if-match'),
    ifNoneMatch: one('if-none-match'),
    idempotencyKey: one('idempotency-key'),
    userAgent: one('user-agent'),
  };
}
