import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languageFor } from '../language.js';

export type Request = FastifyRequest;
export type Reply = FastifyReply;

export const languageOf = (request: Request): Language => languageFor(request.headers['accept-language']);

/** The path of a request as it may be told and logged: without its query, which may hold names, and without a feed's secret. */
export const pathOf = ({ url }: Pick<Request, 'url'>): string =>
  url.split('?', 1)[0]!.replace(/^(\/feeds\/).+/, '$1…');
