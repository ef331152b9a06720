import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { usualStart } from '../../time/usual-start';
import { campusQuery } from '../spaces/catalogue';
import styles from './find-page.module.css';
import { LensSwitch } from './lens-switch';
import { Results } from './results';
import { SavedSearches } from './saved';
import type { FindParams } from './params';
import { type Answer, searchQuery, type Sort, wholeWish } from './search';
import { understood } from './understood';
import { WishChips } from './wish-chips';
import { WishField } from './wish-field';

const MapLens = lazy(() => import('./map/map-lens'));
const TimelineLens = lazy(async () => ({
  default: (await import('../timeline/timeline-lens')).TimelineLens,
}));

const route = getRouteApi('/signed-in/find');

/** One wish and its answer; list, map and timeline are ways of looking at it. */
export function FindPage() {
  const { t } = useTranslation();
  const { q: _, ...params } = route.useSearch();
  const { sort, lens } = params;
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  // As of when the page was opened: a proposal that moves on by itself would be lost under one's finger.
  const [now] = useState(() => new Date());
  const [pointed, point] = useState<string>();
  const next = usualStart(now, timeZone);
  const wish = wholeWish(params, next);
  const search = useQuery(searchQuery(wish, { timeZone, sort, lens }));

  const show = (params: FindParams, replace = true) =>
    void navigate({ search: params, replace, resetScroll: false });
  const choose = (chosen: FindParams) => show({ sort, lens, ...wish, ...chosen });
  // What was typed is a step that Back takes back.
  const read = async (typed: string) =>
    show(await understood(typed, queries, { sort, lens, ...wish }), false);

  return (
    <>
      <title>{`${t('find.title')} · Tolo`}</title>
      <div className={styles.top}>
        <h1>{t('find.title')}</h1>
        <WishField onWish={read} />
        <WishChips
          wish={wish}
          now={now}
          timeZone={timeZone}
          amenitiesFound={search.data?.facets.amenities}
          onChoose={choose}
        />
        <SavedSearches current={{ sort, lens, ...wish }} next={next} />
      </div>
      <section aria-labelledby="results" aria-busy={search.isFetching} className={styles.results}>
        <div className={styles.bar}>
          <Found answer={search.data} />
          <div className={styles.ways}>
            <NativeSelect
              aria-label={t('results.sort')}
              value={sort ?? ''}
              onChange={(event) =>
                choose({ sort: (event.currentTarget.value || undefined) as Sort | undefined })
              }
              data={[
                { value: '', label: t('results.byBest') },
                { value: 'soonest', label: t('results.bySoonest') },
                ...(wish.near ? [{ value: 'nearest', label: t('results.byNearest') }] : []),
              ]}
            />
            <LensSwitch lens={lens} onLook={(next) => choose({ lens: next })} />
          </div>
        </div>
        <div className={styles.lenses} data-lens={lens}>
          {lens === 'map' && (
            <div className={styles.map}>
              <Suspense fallback={<LoadingCards count={1} fills />}>
                <MapLens
                  wish={wish}
                  offers={search.isPlaceholderData ? undefined : search.data?.offers}
                  timeZone={timeZone}
                  pointed={pointed}
                  onPoint={point}
                  onChoose={choose}
                />
              </Suspense>
            </div>
          )}
          <div className={styles.list}>
            {search.isPending && <LoadingCards count={4} />}
            {search.error && <RefusalNote error={search.error} />}
            {search.data && search.data.offers.length > 0 && lens === 'timeline' && (
              <Suspense fallback={<LoadingCards count={1} />}>
                <TimelineLens
                  query={{
                    spaceIds: search.data.offers.map(({ space }) => space.id),
                    date: wish.date,
                    zoom: 'day',
                  }}
                />
              </Suspense>
            )}
            {search.data && (lens !== 'timeline' || search.data.offers.length === 0) && (
              <Results
                wish={wish}
                answer={search.data}
                timeZone={timeZone}
                isOld={search.isPlaceholderData}
                pointed={pointed}
                onPoint={point}
                onChoose={choose}
              />
            )}
          </div>
        </div>
      </section>
    </>
  );
}

/** `37 match · 9 free`, said aloud when it changes. */
function Found({ answer }: { answer?: Answer }) {
  const { t } = useTranslation();
  const words = useWords();
  const free = answer?.free ?? 0;
  const matching = free + (answer?.unavailable ?? []).reduce((sum, { count }) => sum + count, 0);
  return (
    <h2 id="results" className={styles.found} aria-live="polite">
      {answer === undefined
        ? t('results.title')
        : free === 0
          ? t('results.none')
          : `${t('results.match', { count: matching, number: words.number(matching) })} · ${t('results.free', { count: free, number: words.number(free) })}`}
    </h2>
  );
}
