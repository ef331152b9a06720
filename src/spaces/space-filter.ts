import type { CatalogueSnapshot, CatalogueSpace } from './catalogue-snapshot.js';
import type { SpaceKind, SpaceStatus } from './vocabulary.js';

/** What a space must be to be in a list. Within a list of values one is enough; of amenities and hazards all must be there. */
export interface SpaceWish {
  kind?: readonly SpaceKind[];
  building?: readonly string[];
  floor?: readonly string[];
  amenities?: readonly string[];
  hazards?: readonly string[];
  capacityAtLeast?: number;
  areaAtLeast?: number;
  useClass?: readonly string[];
  status?: readonly SpaceStatus[];
  q?: string;
}

type Test = (space: CatalogueSpace) => boolean;

/** Whether a space is what is wished for: one test for all spaces of a catalogue. */
export function spaceFilter(wish: SpaceWish, { amenities }: Pick<CatalogueSnapshot, 'amenities'>): Test {
  const tests: Test[] = [];
  const { kind, building, floor, useClass, status, capacityAtLeast, areaAtLeast } = wish;
  if (kind) tests.push((space) => kind.includes(space.kind));
  if (building)
    tests.push((space) =>
      building.some(
        (name) => name.replace(/^code:/, '') === space.building.code || name === space.building.publicId,
      ),
    );
  if (floor) tests.push((space) => floor.includes(space.floor.code) || floor.includes(space.floor.publicId));
  if (useClass) tests.push((space) => useClass.includes(space.useClass));
  if (status) tests.push((space) => status.includes(space.status));
  for (const code of wish.amenities ?? []) tests.push((space) => space.amenities.has(code));
  for (const code of wish.hazards ?? []) tests.push((space) => space.hazards.has(code));
  if (capacityAtLeast !== undefined) tests.push((space) => space.capacity >= capacityAtLeast);
  if (areaAtLeast !== undefined) tests.push((space) => space.areaM2 >= areaAtLeast);
  if (wish.q?.trim()) tests.push(saysAll(wish.q, { amenities }));
  return (space) => tests.every((test) => test(space));
}

/** Whether all of the words are in a space's code, its names or those of its amenities; a code may be written without its dashes. */
export function saysAll(text: string, { amenities }: Pick<CatalogueSnapshot, 'amenities'>): Test {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return (space) => {
    const said = textOf(space, amenities);
    return words.every((word) => said.includes(word));
  };
}

/** Without case or width: `ＦＵＭＥ` is found by `fume`. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

const texts = new WeakMap<CatalogueSpace, string>();

/** All that words may be found in; kept with the space, which is replaced when anything about it changes. */
function textOf(space: CatalogueSpace, amenities: CatalogueSnapshot['amenities']): string {
  let text = texts.get(space);
  if (text === undefined) {
    const names = [space.name, ...[...space.amenities].map((code) => amenities.get(code) ?? {})];
    text = folded(
      [space.code, space.code.replaceAll('-', ''), ...names.flatMap((name) => Object.values(name))].join(
        '\n',
      ),
    );
    texts.set(space, text);
  }
  return text;
}
