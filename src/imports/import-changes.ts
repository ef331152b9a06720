import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { ChangePresenters, publicId } from '../platform/index.js';

/** How the change log shows imports: by their ids, under which they are read. */
@Injectable()
export class ImportChanges implements OnModuleInit {
  constructor(private readonly presenters: ChangePresenters<Actor>) {}

  onModuleInit() {
    this.presenters.register('import', async (_, changes) =>
      changes.map(({ subjectId }) => ({ id: publicId('import', subjectId) })),
    );
  }
}
