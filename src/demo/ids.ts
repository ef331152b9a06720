import { randomFor } from './random.js';

const base = Date.UTC(2025, 0, 1);

/** UUIDs of version 7 (RFC 9562 §5.7), one millisecond apart, the same in every seeding. */
export function idsFor(purpose: string): () => string {
  const random = randomFor(`ids of ${purpose}`);
  const bits = (count: number) => Math.floor(random.next() * 2 ** count);
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  let instant = base;
  return () => {
    const time = hex(instant++, 12);
    const variant = 0x8000 + bits(14);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(bits(12), 3)}-${hex(variant, 4)}-${hex(bits(24), 6)}${hex(bits(24), 6)}`;
  };
}
