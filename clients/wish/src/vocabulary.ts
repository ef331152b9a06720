import type { Kind } from './wish.js';
import { pattern, type Said, word } from './said.js';
import { amenityWords, impliedKinds, kindWords } from './synonyms.js';

/** In the languages of the campus. */
interface Name {
  en?: string;
  zhHant?: string;
  zhHans?: string;
}

export interface Named {
  code: string;
  name: Name;
}

export interface Things {
  kinds: readonly Named[];
  amenities: readonly Named[];
  buildings: readonly Named[];
}

type Meaning = { kind: Kind } | { amenity: string } | { building: string };

export interface ThingsMeant {
  kind?: Kind;
  with: string[];
  in?: string;
}

/** Reads what is named: kinds, equipment and buildings, by the catalogue's names in every language and by what else people call them. */
export function readThings(said: Said, things: Things): ThingsMeant {
  const meant: ThingsMeant = { with: [] };
  // The longest first: a lab bench is no lab, and a clean room no room.
  for (const [phrase, meaning] of phrasesOf(things)) {
    said.take(pattern(sourceOf(phrase)), () => {
      if ('amenity' in meaning) {
        if (!meant.with.includes(meaning.amenity)) meant.with.push(meaning.amenity);
        return true;
      }
      if ('kind' in meaning) {
        meant.kind ??= meaning.kind;
        return meant.kind === meaning.kind;
      }
      meant.in ??= meaning.building;
      return meant.in === meaning.building;
    });
  }
  meant.kind ??= impliedBy(meant.with);
  return meant;
}

function phrasesOf({ kinds, amenities, buildings }: Things): [phrase: string, meaning: Meaning][] {
  const known: [string, Meaning][] = [];
  for (const { code, name } of kinds) {
    // "Other" is what people say of anything.
    if (code === 'other') continue;
    const kind = code as Kind;
    for (const phrase of [...namesOf(name), ...(kindWords[kind] ?? [])]) known.push([phrase, { kind }]);
  }
  for (const { code, name } of amenities)
    for (const phrase of [...namesOf(name), ...(amenityWords[code] ?? [])])
      known.push([phrase, { amenity: code }]);
  for (const { code, name } of buildings)
    for (const phrase of [code, `${code}座`, ...namesOf(name), ...bareNamesOf(name)])
      known.push([phrase, { building: code }]);
  return known.toSorted(([a], [b]) => b.length - a.length);
}

/** Also both of `Liquid chromatograph (HPLC)`. */
const namesOf = (name: Name): string[] =>
  Object.values(name).flatMap((text: string) => {
    const [, long, short] = /^(.+?)\s*[(（](.+)[)）]$/u.exec(text) ?? [];
    return long && short ? [text, long, short] : [text];
  });

/** Kingfisher House is known as Kingfisher, 翠鳥樓 as 翠鳥. */
const bareNamesOf = ({ en = '', zhHant = '', zhHans = '' }: Name): string[] =>
  [
    /^(.{3,}) (?:House|Building|Tower|Block|Centre)$/.exec(en),
    /^(.{2,})[樓大廈]+$/u.exec(zhHant),
    /^(.{2,})[楼大厦]+$/u.exec(zhHans),
  ].flatMap((match) => match?.[1] ?? []);

function sourceOf(phrase: string): string {
  const source = phrase
    .normalize('NFKC')
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(/[\s-]+/g, '[\\s-]*');
  // A number after the code of a building makes it the code of something in there.
  if (/^\d+[a-z]$/i.test(phrase)) return `${word(source)}(?!-\\d)`;
  return /[a-z]$/i.test(phrase)
    ? word(`${source}(?:s|es)?`)
    : /^[a-z0-9]/i.test(phrase)
      ? `(?<![a-z0-9])${source}`
      : source;
}

function impliedBy(amenities: readonly string[]): Kind | undefined {
  const kinds = Object.entries(impliedKinds) as [Kind, readonly string[]][];
  return kinds.find(([, implying]) => amenities.some((code) => implying.includes(code)))?.[0];
}
