import type { Notice } from './notices-query';

/** Where one does something about it: most often at the booking itself. */
export function placeOf({
  what,
  closure,
}: Pick<Notice, 'what' | 'closure'>): 'booking' | '/requests' | '/bookings' {
  if (what === 'waiting') return '/requests';
  // What is held for a short time, and what has to make way, is answered in the list of one's bookings.
  return what === 'offered' || closure ? '/bookings' : 'booking';
}
