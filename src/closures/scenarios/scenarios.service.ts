import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database, notFound, Problem } from '../../platform/index.js';
import { nameShown } from '../../spaces/index.js';
import { Clock, hour, type Instant } from '../../time/index.js';
import { instantField } from '../../availability/index.js';
import { type ClosureShown, StrategyBody } from '../closures.dto.js';
import { ClosuresService } from '../closures.service.js';
import { PublishService } from '../publishing/publish.service.js';
import { type DraftOptions, DraftService } from '../draft.service.js';
import { scenarioOf } from './prepare-scenarios.service.js';
import type { ScenarioBody } from './scenarios.dto.js';

const second = 1000;
const iso = (instant: Instant) => new Date(instant).toISOString();

/** Bad weather, as it comes: what is prepared is drafted in one act, looked at, and published by a human in another. */
@Injectable()
export class ScenariosService {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftService,
    private readonly closures: ClosuresService,
    private readonly publishing: PublishService,
    private readonly clock: Clock,
  ) {}

  /** Nothing new is booked in it from now on, so that what is looked at is what is published. */
  async draft(
    actor: Actor,
    code: string,
    body: ScenarioBody,
    options: DraftOptions = {},
  ): Promise<ClosureShown> {
    const scenario = await scenarioOf(this.db.manager, code);
    if (scenario.retired)
      throw new Problem(
        'state-not-allowed',
        'This scenario is retired: prepare it again, or draft a closure.',
      );
    const now = Math.floor(this.clock.now() / second) * second;
    const start = body.start === undefined ? now : instantField(body.start, undefined, '/start');
    const { kinds, hours, reasonText } = scenario;
    return this.drafts.draft(
      actor,
      {
        scope: { campus: true },
        start: iso(start),
        end: iso(start + (body.hours ?? hours) * hour),
        kinds,
        reason: { code, text: nameShown(reasonText) },
        strategy: new StrategyBody(),
        freezeFrom: iso(now),
      },
      { ...options, scenario: code },
    );
  }

  /** A human has looked at the draft. */
  async publish(
    actor: Actor,
    code: string,
    closureId: string,
    seen: number | undefined,
    options: DraftOptions = {},
  ): Promise<ClosureShown> {
    const closure = await this.closures.find(closureId);
    if (closure.scenario !== code) throw notFound('closure');
    return this.publishing.publish(actor, closureId, seen, options);
  }
}
