interface Stay {
  start: number;
  end: number;
  units: number;
}

/** What is already taken while the diary is written, so that the database has nothing to refuse. */
export class Occupancy {
  private readonly stays = new Map<string, Stay[]>();

  /** Takes units for [start, end) where they are left; counts neighbours that do not overlap each other both, to be safe. */
  take(spaceId: string, capacity: number, stay: Stay): boolean {
    const stays = this.stays.get(spaceId);
    if (!stays) {
      this.stays.set(spaceId, [stay]);
      return stay.units <= capacity;
    }
    let taken = stay.units;
    for (const other of stays) if (other.start < stay.end && stay.start < other.end) taken += other.units;
    if (taken > capacity) return false;
    stays.push(stay);
    return true;
  }
}
