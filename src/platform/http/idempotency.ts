import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/database.js';
import { Problem } from '../problem.js';
import type { ProblemCode } from '../problem-catalogue.js';
import { asProblem, problemBody } from './problem.filter.js';
import { type Found, RefusalKeeper } from './refusal-keeper.js';
import type { Repeatable, StoredAnswer } from './repeatable.js';
import type { Reply, Request } from './request.js';

/** Thrown in a transaction that finds its key taken: what it did is undone, and the first answer given instead. */
class AlreadyAnswered extends Error {}

const neverKept: readonly ProblemCode[] = [
  'unauthenticated',
  'insufficient-scope',
  'rate-limited',
  'overloaded',
  'outcome-unknown',
  'internal',
  'idempotency-key-reused',
];

/**
 * The first answer to an Idempotency-Key, kept for 48 hours and given again
 * (draft-ietf-httpapi-idempotency-key-header-07; these are our own, documented semantics).
 */
@Injectable()
export class Idempotency {
  private readonly refusals: RefusalKeeper;

  constructor(private readonly db: Database) {
    this.refusals = new RefusalKeeper(db);
  }

  /**
   * Answers a request that may be sent again. The work keeps its success itself, in its own transaction (`keep`), or
   * answers `repeated` where it finds the key taken; a refusal is kept here. Who has read the body as it came in says its hash.
   */
  async answer(
    request: Request,
    reply: Reply,
    { ownerId, required, bodyHash }: { ownerId: string; required: boolean; bodyHash?: string },
    work: (repeat?: Repeatable) => Promise<StoredAnswer | 'repeated'>,
  ): Promise<unknown> {
    const repeat = repeatableOf(request, ownerId, bodyHash);
    if (!repeat) {
      if (required)
        throw new Problem(
          'idempotency-key-missing',
          'Send an Idempotency-Key header, such as a new UUID, so that this request can be sent again safely.',
        );
      return send(reply, (await work()) as StoredAnswer);
    }
    try {
      const answer = await work(repeat);
      return answer === 'repeated' ? await this.again(reply, repeat) : send(reply, answer);
    } catch (error) {
      if (error instanceof AlreadyAnswered) return this.again(reply, repeat);
      return this.refuse(request, reply, repeat, asProblem(error), error);
    }
  }

  /** Answers one part of a request, as if it had come alone: what it refuses is its own answer. */
  async part(
    request: Request,
    repeat: Repeatable | undefined,
    work: (repeat?: Repeatable) => Promise<StoredAnswer | 'repeated'>,
  ): Promise<StoredAnswer> {
    try {
      const answer = await work(repeat);
      return answer === 'repeated' ? await this.kept(repeat!) : answer;
    } catch (error) {
      if (error instanceof AlreadyAnswered) return this.kept(repeat!);
      const problem = asProblem(error);
      const body = problemBody(request, problem);
      const refusal = { status: Number(body['status']), headers: {}, body };
      return (repeat && (await this.keepRefusal(repeat, problem, refusal))) ?? refusal;
    }
  }

  /** Keeps a success in the transaction that makes it; undoes the transaction where the key has been answered before. */
  async keep(tx: Tx, repeat: Repeatable, answer: StoredAnswer): Promise<void> {
    const kept = await tx.query<unknown[]>(`${keepAnswer} RETURNING 1`, parametersOf(repeat, answer));
    if (kept.length === 0) throw new AlreadyAnswered();
  }

  /** Says more in an answer that this transaction has kept. */
  async amend(tx: Tx, { ownerId, route, key }: Repeatable, body: unknown): Promise<void> {
    await tx.query('UPDATE idempotency_key SET body = $4 WHERE owner_id = $1 AND route = $2 AND key = $3', [
      ownerId,
      route,
      key,
      JSON.stringify(body),
    ]);
  }

  private async again(reply: Reply, repeat: Repeatable): Promise<unknown> {
    return replay(reply, await this.kept(repeat));
  }

