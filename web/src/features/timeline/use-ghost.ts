import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { clashOf, type Item, nearestFit, type Row } from './cells';
import { type Around, type Ghost, judged, stepOf } from './ghost';
import type { WayOut } from './ghost-view';
import { asRefusal, useCommit } from './use-commit';
import { minutesOn } from './scale';
import { timesOf } from './timeline-row';

/** How far to look for another space. */
const rowsAround = 40;

interface Options {
  around: Around;
  timeZone: string;
  me: string;
}

/** The one thing that is being drawn, and what becomes of it. */
export function useGhost({ around, timeZone, me }: Options) {
  const { t } = useTranslation();
  const words = useWords();
  const { scale, now } = around;
  const [ghost, set] = useState<Ghost>();
  const commit = useCommit(scale, timeZone, me);
  const drop = () => set(undefined);

  async function send(wanted: Ghost, how: () => Promise<void>): Promise<void> {
    set({ ...wanted, state: 'pending', clash: undefined, error: undefined });
    try {
      await how();
      drop();
    } catch (error) {
      set({ ...wanted, state: 'refused', error: asRefusal(error) });
    }
  }

  /** Only what can be: a clash that is plain to see is not sent, and shows its ways out. */
  function choose(wanted: Ghost): void {
    if (wanted.item && isAsItWas(wanted, wanted.item, scale)) drop();
    else if (wanted.clash) set({ ...wanted, state: 'refused' });
    else if (wanted.item?.seriesId) set({ ...wanted, state: 'asking' });
    else insist(wanted);
  }

  const insist = (wanted: Ghost, version?: number) => {
    const { item, reason } = wanted;
    // It stays where it was dropped until somebody has said why.
    if (item && !item.mine && reason === undefined)
      set({ ...wanted, state: 'explaining', clash: undefined, error: undefined });
    else if (item && wanted.kind === 'cancel') void send(wanted, () => commit.cancel({ item, reason }));
    else {
      const wish = commit.wishOf(wanted);
      void send(wanted, () => (item ? commit.change({ item, reason }, wish, version) : commit.book(wish)));
    }
  };

  function ways(rowOn: (line: number) => Row | undefined): WayOut[] {
    if (!ghost) return [];
    if (ghost.state === 'chosen')
      return [
        {
          key: 'book',
          label: t('timeline.book', { times: timesOf(ghost, scale, words) }),
          take: () => choose(judged(ghost, around)),
        },
      ];
    const { error } = ghost;
    if (error?.code === 'version-conflict') {
      const { version, start, end } = (
        error.body as { current?: { version: number; start: string; end: string } }
      ).current ?? { version: undefined, start: '', end: '' };
      const period = start ? words.period(start, end).times : '';
      return [
        {
          key: 'mine',
          label: t('timeline.insist', { times: timesOf(ghost, scale, words) }),
          take: () => insist(ghost, version),
        },
        { key: 'theirs', label: t('timeline.keepTheirs', { times: period }), take: drop },
      ];
    }
    if (error && error.alternatives.length > 0)
      return error.alternatives.map(({ offerId, change, space, start, end }) => ({
        key: offerId,
        label: change === 'space' ? space.code : words.period(start, end).times,
        take: () =>
          void send({ ...ghost, start: minutesOn(scale, start), end: minutesOn(scale, end) }, () =>
            ghost.item
              ? commit.change({ item: ghost.item, reason: ghost.reason }, { spaceId: space.id, start, end })
              : commit.book({ offerId }),
          ),
      }));
    return ghost.clash ? nearby(ghost, rowOn) : [];
  }

  /** What can be seen from here to be free. */
  function nearby(wanted: Ghost, rowOn: (line: number) => Row | undefined): WayOut[] {
    const { row, line, item } = wanted;
    const fit = nearestFit(row, wanted, scale, { now, step: stepOf(row), without: item?.id });
    const at = fit && judged({ ...wanted, ...fit }, around);
    const found: WayOut[] =
      at && !at.clash
        ? [
            {
              key: 'time',
              label: timesOf(at, scale, words),
              take: () => insist(at),
            },
          ]
        : [];
    for (let distance = 1; distance <= rowsAround && found.length < 3; distance++) {
      for (const other of [line + distance, line - distance]) {
        const there = rowOn(other);
        if (!there || there.space.kind !== row.space.kind || wanted.kind === 'resize') continue;
        if (clashOf(there, wanted, scale, { now })) continue;
        found.push({
          key: there.space.id,
          label: there.space.code,
          take: () => insist({ ...wanted, row: there, line: other, clash: undefined }),
        });
        break;
      }
    }
    return found;
  }

  return {
    ghost,
    set: (next: Ghost | undefined) => set(next && judged(next, around)),
    drop,
    choose,
    insist: (wanted: Ghost) => insist(wanted),
    explain: (reason: string) => ghost && insist({ ...ghost, reason }),
    wishOf: commit.wishOf,
    ways,
    cancel: (item: Item, row: Row, line: number) => {
      const there = { start: minutesOn(scale, item.start), end: minutesOn(scale, item.end) };
      if (item.mine) void commit.cancel({ item }).catch(() => undefined);
      else insist({ kind: 'cancel', item, row, line, ...there, by: 'keyboard', state: 'explaining' });
    },
  };
}

export type GhostControl = ReturnType<typeof useGhost>;

const isAsItWas = ({ start, end, row, kind }: Ghost, item: Item, scale: Around['scale']) =>
  start === minutesOn(scale, item.start) &&
  end === minutesOn(scale, item.end) &&
  (kind !== 'move' || row.items.some(({ id }) => id === item.id));
