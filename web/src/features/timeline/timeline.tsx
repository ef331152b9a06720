import { lazy, type RefObject, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { useDrawer } from '../drawer/use-drawer';
import { useMe } from '../session/session';
import type { Row } from './cells';
import { GhostView, useGhostText } from './ghost-view';
import { Lines } from './timeline-lines';
import { rowModel } from './row-model';
import { minutesAt, minutesOn, minutesShown, pxAt, type Scale, widthOf } from './scale';
import type { TimelineQuery } from './query';
import styles from './timeline.module.css';
import { useCard } from './use-card';
import { useCursor } from './use-cursor';
import { useFlashes } from './use-flashes';
import { useGestures } from './use-gestures';
import { useGhost } from './use-ghost';
import type { Around } from './ghost';
import { useHeadWidth } from './use-head-width';
import { type Lasso, useLasso } from './use-lasso';
import { useLiveNews } from './use-live-news';
import { useNow } from './use-now';
import { useRows } from './use-rows';
import { type Chosen, isChoosable, useSelection } from './use-selection';
import { TimelineCard } from './timeline-card';

const BulkBar = lazy(async () => ({ default: (await import('./bulk-bar')).BulkBar }));
const SeriesQuestion = lazy(async () => ({ default: (await import('./series-question')).SeriesQuestion }));

interface Props {
  query: TimelineQuery;
  scale: Scale;
  timeZone: string;
  rowHeight: number;
  onZoom: (by: 1 | -1) => void;
}

const headerHeight = 36;
/** A notch of most wheels, and less of a pinch. */
const wheelStep = 50;
const none: [] = [];
const startsAt = 7.5 * 60;
/** What has just been is still of interest. */
const justBefore = 120;
const sightStep = 480;

/** Rows of spaces along the hours. However many there are, only what is in sight is drawn. */
export function Timeline({ query, scale, timeZone, rowHeight, onZoom }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const drawer = useDrawer();
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const scrollerIs = useCallback((next: HTMLDivElement | null) => {
    scroller.current = next;
    setElement(next);
  }, []);
  const now = useNow(scale, timeZone);
  const [range, setRange] = useState({ first: 0, last: 30 });
  const { rowAt, head } = useRows(query, timeZone, range);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { groups = none, total = 0 } = head.data ?? {};
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
  const selection = useSelection();
  const [headWidth, chooseHeadWidth] = useHeadWidth();
  const card = useCard({
    frame,
    minutesOf: ({ style }) => Math.round((Number.parseFloat(style.left) / scale.pxPerHour) * 60),
  });
  const cursor = useCursor({
    model,
    rowOn,
    around,
    ghost,
    toggle,
    drawer,
    scroller,
    onZoom,
    card,
    selection,
  });

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
    choose: (item, row) => isChoosable(item) && selection.toggle({ item, row }),
  });
  const lasso = useLasso({
    scroller,
    scale,
    rowHeight,
    headerHeight,
    onDone: (drawn) => selection.add(within(drawn, rowOn, scale)),
  });
  useFirstSight(scroller, around, head.data !== undefined);
  useWheel(element, onZoom);

  const said = useGhostText();
  const news = useLiveNews();
  const words = useWords();
  if (head.error && !head.data) return <RefusalNote error={head.error} />;
  const back = () => {
    ghost.drop();
    cursor.focus();
  };
  const drawn = ghost.ghost;
  return (
    <>
      <output className="visually-hidden" aria-live="polite">
        {drawn && said(drawn, scale).text}
      </output>
      <output className="visually-hidden" aria-live="polite">
        {news > 0 && t('timeline.news', { count: news })}
      </output>
      <div ref={frame} className={styles.frame} style={{ '--head-chosen': `${headWidth}px` } as object}>
        <div
          ref={scrollerIs}
          role="treegrid"
          aria-label={t('timeline.title')}
          aria-rowcount={model.count + 1}
          aria-multiselectable
          aria-busy={!head.data}
          className={styles.scroller}
          style={{ '--timeline-row': `${rowHeight}px` } as object}
          data-drawing={drawn?.state === 'drawing' || lasso !== undefined || undefined}
          tabIndex={-1}
          onKeyDown={cursor.onKeyDown}
          onFocus={cursor.onFocus}
          onBlur={cursor.onBlur}
        >
          <div role="presentation" style={{ width: `calc(var(--head) + ${widthOf(scale)}px)` }}>
            <Lines
              model={model}
              groups={groups}
              total={total}
              rowAt={rowAt}
              scroller={element}
              scale={scale}
              sight={sight}
              now={now}
              rowHeight={rowHeight}
              headerHeight={headerHeight}
              headWidth={headWidth}
              onHeadWidth={chooseHeadWidth}
              at={cursor.at}
              flashing={flashing}
              chosen={selection.chosen}
              leaving={drawn?.item?.id}
              movingFrom={drawn?.kind === 'move' ? drawn.row : undefined}
              onRange={setRange}
              scrollBy={cursor.scrollBy}
            >
              {drawn && (
                <div role="presentation" className={styles.over}>
                  <GhostView
                    ghost={drawn}
                    scale={scale}
                    top={drawn.line * rowHeight}
                    rowHeight={rowHeight}
                    ways={ghost.ways(rowOn)}
                    onExplain={(reason) => {
                      ghost.explain(reason);
                      cursor.focus();
                    }}
                    onClose={back}
                  />
                </div>
              )}
              {lasso && (
                <div role="presentation" className={styles.over}>
                  <div
                    aria-hidden
                    className={styles.lasso}
                    style={{
                      left: pxAt(scale, lasso.start),
                      width: pxAt(scale, lasso.end - lasso.start),
                      top: lasso.first * rowHeight,
                      height: (lasso.last - lasso.first + 1) * rowHeight,
                    }}
                  />
                </div>
              )}
            </Lines>
          </div>
        </div>
        {card.at && !drawn && (
          <TimelineCard
            card={card}
            at={card.at}
            row={rowOn(card.at.line)}
            scale={scale}
            now={now}
            rowHeight={rowHeight}
            headerHeight={headerHeight}
            scroller={scroller}
            selection={selection}
            onBook={(wanted) => ghost.set(wanted)}
            onBack={cursor.focus}
            onMove={cursor.startMove}
          />
        )}
      </div>
      {head.data && head.data.holidays.length > 0 && (
        <p className={styles.holidays}>
          {head.data.holidays.map(({ date, name }) => (
            <span key={date}>
              {words.day(date)} · <span lang={words.name(name).lang}>{words.name(name).text}</span>
            </span>
          ))}
        </p>
      )}
      <Suspense>
        {selection.chosen.size > 0 && <BulkBar selection={selection} />}
        {drawn?.state === 'asking' && (
          <SeriesQuestion
            bookingId={drawn.item!.id!}
            changes={ghost.wishOf(drawn)}
            isOthers={!drawn.item!.mine}
            onThis={(reason) => {
              ghost.insist({ ...drawn, reason });
              cursor.focus();
            }}
            onDone={back}
            onClose={back}
          />
        )}
      </Suspense>
    </>
  );
}

