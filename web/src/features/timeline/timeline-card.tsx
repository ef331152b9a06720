import { type CSSProperties, lazy, type RefObject, Suspense } from 'react';
import { useWords } from '../../i18n/use-words';
import { barsOf, freeOf, type Row } from './cells';
import { type Ghost, stepOf, usualFor } from './ghost';
import { pxAt, type Scale, wallAt } from './scale';
import { timesOf } from './timeline-row';
import type { CardAt, CardControl } from './use-card';
import { isMovable } from './use-gestures';
import type { Selection } from './use-selection';

const CellCard = lazy(async () => ({ default: (await import('./cell-card')).CellCard }));

interface Props {
  card: CardControl;
  at: CardAt;
  row: Row | undefined;
  scale: Scale;
  now: number;
  rowHeight: number;
  headerHeight: number;
  scroller: RefObject<HTMLDivElement | null>;
  selection: Selection;
  onBook: (ghost: Ghost) => void;
  onMove: () => void;
  /** The focus goes back to the rows. */
  onBack: () => void;
}

const width = 320;
const gap = 4;
/** Under less than this, the card goes above the bar. */
const room = 260;

/** Finds what the card is about, and the place beside it: above or below the bar, never over it. */
export function TimelineCard(props: Props) {
  const { card, at, row, scale, now, rowHeight, headerHeight, scroller, selection, onBook, onMove, onBack } =
    props;
  const words = useWords();
  if (!row) return null;
  const isHere = ({ start, end }: { start: number; end: number }) => at.minutes >= start && at.minutes < end;
  const { bars } = barsOf(row, scale);
  const bar = at.id
    ? bars.find(({ item }) => item.id === at.id)
    : bars.find((one) => isHere({ ...one, start: Math.max(0, one.start) }));
  // It was given back meanwhile.
  if (at.id && !bar) return null;
  const free = bar ? undefined : freeOf(row, scale, now).find(isHere);
  const stretch = bar ?? free;
  const element = scroller.current;
  if (!element) return null;

  const top = headerHeight + at.line * rowHeight - element.scrollTop;
  const head = element.querySelector<HTMLElement>('[role=columnheader]')?.offsetWidth ?? 0;
  const left = head + pxAt(scale, Math.max(0, stretch?.start ?? 0)) - element.scrollLeft;
  const isBelow = top + rowHeight + room < element.clientHeight || top < room;
  const style: CSSProperties = {
    insetInlineStart: Math.max(8, Math.min(left, element.clientWidth - width - 8)),
    ...(isBelow ? { top: top + rowHeight + gap } : { bottom: element.offsetHeight - top + gap }),
  };
  const chosen = bar && { item: bar.item, row };
  return (
    <Suspense>
      <CellCard
        key={`${at.line}-${at.minutes}-${at.id}`}
        row={row}
        item={bar?.item}
        day={words.day(wallAt(scale, Math.max(0, stretch?.start ?? 0)).date)}
        times={stretch && timesOf(stretch, scale, words)}
        style={style}
        takesFocus={at.takesFocus ?? false}
        isChosen={selection.has(bar?.item.id)}
        onChoose={() => chosen && selection.toggle(chosen)}
        onBook={free && (() => onBook(drawnOn(row, at.line, free)))}
        onMove={
          bar && at.takesFocus && isMovable(bar.item)
            ? () => {
                card.hide();
                onMove();
              }
            : undefined
        }
        onClose={(refocus) => {
          card.hide();
          if (refocus) onBack();
        }}
      />
    </Suspense>
  );
}

/** The usual length from the first step on that is free. */
function drawnOn(row: Row, line: number, free: { start: number; end: number }): Ghost {
  const step = stepOf(row);
  const start = Math.ceil(free.start / step) * step;
  const end = Math.min(free.end, start + usualFor(row));
  return { kind: 'create', row, line, start, end, by: 'keyboard', state: 'chosen' };
}
