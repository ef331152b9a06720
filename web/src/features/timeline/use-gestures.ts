import { type RefObject, useEffect, useRef } from 'react';
import type { useDrawer } from '../drawer/use-drawer';
import type { Item, Row } from './cells';
import { type Around, drawn, type Ghost, movedTo, onStep, resized, stepOf, usualFor } from './ghost';
import { minutesAt, minutesOn } from './scale';
import type { GhostControl } from './use-ghost';

interface Options {
  scroller: RefObject<HTMLDivElement | null>;
  rowHeight: number;
  headerHeight: number;
  rowOn: (line: number) => Row | undefined;
  around: Around;
  ghost: GhostControl;
  drawer: ReturnType<typeof useDrawer>;
  toggle: (line: number) => void;
  /** Pressed with Ctrl: one more of several. */
  choose: (item: Item, row: Row) => void;
}

/** Less than this is a press and no drag. */
const slackPx = 4;
const longPressMs = 300;
/** The ends of a bar, by which it is made longer and shorter. */
const edgePx = 9;

interface Press {
  x: number;
  y: number;
  line: number;
  minutes: number;
  row: Row;
  item?: Item | undefined;
  edge?: 'start' | 'end' | undefined;
  isDragging: boolean;
  isTouch: boolean;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Drawing with a mouse, a pen or a finger: to book on what is free, to move a bar, to pull at its ends. */
export function useGestures(options: Options): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { scroller } = options;

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let press: Press | undefined;
    let ghost: Ghost | undefined;

    const placeOf = ({ clientX, clientY }: PointerEvent) => {
      const { rowHeight, headerHeight, around } = latest.current;
      const box = element.getBoundingClientRect();
      const head = element.querySelector<HTMLElement>('[role=columnheader]')?.offsetWidth ?? 0;
      return {
        isOverRows: clientX - box.left > head && clientY - box.top > headerHeight,
        line: Math.floor((clientY - box.top + element.scrollTop - headerHeight) / rowHeight),
        minutes: minutesAt(around.scale, clientX - box.left + element.scrollLeft - head),
      };
    };

    const end = () => {
      clearTimeout(press?.timer);
      press = undefined;
      ghost = undefined;
    };

    const begin = (pressed: Press) => {
      pressed.isDragging = true;
      const { around } = latest.current;
      const { item, row, line, minutes, edge } = pressed;
      const step = stepOf(row);
      const from = Math.floor(minutes / step) * step;
      ghost = item
        ? {
            kind: edge ? 'resize' : 'move',
            item,
            row,
            line,
            start: minutesOn(around.scale, item.start),
            end: minutesOn(around.scale, item.end),
            by: 'pointer',
            state: 'drawing',
          }
        : { kind: 'create', row, line, start: from, end: from + step, by: 'pointer', state: 'drawing' };
      latest.current.ghost.set(ghost);
    };

    const down = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return;
      const target = event.target as HTMLElement;
      if (target.closest('[data-chip]')) return;
      const { rowOn, around } = latest.current;
      const { line, minutes, isOverRows } = placeOf(event);
      const row = rowOn(line);
      if (!isOverRows || !row) return;
      const bar = target.closest<HTMLElement>('[data-bar]');
      const item = bar
        ? row.items.find(({ id }) => id !== undefined && id === bar.dataset['bar'])
        : undefined;
      // Others' bookings cannot be taken hold of, and nothing can be drawn over them.
      if (bar && !item) return;
      if (item && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current.choose(item, row);
        return;
      }
      press = {
        x: event.clientX,
        y: event.clientY,
        line,
        minutes,
        row,
        item,
        isDragging: false,
        isTouch: event.pointerType === 'touch',
      };
      if (bar && item) {
        const box = bar.getBoundingClientRect();
        const hasStarted = minutesOn(around.scale, item.start) < around.now;
        if (box.right - event.clientX < edgePx) press.edge = 'end';
        else if (event.clientX - box.left < edgePx && !hasStarted) press.edge = 'start';
      }
      const pressed = press;
      if (pressed.isTouch)
        pressed.timer = setTimeout(() => {
          if (press !== pressed) return;
          navigator.vibrate?.(10);
          begin(pressed);
        }, longPressMs);
      else event.preventDefault();
    };

    const move = (event: PointerEvent) => {
      if (!press) return;
      if (!press.isDragging) {
        if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < slackPx) return;
        // A finger that moves at once scrolls.
        if (press.isTouch) return end();
        if (press.item && (press.item.via || !isMovable(press.item))) return end();
        begin(press);
      }
      if (!ghost) return;
      const { around, rowOn } = latest.current;
      const { line, minutes } = placeOf(event);
      const step = stepOf(press.row, event.altKey);
      if (ghost.kind === 'create') ghost = drawn(ghost, press.minutes, minutes, step, around);
      else if (ghost.kind === 'resize') ghost = resized(ghost, press.edge!, onStep(minutes, step), around);
      else {
        const there = rowOn(line);
        const isCompatible = there && there.space.kind === press.row.space.kind;
        const start = minutesOn(around.scale, press.item!.start) + minutes - press.minutes;
        ghost = movedTo({ ...ghost, ...(isCompatible && { row: there, line }) }, onStep(start, step), around);
      }
      latest.current.ghost.set(ghost);
    };

    const up = () => {
      const pressed = press;
      const drawing = ghost;
      end();
      if (!pressed) return;
      if (drawing) latest.current.ghost.choose(drawing);
      else tap(pressed);
    };

    /** Without a drag: a bar opens, and on what is free the usual length is proposed. */
    const tap = ({ item, row, line, minutes }: Press) => {
      const { drawer, ghost: control, around } = latest.current;
      if (item?.id) {
        control.drop();
        drawer.openBooking(item.id);
        return;
      }
      const step = stepOf(row);
      const start = Math.max(Math.floor(minutes / step) * step, Math.ceil(around.now / step) * step);
      const wanted: Ghost = {
        kind: 'create',
        row,
        line,
        start,
        end: start + usualFor(row),
        by: 'pointer',
        state: 'chosen',
      };
      control.set(wanted);
    };

    const click = ({ target }: MouseEvent) => {
      const line = (target as HTMLElement).closest<HTMLElement>('[aria-expanded]')?.dataset['line'];
      if (line !== undefined) latest.current.toggle(Number(line));
    };

    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !press) return;
      end();
      latest.current.ghost.drop();
    };
    /** The page stays where it is under a finger that draws. */
    const hold = (event: TouchEvent) => press?.isDragging && event.preventDefault();

    element.addEventListener('pointerdown', down);
    element.addEventListener('click', click);
    element.addEventListener('touchmove', hold, { passive: false });
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', end);
    addEventListener('keydown', cancel);
    return () => {
      end();
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('click', click);
      element.removeEventListener('touchmove', hold);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', cancel);
    };
  }, [scroller]);
}

/** Whether it may be tried: what is over stays as it was. */
export const isMovable = ({ id, version, status, via }: Item): boolean =>
  id !== undefined &&
  version !== undefined &&
  via === undefined &&
  (status === 'confirmed' || status === 'requested' || status === 'held' || status === 'checked_in');