/** The bookings that one may see and that lie, if only in part, within what was drawn. */
function within({ first, last, ...stretch }: Lasso, rowOn: (line: number) => Row | undefined, scale: Scale) {
  const found: Chosen[] = [];
  for (let line = first; line <= last; line++) {
    const row = rowOn(line);
    for (const item of row?.items ?? []) {
      const [start, end] = [minutesOn(scale, item.start), minutesOn(scale, item.end)];
      if (isChoosable(item) && start < stretch.end && stretch.start < end) found.push({ item, row: row! });
    }
  }
  return found;
}

/** With Ctrl held down the wheel brings nearer and farther, as does a pinch; otherwise it scrolls. */
function useWheel(element: HTMLDivElement | null, onZoom: (by: 1 | -1) => void): void {
  const latest = useRef(onZoom);
  useEffect(() => {
    latest.current = onZoom;
  });
  useEffect(() => {
    if (!element) return undefined;
    let turned = 0;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < wheelStep) return;
      latest.current(turned < 0 ? 1 : -1);
      turned = 0;
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [element]);
}

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

/** The working day is in sight first, of today what is left of it; and it stays where it is when more comes. */
function useFirstSight(scroller: RefObject<HTMLDivElement | null>, { scale, now }: Around, isThere: boolean) {
  const middle = useRef<number>(undefined);
  const last = useRef(scale);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isThere) return;
    const half = element.clientWidth / 2;
    if (middle.current === undefined || last.current.days !== scale.days)
      element.scrollTo({ left: pxAt(scale, firstOf(scale, now)) });
    else if (last.current.pxPerHour !== scale.pxPerHour)
      element.scrollTo({ left: pxAt(scale, minutesAt(last.current, element.scrollLeft + half)) - half });
    middle.current = 1;
    last.current = scale;
  }, [scroller, scale, now, isThere]);
}

const firstOf = (scale: Scale, now: number) =>
  now >= 0 && now < minutesShown(scale) ? Math.max(startsAt, now - justBefore) : startsAt;
