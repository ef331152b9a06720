import type { Booking } from '../booking.js';
import { inFreeOrder, type Turned } from './series-writer.js';

const named = (occurrenceOn: string) => ({ seriesId: 's', occurrenceOn }) as Booking;
const turn = (from: string, to: string): Turned => ({
  before: named(from),
  booking: named(to),
  type: 'booking.updated',
  changed: [],
});
const order = (...turns: [string, string][]) =>
  inFreeOrder(turns.map(([from, to]) => turn(from, to))).map(({ before }) => before.occurrenceOn);

describe('The order in which dates change hands', () => {
  it('lets who takes over a date wait until it is free', () => {
    expect(order(['1', '2'], ['2', '3'], ['3', '4'])).toEqual(['3', '2', '1']);
  });

  it('keeps those in place that keep their date', () => {
    expect(order(['1', '1'], ['2', '2'])).toEqual(['1', '2']);
  });

  it('does not give away the date of one that stays', () => {
    expect(() => order(['1', '2'], ['2', '2'])).toThrow('in a circle');
  });
});
