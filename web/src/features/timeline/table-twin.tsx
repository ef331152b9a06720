import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { useDrawer } from '../drawer/use-drawer';
import { barsOf, freeOf, type Row } from './cells';
import { usualFor } from './ghost';
import { pageSize, type TimelineQuery } from './query';
import { type Scale, textAt } from './scale';
import styles from './timeline-page.module.css';
import { timesOf } from './timeline-row';
import { useNow } from './use-now';
import { useRows } from './use-rows';

interface Props {
  query: TimelineQuery;
  scale: Scale;
  timeZone: string;
}

/** What the timeline draws, to be read line by line: who has what when, and what is free. */
export function TableTwin({ query, scale, timeZone }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(pageSize);
  const { rowAt, head } = useRows(query, timeZone, { first: 0, last: Math.max(0, shown - pageSize) });
  const now = useNow(scale, timeZone);
  if (head.error && !head.data) return <RefusalNote error={head.error} />;
  if (!head.data) return <LoadingCards count={6} />;
  const rows = Array.from({ length: Math.min(shown, head.data.total) }, (_, n) => rowAt(n));
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('timeline.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timeline.space')}</th>
            <th scope="col">{t('timeline.taken')}</th>
            <th scope="col">{t('timeline.isFree')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) =>
            row ? (
              <SpaceRow key={row.space.id} row={row} scale={scale} now={now} timeZone={timeZone} />
            ) : (
              <tr key={n}>
                <td colSpan={3}>{t('timeline.loading')}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {shown < head.data.total && (
        <p>
          <Button variant="default" onClick={() => setShown(shown + pageSize)}>
            {t('common.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function SpaceRow({ row, scale, now }: { row: Row; scale: Scale; now: number; timeZone: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const drawer = useDrawer();
  const name = words.name(row.space.name);
  const times = (stretch: { start: number; end: number }) => {
    const day = scale.days > 1 ? `${words.day(textAt(scale, Math.max(0, stretch.start)).slice(0, 10))} ` : '';
    return `${day}${timesOf(stretch, scale, words)}`;
  };
  const shown = (stretch: { start: number; end: number }) => (
    <span className={scale.days > 1 ? undefined : styles.times}>{times(stretch)}</span>
  );
  return (
    <tr>
      <th scope="row">
        {row.space.code} <span lang={name.lang}>{name.text}</span>
      </th>
      <td>
        <ul>
          {barsOf(row, scale).bars.map(({ item, ...bar }) => (
            <li key={item.id ?? `${bar.start}-${bar.lane}`}>
              {item.id ? (
                <button type="button" className={styles.open} onClick={() => drawer.openBooking(item.id!)}>
                  {shown(bar)}{' '}
                  {item.mine ? t('timeline.me') : item.tenant && words.name(item.tenant.name).text}{' '}
                  {item.title}
                </button>
              ) : (
                shown(bar)
              )}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <ul>
          {freeOf(row, scale, now).map((free) => (
            <li key={free.start}>
              <button
                type="button"
                className={styles.open}
                aria-label={t('timeline.draft', { code: row.space.code, times: times(free) })}
                onClick={() => {
                  const start = Math.ceil(free.start / 15) * 15;
                  drawer.draft({
                    spaceId: row.space.id,
                    start: textAt(scale, start),
                    end: textAt(scale, Math.min(free.end, start + usualFor(row))),
                  });
                }}
              >
                {shown(free)}
              </button>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
