/** A request that may be sent again: who sends it, by which door, and under which key. */
export interface Repeatable {
  ownerId: string;
  /** Method and path, such as `POST /api/v1/bookings`. */
  route: string;
  key: string;
  /** SHA-256 of the body, in hex. */
  bodyHash: string;
}

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}
