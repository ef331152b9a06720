import { type Kind, kindIn } from '../spaces/catalogue';

export const spans = [28, 90, 365] as const;
export const measures = ['used', 'booked', 'gap'] as const;
export type Measure = (typeof measures)[number];

export const views = ['use', 'leases', 'energy'] as const;
type View = (typeof views)[number];

export const dayParts = ['all', 'am', 'pm'] as const;
/** Free pieces shorter than so many hours. */
export const shortest = [1, 2, 3, 4] as const;

const uses = [
  'rd_office',
  'lab',
  'co_working',
  'meeting',
  'event',
  'amenity',
  'support',
  'retail',
  'vacant',
] as const;

/** What is looked at; it stands in the address, so that a colleague sees the same. */
export interface InsightsParams {
  /** Which of the three; how much is used unless said. */
  view?: View;
  /** So many days, up to yesterday. */
  days?: number;
  kind?: Kind;
  /** The code of a building. */
  building?: string;
  /** The id of a floor in it. */
  floor?: string;
  /** The id of a space on it, whose last weeks are shown. */
  space?: string;
  show?: Measure;
  /** The day of which the leases and closures are taken for the area; today unless said. */
  on?: string;
  /** How deep one is in the area: a use, a building's id, a floor's id. */
  use?: (typeof uses)[number];
  at?: string;
  level?: string;
  /** The day whose floors could be switched off, and the part of it; all of tomorrow unless said. */
  date?: string;
  part?: (typeof dayParts)[number];
  hours?: number;
}

const date = /^\d{4}-\d{2}-\d{2}$/;

export function readInsights(raw: Record<string, unknown>): InsightsParams {
  const text = (name: string, shape: RegExp) => {
    const value = raw[name];
    return typeof value === 'string' && shape.test(value) ? value : undefined;
  };
  const building = text('building', /^[\w-]{1,20}$/);
  const use = uses.find((one) => one === raw['use']);
  const at = use && text('at', /^bld_\w{26}$/);
  const floor = building && text('floor', /^flr_\w{26}$/);
  const view = views.find((one) => one === raw['view']);
  const part = dayParts.find((one) => one === raw['part']);
  const hours = shortest.find((one) => one === Number(raw['hours']));
  return {
    view: view === 'use' ? undefined : view,
    days: spans.find((span) => span === Number(raw['days'])),
    kind: kindIn(raw['kind']),
    building,
    floor,
    space: floor && text('space', /^spc_\w{26}$/),
    on: text('on', date),
    date: text('date', date),
    part: part === 'all' ? undefined : part,
    hours: hours === 2 ? undefined : hours,
    show: measures.find((measure) => measure === raw['show']),
    use,
    at,
    level: at && text('level', /^flr_\w{26}$/),
  };
}
