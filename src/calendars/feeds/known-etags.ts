import { hash } from 'node:crypto';

/** Feeds whose ETag is kept: about 200 bytes each. */
const most = 5_000;

/** The ETag of each feed that was lately read, with a print of all that its text was made of. */
export class KnownEtags {
  private readonly known = new Map<string, { print: string; etag: string }>();

  /** Undefined where the text has to be made to tell. */
  get(feedId: string, print: string | undefined): string | undefined {
    const { print: then, etag } = this.known.get(feedId) ?? {};
    return print !== undefined && then === shortened(print) ? etag : undefined;
  }

  set(feedId: string, print: string | undefined, etag: string): void {
    this.known.delete(feedId);
    if (print === undefined) return;
    this.known.set(feedId, { print: shortened(print), etag });
    const [longestAgo] = this.known.keys();
    if (this.known.size > most) this.known.delete(longestAgo!);
  }
}

const shortened = (print: string) => hash('sha256', print, 'base64url');
