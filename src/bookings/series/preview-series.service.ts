import { Injectable } from '@nestjs/common';
import { judge, OfferSigner } from '../../availability/index.js';
import type { Actor } from '../../identity/index.js';
import { Database } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { ifInTimeToAsk } from '../approvals/request-for.js';
import { PartyNamed } from '../attendees/party-named.js';
import { newBooking } from '../new-booking.js';
import { PeopleNamed } from '../on-behalf/people-named.js';
import { violationProblem } from '../refusal.js';
import type { DatedWish, Planning } from './dated-wish.js';
import { excepted, type Exceptions, noExceptions } from './exceptions.js';
import type { Plan } from './plan.js';
import { SeriesPlanner } from './planner.js';
import { Previews } from './previews.js';
import type { PreviewSeriesBody, SeriesPreview } from './series.dto.js';
import { daysOf, type Template } from './series.js';
import { targetOn, wantedOrNotFound } from './wanted-of.js';
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
    private readonly parties: PartyNamed,
    private readonly planner: SeriesPlanner,
    private readonly previews: Previews,
  ) {}

  async preview(
    actor: Actor,
    body: PreviewSeriesBody,
    exceptions: Exceptions = noExceptions,
  ): Promise<SeriesPreview> {
    const catalogue = await this.catalogue.current();
    const now = this.clock.now();
    const booker = await this.people.find(this.db.manager, actor, body.for, '/for');
    const party = await this.parties.find(this.db.manager, booker.tenantId, body);
    const coming = { party, bookedFor: booker.memberId };
    const template = templateOf(body, coming, catalogue, this.offers, now);
    return this.show({ actor, booker, catalogue, now }, template, exceptions);
  }

  /** What has been shown before and can no longer be had so, as it would come out now. */
  async again(
    actor: Actor,
    { template, bookedFor }: Pick<Plan, 'template' | 'bookedFor'>,
  ): Promise<SeriesPreview> {
    const booker = await this.people.again(this.db.manager, actor, bookedFor);
    const catalogue = await this.catalogue.current();
    return this.show({ actor, booker, catalogue, now: this.clock.now() }, template, noExceptions);
  }

  private async show(planning: Planning, template: Template, exceptions: Exceptions): Promise<SeriesPreview> {
    const { booker, catalogue, now } = planning;
    const wishes = wishesOf(planning, template, exceptions);
    const { dates, draws } = await this.planner.plan(planning, template.timeZone, wishes);
    if (dates.every(({ violations, target }) => violations && !target)) {
      const { wanted } = wishes[0]!;
      throw violationProblem(judge(booker, catalogue, wanted.space, wanted, now));
    }
    return this.previews.show(planning, { template, bookedFor: booker.memberId, dates, draws });
  }
}

/** Every date of a template as a wish for a new booking. */
function wishesOf(
  { actor, booker, catalogue, now }: Planning,
  template: Template,
  exceptions: Exceptions,
): DatedWish[] {
  return daysOf(template, catalogue.holidays).map(({ date, during, usually, holiday }) => ({
    date,
    action: 'book',
    wanted: wantedOrNotFound(
      excepted(targetOn(during ?? usually, template), exceptions.get(date)),
      catalogue,
    ),
    become: (wanted) => ifInTimeToAsk(() => newBooking(actor, wanted, now, booker)),
    judgedFor: 'all',
    holiday,
    isMoved: during !== undefined && during.start !== usually.start,
    isOff: during === undefined,
  }));
}
