import type { Actor } from '../../../identity/index.js';
import type { CatalogueSnapshot } from '../../../spaces/index.js';
import type { WrittenEvent, WrittenObject } from '../../ical/read-object.js';
import type { StoredObject } from '../objects/object.store.js';
import type { DavRequest } from '../dav.js';
import type { PersonCalendar } from '../person-calendar.js';

/** What a program wants to have under a name in a calendar. */
export interface Draft {
  actor: Actor;
  calendar: PersonCalendar;
  catalogue: CatalogueSnapshot;
  name: string;
  written: WrittenObject;
  event: WrittenEvent;
  /** What was last written under that name, if anything ever was. */
  before?: StoredObject;
  /** It must be as the program has seen it. */
  isConditional: boolean;
  alongside: DavRequest['alongside'];
}
