import { useEffect, useRef } from 'react';
import { singleKeysAct } from '../palette/shortcuts-setting';

type Keys = Record<string, () => void>;

const fields =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog, [role=dialog]';

/** Single keys act while no field has the focus and nothing is being composed. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (!singleKeysAct() || (event.target instanceof Element && event.target.closest(fields))) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
