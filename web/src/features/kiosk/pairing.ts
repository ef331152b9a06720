/** What a token of ours looks like, as it stands behind the `#` of the link that a display is given. */
const token = /^tolo_live_[\w-]{51}$/;

const keyOf = (space: string) => `tolo.display.${space}`;
/** Where storage is switched off, it lasts as long as the page. */
const kept = new Map<string, string>();

/** Keeps the token that a link brings; whether it brought one, which must not stay in the address then. */
export function keepToken(space: string, hash: string): boolean {
  if (!token.test(hash)) return false;
  kept.set(space, hash);
  try {
    localStorage.setItem(keyOf(space), hash);
  } catch {
    // kept in memory alone
  }
  return true;
}

export function tokenOf(space: string): string | undefined {
  const held = kept.get(space);
  if (held !== undefined) return held;
  try {
    return localStorage.getItem(keyOf(space)) ?? undefined;
  } catch {
    return undefined;
  }
}
