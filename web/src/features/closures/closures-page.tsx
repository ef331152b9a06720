import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { addDays, wallTime } from '../../time/campus-time';
import { NoPermission } from '../ops/no-permission';
import { useIs } from '../ops/use-is';
import { campusQuery } from '../spaces/catalogue';
import { ClosureList } from './closure-list';
import { closureQuery } from './closures';
import styles from './closures-page.module.css';
import { Freezing } from './freezing';
import { Planner } from './planner';
import { Published } from './published';
import { Scenarios } from './scenarios';
import type { ClosuresParams } from './search';
import { nothingOn } from './wanted';

const route = getRouteApi('/signed-in/closures');

export function ClosuresPage() {
  const { t } = useTranslation();
  return useIs('operator', 'campus_admin') ? (
    <Closures />
  ) : (
    <NoPermission title={t('closures.title')} needs={['operator', 'campus_admin']} />
  );
}

/** What closes when: planned with all that it means for people, published, and lifted. */
function Closures() {
  const { t } = useTranslation();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [today] = useState(() => wallTime(new Date(), timeZone).date);
  const params = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: ClosuresParams, replace = false) =>
    void navigate({
      // Its fields began with the place: they stay while they are filled in.
      search: { list: params.list, place: next.at && params.place, ...next },
      replace,
      resetScroll: !replace,
    });
  /** What was drafted here keeps its fields as they are being filled in. */
  const [drafted, setDrafted] = useState<string>();
  const isNew = params.at === undefined || params.at === drafted;
  const found = useQuery({ ...closureQuery(params.at ?? ''), enabled: params.at !== undefined });
  const closure = params.at === undefined ? undefined : found.data;
  const isPlanned = closure === undefined || closure.state === 'draft';

  return (
    <div className={styles.page}>
      <title>{`${t('closures.title')} · Tolo`}</title>
      <header className={styles.head}>
        <h1>{t('closures.title')}</h1>
        {params.at && (
          <button
            type="button"
            className={styles.back}
            onClick={() => {
              setDrafted(undefined);
              go({});
            }}
          >
            {t('closures.all')}
          </button>
        )}
      </header>
      {!isNew && found.isPending && <LoadingCards count={3} />}
      {!isNew && found.error && <RefusalNote error={found.error} />}
      {(isNew || closure) && isPlanned && (
        <Planner
          key={isNew ? `new ${params.place ?? ''}` : params.at}
          closure={closure}
          blank={{ ...nothingOn(addDays(today, 1)), places: params.place ? [params.place] : [] }}
          outcome={params.outcome}
          onDrafted={(id) => {
            setDrafted(id);
            go({ at: id }, true);
          }}
          onOutcome={(outcome) => go({ at: params.at, outcome }, true)}
          onGone={() => {
            setDrafted(undefined);
            go({});
          }}
        />
      )}
      {closure && !isPlanned && (
        <Published
          closure={closure}
          outcome={params.outcome}
          onOutcome={(outcome) => go({ at: params.at, outcome }, true)}
        />
      )}
      {params.at === undefined && (
        <>
          <Freezing />
          <Scenarios onDrafted={(id) => go({ at: id })} />
          <ClosureList list={params.list} onOpen={(at) => go({ at })} />
        </>
      )}
    </div>
  );
}
