import { inLanguage, type Language, publicId } from '../../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../../spaces/index.js';
import type { Occasion } from '../letters/occasion.js';

interface Told {
  id: string;
  spaceIds: readonly string[];
  title: string | null;
  start: number;
  end: number;
}

/** A booking as mails tell of it; `link` makes a page of a path. */
export function occasionOf(
  { id, spaceIds, title, start, end }: Told,
  { byId, campus }: CatalogueSnapshot,
  language: Language,
  link: (path: string) => string | undefined,
): Occasion {
  const spaces = spaceIds.flatMap((spaceId) => byId.get(spaceId) ?? []);
  return {
    what: title ?? spaces.map(({ code }) => code).join(', '),
    where: spaces.map((space) => called(space, language)).join('; '),
    start,
    end,
    zone: campus.timeZone,
    link: link(`/bookings?booking=${publicId('booking', id)}`),
  };
}

/** A space by its code and name. */
export const placeOf = (spaceId: string, { byId }: CatalogueSnapshot, language: Language): string => {
  const space = byId.get(spaceId);
  return space ? called(space, language) : '';
};

const called = ({ code, name }: CatalogueSpace, language: Language): string =>
  `${code} ${inLanguage(name, language)}`;
