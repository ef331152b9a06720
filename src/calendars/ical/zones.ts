import { isTimeZone } from '../../time/index.js';
import type { Zone } from './moment.js';
import { NotReadable } from './not-readable.js';
import { windowsZones } from './windows-zones.js';

/** What a VTIMEZONE says, where it says but one offset. */
export type FixedOffsets = ReadonlyMap<string, string>;

/**
 * Reads TZIDs. A name of the IANA wins over the definition that comes with it, whether it stands alone or behind a path
 * of the program that wrote it; then names of Windows; then a definition that never changes its offset.
 */
export const zoneReader =
  (offsets: FixedOffsets) =>
  (tzid: string): Zone => {
    const name = ianaName(tzid) ?? windowsZones[tzid];
    if (name !== undefined) return { name };
    const offset = offsets.get(tzid);
    if (offset !== undefined) return { offset };
    throw new NotReadable(
      'valid-calendar-data',
      `The time zone "${tzid.slice(0, 80)}" is not known here. Send one by its IANA name, such as Asia/Hong_Kong.`,
    );
  };

/** `/freeassociation.sourceforge.net/Europe/Berlin` means Europe/Berlin. */
function ianaName(tzid: string): string | undefined {
  if (tzid.length > 200) return undefined;
  const parts = tzid.split('/');
  for (let from = Math.max(0, parts.length - 3); from < parts.length; from++) {
    const name = parts.slice(from).join('/');
    // One word is a name only where it stands alone: "Greenwich" at the end of a path may be a place.
    const isWhole = from === 0 || name.includes('/');
    if (isWhole && isTimeZone(name)) return name;
  }
  return undefined;
}
