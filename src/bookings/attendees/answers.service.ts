import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { occupying, statusAt } from '../../rules/index.js';
import { type Instant, inZone } from '../../time/index.js';
import { SeriesStore } from '../series/series.store.js';
import { BookingStore } from '../booking.store.js';
import { nobody } from '../nobody.js';
import { type Answer, withAnswer } from './party.js';

/** Whoever answers an invitation: a colleague of whom it is for, or anybody by their address. */
interface Answering {
  memberId: string | undefined;
  email: string;
}

/** What attendees say to an invitation. It is no act in the life of a booking: it takes place, whoever comes. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: Database,
    private readonly store: BookingStore,
    private readonly series: SeriesStore,
  ) {}

  /** Whether they are among those who come, and it is not over. To say the same again changes nothing. */
  async note(who: Answering, id: string, answer: Answer): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const locked = await this.store.lock(tx, id);
      if (!locked) return false;
      const { booking, now } = locked;
      if (!occupying.includes(statusAt(booking, now)) || booking.during.end <= now) return false;
      const { party } = booking;
      const key =
        who.memberId !== undefined && party.members.includes(who.memberId) ? who.memberId : who.email;
      const answered = withAnswer(party, key, answer);
      if (!answered) return false;
      if (party.names?.answers?.[key] === answer) return true;
      await this.store.update(
        tx,
        { ...booking, party: answered },
        {
          type: 'booking.answered',
          actorId: who.memberId ?? nobody,
          door: 'mail',
          changed: ['attendees'],
          reason: answer,
        },
      );
      return true;
    });
  }

  /** To all dates of a series that are still to come but some, or to the one that its rule has at an instant. */
  async noteInSeries(
    who: Answering,
    seriesId: string,
    answer: Answer,
    which: { only: Instant } | { but: readonly Instant[] },
  ): Promise<boolean> {
    const [series] = await this.series.findMany([seriesId]);
    if (!series) return false;
    const dates = ('only' in which ? [which.only] : which.but).map((instance) =>
      inZone(instance, series.timeZone).slice(0, 10),
    );
    const isMeant = (date: string | null) => dates.includes(date ?? '') === 'only' in which;
    let noted = false;
    for (const { id, occurrenceOn } of await this.store.ofSeries(seriesId))
      if (isMeant(occurrenceOn)) noted = (await this.note(who, id, answer)) || noted;
    return noted;
  }
}
