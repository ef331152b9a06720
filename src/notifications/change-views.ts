import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, runsTheCampus } from '../identity/index.js';
import {
  type Audience,
  ChangePresenters,
  type Kind,
  type LoggedChange,
  prefixes,
  publicId,
} from '../platform/index.js';
import type { ChangeView } from './changes.dto.js';

/** Of whose changes somebody is told, whichever way they follow the log. */
export const audienceOf = (actor: Actor): Audience => ({
  memberId: actor.memberId,
  tenantId: hasRole(actor, 'tenant_admin') ? actor.tenantId : undefined,
  everything: runsTheCampus(actor),
});

/** `booking,space` as the subjects of types. */
export const subjectsIn = (types: string | undefined): string[] | undefined =>
  types?.split(',').map((type) => type.trim());

/** A change as a reader sees it. */
@Injectable()
export class ChangeViews {
  constructor(private readonly presenters: ChangePresenters<Actor>) {}

  async of(actor: Actor, changes: readonly LoggedChange[]): Promise<ChangeView[]> {
    const views = await this.presenters.present(actor, changes);
    return changes.map(({ cursor, type, at, subjectId, changed, reason }, n) => ({
      cursor,
      type,
      time: at.toISOString(),
      id: idOf(type, subjectId),
      changed,
      ...(reason !== null && { reason }),
      ...views[n],
    }));
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
