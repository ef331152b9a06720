interface Coded {
  id: string;
  code: string;
}

/** What closing begins with, in the languages of the page. */
const asked = /^(?:close|關閉|关闭)\s*(\S.*)$/iu;

/** The place of `close 5E/3F`, as it was typed; undefined for other words. */
export const placeToClose = (text: string): string | undefined => asked.exec(text.trim())?.[1];

const folded = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A building by its code, or a floor by that and its own: `5E`, `5E/3F`, `5e 3/F`, `5E 3`. */
export function placeNamed(
  typed: string,
  buildings: readonly Coded[],
  floors: readonly (Coded & { buildingId: string })[],
): { place: string; label: string } | undefined {
  const wanted = folded(typed);
  for (const building of buildings) {
    const begins = folded(building.code);
    if (wanted === begins) return { place: `building:${building.id}`, label: building.code };
    const rest = wanted.startsWith(begins) ? wanted.slice(begins.length) : undefined;
    const floor = floors.find(
      ({ buildingId, code }) =>
        buildingId === building.id && rest !== undefined && [rest, `${rest}f`].includes(folded(code)),
    );
    if (floor) return { place: `floor:${floor.id}`, label: `${building.code} › ${floor.code}` };
  }
  return undefined;
}
