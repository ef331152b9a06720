import { uuidOf } from '../../platform/index.js';

/** The booking whose id somebody pastes, alone or within an address; ids are read out and typed in capitals, too. */
export function bookingIn(text: string): string | undefined {
  const [id] = /bkg_\w+/i.exec(text) ?? [];
  return id === undefined ? undefined : uuidOf('booking', id.toLowerCase());
}
