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
  /** Of its plan only these. */
  outcome?: Outcome;
}

export function readClosures(raw: Record<string, unknown>): ClosuresParams {
  const at = raw['at'];
  return {
    at: typeof at === 'string' && /^clo_\w{1,40}$/.test(at) ? at : undefined,
    list: lists.find((one) => one === raw['list']),
    outcome: outcomes.find((one) => one === raw['outcome']),
  };
}
