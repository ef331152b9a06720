import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../identity/index.js';
import type { CatalogueSpace } from '../../../spaces/index.js';
import { askedIn } from '../asked.js';
import { type DavReply, type DavRequest, xmlType } from '../dav.js';
import { Invitees } from '../invitees.js';
import { multistatus, responseOf } from '../multistatus.js';
import { pathsOf } from '../places.js';
import { spaceProperties, userTypeOf } from '../properties.js';
import { named } from '../xml/names.js';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml.js';
import { document, xml } from '../xml/write-xml.js';

const mostFound = 50;
const mostSearches = 10;

type Fits = (space: CatalogueSpace) => boolean;
const nothing: Fits = () => false;

/** Finds spaces to invite (RFC 3744 §9.4, and as CalendarServer asks). People find each other by the API. */
@Injectable()
export class PrincipalSearch {
  constructor(private readonly invitees: Invitees) {}

  async answer({ actor }: DavRequest, root: XmlElement): Promise<DavReply> {
    const fits =
      root.name === named('d:principal-property-search')
        ? await this.byProperties(actor, root)
        : byTokens(root);
    const found = fits === nothing ? [] : await this.invitees.search(actor, fits, mostFound);
    const owner = { actor, paths: pathsOf(actor.memberId) };
    const asked = askedIn(root);
    const responses = found.map(async (space) => {
      const has = spaceProperties(owner, space, await this.invitees.addressOf(space));
      return responseOf(owner.paths.space(space.publicId), asked(has), has);
    });
    return multistatus(await Promise.all(responses));
  }

  /** What can be searched (RFC 3744 §9.5). */
  properties(): DavReply {
    return { status: 200, headers: { 'content-type': xmlType }, body: searchable };
  }

  private async byProperties(actor: Actor, root: XmlElement): Promise<Fits> {
    const searches = childrenOf(root, named('d:property-search')).slice(0, mostSearches);
    if (searches.length === 0) return nothing;
    const all = await Promise.all(searches.map((search) => this.byProperty(actor, search)));
    return root.attributes.get('test') === 'anyof'
      ? (space) => all.some((fits) => fits(space))
      : (space) => all.every((fits) => fits(space));
  }

  private async byProperty(actor: Actor, search: XmlElement): Promise<Fits> {
    const match = childOf(search, named('d:match'));
    const wanted = match?.text.trim().toLowerCase() ?? '';
    const says = saysIn(match?.attributes.get('match-type'));
    const names = childOf(search, named('d:prop'))?.children.map(({ name }) => name) ?? [];
    const tests = await Promise.all(
      names.map(async (name): Promise<Fits> => {
        if (name === named('d:displayname'))
          return (space) => namesOf(space).some((one) => says(one, wanted));
        if (name === named('c:calendar-user-type'))
          return (space) => says(userTypeOf(space).toLowerCase(), wanted);
        if (name !== named('c:calendar-user-address-set') && name !== named('cs:email-address-set'))
          return nothing;
        // Addresses are known or not; nobody is shown a list of them.
        const address = wanted.includes(':') || wanted.startsWith('/') ? wanted : `mailto:${wanted}`;
        const known = (await this.invitees.among(actor, [address])).get(address);
        return ({ id }) => id === known?.space?.id;
      }),
    );
    return (space) => tests.some((fits) => fits(space));
  }
}

/** Every word in a name, of what the field is for. */
function byTokens(root: XmlElement): Fits {
  const context = root.attributes.get('context');
  const tokens = childrenOf(root, named('cs:search-token'))
    .slice(0, mostSearches)
    .map(({ text, attributes }) => ({
      wanted: text.trim().toLowerCase(),
      says: saysIn(attributes.get('match-type')),
    }));
  if (tokens.length === 0 || context === 'user' || context === 'group') return nothing;
  const type = context === 'location' ? 'ROOM' : context === 'resource' ? 'RESOURCE' : undefined;
  return (space) =>
    (type === undefined || userTypeOf(space) === type) &&
    tokens.every(({ wanted, says }) => namesOf(space).some((one) => says(one, wanted)));
}

const namesOf = ({ code, name, building }: CatalogueSpace): string[] =>
  [code, ...Object.values(name), ...Object.values(building.name), building.code]
    .filter((text) => typeof text === 'string')
    .map((text) => text.toLowerCase());

const ways: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  equals: (text, wanted) => text === wanted,
  'starts-with': (text, wanted) => text.startsWith(wanted),
  'ends-with': (text, wanted) => text.endsWith(wanted),
};
const saysIn = (type: string | undefined) =>
  ways[type ?? ''] ?? ((text: string, wanted: string) => text.includes(wanted));

const searchable = document(
  'principal-search-property-set',
  xml`<d:principal-search-property><d:prop><d:displayname/></d:prop><d:description xml:lang="en">Name</d:description></d:principal-search-property><d:principal-search-property><d:prop><c:calendar-user-type/></d:prop><d:description xml:lang="en">Kind</d:description></d:principal-search-property>`,
);
