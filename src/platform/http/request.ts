import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languageFor } from '../language.js';

export type Request = FastifyRequest;
export type Reply = FastifyReply;

export const languageOf = (request: Request): Language => languageFor(request.headers['accept-language']);
