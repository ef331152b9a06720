export class MissedBooking {
  bookingId: string;
  spaceId: string;
  spaceCode?: string;
  seriesId?: string;
  start: string;
}

export class MissedSeries {
  id: string;
  /** How many nobody came to since somebody last did. */
  missedInARow: number;
  /** At so many the dates to come are given back; absent where all is forgiven. */
  strikesAllowed?: number;
}

export class StrikesShown {
  /** From when on they are counted. */
  since: string;
  /** The latest first. */
  missed: MissedBooking[];
  series: MissedSeries[];
}
