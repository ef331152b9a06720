import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveness } from '../../api/live/use-live';
import { campusQuery } from '../spaces/catalogue';
import type { TimelineQuery } from './query';
import { useRowHeight } from './row-height';
import { hourWidths, scaleOf, usual as usualOf } from './scale';
import { TableTwin } from './table-twin';
import { Timeline } from './timeline';
import styles from './timeline-page.module.css';

interface Props {
  query: TimelineQuery;
  /** The same as a table, for whoever prefers it. */
  isTable?: boolean;
}

/** Any question for spaces and days, along the hours. A lens: it can be laid over every list of spaces. */
export function TimelineLens({ query, isTable = false }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const liveness = useLiveness();
  const rowHeight = useRowHeight();
  const usual = hourWidths.indexOf(usualOf[query.zoom].pxPerHour);
  const [steps, setSteps] = useState({ day: 0, week: 0, month: 0 });
  const step = Math.min(Math.max(usual + steps[query.zoom], 0), hourWidths.length - 1);
  const scale = scaleOf(query.date, query.zoom, hourWidths[step]);
  const zoom = (by: 1 | -1) =>
    setSteps((before) => ({
      ...before,
      [query.zoom]: Math.min(Math.max(usual + before[query.zoom] + by, 0), hourWidths.length - 1) - usual,
    }));

  return (
    <>
      <output className={styles.stale}>{liveness === 'stale' && t('timeline.stale')}</output>
      {isTable ? (
        <TableTwin query={query} scale={scale} timeZone={timeZone} />
      ) : (
        <Timeline
          // All that is placed is placed by it.
          key={rowHeight}
          rowHeight={rowHeight}
          query={query}
          scale={scale}
          timeZone={timeZone}
          onZoom={zoom}
        />
      )}
      {!isTable && (
        <div className={styles.under}>
          <div className={styles.group}>
            <Button
              size="compact-md"
              variant="default"
              aria-label={t('timeline.out')}
              onClick={() => zoom(-1)}
            >
              −
            </Button>
            <Button size="compact-md" variant="default" aria-label={t('timeline.in')} onClick={() => zoom(1)}>
              +
            </Button>
          </div>
          <p className={styles.legend}>
            <span className={styles.mine}>{t('timeline.legend.mine')}</span>
            <span className={styles.taken}>{t('timeline.taken')}</span>
            <span className={styles.requested}>{t('statuses.requested')}</span>
            <span className={styles.closed}>{t('timeline.legend.closed')}</span>
          </p>
        </div>
      )}
    </>
  );
}
