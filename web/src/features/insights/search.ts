import type { Kind } from '../spaces/catalogue';

export const spans = [28, 90, 365] as const;
export const measures = ['used', 'booked', 'gap'] as const;
export type Measure = (typeof measures)[number];

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

const kinds: readonly Kind[] = [
  'desk',
  'desk_area',
  'meeting_room',
  'lab',
  'bench',
  'office',
  'event_hall',
  'other',
];

/** What is looked at; it stands in the address, so that a colleague sees the same. */
export interface InsightsParams {
  /** So many days, up to yesterday. */
  days?: number;
  kind?: Kind;
  /** The code of a building. */
  building?: string;
  /** The id of a floor in it. */
  floor?: string;
  show?: Measure;
  /** How deep one is in the area: a use, a building's id, a floor's id. */
  use?: (typeof uses)[number];
  at?: string;
  level?: string;
}

export function readInsights(raw: Record<string, unknown>): InsightsParams {
  const text = (name: string, shape: RegExp) => {
    const value = raw[name];
    return typeof value === 'string' && shape.test(value) ? value : undefined;
  };
  const building = text('building', /^[\w-]{1,20}$/);
  const use = uses.find((one) => one === raw['use']);
  const at = use && text('at', /^bld_\w{26}$/);
  return {
    days: spans.find((span) => span === Number(raw['days'])),
    kind: kinds.find((kind) => kind === raw['kind']),
    building,
    floor: building && text('floor', /^flr_\w{26}$/),
    show: measures.find((measure) => measure === raw['show']),
    use,
    at,
    level: at && text('level', /^flr_\w{26}$/),
  };
}
