import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { Destinations, lookupWithin, Names } from '../platform/index.js';
import { Clock } from '../time/index.js';

export interface Letter {
  url: string;
  eventId: string;
  body: string;
  /** The newest first; while one is being replaced, both sign. */
  secrets: readonly Buffer[];
}

/** What came of one attempt. */
export interface Outcome {
  ok: boolean;
  durationMs: number;
  status: number | null;
  /** The beginning of what was answered. */
  answer: string | null;
  /** What went wrong, for people; null where nothing did. */
  error: string | null;
}

const mostAnswerBytes = 1024;

/** Takes one message to one address, once: signed, over a connection that leads where it may, and follows nobody elsewhere. */
@Injectable()
export class Postman {
  protected readonly patienceMs: number = 10_000;

  constructor(
    private readonly destinations: Destinations,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  /** Given up when the process ends, to be tried again by the next. */
  async deliver(letter: Letter, ending: AbortSignal): Promise<Outcome> {
    const began = performance.now();
    const late = AbortSignal.timeout(this.patienceMs);
    const outcome = await this.attempt(letter, AbortSignal.any([late, ending])).catch((error: unknown) => ({
      status: null,
      answer: null,
      error: late.aborted
        ? `It did not answer within ${this.patienceMs / 1000} seconds.`
        : ending.aborted
          ? 'The server was stopped meanwhile.'
          : reasonOf(error),
    }));
    return { ok: outcome.error === null, durationMs: Math.round(performance.now() - began), ...outcome };
  }

  private async attempt(letter: Letter, signal: AbortSignal): Promise<Omit<Outcome, 'ok' | 'durationMs'>> {
    const fault = this.destinations.faultOf(letter.url);
    if (fault !== undefined) throw new Error(fault);
    const url = new URL(letter.url);
    const response = await this.post(url, letter, signal);
    const { statusCode: status = 0 } = response;
    return { status, answer: await beginningOf(response), error: faultOfStatus(status) };
  }

  private post(url: URL, { eventId, body, secrets }: Letter, signal: AbortSignal): Promise<IncomingMessage> {
    const now = new Date(this.clock.now());
    const options: RequestOptions = {
      method: 'POST',
      // Every attempt asks anew where the name leads, and connects to what it was told: nothing can change in between.
      agent: false,
      lookup: lookupWithin(this.destinations, this.names, url),
      signal,
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'accept-encoding': 'identity',
        'user-agent': 'Tolo-Webhooks/1',
        'webhook-id': eventId,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': secrets
          .map((secret) => new Webhook(secret, { format: 'raw' }).sign(eventId, now, body))
          .join(' '),
      },
    };
    const send = url.protocol === 'https:' ? https.request : http.request;
    return new Promise((resolve, reject) => {
      const request: ClientRequest = send(url, options, resolve);
      request.on('error', reject);
      request.end(body);
    });
  }
}

/** No more than that is read: who answers without end is not listened to. */
function beginningOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = () => {
      response.destroy();
      // The database keeps no null character.
      resolve(Buffer.concat(chunks).subarray(0, mostAnswerBytes).toString('utf8').replaceAll('\0', ''));
    };
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= mostAnswerBytes) finish();
    });
    response.on('end', finish);
    // The status has been said; what comes of the rest changes nothing.
    response.on('error', finish);
    response.on('close', finish);
  });
}

function faultOfStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400)
    return `It answered ${status}, a redirect, which is not followed. Name the address that it leads to.`;
  if (status === 410) return 'It answered 410: it wants no more messages.';
  return `It answered ${status}; only 2xx means that a message has arrived.`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return 'It refused the connection.';
  if (code === 'ECONNRESET') return 'It ended the connection without an answer.';
  if (['ENOTFOUND', 'ENODATA', 'EAI_AGAIN', 'ETIMEOUT', 'ESERVFAIL', 'EREFUSED'].includes(code ?? ''))
    return 'Its name leads nowhere.';
  return message.slice(0, 500) || 'It could not be reached.';
}
