import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  idIn,
  PageQuery,
  pageOf,
  publicId,
  type Reply,
  uuidOrNotFound,
  WriteQuery,
} from '../../platform/index.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { type AppPassword, AppPasswordStore } from './app-password.store.js';
import {
  AppPasswordBody,
  AppPasswordCreated,
  AppPasswordPage,
  AppPasswordShown,
} from './app-passwords.dto.js';

/** No route here names a scope: a token that leaked cannot leave itself another way in. */
@Controller('app-passwords')
export class AppPasswordsController {
  constructor(private readonly passwords: AppPasswordStore) {}

  /** A password for one calendar program on one device. It opens your calendars at `/dav/`, and nothing else. */
  @Post()
  async createAppPassword(
    @CurrentActor() actor: Actor,
    @Body() { name }: AppPasswordBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AppPasswordCreated> {
    const { secret, ...password } = await this.passwords.create(actor, name, options);
    void reply.header('cache-control', 'no-store');
    return { ...present(password), username: actor.email, password: secret };
  }

  /** Your app passwords, the latest first, and when each was last used. */
  @Get()
  async listAppPasswords(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<AppPasswordPage> {
    const rows = await this.passwords.list(actor.memberId, idIn(cursor), limit + 1);
    return pageOf(rows, limit, ({ id }) => [id], present);
  }

  /** From now on that device is shut out. */
  @Delete(':id')
  @HttpCode(204)
  revokeAppPassword(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
  ): Promise<void> {
    return this.passwords.revoke(actor, uuidOrNotFound('appPassword', id, 'app password'), options);
  }
}

const present = ({ id, name, hint, createdAt, lastUsedAt }: AppPassword): AppPasswordShown => ({
  id: publicId('appPassword', id),
  name,
  hint,
  createdAt,
  lastUsedAt,
});
