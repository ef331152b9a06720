import { uuidOf } from '../platform/index.js';
import type { Catalogue } from './catalogue.js';
import { spaceCells, spaceColumns } from './space-cells.js';

/** The list of spaces as the table that an import takes back. */
export const spaceFile = (catalogue: Catalogue) => ({
  columns: spaceColumns,
  async lines(items: readonly unknown[]): Promise<string[][]> {
    const { byId } = await catalogue.current();
    return (items as { id: string }[]).flatMap(({ id }) => {
      const space = byId.get(uuidOf('space', id)!);
      if (!space) return [];
      const parent = space.parentId === undefined ? undefined : byId.get(space.parentId);
      // What not everybody may see goes by its id, as in the list; an import understands both.
      const isNamed = parent?.status === 'active';
      return [Object.values(spaceCells({ ...space, ...(isNamed && { parentCode: parent.code }) }))];
    });
  },
});
