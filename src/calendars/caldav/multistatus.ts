import { type DavReply, xmlType } from './dav.js';
import type { Properties } from './properties.js';
import type { ClarkName } from './xml/names.js';
import { document, element, type Xml, xml } from './xml/write-xml.js';

/** Which properties somebody asks for. */
export interface Asked {
  names: readonly ClarkName[];
  /** Without their values. */
  namesOnly?: boolean;
}

const ok = 'HTTP/1.1 200 OK';
const missing = 'HTTP/1.1 404 Not Found';

/** What one resource answers: what it has, and of what it has not that it has it not. */
export function responseOf(path: string, { names, namesOnly = false }: Asked, has: Properties): Xml {
  const found = names.filter((name) => has.has(name));
  const unknown = names.filter((name) => !has.has(name));
  const given = found.map((name) => element(name, namesOnly ? undefined : has.get(name)));
  // RFC 4918 §14.24: at least one propstat.
  return xml`<d:response><d:href>${path}</d:href>${
    found.length > 0 || unknown.length === 0 ? propstat(given, ok) : undefined
  }${
    unknown.length > 0
      ? propstat(
          unknown.map((name) => element(name)),
          missing,
        )
      : undefined
  }</d:response>`;
}

const propstat = (properties: readonly Xml[], status: string) =>
  xml`<d:propstat><d:prop>${properties}</d:prop><d:status>${status}</d:status></d:propstat>`;

/** Something that is not there, or no longer. */
export const goneResponse = (path: string): Xml =>
  xml`<d:response><d:href>${path}</d:href><d:status>${missing}</d:status></d:response>`;

export const multistatus = (responses: readonly Xml[], more?: Xml): DavReply => ({
  status: 207,
  headers: { 'content-type': xmlType },
  body: document('multistatus', xml`${responses}${more}`),
});
