import { notFound, Problem, uuidOf } from '../platform/index.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../spaces/index.js';

/** The space that a `spc_…` id or `code:5E-312` names. */
export function spaceOf(snapshot: CatalogueSnapshot, reference: string): CatalogueSpace | undefined {
  if (reference.startsWith('code:')) return snapshot.byCode.get(reference.slice('code:'.length));
  const id = uuidOf('space', reference);
  return id === undefined ? undefined : snapshot.byId.get(id);
}

export function spaceOrNotFound(snapshot: CatalogueSnapshot, reference: string): CatalogueSpace {
  const space = spaceOf(snapshot, reference);
  if (space) return space;
  if (snapshot.byCode.get(reference)?.status === 'active') {
    throw new Problem(
      'not-found',
      `"${reference}" is the code of a space, not its id: send "code:${reference}".`,
    );
  }
  throw notFound('space');
}
