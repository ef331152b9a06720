import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/index.js';
import { Catalogue } from './catalogue.js';
import type { CatalogueSnapshot } from './catalogue-snapshot.js';

/** Takes room in the transaction that makes it; reads the catalogue, as that transaction sees it, only where it needs it. */
type Heir = (tx: Tx, catalogue: () => Promise<CatalogueSnapshot>) => Promise<void>;

/** Whoever waits for room has it before anybody else sees it, although those who change spaces know nothing of them. */
@Injectable()
export class RoomGained {
  private readonly heirs: Heir[] = [];

  constructor(private readonly catalogue: Catalogue) {}

  goesTo(heir: Heir): void {
    this.heirs.push(heir);
  }

  /** Call it once a transaction has made room. */
  async tell(tx: Tx): Promise<void> {
    for (const heir of this.heirs) await heir(tx, () => this.catalogue.within(tx));
  }
}
