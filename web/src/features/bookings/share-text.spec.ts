import type { Booking } from './bookings';
import { shareText } from './share-text';

const words = {
  onCampus: (start: string, end: string) => `${start}–${end}`,
  name: ({ en }: { en?: string }) => ({ text: en ?? '' }),
};
const booking = {
  start: '10:00',
  end: '11:00',
  title: 'Tea',
  space: { code: '5E/312', name: { en: 'Wet lab' } },
} as unknown as Booking;

describe('Bookings for somebody else', () => {
  it('say when and where, and lead to the space', () => {
    const nameless = { ...booking, title: null, space: undefined } as unknown as Booking;
    expect(shareText([booking, nameless], words, 'https://tolo.example')).toBe(
      '10:00–11:00 · 5E/312 Wet lab · Tea\nhttps://tolo.example/s/5E%2F312\n\n10:00–11:00',
    );
  });
});
