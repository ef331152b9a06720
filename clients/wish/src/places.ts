import { pattern, type Said } from './said.js';
import type { Named } from './vocabulary.js';

export interface FloorNamed {
  /** The code of its building. */
  building: string;
  /** Such as `3/F`. */
  code: string;
}

/** A space that a text names by its code, however that was written. */
export interface SpaceNamed {
  code: string;
  kind: string;
}

export interface PlacesMeant {
  space?: SpaceNamed;
  near?: SpaceNamed;
  in?: string;
  floor?: string;
}

/** Codes compare without dashes and case: `5e3041` stands on the door as `5E-3-041`. */
export const foldedCode = (code: string) => code.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

const codeSource = (buildings: readonly Named[]) =>
  `(?<![a-z0-9])((?:${buildings
    .map(({ code }) => code)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})-?(?:[0-9]|u?g(?=[0-9-])|lg)[0-9a-z]*(?:-[0-9a-z]+)*)(?![a-z0-9/])`;

/** What looks like codes of spaces, to be asked for. */
export function codesIn(typed: string, buildings: readonly Named[]): string[] {
  if (buildings.length === 0) return [];
  return [...typed.normalize('NFKC').matchAll(pattern(codeSource(buildings)))].map(([, code]) => code!);
}

/** Reads where: the code of a space, what is to be near, a floor. Buildings by name are read with the other names. */
export function readPlaces(
  said: Said,
  buildings: readonly Named[],
  floors: readonly FloorNamed[],
  spaces: ReadonlyMap<string, SpaceNamed>,
): PlacesMeant {
  const meant: PlacesMeant = {};
  if (buildings.length === 0) return meant;
  const code = codeSource(buildings);
  const known = (text = '') => spaces.get(foldedCode(text));

  for (const source of [
    `(?:near|next to|close to|beside|鄰近|邻近|靠近)\\s*${code}`,
    `${code}\\s*(?:附近|旁邊|旁边|隔籬|隔壁)`,
  ])
    said.take(pattern(source), (text) => {
      meant.near ??= known(text);
      return meant.near !== undefined && meant.near === known(text);
    });
  said.take(pattern(code), (text) => {
    meant.space ??= known(text);
    return meant.space !== undefined && meant.space === known(text);
  });

  const names = buildings.map((one) => one.code).join('|');
  const storey =
    '(?:(\\d{1,2}|g|ug|lg\\d?|m)\\s?/\\s?f|(\\d{1,2}|g)f|(?:floor|level)\\s*(\\d{1,2}|g)|(\\d{1,2})(?:st|nd|rd|th)?\\s+floor|(ground floor)|(\\d{1,2})\\s*[樓楼层層]|(地下|地面層|地面层))';
  said.take(pattern(`(?<![a-z0-9])(?:(${names})[\\s-]*)?${storey}(?![a-z0-9])`), (building, ...said) => {
    const [slash, short, after, before, ground, han, hanGround] = said;
    const level = ground || hanGround ? 'G' : (slash ?? short ?? after ?? before ?? han ?? '');
    const found = floors.find(
      (one) =>
        one.code.toLowerCase() === `${level}/F`.toLowerCase() &&
        (building === undefined || one.building.toLowerCase() === building.toLowerCase()),
    );
    if (!found || meant.floor !== undefined) return false;
    meant.floor = found.code;
    if (building !== undefined) meant.in = found.building;
    return true;
  });
  return meant;
}
