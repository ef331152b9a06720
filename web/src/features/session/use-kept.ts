import { useState } from 'react';
import { useMe } from './session';

function read<T>(key: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? otherwise : (JSON.parse(kept) as T);
  } catch {
    return otherwise;
  }
}

/** Something small that a person has said, kept in this browser and for them alone. */
export function useKept<T>(name: string, otherwise: T): [T, (value: T) => void] {
  const key = `tolo.${name}.${useMe()?.id}`;
  const [value, setValue] = useState(() => read(key, otherwise));
  const keep = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // storage is switched off: it is kept as long as the page
    }
  };
  return [value, keep];
}
