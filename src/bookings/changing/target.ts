import type { SpaceShare } from '../../availability/index.js';
import type { CatalogueSpace } from '../../spaces/index.js';
import type { Interval } from '../../time/index.js';
import type { Party } from '../attendees/party.js';

/** What a booking is to become. */
export interface Target {
  space: CatalogueSpace;
  during: Interval;
  units: number;
  others: readonly SpaceShare[];
  people: number;
  title: string | null;
  purpose: string | null;
  party: Party;
  /** Named anew; null where it is to be found anew, undefined where it need not. */
  riskFormId?: string | null;
}
