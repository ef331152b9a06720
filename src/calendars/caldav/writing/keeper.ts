import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../identity/index.js';
import { Database, recordChange, type Tx } from '../../../platform/index.js';
import type { CalendarObject } from '../objects/calendar-object.js';
import { shelfOf } from '../objects/calendar-objects.js';
import { ObjectStore, type Rest } from '../objects/object.store.js';
import type { PersonCalendar } from '../person-calendar.js';
import type { Draft } from './draft.js';

/** Keeps beside a booking what only programs care for, in the transaction that writes the booking. */
@Injectable()
export class Keeper {
  constructor(
    private readonly db: Database,
    private readonly store: ObjectStore,
  ) {}

  async keep(
    tx: Tx,
    { actor, calendar, name, written, before, alongside }: Draft,
    subjectId: string,
    rest: Rest,
  ): Promise<void> {
    await alongside?.(tx);
    await this.store.keep(
      tx,
      shelfOf(actor, calendar),
      { name, uid: written.uid, subjectId, rest },
      before?.revision,
    );
  }

  /** Where nothing but that changes: told as a change, so that other programs of the person see it. */
  async keepAlone(draft: Draft, subjectId: string, rest: Rest): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.keep(tx, draft, subjectId, rest);
      await this.tell(tx, draft.actor, 'calendar_object.updated', subjectId);
    });
  }

  async forget(tx: Tx, actor: Actor, calendar: PersonCalendar, object: CalendarObject): Promise<void> {
    await this.store.markGone(tx, shelfOf(actor, calendar), object);
    await this.tell(tx, actor, 'calendar_object.deleted', object.subjectId);
  }

  forgetAlone(actor: Actor, calendar: PersonCalendar, object: CalendarObject): Promise<void> {
    return this.db.transaction((tx) => this.forget(tx, actor, calendar, object));
  }

  private tell(tx: Tx, { tenantId, memberId }: Actor, type: string, subjectId: string): Promise<void> {
    return recordChange(tx, { type, subjectId, tenantId, memberId });
  }
}
