import type { Words } from '../../i18n/use-words';
import type { Booking } from './bookings';

type Saying = Pick<Words, 'onCampus' | 'name'>;

/** Bookings in words for somebody else: when on the clocks of the campus, where, and the page that leads there. */
export const shareText = (bookings: readonly Booking[], { onCampus, name }: Saying, origin: string): string =>
  bookings
    .map(({ start, end, title, space }) => {
      const where = space ? `${space.code} ${name(space.name).text}` : undefined;
      const said = [onCampus(start, end), where, title].filter(Boolean).join(' · ');
      return space ? `${said}\n${origin}/s/${encodeURIComponent(space.code)}` : said;
    })
    .join('\n\n');
