import { Injectable } from '@nestjs/common';
import { approvalsForAll, closedTimes, foundSpace, judge, unitsOf } from '../../availability/index.js';
import type { Actor } from '../../identity/index.js';
import { type CatalogueClosure, nameShown } from '../../spaces/index.js';
import { type Instant, type Interval, inZone, localDayOf, minute, wholeDay } from '../../time/index.js';
import type { DoorShown, StayOffered } from './displays.dto.js';
import { type Door, Doors } from './doors.js';
import { shownFrom, startAt, staysFrom, withoutRemains } from './stays.js';

/** What a display at a door shows: how its space stands, and of those who have it nothing. */
@Injectable()
export class DoorViewService {
  constructor(private readonly doors: Doors) {}

  async read(display: Actor): Promise<DoorShown> {
    const door = await this.doors.of(display);
    const { space, catalogue, now } = door;
    const zone = catalogue.campus.timeZone;
    const period = shownFrom(wholeDay(localDayOf(now, zone), zone));
    const [isUsed, here] = await Promise.all([this.doors.isUsed(door), this.doors.takenHere(door)]);
    // Whoever has it while a closure is only drafted keeps it: nobody has told them anything yet.
    const seen = isUsed ? { ...space, closures: space.closures.filter(isTold) } : space;
    const ahead = { start: now, end: period.end };
    const busy = await this.doors.busy({ ...door, space: seen }, period);
    const closed = closedTimes(catalogue, seen, ahead, now);
    const inTheWay = [...busy, ...closedTimes(catalogue, space, ahead, now)];
    const shown = ({ start, end }: Interval) => ({ start: inZone(start, zone), end: inZone(end, zone) });
    return {
      space: foundSpace(space),
      timeZone: zone,
      asOf: new Date(now).toISOString(),
      busy: (isUsed ? busy : withoutRemains(busy, now)).map(shown),
      closed: closed.map(shown),
      ...closedBecause(space, now),
      offers: offersFrom(startAt(now, busy), door, inTheWay),
      ...(here && { here: { ...shown(here.during), longer: staysFrom(here.during.end, inTheWay) } }),
    };
  }
}

/** A draft keeps people out too, but of that they have not been told. */
const isTold = ({ since }: CatalogueClosure) => since === undefined;

function closedBecause({ closures }: Door['space'], now: Instant): Pick<DoorShown, 'closedBecause'> {
  const closure = closures.find((one) => isTold(one) && one.start <= now && now < one.end);
  return closure ? { closedBecause: nameShown(closure.reason.text) } : {};
}

/** What nothing stands in the way of by now; what is pressed is judged anew. */
function offersFrom(
  start: Instant,
  { display, space, catalogue, now }: Door,
  inTheWay: readonly Interval[],
): StayOffered[] {
  const units = unitsOf(space, {});
  return staysFrom(start, inTheWay).flatMap((minutes) => {
    const end = start + minutes * minute;
    const wish = { during: { start, end }, units, people: 1 };
    const isToBeHad =
      judge(display, catalogue, space, wish, now).length === 0 && approvalsForAll([space], wish).length === 0;
    return isToBeHad ? [{ minutes, end: inZone(end, catalogue.campus.timeZone) }] : [];
  });
}
