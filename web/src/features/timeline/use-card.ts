import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Which cell the card is about, and whether its first act is to have the focus. */
export interface CardAt {
  line: number;
  minutes: number;
  id?: string | undefined;
  takesFocus?: boolean;
}

const afterMs = 150;
/** The pointer may leave the bar for the card. */
const graceMs = 250;

interface Options {
  /** What holds the rows and the card. */
  frame: RefObject<HTMLDivElement | null>;
  minutesOf: (bar: HTMLElement) => number;
}

/** Tells more of what is pointed at, or has come to the focus by keys, after a moment; Escape puts it away. */
export function useCard({ frame, minutesOf }: Options) {
  const [at, show] = useState<CardAt>();
  const latest = useRef({ at, minutesOf });
  useEffect(() => {
    latest.current = { at, minutesOf };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = useCallback((next: CardAt | undefined, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(next), ms);
  }, []);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    show(undefined);
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const placeOf = (bar: HTMLElement): CardAt => ({
      line: Number(bar.closest<HTMLElement>('[data-line]')?.dataset['line']),
      minutes: latest.current.minutesOf(bar),
      id: bar.dataset['bar'] || undefined,
    });
    const isShown = ({ line, minutes }: CardAt) =>
      latest.current.at?.line === line && latest.current.at.minutes === minutes;
    const approach = (target: EventTarget | null) => {
      const bar = (target as HTMLElement).closest<HTMLElement>('[data-bar]');
      if (!bar) return false;
      const place = placeOf(bar);
      if (isShown(place)) clearTimeout(timer.current);
      else later(place, afterMs);
      return true;
    };
    const over = ({ target, buttons, pointerType }: PointerEvent) => {
      if (buttons !== 0 || pointerType === 'touch') return;
      if ((target as HTMLElement).closest('[data-card]')) clearTimeout(timer.current);
      else if (!approach(target)) later(undefined, graceMs);
    };
    const leave = () => !element.querySelector('[data-card]:focus-within') && later(undefined, graceMs);
    const focus = ({ target }: FocusEvent) => {
      if ((target as HTMLElement).matches('[data-bar]:focus-visible')) approach(target);
      else if (!(target as HTMLElement).closest('[data-card]')) hide();
    };
    const blur = ({ relatedTarget }: FocusEvent) => {
      if (!element.contains(relatedTarget as Node | null)) later(undefined, graceMs);
    };
    const away = ({ target }: Event) => !(target as HTMLElement).closest?.('[data-card]') && hide();
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !latest.current.at || event.defaultPrevented) return;
      hide();
      // Nothing else is meant by it.
      event.preventDefault();
    };
    addEventListener('keydown', key);
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusin', focus);
    element.addEventListener('focusout', blur);
    element.addEventListener('pointerdown', away);
    // What it is about moves away from under it.
    element.addEventListener('scroll', away, { capture: true, passive: true });
    return () => {
      clearTimeout(timer.current);
      removeEventListener('keydown', key);
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusin', focus);
      element.removeEventListener('focusout', blur);
      element.removeEventListener('pointerdown', away);
      element.removeEventListener('scroll', away, { capture: true });
    };
  }, [frame, later, hide]);

  return {
    at,
    hide,
    /** At once, and away again where it is there already. */
    toggle: (place: CardAt) => {
      clearTimeout(timer.current);
      show((before) => (before?.line === place.line && before.minutes === place.minutes ? undefined : place));
    },
    open: (place: CardAt) => {
      clearTimeout(timer.current);
      show({ ...place, takesFocus: true });
    },
  };
}

export type CardControl = ReturnType<typeof useCard>;
