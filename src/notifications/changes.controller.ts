import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, hasRole, NeedsScope, runsTheCampus } from '../identity/index.js';
import { ChangeLog, ChangePresenters, type Kind, prefixes, publicId } from '../platform/index.js';
import { ChangeList, ChangesQuery } from './changes.dto.js';

@ApiTags('changes')
@Controller('changes')
export class ChangesController {
  constructor(
    private readonly log: ChangeLog,
    private readonly presenters: ChangePresenters<Actor>,
  ) {}

  /** What has changed since a cursor, in order, without gaps: what is yours, and what everybody may see. */
  @Get()
  @NeedsScope('bookings:read')
  async listChanges(
    @CurrentActor() actor: Actor,
    @Query() { since, types, limit }: ChangesQuery,
  ): Promise<ChangeList> {
    if (since === 'now') return { data: [], nextCursor: await this.log.now(), hasMore: false };
    const audience = {
      memberId: actor.memberId,
      tenantId: hasRole(actor, 'tenant_admin') ? actor.tenantId : undefined,
      everything: runsTheCampus(actor),
    };
    const wanted = types?.split(',').map((type) => type.trim());
    const { changes, nextCursor, hasMore } = await this.log.read(since, audience, wanted, limit);
    const views = await this.presenters.present(actor, changes);
    const data = changes.map(({ cursor, type, at, subjectId, changed, reason }, n) => ({
      cursor,
      type,
      time: at.toISOString(),
      id: idOf(type, subjectId),
      changed,
      ...(reason !== null && { reason }),
      ...views[n],
    }));
    return { data, nextCursor, hasMore };
  }
}

/** The public id of what a change of this type is about. */
function idOf(type: string, uuid: string): string {
  const subject = type.split('.', 1)[0]!;
  const kind = (Object.keys(prefixes) as Kind[]).find(
    (name) => name.toLowerCase() === subject.replaceAll('_', ''),
  );
  return kind === undefined ? uuid : publicId(kind, uuid);
}
