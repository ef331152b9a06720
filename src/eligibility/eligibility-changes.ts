import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { ChangePresenters, publicId } from '../platform/index.js';

/** How the change log shows qualifications: a grant has no id of its own, but whose it is and which. */
@Injectable()
export class EligibilityChanges implements OnModuleInit {
  constructor(private readonly presenters: ChangePresenters<Actor>) {}

  onModuleInit() {
    this.presenters.register('member_qualification', async (_, changes) =>
      changes.map(({ subjectId }) => ({ id: publicId('member', subjectId) })),
    );
  }
}
