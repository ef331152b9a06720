import type { LookupFunction } from 'node:net';
import type { Destinations } from './destinations.js';
import type { Names } from './names.js';

/** Where the name of an address leads, asked for the very connection: nothing can change between the look and the call. */
export const lookupWithin =
  (destinations: Destinations, names: Names, url: URL): LookupFunction =>
  (hostname, options, callback) => {
    const asked = destinations.isNamed(url) ? 'inside' : 'outside';
    void names[asked](hostname)
      .then((addresses) => {
        const usable = destinations.choose(url, addresses);
        const [first] = usable;
        if (!first) throw new Error(`${hostname} leads to an address that is not public.`);
        if (options.all) callback(null, usable);
        else callback(null, first.address, first.family);
      })
      .catch((error: unknown) => callback(error as NodeJS.ErrnoException, []));
  };
