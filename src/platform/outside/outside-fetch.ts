import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Destinations } from './destinations.js';
import { lookupWithin } from './lookup.js';
import type { Names } from './names.js';

const patienceMs = 10_000;
const mostBytes = 1_048_576;

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal;
}

/** A `fetch` for addresses that somebody else has named: it goes only where it may, follows no redirect, and neither waits nor reads without end. */
export class OutsideFetch {
  constructor(
    private readonly destinations: Destinations,
    private readonly names: Names,
  ) {}

  async fetch(address: string, { method = 'GET', headers = {}, body, signal }: Sent = {}): Promise<Response> {
    const fault = this.destinations.faultOf(address);
    if (fault !== undefined) throw new Error(fault);
    const late = AbortSignal.timeout(patienceMs);
    const response = await this.send(new URL(address), {
      method,
      headers,
      body: textOf(body),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    const read = await readWhole(response);
    const { statusCode: status = 502 } = response;
    const told = Object.entries(response.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    return new Response([204, 205, 304].includes(status) ? null : read, { status, headers: told });
  }

  private send(
    url: URL,
    {
      method,
      headers,
      body,
      signal,
    }: { body: string | undefined; signal: AbortSignal } & Required<Pick<Sent, 'method' | 'headers'>>,
  ): Promise<IncomingMessage> {
    const send = url.protocol === 'https:' ? https.request : http.request;
    return new Promise((resolve, reject) => {
      const request = send(
        url,
        {
          method,
          agent: false,
          lookup: lookupWithin(this.destinations, this.names, url),
          signal,
          headers: {
            ...headers,
            'accept-encoding': 'identity',
            ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
          },
        },
        resolve,
      );
      request.on('error', reject);
      request.end(body);
    });
  }
}

function textOf(body: unknown): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new Error('Only text is sent outside.');
}

async function readWhole(response: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) {
      response.destroy();
      throw new Error('The answer is too long.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
