import createClient from 'openapi-fetch';
import { earlyAnswer } from './early';
import { Refusal, type ProblemBody } from './problem';
import type { components, paths } from './schema';
import { signedInAgain } from './session-end';

export type Schemas = components['schemas'];

/** The page of a list; more of it follows while there is a cursor. */
export interface Page<T> {
  data: T[];
  page: { nextCursor?: string; hasMore?: boolean };
}

/** Typed by openapi.json: the web asks what everybody may ask, and nothing else. The session is a cookie. */
export const api = createClient<paths>({ fetch: reach });

api.use({
  onRequest({ request }) {
    // The language of the page decides, not the browser's.
    request.headers.set('accept-language', document.documentElement.lang || 'en');
    return request;
  },
});

/** Where the session has ended, the person signs in again and what they were doing goes on. */
async function reach(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || isAboutSessions(request)) return response;
  return (await signedInAgain()) ? send(again) : response;
}

/** Signing in and out. */
const isAboutSessions = ({ url }: Request) => new URL(url).pathname.startsWith('/api/v1/sessions');

async function send(request: Request): Promise<Response> {
  try {
    return (await earlyAnswer(request)) ?? (await fetch(request));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal({}, 0);
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was answered; a refusal is thrown. */
export async function answerOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new Refusal((error ?? {}) as Partial<ProblemBody>, response.status);
  return data as T;
}

/** One for each act: sent again after a lost answer, it does not act twice. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The version that the person has seen. */
export const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"v${version}"` });
