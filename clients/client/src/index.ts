import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type { paths } from './schema.js';
export type Schemas = components['schemas'];
export type ToloClient = Client<paths>;

export interface ToloOptions {
  /** Where Tolo is, such as `https://tolo.example`. */
  url: string;
  /** A token (`tolo_live_…`) or the secret of a session. */
  token?: string;
  /** `en`, `zh-Hant-HK` or `zh-Hans`, for the texts of refusals. */
  language?: string;
}

/** What Tolo refused, and why: decide by `code`, show `message`. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    /** The problem document (RFC 9457) with its extras, such as `alternatives`. */
    readonly problem: Record<string, unknown>,
  ) {
    super(typeof problem['detail'] === 'string' ? problem['detail'] : `It answered ${status}.`);
    this.name = 'Refusal';
  }

  /** Stable, whatever the language. */
  get code(): string {
    return typeof this.problem['code'] === 'string' ? this.problem['code'] : 'unknown';
  }
}

const mostTries = 4;
const longestPauseMs = 10_000;

/** Every route of the API, typed. A write that may act twice carries a key, so that a lost answer is asked for again safely. */
export function createToloClient({ url, token, language }: ToloOptions): ToloClient {
  const client = createClient<paths>({ baseUrl: url.replace(/\/$/, ''), fetch: patiently });
  const headers: Middleware = {
    onRequest({ request }) {
      if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
      if (language !== undefined) request.headers.set('accept-language', language);
      if (request.method === 'POST' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', randomUUID());
      return request;
    },
  };
  client.use(headers);
  return client;
}

/** Whoever is too busy says when to come back. */
async function patiently(request: Request): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(request.clone());
    const pause = Number(response.headers.get('retry-after')) * 1000;
    if (response.status !== 503 || tries === mostTries || !(pause > 0) || pause > longestPauseMs)
      return response;
    await response.body?.cancel();
    await sleep(pause);
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
  if (!response.ok)
    throw new Refusal(response.status, typeof error === 'object' ? { ...error } : { detail: error });
  return data as T;
}

interface Page<T> {
  data: T[];
  page: { nextCursor?: string; hasMore: boolean };
}

/** All of a list, page after page. */
export async function* everyOne<T>(page: (cursor?: string) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { data, page: next } = await page(cursor);
    yield* data;
    cursor = next.nextCursor;
  } while (cursor !== undefined);
}
