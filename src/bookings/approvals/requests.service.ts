import { Injectable } from '@nestjs/common';
import { presentViolation, type ViolationShown } from '../../availability/index.js';
import type { Actor, Booker } from '../../identity/index.js';
import {
  asProblem,
  inLanguage,
  keyIn,
  type Language,
  pageOf,
  problemCatalogue,
  publicId,
  uuidOrNotFound,
} from '../../platform/index.js';
import { statusAt } from '../../rules/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, inZone } from '../../time/index.js';
import type { Booking } from '../booking.js';
import { maySee } from '../permissions.js';
import { presentBooking, type Reader } from '../present-booking.js';
import { judgeShares, sharesOf } from '../several/shares.js';
import { DecisionsService } from './decisions.service.js';
import { RequestStore, type Requester } from './request.store.js';
import type {
  ApprovedItem,
  ApproveManyBody,
  CompetitorView,
  CredentialsView,
  ListRequestsQuery,
  RecordView,
  RequesterView,
  RequestList,
} from './requests.dto.js';

/** Requests as those see them who decide: with what speaks against them and who else wants the same. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly requests: RequestStore,
    private readonly decisions: DecisionsService,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: ListRequestsQuery): Promise<RequestList> {
    const now = this.clock.now();
    const reader = { actor, catalogue: await this.catalogue.current(), now, timeZone: query.timeZone };
    const key = keyIn<[expiresAt: number, id: string]>(query.cursor, 'instant', 'uuid');
    const found = await this.requests.list(actor, {
      whose: query.for,
      now,
      after: key && { expiresAt: key[0], id: key[1] },
      limit: query.limit + 1,
    });
    const rivals = await this.requests.competitors(found.map(({ id }) => id));
    const people = await this.requests.people(
      [...found, ...[...rivals.values()].flat()].map(({ bookedFor }) => bookedFor),
    );
    const records = await this.requests.records(
      found.map(({ bookedFor }) => bookedFor),
      now,
    );
    const bookers = await this.requests.asBookers(found.map(({ bookedFor }) => bookedFor));
    return pageOf(
      found,
      query.limit,
      ({ expiresAt, id }) => [expiresAt, id],
      (booking) => {
        const person = people.get(booking.bookedFor);
        const booker = bookers.get(booking.bookedFor)!;
        return {
          ...presentBooking(booking, reader),
          ...(person && { requester: presentRequester(person) }),
          credentials: presentCredentials(booker, records.get(booking.bookedFor)),
          violations: violationsNow(booking, booker, reader),
          competitors: (rivals.get(booking.id) ?? []).map((rival) => presentRival(rival, people, reader)),
        };
      },
    );
  }

  /** Each by itself, in the order given: what is wrong with one keeps none of the others from being approved. */
  async approveMany(
    actor: Actor,
    { ids, note }: ApproveManyBody,
    { dryRun, language }: { dryRun?: boolean; language: Language },
  ): Promise<ApprovedItem[]> {
    const items: ApprovedItem[] = [];
    for (const id of ids) {
      try {
        const uuid = uuidOrNotFound('booking', id);
        const booking = await this.decisions.approve(actor, uuid, { note }, { dryRun });
        items.push({ id, status: 200, booking });
      } catch (error) {
        const { code, message: detail, extras } = asProblem(error);
        if (code === 'internal') throw error;
        const { status, title } = problemCatalogue[code];
        const problem = {
          type: `/problems/${code}`,
          title: inLanguage(title, language),
          status,
          code,
          detail,
        };
        items.push({ id, status, problem: { ...extras, ...problem } });
      }
    }
    return items;
  }
}

/** What the rules say now of whoever asked; when it may be asked for was judged when it was. */
function violationsNow(booking: Booking, booker: Booker, { catalogue, now }: Reader): ViolationShown[] {
  const wish = { ...booking, ...sharesOf(booking, catalogue), keepsStart: true };
  return judgeShares(booker, catalogue, wish, now).map(presentViolation);
}

function presentRival(
  booking: Booking,
  people: ReadonlyMap<string, Requester>,
  { actor, catalogue, now, timeZone }: Reader,
): CompetitorView {
  const zone = timeZone ?? catalogue.campus.timeZone;
  const person = people.get(booking.bookedFor);
  return {
    status: statusAt(booking, now),
    start: inZone(booking.during.start, zone),
    end: inZone(booking.during.end, zone),
    units: booking.units,
    ...(maySee(actor, booking)
      ? {
          visible: true,
          id: publicId('booking', booking.id),
          title: booking.title,
          ...(person && { requester: presentRequester(person) }),
        }
      : { visible: false }),
  };
}

const presentCredentials = (
  { qualifications, riskForms }: Booker,
  record: RecordView = { kept: 0, missed: 0, cancelled: 0 },
): CredentialsView => ({
  qualifications: qualifications.map(({ code, validFrom, expiresOn }) => ({
    code,
    validFrom,
    ...(expiresOn !== undefined && { expiresOn }),
  })),
  riskForms: riskForms.map(({ hazards, validFrom, expiresOn }) => ({
    hazards: [...hazards],
    validFrom,
    expiresOn,
  })),
  record,
});

const presentRequester = ({ id, name, tenantId, tenantName }: Requester): RequesterView => ({
  id: publicId('member', id),
  name,
  tenantId: publicId('tenant', tenantId),
  tenantName,
});
