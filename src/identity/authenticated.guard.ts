import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Problem, type Reply } from '../platform/index.js';
import { type Role } from '../tenants/index.js';
import { type Actor, hasRole, type Scope } from './actor.js';
import { signInFirst } from './current-actor.decorator.js';
import { anyScope, neededRoles, neededScope } from './needs.decorator.js';
import { permit } from './permissions.js';
import { isPublic } from './public.decorator.js';

/** Stands before every route: who asks, and may they knock at this door at all? */
@Injectable()
export class Authenticated extends AuthGuard(['bearer', 'session-cookie']) {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.read<boolean>(isPublic, context)) return true;
    await super.canActivate(context);
    const { actor } = context.switchToHttp().getRequest<{ actor: Actor }>();
    requireScope(actor, this.read<Scope | typeof anyScope>(neededScope, context));
    requireRole(actor, this.read<Role[]>(neededRoles, context));
    return true;
  }

  override getAuthenticateOptions() {
    return { session: false, property: 'actor' };
  }

  /** Passport hands over what its strategies found, or threw. */
  override handleRequest<A>(error: Error | null, actor: A, _info: unknown, context: ExecutionContext): A {
    if (error) throw error;
    if (actor) return actor;
    void context.switchToHttp().getResponse<Reply>().header('www-authenticate', 'Bearer realm="tolo"');
    throw signInFirst();
  }

  private read<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}

function requireScope({ scopes }: Actor, needed: Scope | typeof anyScope | undefined): void {
  if (scopes === undefined || needed === anyScope) return;
  if (needed === undefined)
    throw new Problem('insufficient-scope', 'This is for people who are signed in; no token opens it.');
  if (!scopes.includes(needed)) {
    throw new Problem('insufficient-scope', `This token lacks the scope ${needed}.`, {
      missingScope: needed,
    });
  }
}

function requireRole(actor: Actor, needed: Role[] | undefined): void {
  if (needed) permit(hasRole(actor, ...needed), ...needed);
}
