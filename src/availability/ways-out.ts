export interface Alternative {
  offerId: string;
  /** What differs from the wish. */
  change: 'space' | 'time';
  space: { id: string; code: string; name: unknown };
  /** All of them, `space` first, where several were wanted. */
  spaces?: { id: string; code: string; name: unknown; units: number }[];
  start: string;
  end: string;
  expiresAt: string;
}

export interface Conflict {
  start: string;
  end: string;
  visible: false;
  /** Which of several spaces it is in. */
  spaceId?: string;
}

export interface WaysOut {
  alternatives: Alternative[];
  /** The first moment from which the same length is free in the same space, or in all of them. */
  nextFree?: string;
  /** How long the wished start stays free in the same space; present where it is free at all. */
  maxUntil?: string;
  /** The taken stretches that the wish ran into, without names. */
  conflicts: Conflict[];
}
