import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Stretch } from './cells';
import { minutesAt, type Scale } from './scale';

/** What is drawn around: a stretch of time, and the lines from the first in sight down to where the pointer is. */
export interface Lasso extends Stretch {
  first: number;
  last: number;
}

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  scale: Scale;
  rowHeight: number;
  headerHeight: number;
  onDone: (lasso: Lasso) => void;
}

const slackPx = 4;

/** Drawn from the hours along the top down over the rows: all within it are meant. */
export function useLasso(options: Options): Lasso | undefined {
  const [lasso, draw] = useState<Lasso>();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { scroller } = options;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let from: PointerEvent | undefined;
    let drawn: Lasso | undefined;
    const end = () => {
      from = undefined;
      drawn = undefined;
      draw(undefined);
    };
    const minutes = ({ clientX }: PointerEvent) => {
      const head = element.querySelector<HTMLElement>('[role=columnheader]')?.offsetWidth ?? 0;
      const x = clientX - element.getBoundingClientRect().left + element.scrollLeft - head;
      return minutesAt(latest.current.scale, x);
    };
    const line = (y: number) =>
      Math.max(
        0,
        Math.floor((y + element.scrollTop - latest.current.headerHeight) / latest.current.rowHeight),
      );
    const down = (event: PointerEvent) => {
      const isOnHours = (event.target as HTMLElement).closest('[data-hours]');
      if (event.button !== 0 || event.pointerType === 'touch' || !isOnHours) return;
      event.preventDefault();
      from = event;
    };
    const move = (event: PointerEvent) => {
      if (!from) return;
      if (!drawn && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) < slackPx) return;
      const [a, b] = [minutes(from), minutes(event)];
      const { headerHeight } = latest.current;
      const y = event.clientY - element.getBoundingClientRect().top;
      drawn = {
        start: Math.min(a, b),
        end: Math.max(a, b),
        first: line(headerHeight),
        last: line(Math.max(headerHeight, y)),
      };
      draw(drawn);
    };
    const up = () => {
      if (drawn) latest.current.onDone(drawn);
      end();
    };
    const cancel = ({ key }: KeyboardEvent) => key === 'Escape' && from && end();
    element.addEventListener('pointerdown', down);
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', end);
    addEventListener('keydown', cancel);
    return () => {
      element.removeEventListener('pointerdown', down);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', cancel);
    };
  }, [scroller]);
  return lasso;
}
