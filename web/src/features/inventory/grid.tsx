/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows that are placed by themselves cannot be a table's */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './grid.module.css';
import { columns, Row } from './row';
import type { Space } from './spaces';

interface Props {
  spaces: Space[];
  hasMore: boolean;
  onMore: () => void;
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
  onEdit: (id: string) => void;
  onDuplicate: (id: string) => void;
}

const rowHeight = 44;
const narrowRowHeight = 120;
const aheadOfEnd = 40;

const moves: Record<string, [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageDown: [12, 0],
  PageUp: [-12, 0],
};

/** Thousands of spaces, of which only those that can be seen are drawn. One stop for the tab key; arrows go on from there. */
export function Grid({ spaces, hasMore, onMore, chosen, onChoose, onEdit, onDuplicate }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const isNarrow = matchMedia('(max-width: 720px)').matches;
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized on what it answers
  const virtual = useWindowVirtualizer({
    count: spaces.length,
    estimateSize: () => (isNarrow ? narrowRowHeight : rowHeight),
    overscan: 8,
    scrollMargin: top,
    getItemKey: (n) => spaces[n]!.id,
    onChange: ({ range }) => {
      if (hasMore && range && range.endIndex > spaces.length - aheadOfEnd) onMore();
    },
  });

  const focus = (row: number, column: number) => {
    const at = {
      row: Math.min(spaces.length - 1, Math.max(0, row)),
      column: Math.min(columns.length - 1, Math.max(0, column)),
    };
    setActive(at);
    virtual.scrollToIndex(at.row);
    // What was not drawn before is there in the next frame.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const isEditing = event.target instanceof Element && event.target.closest('[data-editing]') !== null;
    if (!move || isEditing || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focus(active.row + move[0], active.column + move[1]);
  };
  const toggle = (id: string, wanted: boolean) =>
    onChoose(wanted ? [...chosen, id] : chosen.filter((one) => one !== id));

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its cells take the focus, one at a time
    <div
      role="grid"
      aria-label={t('inventory.spaces')}
      aria-rowcount={hasMore ? -1 : spaces.length + 1}
      aria-multiselectable="true"
      className={`card ${styles.grid}`}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
        {columns.map((column) => (
          <div key={column} role="columnheader" className={styles.cell} data-column={column}>
            {column === 'choose' || column === 'acts' ? (
              <span className="visually-hidden">{t(`inventory.columns.${column}`)}</span>
            ) : (
              t(`inventory.columns.${column}`)
            )}
          </div>
        ))}
      </div>
      <div ref={list} role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const space = spaces[index]!;
          return (
            <Row
              key={space.id}
              space={space}
              index={index}
              activeColumn={index === active.row ? active.column : undefined}
              onActive={(column) => setActive({ row: index, column })}
              isChosen={chosen.includes(space.id)}
              onChoose={(wanted) => toggle(space.id, wanted)}
              onEdit={() => onEdit(space.id)}
              onDuplicate={() => onDuplicate(space.id)}
              style={{
                transform: `translateY(${start - top}px)`,
                height: isNarrow ? narrowRowHeight : rowHeight,
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
