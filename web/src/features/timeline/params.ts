import { type Kind, kindIn } from '../spaces/catalogue';

export const zooms = ['day', 'week', 'month'] as const;
export type Zoom = (typeof zooms)[number];

/** Of an address only what makes sense. */
export interface TimelineParams {
  kind?: Kind;
  building?: string;
  floor?: string;
  date?: string;
  zoom?: Zoom;
  /** The same as a table. */
  view?: 'table';
}

export function readParams(raw: Record<string, unknown>): TimelineParams {
  const text = (key: string, pattern: RegExp) =>
    typeof raw[key] === 'string' && pattern.test(raw[key]) ? raw[key] : undefined;
  return {
    kind: kindIn(raw['kind']),
    building: text('building', /^[\w.-]{1,40}$/),
    floor: text('floor', /^[\w./ -]{1,60}$/),
    date: text('date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    zoom: zooms.find((one) => one === raw['zoom']),
    view: raw['view'] === 'table' ? 'table' : undefined,
  };
}
