import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, AnyScope, CurrentActor, hasRole } from '../identity/index.js';
import { idIn, pageOf, publicId } from '../platform/index.js';
import { type CallFilter, CallStore, type Readers, type ShownCall } from './call.store.js';
import { CallPage, CallQuery, CallShown } from './calls.dto.js';

@Controller('me')
export class CallsController {
  constructor(private readonly calls: CallStore) {}

  /**
   * What your tokens called in the last 7 days, the latest first, and how it was answered; for a company's admins also
   * what its service accounts called. A token sees what it called itself.
   */
  @Get('calls')
  @AnyScope()
  async listCalls(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, ...wanted }: CallQuery,
  ): Promise<CallPage> {
    const rows = await this.calls.list(readersFor(actor), filterOf(wanted), idIn(cursor), limit + 1);
    return pageOf(rows, limit, ({ id }) => [id], present);
  }
}

/** A token may have fewer scopes than another of the same person, whose calls tell what it may not see. */
function readersFor(actor: Actor): Readers {
  const { memberId, tenantId, credential } = actor;
  if (credential.kind === 'token') return { memberId, tokenId: credential.id };
  return hasRole(actor, 'tenant_admin', 'campus_admin') ? { memberId, programsOf: tenantId } : { memberId };
}

function filterOf({ status, method, code }: Pick<CallQuery, 'status' | 'method' | 'code'>): CallFilter {
  return {
    ...(status !== undefined && {
      statusFrom: Number(status.replace('xx', '00')),
      statusTo: Number(status.replace('xx', '99')),
    }),
    method,
    code,
  };
}

const present = ({
  requestId,
  at,
  memberId,
  memberName,
  tokenId,
  tokenName,
  tokenHint,
  method,
  path,
  query,
  status,
  ms,
  code,
  headers,
  body,
  bodyLeftOut,
  refusal,
}: ShownCall): CallShown => ({
  requestId,
  at,
  by: { id: publicId('member', memberId), name: memberName },
  token: { id: publicId('token', tokenId), name: tokenName, hint: tokenHint },
  method,
  path,
  query,
  status,
  ms,
  code,
  headers,
  body,
  bodyLeftOut,
  refusal,
});
