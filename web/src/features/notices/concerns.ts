import type { Change } from '../../api/live/live';

/** Types that tell of a change of one's own by themselves, or are few. */
const alone: readonly string[] = ['waitlist.offered', 'booking.requested'];

/** Whether a change may have made a notice: who runs the campus is told of everybody's bookings, and has few of their own. */
export const concerns = ({ type, booking }: Change, me: string): boolean =>
  alone.includes(type) ||
  (type.startsWith('booking.') &&
    (booking === undefined || booking['bookedFor'] === me || booking['bookedBy'] === me));
