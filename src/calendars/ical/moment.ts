import { inZone, isDate, type Instant, onDate } from '../../time/index.js';
import { NotReadable } from './not-readable.js';

/** A time as a calendar writes it (RFC 5545 §3.3.4, §3.3.5): a whole day, an instant, or a clock on a wall. */
export type Moment =
  | { kind: 'date'; date: string }
  | { kind: 'utc'; at: Instant }
  /** Without a zone it floats: it is meant wherever one is. */
  | { kind: 'wall'; date: string; clock: string; tzid?: string };

/** What a TZID means: a zone by its IANA name, or hours from UTC. */
export type Zone = { name: string } | { offset: string };

/** How the TZIDs of an object are to be read; what floats is read in `here`. */
export interface Zones {
  here: string;
  of(tzid: string): Zone;
}

const shape = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/;
const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** Reads `20301201`, `20301201T060000` and `20301201T060000Z`. */
export function momentOf(text: string, tzid: string | undefined): Moment {
  const [, year, month, dayOfMonth, hour, minute, second, utc] = shape.exec(text) ?? [];
  const date = `${year}-${month}-${dayOfMonth}`;
  const clock = hour && `${hour}:${minute}:${second}`;
  if (!isDate(date) || (clock !== undefined && !/^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)$/.test(clock)))
    throw new NotReadable('valid-calendar-data', `"${text.slice(0, 40)}" is no date or time.`);
  if (clock === undefined) return { kind: 'date', date };
  const whole = clock.replace(/60$/, '59');
  return utc
    ? { kind: 'utc', at: Date.parse(`${date}T${whole}Z`) }
    : { kind: 'wall', date, clock: whole, ...(tzid && { tzid }) };
}

/** The zone in which a moment is told, by its name; offsets that have none are told in `here`. */
export function zoneNameOf(moment: Moment, { here, of }: Zones): string {
  if (moment.kind === 'utc') return 'UTC';
  if (moment.kind === 'date' || moment.tzid === undefined) return here;
  const zone = of(moment.tzid);
  return 'name' in zone ? zone.name : here;
}

/** A day begins at midnight in `here`. A clock that is skipped that night, or comes twice, is read as series read it. */
export function instantOf(moment: Moment, zones: Zones): Instant {
  const instant = unchecked(moment, zones);
  if (!(instant >= earliest)) throw new NotReadable('min-date-time', 'Times begin in 1970 here.');
  if (instant >= latest) throw new NotReadable('max-date-time', 'Times end in 2099 here.');
  return instant;
}

function unchecked(moment: Moment, { here, of }: Zones): Instant {
  if (moment.kind === 'utc') return moment.at;
  if (moment.kind === 'date') return onDate(moment.date, '00:00:00', 0, here).start;
  const { date, clock, tzid } = moment;
  const zone = tzid === undefined ? { name: here } : of(tzid);
  return 'name' in zone
    ? onDate(date, clock, 0, zone.name).start
    : Date.parse(`${date}T${clock}${zone.offset}`);
}

/** The date of a moment on the wall of a zone. */
export const dateIn = (moment: Moment, zone: string, zones: Zones): string =>
  moment.kind === 'date' ? moment.date : inZone(instantOf(moment, zones), zone).slice(0, 10);
