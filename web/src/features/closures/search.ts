export const outcomes = ['move', 'ask', 'cancel'] as const;
export type Outcome = (typeof outcomes)[number];

/** Those ahead unless said. */
export const lists = ['drafts', 'reopened', 'past'] as const;
export type List = (typeof lists)[number];

/** What is looked at; it stands in the address. */
export interface ClosuresParams {
  /** The closure that is open. */
  at?: string;
  list?: List;
  /** Where a new one is to be: `building:bld_…` or `floor:flr_…`. */
  place?: string;
  /** Of its plan only these. */
  outcome?: Outcome;
}

export function readClosures(raw: Record<string, unknown>): ClosuresParams {
  const { at, place } = raw;
  return {
    at: typeof at === 'string' && /^clo_\w{1,40}$/.test(at) ? at : undefined,
    place: typeof place === 'string' && /^(building:bld|floor:flr)_\w{1,40}$/.test(place) ? place : undefined,
    list: lists.find((one) => one === raw['list']),
    outcome: outcomes.find((one) => one === raw['outcome']),
  };
}
