import type { components } from './schema';

export type ProblemBody = components['schemas']['Problem'];
export type ProblemCode = ProblemBody['code'];
export type Alternative = components['schemas']['ProblemAlternative'];

/** A refusal of the server, or its silence. */
export class Refusal extends Error {
  readonly code: ProblemCode | 'unreachable';
  readonly status: number;
  readonly title: string;
  /** What could be booked instead, each with one press. */
  readonly alternatives: Alternative[];
  readonly body: Partial<ProblemBody>;

  constructor(body: Partial<ProblemBody>, status: number) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Refusal';
    this.code = body.code ?? (status === 0 ? 'unreachable' : 'internal');
    this.status = status;
    this.title = body.title ?? '';
    this.alternatives = body.alternatives ?? [];
    this.body = body;
  }
}

const passing: readonly Refusal['code'][] = ['unreachable', 'overloaded', 'outcome-unknown'];

/** The same request may succeed in a moment. */
export const mayPass = (error: unknown): error is Refusal =>
  error instanceof Refusal && passing.includes(error.code);
