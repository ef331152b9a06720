import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { nextHalfHour } from '../../time/campus-time';
import { campusQuery } from '../spaces/catalogue';
import { Filters } from './filters';
import styles from './find-page.module.css';
import { NextBooking } from './next-booking';
import { Results } from './results';
import { searchQuery, wholeWish, type WishParams } from './search';

const route = getRouteApi('/signed-in/find');

export function FindPage() {
  const { t } = useTranslation();
  const params = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  // As of when the page was opened: a proposal that moves on by itself would be lost under one's finger.
  const [now] = useState(() => new Date());
  const wish = wholeWish(params, nextHalfHour(now, timeZone));
  const search = useQuery({ ...searchQuery(wish, timeZone), placeholderData: keepPreviousData });

  const choose = (chosen: WishParams) =>
    void navigate({ search: { ...wish, ...chosen }, replace: true, resetScroll: false });

  return (
    <>
      <title>{`${t('find.title')} · Tolo`}</title>
      <div className={styles.top}>
        <h1>{t('find.title')}</h1>
        <NextBooking now={now} />
      </div>
      <div className={styles.page}>
        <Filters
          wish={wish}
          now={now}
          timeZone={timeZone}
          facets={search.data?.facets.amenities}
          onChoose={choose}
        />
        <section aria-labelledby="results" aria-busy={search.isFetching} className={styles.results}>
          {search.isPending && <LoadingCards count={4} />}
          {search.error && <RefusalNote error={search.error} />}
          {search.data && (
            <Results
              wish={wish}
              answer={search.data}
              timeZone={timeZone}
              isOld={search.isPlaceholderData}
              onChoose={choose}
            />
          )}
        </section>
      </div>
    </>
  );
}
