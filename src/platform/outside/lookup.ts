import type { LookupFunction } from 'node:net';
import type { Destinations } from './destinations.js';
import type { Names } from './names.js';

/** Where the name of an address leads, asked for the very connection: nothing can change between the look and the call. */
export const lookupWithin =
  (destinations: Destinations, names: Names, url: URL): LookupFunction =>
  (...call) =>
    void lead(destinations, names, url, ...call);

async function lead(
  destinations: Destinations,
  names: Names,
  url: URL,
  ...[hostname, options, callback]: Parameters<LookupFunction>
): Promise<void> {
  try {
    const asked = destinations.isNamed(url) ? 'inside' : 'outside';
    const usable = destinations.choose(url, await names[asked](hostname));
    const [first] = usable;
    if (!first) throw new Error(`${hostname} leads to an address that is not public.`);
    if (options.all) callback(null, usable);
    else callback(null, first.address, first.family);
  } catch (error) {
    callback(error as Error, []);
  }
}
