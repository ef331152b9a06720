const heights: Record<string, number> = { comfortable: 48, standard: 36, compact: 28 };

/** By how close the person wants things to stand; wide enough for fingers where they are used. */
export function rowHeightNow(): number {
  const { density } = document.documentElement.dataset;
  return heights[density ?? ''] ?? (matchMedia('(pointer: coarse)').matches ? 48 : 36);
}
