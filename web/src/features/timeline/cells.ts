import type { Schemas } from '../../api/client';
import { minutesOf, minutesOfDay } from '../../time/campus-time';
import { minutesOn, minutesShown, type Scale, snapped, wallAt } from './scale';

export type Row = Schemas['TimelineRow'] & {
  /** Holidays that close it. */
  closedOn: readonly string[];
};
export type Item = Schemas['TimelineItem'];

/** Minutes on the axis, half-open. */
export interface Stretch {
  start: number;
  end: number;
}

export interface Bar extends Stretch {
  item: Item;
  /** Where it lies among those that overlap it, in a space that several may share. */
  lane: number;
  lanes: number;
}

const overlaps = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

/** The bookings of a row on the axis, those that overlap one below the other; what is kept free around them beside. */
export function barsOf({ items }: Row, scale: Scale): { bars: Bar[]; buffers: Stretch[] } {
  const placed = items.map((item) => ({
    item,
    start: minutesOn(scale, item.start),
    end: minutesOn(scale, item.end),
  }));
  const bars: Bar[] = [];
  let cluster: Bar[] = [];
  let until = -Infinity;
  const close = () => {
    const lanes = Math.max(1, ...cluster.map(({ lane }) => lane + 1));
    for (const bar of cluster) bar.lanes = lanes;
    cluster = [];
  };
  for (const one of placed) {
    if (one.item.kind === 'buffer') continue;
    if (one.start >= until) close();
    until = cluster.length === 0 ? one.end : Math.max(until, one.end);
    const taken = new Set(cluster.filter((bar) => overlaps(bar, one)).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane++;
    const bar = { ...one, lane, lanes: 1 };
    cluster.push(bar);
    bars.push(bar);
  }
  close();
  return { bars, buffers: placed.filter(({ item }) => item.kind === 'buffer') };
}

/** Pairs of times by weekday. */
type Hours = Record<(typeof weekdays)[number], [opens: string, closes: string][]>;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** When the space is closed. */
export function closedOf({ hours, closedOn }: Pick<Row, 'hours' | 'closedOn'>, scale: Scale): Stretch[] {
  const closed: Stretch[] = [];
  let from = 0;
  for (let day = 0; day < scale.days; day++) {
    const { date } = wallAt(scale, day * minutesOfDay);
    if (closedOn.includes(date)) continue;
    const weekday = weekdays[new Date(`${date}T00:00Z`).getUTCDay()]!;
    for (const [opens, closes] of (hours as unknown as Hours)[weekday]) {
      const start = day * minutesOfDay + minutesOf(opens);
      if (start > from) closed.push({ start: from, end: start });
      from = day * minutesOfDay + minutesOf(closes);
    }
  }
  if (from < minutesShown(scale)) closed.push({ start: from, end: minutesShown(scale) });
  return closed;
}

/** Where a further unit of the space would not fit; `without` is what is about to move. */
export function fullOf(row: Row, scale: Scale, without?: string): Stretch[] {
  const taken = row.items
    .filter(({ id, kind }) => kind === 'buffer' || id === undefined || id !== without)
    .map(({ start, end, units }) => ({ start: minutesOn(scale, start), end: minutesOn(scale, end), units }));
  const edges = [...new Set(taken.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const full: Stretch[] = [];
  edges.slice(0, -1).forEach((start, n) => {
    const end = edges[n + 1]!;
    const units = taken
      .filter((one) => overlaps(one, { start, end }))
      .reduce((sum, one) => sum + one.units, 0);
    if (units < row.space.capacity) return;
    const last = full.at(-1);
    if (last?.end === start) last.end = end;
    else full.push({ start, end });
  });
  return full;
}

/** What of a row is neither taken nor closed nor past. */
export function freeOf(row: Row, scale: Scale, now: number): Stretch[] {
  const busy = [
    ...fullOf(row, scale),
    ...closedOf(row, scale),
    { start: -Infinity, end: Math.max(0, now) },
  ].sort((a, b) => a.start - b.start);
  const free: Stretch[] = [];
  let from = 0;
  for (const { start, end } of busy) {
    if (start > from) free.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < minutesShown(scale)) free.push({ start: from, end: minutesShown(scale) });
  return free;
}

/** Why a stretch cannot be had, as far as can be seen from here: the server decides. */
export type Clash = { why: 'taken'; until: number; from: number } | { why: 'closed' } | { why: 'past' };

export function clashOf(
  row: Row,
  wish: Stretch,
  scale: Scale,
  { now, without }: { now: number; without?: string | undefined },
): Clash | undefined {
  const taken = fullOf(row, scale, without).find((one) => overlaps(one, wish));
  if (taken) return { why: 'taken', from: taken.start, until: taken.end };
  if (closedOf(row, scale).some((one) => overlaps(one, wish))) return { why: 'closed' };
  // What has begun keeps its start.
  return wish.start < now && !without ? { why: 'past' } : undefined;
}

/** The same length at the nearest time at which it fits in this row. */
export function nearestFit(
  row: Row,
  wish: Stretch,
  scale: Scale,
  { now, step, without }: { now: number; step: number; without?: string | undefined },
): Stretch | undefined {
  const length = wish.end - wish.start;
  const blocked = [...fullOf(row, scale, without), ...closedOf(row, scale)];
  const earliest = Math.ceil(now / step) * step;
  const starts = [earliest, ...blocked.flatMap(({ start, end }) => [start - length, end])]
    .map((start) => snapped(start, step))
    .filter((start) => start >= earliest && start >= 0 && start + length <= minutesShown(scale));
  const fits = starts.filter((start) =>
    blocked.every((one) => !overlaps(one, { start, end: start + length })),
  );
  const [best] = fits.sort((a, b) => Math.abs(a - wish.start) - Math.abs(b - wish.start));
  return best === undefined ? undefined : { start: best, end: best + length };
}
