const steps = 8;

/** A fill for a share: the fuller the stronger; what has none is left open. */
export function shadeOf(share: number | null, most: number): string {
  if (share === null) return 'transparent';
  const step = most > 0 ? Math.ceil(Math.min(1, share / most) * steps) : 0;
  return `color-mix(in srgb, var(--accent) ${(step * 100) / steps}%, var(--raised))`;
}
