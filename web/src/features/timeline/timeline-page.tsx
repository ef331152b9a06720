import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { addDays, wallTime } from '../../time/campus-time';
import { useKeys } from '../ops/use-keys';
import { buildingsQuery, campusQuery, kindsQuery } from '../spaces/catalogue';
import { type TimelineParams, type Zoom, zooms } from './params';
import type { TimelineQuery } from './query';
import { usual } from './scale';
import styles from './timeline-page.module.css';
import { TimelineLens } from './timeline-lens';

const route = getRouteApi('/signed-in/timeline');
const zoomOf = (zoom: Zoom) => (zoom === 'day' ? undefined : zoom);

/** All that is booked, space by space: for those who run floors, and for whoever wants to see it all. */
export function TimelinePage() {
  const { t } = useTranslation();
  const words = useWords();
  const params = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const { data: kinds } = useSuspenseQuery(kindsQuery);
  const { data: buildings } = useSuspenseQuery(buildingsQuery);
  const [today] = useState(() => wallTime(new Date(), timeZone).date);
  const { date = today, zoom = 'day', view } = params;
  const query: TimelineQuery = {
    kind: params.kind,
    building: params.building,
    floor: params.floor,
    date,
    zoom,
  };
  const choose = (chosen: TimelineParams) =>
    void navigate({ search: (before: object) => ({ ...before, ...chosen }), resetScroll: false });

  useKeys({
    d: () => choose({ zoom: undefined }),
    w: () => choose({ zoom: 'week' }),
    m: () => choose({ zoom: 'month' }),
    v: () => choose({ view: view ? undefined : 'table' }),
    t: () => choose({ date: undefined }),
  });

  return (
    <div className={styles.page}>
      <title>{`${t('timeline.title')} · Tolo`}</title>
      <h1>
        {t('timeline.title')} · {words.day(date)}
      </h1>
      <fieldset className={styles.tools} aria-label={t('timeline.tools')}>
        <div className={styles.group}>
          <Button
            variant="default"
            aria-label={t('timeline.before')}
            onClick={() => choose({ date: addDays(date, -usual[zoom].days) })}
          >
            ‹
          </Button>
          <TextInput
            type="date"
            aria-label={t('time.date')}
            value={date}
            onChange={({ currentTarget: { value } }) => value && choose({ date: value })}
          />
          <Button
            variant="default"
            aria-label={t('timeline.after')}
            onClick={() => choose({ date: addDays(date, usual[zoom].days) })}
          >
            ›
          </Button>
          <Button variant="default" onClick={() => choose({ date: undefined })}>
            {t('time.today')}
          </Button>
        </div>
        <div className={styles.choices}>
          <NativeSelect
            aria-label={t('timeline.kind')}
            value={params.kind ?? ''}
            data={[
              { value: '', label: t('timeline.allKinds') },
              ...kinds.map(({ code, name }) => ({ value: code, label: words.name(name).text })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              choose({ kind: (value || undefined) as TimelineParams['kind'] })
            }
          />
          <NativeSelect
            aria-label={t('find.building')}
            value={params.building ?? ''}
            data={[
              { value: '', label: t('find.anywhere') },
              ...buildings.map(({ code, name }) => ({
                value: code,
                label: `${code} ${words.name(name).text}`,
              })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              choose({ building: value || undefined, floor: undefined })
            }
          />
        </div>
        <fieldset className={styles.group} aria-label={t('timeline.zoom')}>
          {zooms.map((one) => (
            <Button
              key={one}
              variant={zoom === one ? 'light' : 'default'}
              aria-pressed={zoom === one}
              onClick={() => choose({ zoom: zoomOf(one) })}
            >
              {t(`timeline.${one}`)}
            </Button>
          ))}
        </fieldset>
        <Button
          variant={view ? 'light' : 'default'}
          aria-pressed={view !== undefined}
          onClick={() => choose({ view: view ? undefined : 'table' })}
        >
          {t('timeline.table')}
        </Button>
      </fieldset>
      <TimelineLens query={query} isTable={view !== undefined} />
    </div>
  );
}
