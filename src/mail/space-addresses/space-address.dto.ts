export class SpaceAddressShown {
  /** Invite it from any calendar, and it is booked, or says why not; null where the campus receives no mail. */
  address: string | null;
}
