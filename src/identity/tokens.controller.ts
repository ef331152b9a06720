import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  idIn,
  pageOf,
  Problem,
  publicId,
  type Reply,
  uuidOrNotFound,
  WriteQuery,
} from '../platform/index.js';
import { type Actor, hasRole } from './actor.js';
import { CurrentActor } from './current-actor.decorator.js';
import { permit, scopesFor } from './permissions.js';
import { type Owner, type Token, TokenStore } from './token.store.js';
import { TokenBody, TokenCreated, TokenPage, TokenQuery, TokenShown } from './tokens.dto.js';

/** No route here names a scope: a token that leaked cannot make itself another. */
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: TokenStore) {}

  /** A token for a machine. */
  @Post()
  async createToken(
    @CurrentActor() actor: Actor,
    @Body() body: TokenBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TokenCreated> {
    const beyond = body.scopes.filter((scope) => !scopesFor(actor.roles).includes(scope));
    if (beyond.length > 0) {
      throw new Problem(
        'insufficient-scope',
        `Only who runs the campus can have a token with ${beyond.join(', ')}.`,
        { needs: ['operator', 'campus_admin'] },
      );
    }
    const { secret, ...token } = await this.tokens.create(actor, body, options);
    void reply.header('cache-control', 'no-store');
    return { ...presentToken(token), token: secret };
  }

  @Get()
  async listTokens(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, tenant }: TokenQuery,
  ): Promise<TokenPage> {
    const ofAll = tenant === 'true';
    if (ofAll) permit(hasRole(actor, 'tenant_admin'), 'tenant_admin');
    const rows = await this.tokens.list(
      ofAll ? { tenantId: actor.tenantId } : { memberId: actor.memberId },
      idIn(cursor),
      limit + 1,
    );
    return pageOf(rows, limit, ({ id }) => [id], presentToken);
  }

  @Delete(':id')
  @HttpCode(204)
  async revokeToken(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
  ): Promise<void> {
    const owner: Owner = hasRole(actor, 'tenant_admin')
      ? { tenantId: actor.tenantId }
      : { memberId: actor.memberId };
    await this.tokens.revoke(owner, uuidOrNotFound('token', id), options);
  }
}

export const presentToken = ({
  id,
  name,
  scopes,
  hint,
  memberId,
  memberName,
  createdAt,
  lastUsedAt,
  expiresAt,
}: Token): TokenShown => ({
  id: publicId('token', id),
  name,
  scopes,
  hint,
  member: { id: publicId('member', memberId), name: memberName },
  createdAt,
  lastUsedAt,
  expiresAt,
});
