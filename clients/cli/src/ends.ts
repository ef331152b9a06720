import { Refusal } from '../../client/src/index.js';

/** How a command ends, for scripts. */
export const exitCodes = {
  ok: 0,
  error: 1,
  usage: 2,
  auth: 3,
  notFound: 4,
  conflict: 5,
  validation: 6,
  rateLimited: 7,
} as const;

/** The command was not understood, or needs to be said more clearly. */
export class Usage extends Error {}

const ofStatus: Readonly<Record<number, number>> = {
  400: exitCodes.validation,
  401: exitCodes.auth,
  403: exitCodes.auth,
  404: exitCodes.notFound,
  409: exitCodes.conflict,
  410: exitCodes.conflict,
  412: exitCodes.conflict,
  422: exitCodes.validation,
  428: exitCodes.validation,
  429: exitCodes.rateLimited,
};

export function exitCodeOf(error: unknown): number {
  if (error instanceof Refusal) return ofStatus[error.status] ?? exitCodes.error;
  const isBadArgument = String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
  return error instanceof Usage || isBadArgument ? exitCodes.usage : exitCodes.error;
}
