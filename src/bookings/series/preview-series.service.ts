import { Injectable } from '@nestjs/common';
import { judge, OfferSigner } from '../../availability/index.js';
import type { Actor } from '../../identity/index.js';
import { Database, notFound } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { ifInTimeToAsk } from '../approvals/request-for.js';
import { newBooking } from '../new-booking.js';
import { PeopleNamed } from '../on-behalf/people-named.js';
import { violationProblem } from '../refusal.js';
import type { DatedWish, Planning } from './dated-wish.js';
import type { Plan } from './plan.js';
import { SeriesPlanner } from './planner.js';
import { Previews } from './previews.js';
import type { PreviewSeriesBody, SeriesPreview } from './series.dto.js';
import { daysOf, type Template } from './series.js';
import { templateOf } from './template-of.js';

/** What a series would come to, date by date. */
@Injectable()
export class PreviewSeriesService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly offers: OfferSigner,
    private readonly people: PeopleNamed,
    private readonly planner: SeriesPlanner,
    private readonly previews: Previews,
  ) {}

  async preview(actor: Actor, body: PreviewSeriesBody): Promise<SeriesPreview> {
    const catalogue = await this.catalogue.current();
    const now = this.clock.now();
    const booker = await this.people.find(this.db.manager, actor, body.for, '/for');
    return this.show({ actor, booker, catalogue, now }, templateOf(body, catalogue, this.offers, now));
  }

  /** What has been shown before and can no longer be had so, as it would come out now. */
  async again(
    actor: Actor,
    { template, bookedFor }: Pick<Plan, 'template' | 'bookedFor'>,
  ): Promise<SeriesPreview> {
    const booker = await this.people.again(this.db.manager, actor, bookedFor);
    const catalogue = await this.catalogue.current();
    return this.show({ actor, booker, catalogue, now: this.clock.now() }, template);
  }

  private async show(planning: Planning, template: Template): Promise<SeriesPreview> {
    const { booker, catalogue, now } = planning;
    const wishes = wishesOf(planning, template);
    const { dates, draws } = await this.planner.plan(planning, template.timeZone, wishes);
    if (dates.every(({ violations, target }) => violations && !target)) {
      const { wanted } = wishes[0]!;
      throw violationProblem(judge(booker, catalogue, wanted.space, wanted, now));
    }
    return this.previews.show(planning, { template, bookedFor: booker.memberId, dates, draws });
  }
}

/** Every date of a template as a wish for a new booking. */
function wishesOf({ actor, booker, catalogue, now }: Planning, template: Template): DatedWish[] {
  const space = catalogue.byId.get(template.spaceId);
  if (!space) throw notFound('space');
  const { units, people, title, purpose } = template;
  return daysOf(template, catalogue.holidays).map(({ date, during, usually, holiday }) => ({
    date,
    action: 'book',
    wanted: { space, during: during ?? usually, units, people, title, purpose },
    become: (wanted) => ifInTimeToAsk(() => newBooking(actor, wanted, now, booker)),
    isJudged: true,
    holiday,
    isMoved: during !== undefined && during.start !== usually.start,
    isOff: during === undefined,
  }));
}
