import fc from 'fast-check';
import pg from 'pg';
import { readTimestamp } from './timestamps.js';

const usual = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as unknown as (
  text: string,
) => Date | number;

describe('A time of the database', () => {
  it('is read as the driver reads it, whatever its fraction and offset are', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-30'), noInvalidDate: true }),
        fc.stringMatching(/^(\.\d{1,6})?$/),
        fc.constantFrom('+00', '+08', '-11', '+14'),
        (date, fraction, zone) => {
          const text = `${date.toISOString().slice(0, 19).replace('T', ' ')}${fraction}${zone}`;
          expect(readTimestamp(text)).toEqual(usual(text));
        },
      ),
    );
  });

  it.each([
    '2026-11-26 10:00:00.5+00',
    '2026-11-26 10:00:00+05:30',
    '1890-01-01 00:00:00+07:36:42',
    '0044-03-15 12:00:00+00 BC',
    '20260-01-01 00:00:00+00',
    'infinity',
    '-infinity',
  ])('is read as the driver reads it: %s', (text) => {
    expect(readTimestamp(text)).toEqual(usual(text));
  });
});
