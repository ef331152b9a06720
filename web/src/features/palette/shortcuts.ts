import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { undoLatest } from '../bookings/recent';
import type { Way } from '../shell/ways';
import { wishFieldId } from '../shell/wish-field';
import { goAlong, goToActs, pressInRow } from './rows';

/** Milliseconds between two presses, by when they were made: a page that is busy does not make anybody slow. */
const patience = 1200;
const longestPasted = 200;

interface Does {
  isOn: boolean;
  ways: readonly Way[];
  openPalette: (text?: string) => void;
  showKeys: () => void;
}

/** Whether somebody is writing there. */
const isWriting = ({ target }: Event) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'));

const isCovered = () =>
  [...document.querySelectorAll('dialog[open], [role=dialog]')].some((dialog) => dialog.checkVisibility());

/** Takes back what was done last, as the button in its toast would; when that has gone, what is remembered of it. */
function takeBack(): boolean {
  const told = [...document.querySelectorAll<HTMLButtonElement>('[data-undo]')].at(-1);
  told?.click();
  return told !== undefined || undoLatest();
}

/** What a key does in the list that has the focus, or with what is anywhere on the page. */
const simple: Record<string, () => void> = {
  j: () => goAlong(1),
  k: () => goAlong(-1),
  e: () => pressInRow('extend'),
  x: () => pressInRow('cancel'),
  delete: () => pressInRow('cancel'),
  '.': goToActs,
  z: takeBack,
};

/** Once the page is there, which may have to be fetched first; the field of the one that is left is not meant. */
function focusWish(framesLeft = 300): void {
  const field = document.querySelector<HTMLElement>(`#${wishFieldId}[name=wish]`);
  if (field) field.focus();
  else if (framesLeft > 0) requestAnimationFrame(() => focusWish(framesLeft - 1));
}

/** The keys that do something on every page. Single ones only where nobody writes, and only while they are switched on. */
export function useShortcuts({ isOn, ways, openPalette, showKeys }: Does): void {
  const router = useRouter();
  const goes = useRef(-patience);

  useEffect(() => {
    const go = (to: string) => void router.navigate({ to });
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (!event.isComposing) openPalette();
        return;
      }
      const isUndo = (event.metaKey || event.ctrlKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (isUndo && !event.isComposing && !isWriting(event) && !isCovered()) {
        if (takeBack()) event.preventDefault();
        return;
      }
      if (!isOn || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
      if (isWriting(event) || isCovered()) return;
      const key = event.key.toLowerCase();
      const way = event.timeStamp - goes.current < patience ? ways.find((one) => one.key === key) : undefined;
      goes.current = -patience;
      if (way) go(way.to);
      else if (key === 'g') goes.current = event.timeStamp;
      else if (key === '?') showKeys();
      else if (key in simple) simple[key]!();
      else if (key === 'n' || key === 'c') void router.navigate({ to: '/find' }).then(() => focusWish());
      else if (key === '/') {
        const field = document.getElementById(wishFieldId);
        if (field) field.focus();
        else openPalette();
      } else return;
      event.preventDefault();
    };
    // Whoever pastes where nothing can be written looks for it.
    const pasted = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain').trim().slice(0, longestPasted) ?? '';
      if (event.defaultPrevented || text === '' || isWriting(event) || isCovered()) return;
      event.preventDefault();
      openPalette(text);
    };
    addEventListener('keydown', pressed);
    addEventListener('paste', pasted);
    return () => {
      removeEventListener('keydown', pressed);
      removeEventListener('paste', pasted);
    };
  }, [router, isOn, ways, openPalette, showKeys]);
}
