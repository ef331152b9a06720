/** How far a replica is behind. */
export interface Behind {
  bytes: number;
  seconds: number;
}

/** Moments that are kept; whoever is behind by more is behind by at least that much. */
const mostKept = 3_600;

/**
 * Tells how far a replica is behind by when the primary was where the replica is now. The replica's own time of the last
 * transaction would not do: it grows older while nobody writes.
 */
export class Lag {
  private readonly seen: { at: number; position: number }[] = [];

  /** Where the primary was at a moment, in seconds of any clock that does not go back. */
  note(at: number, position: number): void {
    this.seen.push({ at, position });
    if (this.seen.length > mostKept) this.seen.shift();
  }

  /** Of one that is at this place at a moment. */
  of(at: number, position: number): Behind {
    const newest = this.seen.at(-1);
    if (newest === undefined || position >= newest.position) return { bytes: 0, seconds: 0 };
    const reached = this.seen.findLast((one) => one.position <= position) ?? this.seen[0]!;
    return { bytes: newest.position - position, seconds: at - reached.at };
  }
}
