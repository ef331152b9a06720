import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { Database, notFound } from '../../platform/index.js';
import { type Name, nameShown, type SpaceKind } from '../../spaces/index.js';
import { Clock, hour, type Instant } from '../../time/index.js';
import { instantField } from '../../availability/index.js';
import { type ClosureShown, StrategyBody } from '../closures.dto.js';
import { ClosuresService } from '../closures.service.js';
import { PublishService } from '../publishing/publish.service.js';
import { type DraftOptions, DraftService } from '../draft.service.js';
import type { ScenarioBody, ScenarioList } from './scenarios.dto.js';

interface Row {
  code: string;
  name: Name;
  kinds: SpaceKind[];
  hours: number;
  reasonText: Name;
}

const second = 1000;
const iso = (instant: Instant) => new Date(instant).toISOString();

const rows = 'SELECT code, name, kinds, hours, reason_text AS "reasonText" FROM scenario';

/** What is prepared for bad weather: drafted in one act, looked at, and published by a human in another. */
@Injectable()
export class ScenariosService {
  constructor(
    private readonly db: Database,
    private readonly drafts: DraftService,
    private readonly closures: ClosuresService,
    private readonly publishing: PublishService,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<ScenarioList> {
    const scenarios = await this.db.manager.query<Row[]>(`${rows} ORDER BY code`);
    return {
      data: scenarios.map(({ code, name, kinds, hours, reasonText }) => ({
        code,
        name: nameShown(name),
        kinds,
        hours,
        reason: nameShown(reasonText),
      })),
    };
  }

  /** Nothing new is booked in it from now on, so that what is looked at is what is published. */
  async draft(
    actor: Actor,
    code: string,
    body: ScenarioBody,
    options: DraftOptions = {},
  ): Promise<ClosureShown> {
    const [scenario] = await this.db.manager.query<Row[]>(`${rows} WHERE code = $1`, [code]);
    if (!scenario) throw notFound('scenario');
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
