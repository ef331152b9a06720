import type { Column } from './columns.js';

/** What is wrong with a cell. */
export interface Fault {
  column?: Column;
  value?: string;
  /** Stable, as those of every refusal are. */
  code: string;
  /** What may be meant, the likeliest first. */
  suggestions?: string[];
  /** Such as the row that has this code already. */
  row?: number;
  /** In English, where the code alone does not say it. */
  detail?: string;
}

export class FaultyCell extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}
