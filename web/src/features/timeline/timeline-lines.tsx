import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type { Row, Stretch } from './cells';
import type { TimelineAnswer } from './query';
import type { RowModel } from './row-model';
import { minutesShown, pxAt, type Scale, ticksOf } from './scale';
import { TimelineHeader } from './timeline-header';
import { TimelineRow } from './timeline-row';
import styles from './timeline.module.css';
import type { Range } from './use-rows';

interface Props {
  model: RowModel;
  groups: NonNullable<TimelineAnswer['groups']>;
  total: number;
  rowAt: (index: number) => Row | undefined;
  scroller: HTMLDivElement | null;
  scale: Scale;
  sight: Stretch;
  now: number;
  rowHeight: number;
  headerHeight: number;
  /** Where the cursor stands. */
  at: { line: number; minutes: number };
  flashing: ReadonlySet<string>;
  chosen: ReadonlyMap<string, unknown>;
  /** What is about to change, and is drawn elsewhere. */
  leaving: string | undefined;
  /** The row of what is being moved. */
  movingFrom: Row | undefined;
  /** The rows in sight, roughly: each single one would be told too often. */
  onRange: (range: Range) => void;
  /** Is handed the way to bring a line into sight. */
  scrollBy: (scroll: (line: number) => void) => void;
  headWidth: number;
  onHeadWidth: (width: number) => void;
  /** What lies over the rows. */
  children: ReactNode;
}

const rangeStep = 12;
const overscan = 4;

/** Rows as they come into sight. Apart from all around them, so that to scroll draws nothing but new rows. */
export function Lines(props: Props) {
  const { model, groups, total, rowAt, scroller, scale, sight, now, rowHeight, headerHeight, at } = props;
  const { flashing, chosen, headWidth, onHeadWidth, leaving, movingFrom, onRange, scrollBy, children } =
    props;
  const { t } = useTranslation();
  const words = useWords();

  // oxlint-disable-next-line react/incompatible-library -- its answers are read anew each time, and handed to nobody
  const virtualizer = useVirtualizer({
    count: model.count,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: headerHeight,
    // The rows around those in sight give time enough.
    useFlushSync: false,
    // Whatever has the focus stays, however far one scrolls: or it would be lost.
    rangeExtractor: ({ startIndex, endIndex, overscan: more, count }) => {
      const lines = [];
      for (let n = Math.max(0, startIndex - more); n <= Math.min(count - 1, endIndex + more); n++)
        lines.push(n);
      const { line } = at;
      if (line < count && (line < lines[0]! || line > lines.at(-1)!)) lines.push(line);
      return lines;
    },
  });
  useEffect(() => scrollBy((line) => virtualizer.scrollToIndex(line)));
  const lines = virtualizer.getVirtualItems().map(({ index }) => index);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const first = Math.floor(startIndex / rangeStep) * rangeStep;
  const last = Math.ceil((endIndex + 1) / rangeStep) * rangeStep - 1;
  useEffect(() => {
    const indexAt = (line: number) => {
      const place = model.placeAt(Math.min(line, model.count - 1));
      return place.kind === 'row' ? place.index : indexAfter(groups, place.group);
    };
    if (model.count > 0) onRange({ first: indexAt(first), last: indexAt(last) });
  }, [first, last, model, groups, onRange]);

  const inSight = model.count > 0 ? model.placeAt(Math.min(startIndex, model.count - 1)) : undefined;
  const groupNamed = (group: number) => {
    const one = groups[group];
    return one ? `${one.building.code} · ${words.name(one.floor.name).text}` : '';
  };
  const past = pxAt(scale, Math.min(Math.max(0, now), minutesShown(scale)));
  const measures = {
    height: virtualizer.getTotalSize(),
    '--hour': `${pxAt(scale, ticksOf(scale)[1] ?? 60)}px`,
    '--past': `${past}px`,
  };
  const lineAt = (line: number) => {
    const top = line * rowHeight;
    const place = model.placeAt(line);
    const cursorHere = at.line === line ? at.minutes : undefined;
    if (place.kind === 'group') {
      const group = groups[place.group];
      return (
        <div
          key={`group-${place.group}`}
          role="row"
          aria-rowindex={line + 2}
          aria-level={1}
          aria-expanded={model.isOpen(place.group)}
          className={styles.group}
          style={{ top }}
          data-line={line}
        >
          <div
            role="rowheader"
            className={styles.groupHead}
            tabIndex={cursorHere === undefined ? -1 : 0}
            data-cursor={cursorHere !== undefined || undefined}
          >
            {[groupNamed(place.group), t('timeline.spaces', { count: group?.rows ?? total })]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
      );
    }
    const row = rowAt(place.index);
    return (
      <TimelineRow
        key={place.index}
        row={row}
        line={line}
        top={top}
        level={2}
        scale={scale}
        sight={sight}
        now={Math.floor(now)}
        cursor={cursorHere}
        flashing={flashing}
        chosen={chosen}
        leaving={leaving}
        isDimmed={isOther(movingFrom, row)}
        t={t}
        words={words}
      />
    );
  };
  return (
    <>
      <Header
        scale={scale}
        now={now}
        place={inSight ? groupNamed(inSight.group) : ''}
        headWidth={headWidth}
        onHeadWidth={onHeadWidth}
      />
      <div role="rowgroup" className={styles.body} style={measures as object}>
        {now >= 0 && now < minutesShown(scale) && (
          <div aria-hidden className={styles.now} style={{ left: pxAt(scale, now) }} />
        )}
        {lines.map(lineAt)}
        {children}
      </div>
    </>
  );
}

const Header = memo(TimelineHeader);

const indexAfter = (groups: readonly { rows: number }[], group: number) =>
  groups.slice(0, group).reduce((sum, { rows }) => sum + rows, 0);

/** Rows that cannot take what is being moved. */
const isOther = (from: Row | undefined, row: Row | undefined) =>
  from !== undefined && row !== undefined && row.space.kind !== from.space.kind;
