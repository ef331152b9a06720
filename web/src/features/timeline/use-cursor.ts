import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { useDrawer } from '../drawer/use-drawer';
import type { Row } from './cells';
import { type Around, type Ghost, movedTo, resized, stepOf, usualFor } from './ghost';
import type { RowModel } from './row-model';
import { minutesOn, minutesShown, pxAt } from './scale';
import { type Cell, cellsOf } from './timeline-row';
import { isMovable } from './use-gestures';
import type { CardControl } from './use-card';
import type { GhostControl } from './use-ghost';
import { type Chosen, isChoosable, type Selection } from './use-selection';

interface Options {
  model: RowModel;
  rowOn: (line: number) => Row | undefined;
  around: Around;
  ghost: GhostControl;
  toggle: (group: number) => void;
  drawer: ReturnType<typeof useDrawer>;
  scroller: RefObject<HTMLDivElement | null>;
  onZoom: (by: 1 | -1) => void;
  card: CardControl;
  selection: Selection;
}

interface At {
  line: number;
  /** -1 is the heading of the row. */
  minutes: number;
}

const page = 10;
const quarter = 15;

/** Everything that a pointer can do, by keys: one stop for Tab, arrows within. */
export function useCursor(options: Options) {
  const { model, rowOn, around, ghost, toggle, drawer, scroller, onZoom, card, selection } = options;
  const { scale, now } = around;
  const [at, setAt] = useState<At>({ line: 0, minutes: -1 });
  const wantsFocus = useRef(false);
  const scrollToLine = useRef<(line: number) => void>(() => {});

  const hadFocus = useRef(false);
  useEffect(() => {
    // What had the focus may be gone, or be another cell by now: a free stretch in which there is a booking.
    const active = document.activeElement;
    const isAstray =
      hadFocus.current &&
      (active === document.body ||
        (active?.matches('[role=treegrid] :is([role=gridcell], [role=rowheader]):not([data-cursor])') ??
          false));
    if (!wantsFocus.current && !isAstray) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[data-cursor]');
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });
  // The ways out of a refusal are where one goes on, for those who came by keys.
  const { state, by } = ghost.ghost ?? {};
  useEffect(() => {
    if (by === 'keyboard' && (state === 'refused' || state === 'chosen'))
      scroller.current?.querySelector<HTMLElement>('[data-chip] button')?.focus({ preventScroll: true });
    if (state === 'explaining')
      scroller.current?.querySelector<HTMLElement>('[data-chip] input')?.focus({ preventScroll: true });
  }, [by, state, scroller]);

  const cellsAt = (line: number): Cell[] => {
    const row = rowOn(line);
    return row ? cellsOf(row, scale, 0, now).filter(({ kind }) => kind !== 'buffer') : [];
  };
  const cellAt = ({ line, minutes }: At) =>
    cellsAt(line).find(({ start, end }) => minutes >= start && minutes < end);

  function go(next: At): void {
    const line = Math.min(Math.max(next.line, 0), model.count - 1);
    const cells = model.placeAt(line).kind === 'row' ? cellsAt(line) : [];
    const near = next.minutes < 0 ? undefined : (cells.find(({ end }) => end > next.minutes) ?? cells.at(-1));
    const minutes = near ? Math.min(Math.max(next.minutes, near.start, 0), near.end - 1) : -1;
    wantsFocus.current = true;
    setAt({ line, minutes });
    scrollToLine.current(line);
    if (near) bringIntoSight(near.start, near.end);
  }

  function bringIntoSight(start: number, end: number): void {
    const element = scroller.current;
    if (!element) return;
    const head = element.querySelector<HTMLElement>('[role=columnheader]')?.offsetWidth ?? 0;
    const [left, right] = [pxAt(scale, Math.max(0, start)), pxAt(scale, end)];
    const room = element.clientWidth - head;
    if (left < element.scrollLeft) element.scrollTo({ left: left - 24 });
    else if (right > element.scrollLeft + room)
      element.scrollTo({ left: Math.min(left - 24, right - room + 24) });
  }

  const show = (next: Ghost) => {
    ghost.set(next);
    bringIntoSight(next.start, next.end);
    scrollToLine.current(next.line);
  };

  /** The cell beside: the heading, then one after the other. */
  function beside(by: 1 | -1): void {
    const cells = cellsAt(at.line);
    const here = cells.findIndex(({ start, end }) => at.minutes >= start && at.minutes < end);
    const next = here + by;
    if (next < 0) go({ ...at, minutes: -1 });
    else if (next < cells.length) go({ ...at, minutes: Math.max(0, cells[next]!.start) });
  }

  function startGhost(kind: Ghost['kind']): Ghost | undefined {
    const row = rowOn(at.line);
    const cell = cellAt(at);
    if (!row) return undefined;
    if (kind === 'create') {
      const step = stepOf(row);
      const free = cell?.kind === 'free' ? cell : cellsAt(at.line).find((one) => one.kind === 'free');
      if (!free) return undefined;
      const start =
        Math.ceil(Math.max(free.start, Math.min(at.minutes, free.end - usualFor(row))) / step) * step;
      const end = Math.max(start + row.terms.minMinutes, Math.min(start + usualFor(row), free.end));
      return { kind, row, line: at.line, start, end, by: 'keyboard', state: 'drawing' };
    }
    if (cell?.kind !== 'bar' || !isMovable(cell.item)) return undefined;
    const { item } = cell;
    return {
      kind,
      row,
      line: at.line,
      item,
      start: minutesOn(scale, item.start),
      end: minutesOn(scale, item.end),
      by: 'keyboard',
      state: 'drawing',
    };
  }

  /** The next row that may take the same. */
  function compatible(from: Ghost, by: 1 | -1): Ghost {
    for (let line = from.line + by; line >= 0 && line < model.count; line += by) {
      const row = rowOn(line);
      if (row && row.space.kind === from.row.space.kind)
        return { ...from, row, line, kind: from.item ? 'move' : 'create' };
      if (!row && model.placeAt(line).kind === 'row') break;
    }
    return from;
  }

  function onGhostKey(event: KeyboardEvent, drawing: Ghost): boolean {
    const step = stepOf(drawing.row);
    const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        if (event.shiftKey) show(resized(drawing, 'end', drawing.end + by * step, around));
        else if (event.altKey) show(resized(drawing, 'start', drawing.start + by * step, around));
        else if (drawing.kind === 'resize') show(resized(drawing, 'end', drawing.end + by * step, around));
        else show(movedTo(drawing, drawing.start + by * step, around));
        return true;
      case 'ArrowUp':
      case 'ArrowDown':
        if (drawing.kind !== 'resize') show(compatible(drawing, by));
        return true;
      case 'Enter':
        wantsFocus.current = true;
        setAt({ line: drawing.line, minutes: drawing.start });
        ghost.choose(drawing);
        return true;
      case 'Escape':
        ghost.drop();
        wantsFocus.current = true;
        return true;
      default:
        return false;
    }
  }

  function onCellKey(event: KeyboardEvent): boolean {
    const place = model.count > 0 ? model.placeAt(at.line) : undefined;
    const cell = cellAt(at);
    const by = event.key === 'ArrowRight' ? 1 : -1;
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        if (place?.kind === 'group') {
          if (model.isOpen(place.group) !== (by === 1)) toggle(place.group);
          return true;
        }
        if (event.shiftKey || event.altKey) {
          const resizing = startGhost('resize');
          if (resizing) onGhostKey(event, resizing);
          return resizing !== undefined;
        }
        beside(by);
        return true;
      case 'ArrowUp':
      case 'ArrowDown':
        go({ ...at, line: at.line + (event.key === 'ArrowDown' ? 1 : -1) });
        return true;
      case 'PageUp':
      case 'PageDown':
        go({ ...at, line: at.line + (event.key === 'PageDown' ? page : -page) });
        return true;
      case 'Home':
        go(event.ctrlKey ? { line: 0, minutes: -1 } : { ...at, minutes: -1 });
        return true;
      case 'End':
        go(
          event.ctrlKey
            ? { line: model.count - 1, minutes: at.minutes }
            : { ...at, minutes: minutesShown(scale) - 1 },
        );
        return true;
      case 'Enter': {
        if (place?.kind === 'group') toggle(place.group);
        else if (cell?.kind === 'bar') {
          if (cell.item.id) drawer.openBooking(cell.item.id);
        } else {
          const creating = startGhost('create');
          if (creating) show(creating);
        }
        return true;
      }
      case 'Escape':
        // The nearest first: the card, then what is drawn, then what is chosen.
        if (card.at) card.hide();
        else if (ghost.ghost) ghost.drop();
        else selection.clear();
        wantsFocus.current = true;
        setAt({ ...at });
        return true;
      case ' ':
        return chooseBar(cell, event.shiftKey);
      case 'Delete':
        return cancelBar(cell);
      default:
        return onLetter(event.key.toLowerCase(), cell);
    }
  }

  function onLetter(key: string, cell: Cell | undefined): boolean {
    if (key === 'i' || key === '.') {
      if (!rowOn(at.line)) return false;
      const id = cell?.kind === 'bar' ? cell.item.id : undefined;
      const place = { line: at.line, minutes: cell ? Math.max(0, cell.start) : -1, id };
      if (key === 'i') card.toggle(place);
      else card.open(place);
      return true;
    }
    if (key === 'n' || key === 'c') {
      const creating = startGhost('create');
      if (creating) show(creating);
      return true;
    }
    if (key === 'm') {
      const moving = startGhost('move');
      if (moving) show(moving);
      // Outside of the rows the same key shows a month.
      return true;
    }
    if (key === 'e') return extendBar();
    if (key === 'x') return cancelBar(cell);
    if (key === '+' || key === '=' || key === '-') {
      onZoom(key === '-' ? -1 : 1);
      return true;
    }
    if (key === 't') {
      const element = scroller.current;
      if (element && now >= 0) element.scrollTo({ left: pxAt(scale, now) - element.clientWidth / 3 });
      if (now >= 0 && now < minutesShown(scale)) go({ ...at, minutes: now });
      // The page hears it, too: it goes to today.
      return false;
    }
    return false;
  }

  /** With Shift all from the one that was chosen last. */
  function chooseBar(cell: Cell | undefined, isStretch: boolean): boolean {
    const row = rowOn(at.line);
    if (!row || cell?.kind !== 'bar' || !isChoosable(cell.item)) return true;
    const here = { item: cell.item, row };
    if (isStretch) selection.add(stretchTo(here));
    else selection.toggle(here);
    return true;
  }

  function stretchTo(here: Chosen): Chosen[] {
    const all: (Chosen & { line: number })[] = [];
    for (let line = 0; line < model.count; line++) {
      const row = rowOn(line);
      for (const item of row?.items ?? []) if (isChoosable(item)) all.push({ item, row: row!, line });
    }
    const ends = [selection.last, here.item.id].map((id) => all.findIndex(({ item }) => item.id === id));
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    return first < 0 ? [here] : all.slice(first, last + 1);
  }

  function extendBar(): boolean {
    const extending = startGhost('resize');
    if (!extending) return false;
    wantsFocus.current = true;
    ghost.choose(resized(extending, 'end', extending.end + quarter, around));
    return true;
  }

  function cancelBar(cell: Cell | undefined): boolean {
    if (cell?.kind !== 'bar' || !isMovable(cell.item)) return false;
    wantsFocus.current = true;
    const row = rowOn(at.line);
    if (row) ghost.cancel(cell.item, row, at.line);
    return true;
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.metaKey) return;
    if ((event.target as HTMLElement).closest('[data-chip]')) {
      if (event.key !== 'Escape') return;
      ghost.drop();
      wantsFocus.current = true;
      setAt({ ...at });
      event.stopPropagation();
      return;
    }
    const drawing =
      ghost.ghost?.state === 'drawing' && ghost.ghost.by === 'keyboard' ? ghost.ghost : undefined;
    const isDone = drawing ? onGhostKey(event, drawing) : onCellKey(event);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A press, or a screen reader, may set the focus elsewhere. */
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    hadFocus.current = true;
    if (target.hasAttribute('data-cursor') || target.closest('[data-chip]')) return;
    const line = Number(target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? Number.NaN);
    if (Number.isNaN(line)) return;
    const isHeading = target.getAttribute('role') === 'rowheader';
    const left = Number.parseFloat(target.style.left);
    setAt({
      line,
      minutes: isHeading || Number.isNaN(left) ? -1 : Math.round((left / scale.pxPerHour) * 60),
    });
  };

  const onBlur = ({ target }: FocusEvent<HTMLElement>) => {
    if (target.isConnected) hadFocus.current = false;
  };

  return {
    at,
    onKeyDown,
    onFocus,
    onBlur,
    scrollBy: (scroll: (line: number) => void) => {
      scrollToLine.current = scroll;
    },
    focus: () => {
      wantsFocus.current = true;
      setAt((before) => ({ ...before }));
    },
    /** From the card of what has the cursor. */
    startMove: () => {
      const moving = startGhost('move');
      wantsFocus.current = true;
      if (moving) show(moving);
    },
  };
}