  private async kept(repeat: Repeatable): Promise<StoredAnswer> {
    const stored = await this.find(repeat);
    if (!stored)
      throw new Problem(
        'overloaded',
        'The first request with this key is still under way. Send it again in a moment.',
        { retryAfter: 1 },
      );
    return stored;
  }

  private async refuse(
    request: Request,
    reply: Reply,
    repeat: Repeatable,
    problem: Problem,
    error: unknown,
  ): Promise<unknown> {
    const body = problemBody(request, problem);
    const refusal = { status: Number(body['status']), headers: {}, body };
    const stored = await this.keepRefusal(repeat, problem, refusal).catch((another: unknown) => {
      // What went wrong first says what was done; that the database cannot be asked now says nothing.
      throw another instanceof Problem ? another : error;
    });
    if (stored) return replay(reply, stored);
    throw error;
  }

  /** Answers what was kept before, if anything was. */
  private async keepRefusal(
    repeat: Repeatable,
    problem: Problem,
    refusal: StoredAnswer,
  ): Promise<StoredAnswer | undefined> {
    const answer = neverKept.includes(problem.code) ? undefined : refusal;
    return ofTheSame(await this.refusals.keep({ repeat, answer }));
  }

  /** What is kept under the key; refuses the key of another request. */
  private async find({ ownerId, route, key, bodyHash }: Repeatable): Promise<StoredAnswer | undefined> {
    const [row] = await this.db.prepared<Found>(
      'idempotency-find',
      `SELECT status, headers, body, body_hash = decode($4, 'hex') AS same FROM idempotency_key WHERE owner_id = $1 AND route = $2 AND key = $3`,
      [ownerId, route, key, bodyHash],
    );
    return ofTheSame(row);
  }
}

function ofTheSame(found: Found | undefined): StoredAnswer | undefined {
  if (found && !found.same) {
    throw new Problem(
      'idempotency-key-reused',
      'This Idempotency-Key came with another body before. Use a new key for a new request.',
    );
  }
  return found;
}

const keepAnswer = `INSERT INTO idempotency_key (owner_id, route, key, body_hash, status, headers, body)
  VALUES ($1, $2, $3, decode($4, 'hex'), $5, $6, $7) ON CONFLICT DO NOTHING`;

const parametersOf = (
  { ownerId, route, key, bodyHash }: Repeatable,
  { status, headers, body }: StoredAnswer,
) => [ownerId, route, key, bodyHash, status, JSON.stringify(headers), JSON.stringify(body)];

const maxKeyLength = 255;

/** The key of a part of a request, by its place: sent again, each part is done once. */
export const partOf = (
  repeat: Repeatable | undefined,
  place: number,
  body: unknown,
): Repeatable | undefined =>
  repeat && {
    ...repeat,
    key: `${repeat.key}#${place}`,
    bodyHash: hash('sha256', JSON.stringify(body)),
  };

/** The request's key, quoted as the draft says or bare; undefined without the header. */
function repeatableOf(request: Request, ownerId: string, bodyHash?: string): Repeatable | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  const key = String(header)
    .trim()
    .replace(/^"(.*)"$/, '$1');
  if (key === '' || key.length > maxKeyLength) {
    throw new Problem(
      'idempotency-key-missing',
      `Idempotency-Key must have 1 to ${maxKeyLength} characters; a UUID serves well.`,
    );
  }
  return {
    ownerId,
    route: `${request.method} ${request.url.split('?', 1)[0]}`,
    key,
    bodyHash: bodyHash ?? hash('sha256', JSON.stringify(request.body ?? null)),
  };
}

function replay(reply: Reply, { status, headers, body }: StoredAnswer): unknown {
  void reply.status(status).headers(headers).header('idempotent-replayed', 'true');
  if (status >= 400) void reply.header('content-type', 'application/problem+json; charset=utf-8');
  return body;
}

function send(reply: Reply, { status, headers, body }: StoredAnswer): unknown {
  void reply.status(status).headers(headers);
  return body;
}
