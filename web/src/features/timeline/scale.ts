import { addDays, clockTime, minutesOf, minutesOfDay, type WallTime } from '../../time/campus-time';
import type { Zoom } from './params';

/**
 * The axis of the timeline: minutes on the wall clock of the campus since the first midnight that is shown, and where
 * they lie.
 */
export interface Scale {
  /** The first day. */
  date: string;
  days: number;
  pxPerHour: number;
}

/** How wide an hour may be, from far to near; a zoom is where one begins. */
export const hourWidths = [2, 4, 8, 12, 18, 28, 44, 64, 92, 132, 190] as const;

/** What each zoom begins with. */
export const usual: Record<Zoom, { days: number; pxPerHour: (typeof hourWidths)[number] }> = {
  day: { days: 1, pxPerHour: 92 },
  week: { days: 7, pxPerHour: 12 },
  // As many as the server tells at once, in a width that is scrolled once.
  month: { days: 31, pxPerHour: 4 },
};

export const scaleOf = (date: string, zoom: Zoom, pxPerHour = usual[zoom].pxPerHour): Scale => ({
  date,
  days: usual[zoom].days,
  pxPerHour,
});

export const minutesShown = ({ days }: Scale) => days * minutesOfDay;
export const widthOf = (scale: Scale) => (minutesShown(scale) / 60) * scale.pxPerHour;
export const pxAt = ({ pxPerHour }: Scale, minutes: number) => (minutes / 60) * pxPerHour;
export const minutesAt = ({ pxPerHour }: Scale, px: number) => (px / pxPerHour) * 60;

const dayMs = 24 * 60 * 60_000;
const daysFrom = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs);

/** Where a time that the server has told lies; it tells them in the zone of the campus. */
export const minutesOn = ({ date }: Scale, text: string) =>
  daysFrom(date, text.slice(0, 10)) * minutesOfDay + minutesOf(text.slice(11, 16));

/** The day and the time at so many minutes. */
export function wallAt({ date }: Scale, minutes: number): WallTime {
  const days = Math.floor(minutes / minutesOfDay);
  return { date: addDays(date, days), time: clockTime(minutes - days * minutesOfDay) };
}

export const textAt = (scale: Scale, minutes: number) => {
  const { date, time } = wallAt(scale, minutes);
  return `${date}T${time}`;
};

/** To the nearest time at which something may begin or end. */
export const snapped = (minutes: number, step: number) => Math.round(minutes / step) * step;

/** Where the axis has labels: as many as there is room for. */
export function ticksOf(scale: Scale): number[] {
  // A day has a longer name than an hour.
  const room = scale.days > 1 ? 100 : 44;
  const every =
    [60, 120, 180, 360, 720, 1440, 2880].find((one) => pxAt(scale, one) >= room) ?? 7 * minutesOfDay;
  const count = Math.ceil(minutesShown(scale) / every);
  return Array.from({ length: count }, (_, n) => n * every);
}
