/** What became of it that nobody came. */
export class StrikeShown {
  /** Of its series: how many nobody came to in a row, up to this one. */
  missedInARow?: number;
  /** At so many the dates to come are given back; absent where all is forgiven. */
  strikesAllowed?: number;
  /** Dates of its series that were given back because of this one. */
  cancelled?: string[];
  /** How many you have missed in the 30 days up to this one; told to whose it is, and to who runs the campus. */
  missedLately?: number;
}

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
