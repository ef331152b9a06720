export const outcomes = ['create', 'update', 'unchanged', 'error', 'warning'] as const;
export type Outcome = (typeof outcomes)[number];

/** Which table is looked at, and which of its rows; it stands in the address, so that it is there again when one comes back. */
export interface ImportParams {
  id?: string;
  show?: Outcome;
}

export const readImport = (raw: Record<string, unknown>): ImportParams => ({
  id: typeof raw['id'] === 'string' && /^imp_\w{1,40}$/.test(raw['id']) ? raw['id'] : undefined,
  show: outcomes.find((outcome) => outcome === raw['show']),
});
