/** What a program sent with its request that bears on the answer. */
export interface CallHeaders {
  contentType?: string;
  ifMatch?: string;
  ifNoneMatch?: string;
  idempotencyKey?: string;
  userAgent?: string;
}

/** One request of a program, and how it was answered. */
export interface Call {
  /** A UUIDv7. */
  id: string;
  memberId: string;
  tokenId: string;
  at: Date;
  method: string;
  path: string;
  query: string | null;
  status: number;
  ms: number;
  requestId: string;
  /** Of the problem, where it was refused. */
  code: string | null;
  headers: CallHeaders;
  /** JSON, with secrets masked. */
  body: string | null;
  /** It had a body that is too large to be kept, or none that is JSON. */
  bodyLeftOut: boolean;
  /** The refusal as it was answered, in JSON. */
  refusal: string | null;
}
