import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem, type Request } from '../platform/index.js';
import type { Actor } from './actor.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever asks; absent on routes that ask nobody. */
    actor?: Actor;
  }
}

export const signInFirst = () =>
  new Problem('unauthenticated', 'Send a session cookie, or a token as "Authorization: Bearer …".');

/** Whoever asks. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request>();
  if (!actor) throw signInFirst();
  return actor;
});
