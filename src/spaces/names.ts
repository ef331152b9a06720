import type { Name } from './catalogue-snapshot.js';
import type { NameBody, NamePatch, NameShown } from './names.dto.js';

export const toName = ({ en, zhHant, zhHans }: NameBody): Name => ({
  en,
  ...(zhHant && { zhHant }),
  ...(zhHans && { zhHans }),
});

/** As a merge patch: what is left out stays, null goes. */
export function patchedName(name: Name, patch: NamePatch | undefined): Name | undefined {
  if (patch === undefined) return undefined;
  const merged: object = Object.assign({}, name, patch);
  return Object.fromEntries(Object.entries(merged).filter(([, text]) => text)) as Name;
}

export const nameShown = ({ en = '', zhHant, zhHans }: Name): NameShown => ({
  en,
  ...(zhHant && { zhHant }),
  ...(zhHans && { zhHans }),
});
