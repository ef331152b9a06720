import { DavRefusal } from './dav-refusal.js';
import type { Asked } from './multistatus.js';
import { onlyByName, type Properties } from './properties.js';
import { named } from './xml/names.js';
import { childOf, type XmlElement } from './xml/read-xml.js';
import { xml } from './xml/write-xml.js';

const mostProperties = 100;

/** Which properties a PROPFIND or report names; all of them where it names none (RFC 4918 §9.1). */
export function askedIn(root: XmlElement | undefined): (has: Properties) => Asked {
  const prop = childOf(root, named('d:prop'));
  if (prop) {
    const names = [...new Set(prop.children.map(({ name }) => name))];
    if (names.length > mostProperties)
      throw new DavRefusal(413, xml``, `Ask for at most ${mostProperties} properties.`);
    return () => ({ names });
  }
  if (childOf(root, named('d:propname'))) return (has) => ({ names: [...has.keys()], namesOnly: true });
  const included = childOf(root, named('d:include'))?.children.map(({ name }) => name) ?? [];
  return (has) => ({
    names: [...new Set([...[...has.keys()].filter((name) => !onlyByName.has(name)), ...included])],
  });
}
