import type { Booking } from './bookings';
import { tableOf } from './table-file';

const booking = {
  id: 'bkg_1',
  space: { code: '5E-312', name: { en: 'Wet lab' } },
  start: '2026-12-01T14:00:00+08:00',
  end: '2026-12-01T16:00:00+08:00',
  status: 'confirmed',
  title: 'Tea',
  people: 4,
} as unknown as Booking;
const written = (title: string | null) =>
  tableOf([{ ...booking, title }], ['A', 'B'], {
    nameOf: ({ en }) => en ?? '',
    statusOf: (one) => one,
  }).split('\r\n')[1];

describe('Bookings as a table', () => {
  it('have a line each', () => {
    expect(written('Tea')).toBe('5E-312,Wet lab,2026-12-01 14:00,2026-12-01 16:00,confirmed,Tea,4,bkg_1');
    expect(written(null)).toContain(',confirmed,,4,');
  });

  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tx', `'\tx`],
    ['a, b', '"a, b"'],
    ['1 = 1', '1 = 1'],
  ])('do nothing where a title is %s', (title, cell) => {
    expect(written(title)).toContain(`,confirmed,${cell},4,`);
  });
});
