import { invalid, Problem } from '../platform/index.js';
import {
  day,
  type Instant,
  type Interval,
  minute,
  parseDurationMinutes,
  slotMinutes,
} from '../time/index.js';
import { intervalOf, periodOf, zoneField } from './instants.js';
import type { WhenBody } from './search.dto.js';

/** When something may take place: the same length from any of these starts. */
export interface When {
  /** In order, at least one. */
  starts: Instant[];
  /** Milliseconds. */
  length: number;
  /** The one period that was asked for; absent where there is a choice. */
  fixed?: Interval;
  /** The stretches within which there is a choice. */
  windows?: Interval[];
}

const usualStepMinutes = 15;
const quarterHour = 15;
const mostWindowDays = 14;
const mostDays = 366;

/** Reads `when`, in whichever of its forms. */
export function whenOf(when: WhenBody, campusZone: string): When {
  const { windows, duration, step, ...period } = when;
  zoneField(when.timeZone, campusZone, '/when/timeZone');
  if (windows === undefined) {
    if (duration !== undefined)
      throw refuse(
        'duration',
        'either-or',
        'duration goes with windows: send windows, or start and end alone.',
      );
    if (step !== undefined)
      throw refuse('step', 'either-or', 'step goes with windows: send windows, or start and end alone.');
    return fixedAt(periodOf(period, campusZone, '/when'));
  }
  if (
    period.start !== undefined ||
    period.end !== undefined ||
    period.date !== undefined ||
    period.part !== undefined
  ) {
    throw refuse('windows', 'either-or', 'Send one of: start and end; date; windows and duration.');
  }
  const length = minutesOf(duration, 'duration') * minute;
  const stepMinutes = step === undefined ? usualStepMinutes : minutesOf(step, 'step');
  const stretches = windows.map(({ from, to }, n) =>
    intervalOf({ from, to }, when.timeZone, { from: `/when/windows/${n}/from`, to: `/when/windows/${n}/to` }),
  );
  if (stretches.reduce((sum, { start, end }) => sum + end - start, 0) > mostWindowDays * day) {
    throw new Problem('range-too-long', `Windows may have ${mostWindowDays} days together.`, {
      max: `P${mostWindowDays}D`,
    });
  }
  const starts = [...new Set(stretches.flatMap((window) => startsIn(window, length, stepMinutes)))].sort(
    (a, b) => a - b,
  );
  if (starts.length === 0)
    throw refuse('duration', 'longer-than-windows', `No window has room for ${duration}.`);
  return { starts, length, windows: stretches };
}

function fixedAt(fixed: Interval): When {
  if (fixed.end - fixed.start > mostDays * day) {
    throw new Problem('range-too-long', `A search covers at most ${mostDays} days.`, {
      max: `P${mostDays}D`,
    });
  }
  return { starts: [fixed.start], length: fixed.end - fixed.start, fixed };
}

/** From the first quarter of an hour in the window, a step at a time, while the end lies within it. */
export function startsIn({ start, end }: Interval, length: number, stepMinutes: number): Instant[] {
  const grid = Math.min(stepMinutes, quarterHour) * minute;
  const starts: Instant[] = [];
  for (let at = Math.ceil(start / grid) * grid; at + length <= end; at += stepMinutes * minute)
    starts.push(at);
  return starts;
}

function minutesOf(text: string | undefined, field: 'duration' | 'step'): number {
  if (text === undefined) throw refuse(field, 'required', 'Send the duration beside windows, such as PT2H.');
  const minutes = parseDurationMinutes(text);
  if (minutes === undefined || minutes === 0)
    throw refuse(field, 'duration-format', `"${text}" is not a duration such as PT2H30M or P1D.`);
  if (minutes % slotMinutes !== 0)
    throw refuse(field, 'duration-step', `${field} must be a multiple of ${slotMinutes} minutes.`);
  return minutes;
}

const refuse = (field: string, code: string, detail: string) =>
  invalid({ pointer: `/when/${field}`, code, detail });
