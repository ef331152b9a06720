import { Xml, xml } from './xml/write-xml.js';

/** A refusal as WebDAV tells it (RFC 4918 §16): which condition was not met, and in words why. */
export class DavRefusal extends Error {
  constructor(
    readonly status: number,
    /** Elements for the body of `DAV:error`; empty where none says it better than the status. */
    readonly condition: Xml,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

export const noSuchThing = () => new DavRefusal(404, xml``, 'There is nothing here, or you may not see it.');

export const preconditionFailed = (why: string) => new DavRefusal(412, xml``, why);
