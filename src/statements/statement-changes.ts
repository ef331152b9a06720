import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { ChangePresenters, publicId } from '../platform/index.js';

/** How the change log shows statements and prices: by their ids, to be read there. */
@Injectable()
export class StatementChanges implements OnModuleInit {
  constructor(private readonly presenters: ChangePresenters<Actor>) {}

  onModuleInit() {
    for (const [subject, kind] of [
      ['statement', 'statement'],
      ['price_list', 'priceList'],
      ['cost_centre', 'costCentre'],
    ] as const)
      this.presenters.register(subject, async (_actor, changes) =>
        changes.map(({ subjectId }) => ({ id: publicId(kind, subjectId) })),
      );
  }
}
