import { memo } from 'react';
import type { TFunction } from 'i18next';
import type { Words } from '../../i18n/use-words';
import { type Bar, barsOf, closedOf, freeOf, type Row, type Stretch } from './cells';
import { pxAt, type Scale, wallAt } from './scale';
import styles from './timeline.module.css';

export interface RowProps {
  row: Row | undefined;
  line: number;
  top: number;
  level: number;
  scale: Scale;
  /** Minutes that are in sight, and some around them. */
  sight: Stretch;
  now: number;
  /** The minutes at which the cursor stands in this row; -1 for its heading. */
  cursor: number | undefined;
  /** Bookings that have just changed. */
  flashing: ReadonlySet<string>;
  /** What is about to change, and is drawn elsewhere. */
  leaving: string | undefined;
  isDimmed: boolean;
  /** Bookings that are chosen, to do the same to all of them. */
  chosen: ReadonlyMap<string, unknown>;
  t: TFunction<'tolo'>;
  words: Words;
}

/** Nearer than this in pixels, bars of others are drawn as one. */
const tooNarrow = 4;
const farPxPerHour = 20;

/** A space and its bookings. What it draws is as little as that can be: thousands of these pass by. */
export const TimelineRow = memo(function TimelineRow(props: RowProps) {
  const { row, line, top, level, scale, sight, now, cursor, flashing, leaving, isDimmed, chosen, t, words } =
    props;
  const name = row && words.name(row.space.name);
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-level={level}
      className={styles.row}
      style={{ top }}
      data-line={line}
      data-dimmed={isDimmed || undefined}
    >
      <div
        role="rowheader"
        className={styles.head}
        tabIndex={cursor === -1 ? 0 : -1}
        data-cursor={cursor === -1 || undefined}
        lang={name?.lang}
      >
        {row ? (
          <>
            <b>{row.space.code}</b> {name?.text}
          </>
        ) : (
          t('timeline.loading')
        )}
      </div>
      {row ? (
        <div role="presentation" className={styles.track} style={hatchOf(closedOf(row, scale), scale)}>
          {cellsOf(row, scale, cursor, now)
            .filter(({ start, end }) => end > sight.start && start < sight.end)
            .map((cell) => {
              const isHere = cursor !== undefined && cursor >= cell.start && cursor < cell.end;
              if (cell.kind === 'free')
                return (
                  <div
                    key={`free-${cell.start}`}
                    role="gridcell"
                    className={styles.free}
                    style={spanOf(cell, scale)}
                    tabIndex={isHere ? 0 : -1}
                    data-cursor={isHere || undefined}
                    aria-label={t('timeline.free', spokenOf(cell, scale, words))}
                  />
                );
              if (cell.kind === 'buffer')
                return (
                  <div
                    key={`buffer-${cell.start}`}
                    aria-hidden
                    className={styles.buffer}
                    style={spanOf(cell, scale)}
                  />
                );
              const { item } = cell;
              return (
                <div
                  key={item.id ?? `${cell.start}-${cell.lane}`}
                  role="gridcell"
                  className={styles.bar}
                  style={barStyle(cell, scale)}
                  data-bar={item.id ?? ''}
                  data-mine={item.mine || undefined}
                  data-status={item.status}
                  data-flash={(item.id && flashing.has(item.id)) || undefined}
                  data-closed={item.closure !== undefined || undefined}
                  data-series={item.seriesId !== undefined || undefined}
                  aria-selected={item.id === undefined ? undefined : chosen.has(item.id)}
                  data-leaving={(item.id && item.id === leaving) || undefined}
                  tabIndex={isHere ? 0 : -1}
                  data-cursor={isHere || undefined}
                >
                  {drawnText(cell)}
                </div>
              );
            })}
        </div>
      ) : (
        <div role="gridcell" className={styles.skeleton} aria-label={t('timeline.loading')} />
      )}
    </div>
  );

  /** Of what does not fit, whole words are left out of sight, the times first; in a long bar they stay in sight. */
  function drawnText(bar: Bar) {
    const { who, when } = textOf(bar);
    const room = pxAt(scale, bar.end - Math.max(0, bar.start));
    if (room > long) return <span className={styles.words}>{`${who} ${when}`}</span>;
    if (room >= widthOfText(`${who} ${when}`)) return `${who} ${when}`;
    return (
      <>
        {who} <span className={styles.times}>{when}</span>
      </>
    );
  }

  function textOf({ item, start, end }: Bar): { who: string; when: string } {
    const who = item.closure
      ? words.name(item.closure.reason.text).text
      : item.mine
        ? t('timeline.me')
        : item.tenant
          ? words.name(item.tenant.name).text
          : t('timeline.taken');
    const status =
      item.status === 'busy' || item.status === 'confirmed' || item.status === 'completed'
        ? ''
        : ` · ${t(`statuses.${item.status}`)}`;
    return {
      who: item.title ? `${who} · ${item.title}` : who,
      when: `${timesOf({ start, end }, scale, words)}${status}`,
    };
  }
});

