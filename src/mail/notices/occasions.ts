import { inLanguage, type Language, publicId } from '../../platform/index.js';
import type { CatalogueSnapshot } from '../../spaces/index.js';
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
    where: spaces.map(({ code, name }) => `${code} ${inLanguage(name, language)}`).join('; '),
    start,
    end,
    zone: campus.timeZone,
    link: link(`/bookings?booking=${publicId('booking', id)}`),
  };
}
