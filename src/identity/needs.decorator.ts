import { SetMetadata } from '@nestjs/common';
import type { Role } from '../tenants/index.js';
import type { Scope } from './actor.js';

export const neededScope = 'neededScope';
export const neededRoles = 'neededRoles';
export const anyScope = 'any';

/** Open to tokens that carry this scope. A route that names none is open to people only. */
export const NeedsScope = (scope: Scope) => SetMetadata(neededScope, scope);

/** Open to every token: it tells only who asks. */
export const AnyScope = () => SetMetadata(neededScope, anyScope);

/** Open to those who have one of these roles. */
export const NeedsRole = (...roles: Role[]) => SetMetadata(neededRoles, roles);
