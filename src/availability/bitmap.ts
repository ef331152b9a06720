import { type Interval, minute } from '../time/index.js';

/** How many slots a period has; the last may be cut short. */
export const slotsIn = ({ start, end }: Interval, slotMinutes: number): number =>
  Math.ceil((end - start) / (slotMinutes * minute));

/** A bit for each slot of a period, the most significant of each byte first: set where any of these touches the slot. */
export function bitmapOf(busy: readonly Interval[], period: Interval, slotMinutes: number): Buffer {
  const slot = slotMinutes * minute;
  const slots = slotsIn(period, slotMinutes);
  const bits = Buffer.alloc(Math.ceil(slots / 8));
  for (const { start, end } of busy) {
    const first = Math.max(0, Math.floor((start - period.start) / slot));
    const last = Math.min(slots, Math.ceil((end - period.start) / slot));
    setBits(bits, first, last);
  }
  return bits;
}

/** Whole bytes at a time where it can. */
function setBits(bits: Buffer, first: number, end: number): void {
  let at = first;
  for (; at < end && at % 8 !== 0; at++) setBit(bits, at);
  const bytesEnd = Math.floor(end / 8);
  if (at < bytesEnd * 8) {
    bits.fill(0xff, at / 8, bytesEnd);
    at = bytesEnd * 8;
  }
  for (; at < end; at++) setBit(bits, at);
}

const setBit = (bits: Buffer, n: number) => (bits[n >> 3]! |= 0x80 >> (n & 7));
