import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { useDrawer } from '../drawer/use-drawer';
import { useMe } from '../session/session';
import type { Row } from './cells';
import { GhostView, useGhostText } from './ghost-view';
import { rowHeightNow } from './row-height';
import { rowModel } from './row-model';
import { minutesAt, minutesShown, pxAt, type Scale, ticksOf, widthOf } from './scale';
import { TimelineHeader } from './timeline-header';
import { TimelineRow } from './timeline-row';
import type { TimelineQuery } from './query';
import styles from './timeline.module.css';
import { useCursor } from './use-cursor';
import { useFlashes } from './use-flashes';
import { useGestures } from './use-gestures';
import { useGhost } from './use-ghost';
import { useNow } from './use-now';
import { useRows } from './use-rows';

interface Props {
  query: TimelineQuery;
  scale: Scale;
  timeZone: string;
  onZoom: (by: 1 | -1) => void;
}

const overscan = 4;
const headerHeight = 36;
const startsAt = 7.5 * 60;
const sightStep = 480;

/** Rows of spaces along the hours. However many there are, only what is in sight is drawn. */
export function Timeline({ query, scale, timeZone, onZoom }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const me = useMe();
  const drawer = useDrawer();
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow(scale, timeZone);
  const rowHeight = useMemo(rowHeightNow, []);
  const [range, setRange] = useState({ first: 0, last: 30 });
  const { rowAt, head } = useRows(query, timeZone, range);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { groups = [], total = 0 } = head.data ?? {};
  const model = useMemo(
    () =>
      rowModel(
        groups.length > 0
          ? groups.map(({ floor, rows }) => ({ key: floor.id, rows }))
          : [{ key: '', rows: total }],
        closed,
      ),
    [groups, total, closed],
  );
  const toggle = useCallback(
    (group: number) =>
      setClosed((before) => {
        const key = groups[group]?.floor.id ?? '';
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [groups],
  );

  const around = { scale, now };
  const ghost = useGhost({ around, timeZone, me: me?.id ?? '' });
  const rowOn = (line: number): Row | undefined => {
    if (line < 0 || line >= model.count) return undefined;
    const place = model.placeAt(line);
    return place.kind === 'row' ? rowAt(place.index) : undefined;
  };
  const cursor = useCursor({ model, rowOn, around, ghost, toggle, drawer, scroller, onZoom });

  // oxlint-disable-next-line react/incompatible-library -- its answers are read anew each time, and handed to nobody
  const virtualizer = useVirtualizer({
    count: model.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: headerHeight,
    // Whatever has the focus stays, however far one scrolls: or it would be lost.
    rangeExtractor: ({ startIndex, endIndex, overscan: more, count }) => {
      const lines = [];
      for (let n = Math.max(0, startIndex - more); n <= Math.min(count - 1, endIndex + more); n++)
        lines.push(n);
      const { line } = cursor.at;
      if (line < count && (line < lines[0]! || line > lines.at(-1)!)) lines.push(line);
      return lines;
    },
  });
  useEffect(() => cursor.scrollBy((line) => virtualizer.scrollToIndex(line)));
  const lines = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => {
    const at = (line: number) => {
      const place = model.placeAt(Math.min(line, model.count - 1));
      return place.kind === 'row' ? place.index : indexAfter(groups, place.group);
    };
    if (model.count > 0) setRange({ first: at(startIndex), last: at(endIndex) });
  }, [startIndex, endIndex, model, groups]);

  const sight = useSight(scroller, scale);
  const flashing = useFlashes();
  useGestures({
    scroller,
    rowHeight,
    headerHeight,
    rowOn,
    around,
    ghost,
    drawer,
    toggle: (line) => {
      const place = model.placeAt(line);
      if (place.kind === 'group') toggle(place.group);
    },
  });
  useFirstSight(scroller, scale, head.data !== undefined);

  const said = useGhostText();
  const top = virtualizer.scrollOffset === null ? 0 : startIndex;
  const inSight = model.count > 0 ? model.placeAt(Math.min(top, model.count - 1)) : undefined;
  const groupNamed = (group: number) => {
    const one = groups[group];
    return one ? `${one.building.code} · ${words.name(one.floor.name).text}` : '';
  };

  if (head.error && !head.data) return <RefusalNote error={head.error} />;
  return (
    <>
      <output className="visually-hidden" aria-live="polite">
        {ghost.ghost && said(ghost.ghost, scale).text}
      </output>
      <div
        ref={scroller}
        role="treegrid"
        aria-label={t('timeline.title')}
        aria-rowcount={model.count + 1}
        aria-busy={!head.data}
        className={styles.scroller}
        style={{ '--timeline-row': `${rowHeight}px` } as object}
        data-drawing={ghost.ghost?.state === 'drawing' || undefined}
        tabIndex={-1}
        onKeyDown={cursor.onKeyDown}
        onFocus={cursor.onFocus}
        onBlur={cursor.onBlur}
      >
        <div role="presentation" style={{ width: `calc(var(--head) + ${widthOf(scale)}px)` }}>
          <TimelineHeader scale={scale} now={now} place={inSight ? groupNamed(inSight.group) : ''} />
          <div
            role="rowgroup"
            className={styles.body}
            style={
              {
                height: virtualizer.getTotalSize(),
                '--hour': `${pxAt(scale, ticksOf(scale)[1] ?? 60)}px`,
              } as object
            }
          >
            {now > 0 && (
              <div
                aria-hidden
                className={styles.past}
                style={{ width: pxAt(scale, Math.min(now, minutesShown(scale))) }}
              />
            )}
            {now >= 0 && now < minutesShown(scale) && (
              <div aria-hidden className={styles.now} style={{ left: pxAt(scale, now) }} />
            )}
            {lines.map(({ index: line, start }) => {
              const place = model.placeAt(line);
              const cursorHere = cursor.at.line === line ? cursor.at.minutes : undefined;
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
                    style={{ top: start }}
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
              return (
                <TimelineRow
                  key={place.index}
                  row={rowAt(place.index)}
                  line={line}
                  top={start}
                  level={2}
                  scale={scale}
                  sight={sight}
                  now={Math.floor(now)}
                  cursor={cursorHere}
                  flashing={flashing}
                  leaving={ghost.ghost?.item?.id}
                  isDimmed={isOther(ghost.ghost?.row, rowAt(place.index), ghost.ghost?.kind)}
                />
              );
            })}
            {ghost.ghost && (
              <div role="presentation" className={styles.over}>
                <GhostView
                  ghost={ghost.ghost}
                  scale={scale}
                  top={ghost.ghost.line * rowHeight}
                  rowHeight={rowHeight}
                  ways={ghost.ways(rowOn)}
                  onClose={() => {
                    ghost.drop();
                    cursor.focus();
                  }}
                />
              </div>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

const indexAfter = (groups: readonly { rows: number }[], group: number) =>
  groups.slice(0, group).reduce((sum, { rows }) => sum + rows, 0);

/** Rows that cannot take what is being moved. */
const isOther = (from: Row | undefined, row: Row | undefined, kind: string | undefined) =>
  kind === 'move' && from !== undefined && row !== undefined && row.space.kind !== from.space.kind;

/** The minutes in sight and a screen on both sides, in steps: not each pixel draws anew. */
function useSight(scroller: RefObject<HTMLDivElement | null>, scale: Scale) {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const follow = () => setLeft(Math.floor(element.scrollLeft / sightStep) * sightStep);
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller]);
  return useMemo(() => {
    const width = scroller.current?.clientWidth ?? 1200;
    return { start: minutesAt(scale, left - sightStep), end: minutesAt(scale, left + width + 2 * sightStep) };
  }, [scale, left, scroller]);
}

/** The working day is in sight first, and stays where it is when more comes. */
function useFirstSight(scroller: RefObject<HTMLDivElement | null>, scale: Scale, isThere: boolean) {
  const middle = useRef<number>(undefined);
  const last = useRef(scale);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isThere) return;
    const half = element.clientWidth / 2;
    if (middle.current === undefined || last.current.days !== scale.days)
      element.scrollTo({ left: pxAt(scale, startsAt) });
    else if (last.current.pxPerHour !== scale.pxPerHour)
      element.scrollTo({ left: pxAt(scale, minutesAt(last.current, element.scrollLeft + half)) - half });
    middle.current = 1;
    last.current = scale;
  }, [scroller, scale, isThere]);
}
