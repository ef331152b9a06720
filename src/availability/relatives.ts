import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';

/** The spaces whose bookings may draw on the same pools: the whole that a space belongs to, and every part of that. */
export function relativesOf(snapshot: CatalogueSnapshot, { id, kinship }: CatalogueSpace): string[] {
  if (!kinship) return [id];
  const top = snapshot.byId.get(kinship.wholes.at(-1)?.spaceId ?? id)!;
  return [id, top.id, ...(top.kinship?.parts ?? []).map(({ spaceId }) => spaceId)];
}
