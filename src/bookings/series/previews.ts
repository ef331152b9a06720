import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, newUuid, notFound, Problem, type Tx, uuidOf } from '../../platform/index.js';
import type { Reader } from '../present-booking.js';
import type { Plan } from './plan.js';
import { presentPreview } from './present-series.js';
import type { SeriesPreview } from './series.dto.js';
import { SeriesStore } from './series.store.js';

/** What people were shown, kept for as long as they may take to decide. */
@Injectable()
export class Previews implements OnModuleInit {
  constructor(
    private readonly store: SeriesStore,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    this.jobs.every('25 * * * *', 'forget-previews', async () => {
      await this.store.forgetPreviews();
      await this.store.forgetNames();
    });
  }

  async show(reader: Reader, plan: Plan): Promise<SeriesPreview> {
    const id = newUuid();
    const expiresAt = await this.store.keepPreview(id, reader.actor.memberId, plan);
    return presentPreview(plan, { id, expiresAt }, reader);
  }

  /** What was shown under a token; it can be done but once. */
  async take(tx: Tx, token: string, ownerId: string): Promise<Plan> {
    const id = uuidOf('preview', token);
    const plan = id === undefined ? undefined : await this.store.takePreview(tx, id, ownerId);
    if (plan === undefined) throw notFound('preview');
    if (plan === 'expired')
      throw new Problem('preview-expired', 'Previews last 15 minutes. Ask for a fresh one.');
    return plan;
  }
}
