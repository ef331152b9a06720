import { tzlib_get_ical_block } from 'timezones-ical-library';

const definitions = new Map<string, string>();

/** The VTIMEZONE of an IANA zone, by the rules of today: old offsets with seconds make some calendars refuse the whole. */
export function zoneDefinition(timeZone: string): string {
  let definition = definitions.get(timeZone);
  if (definition === undefined) {
    const [block] = tzlib_get_ical_block(timeZone) as string[];
    definition = block ? `${block.trim().replace(/\r?\n/g, '\r\n')}\r\n` : '';
    definitions.set(timeZone, definition);
  }
  return definition;
}