export type Cell = (Bar & { kind: 'bar' }) | (Stretch & { kind: 'free' }) | (Stretch & { kind: 'buffer' });

/** What can be walked through: bookings, and in the row where the cursor stands what is free between them. */
export function cellsOf(row: Row, scale: Scale, cursor: number | undefined, now: number): Cell[] {
  const { bars, buffers } = barsOf(row, scale);
  const drawn = scale.pxPerHour < farPxPerHour && cursor === undefined ? strips(bars, scale) : bars;
  return [
    ...drawn.map((bar): Cell => ({ ...bar, kind: 'bar' })),
    ...buffers.map((buffer): Cell => ({ ...buffer, kind: 'buffer' })),
    ...(cursor === undefined || cursor === -1
      ? []
      : freeOf(row, scale, now).map((free): Cell => ({ ...free, kind: 'free' }))),
  ].sort((a, b) => a.start - b.start);
}

/** From afar, what others have runs together where no pixel would lie between. */
function strips(bars: readonly Bar[], scale: Scale): Bar[] {
  const merged: Bar[] = [];
  for (const bar of bars) {
    const last = merged.at(-1);
    if (last && !last.item.mine && !bar.item.mine && pxAt(scale, bar.start - last.end) < tooNarrow)
      merged[merged.length - 1] = {
        ...last,
        end: Math.max(last.end, bar.end),
        lane: 0,
        lanes: 1,
        item: { kind: 'booking', start: '', end: '', units: 1, mine: false, status: 'busy' },
      };
    else merged.push(bar);
  }
  return merged;
}

/** From when to when, as the person reads times. */
export const timesOf = ({ start, end }: Stretch, scale: Scale, { clock }: Pick<Words, 'clock'>): string =>
  clock.times(timeOfStart(start, scale), timeOfEnd(end, scale));

/** The same one by one, where it is read aloud. */
const spokenOf = ({ start, end }: Stretch, scale: Scale, { clock }: Words) => ({
  from: clock.time(timeOfStart(start, scale)),
  to: clock.time(timeOfEnd(end, scale)),
});

const timeOfStart = (start: number, scale: Scale) => wallAt(scale, Math.max(0, start)).time;

/** Midnight at the end of a day is 24:00. */
const timeOfEnd = (end: number, scale: Scale) => {
  const { time } = wallAt(scale, end);
  return time === '00:00' ? '24:00' : time;
};

/** The beginning of a bar that is longer may well be out of sight. */
const long = 320;
/** In more lanes than these, letters would lie over each other. */
const mostLanesWithWords = 2;
const wideLetter = 13.5;
const letter = 8;
/** The icon and what is left free around the words. */
const aroundText = 30;

/** Roughly, and rather too much: to measure it would cost more than a row may. */
function widthOfText(text: string): number {
  let width = aroundText;
  for (const one of text) width += one > '\u2e7f' ? wideLetter : letter;
  return width;
}

const spanOf = ({ start, end }: Stretch, scale: Scale) => ({
  left: pxAt(scale, Math.max(0, start)),
  width: Math.max(2, pxAt(scale, end - Math.max(0, start))),
});

const barStyle = (bar: Bar, scale: Scale) => ({
  ...spanOf(bar, scale),
  ...(bar.lanes > 1 && {
    top: `calc(2px + ${bar.lane} * (100% - 4px) / ${bar.lanes})`,
    height: `calc((100% - 4px) / ${bar.lanes})`,
    lineHeight: `calc((var(--timeline-row) - 5px) / ${bar.lanes})`,
    fontSize: bar.lanes > mostLanesWithWords ? 0 : '0.6875rem',
  }),
});

/** Closed hours as layers of one background: they cost no elements. */
function hatchOf(closed: readonly Stretch[], scale: Scale) {
  if (closed.length === 0) return undefined;
  return {
    backgroundImage: closed.map(() => 'var(--hatch)').join(),
    backgroundSize: closed.map(({ start, end }) => `${pxAt(scale, end - start)}px 100%`).join(),
    backgroundPosition: closed.map(({ start }) => `${pxAt(scale, start)}px 0`).join(),
  };
}
