import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { CallRow } from './call-row';
import { callsQuery, type CallFilter, methods, outcomes } from './calls';

/** What one's programs asked in the last days and were answered: where to look when a call fails. */
export function Calls() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<CallFilter>({});
  const calls = useInfiniteQuery({ ...callsQuery(filter), placeholderData: keepPreviousData });
  const isFiltered = filter.method !== undefined || filter.status !== undefined;
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="calls">
      <h2 className={ops.small} id="calls">
        {t('developers.calls')}
      </h2>
      <p className="muted">{t('developers.callsHow')}</p>
      <div className={ops.bar}>
        <NativeSelect
          label={t('developers.method')}
          value={filter.method ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setFilter({ ...filter, method: methods.find((one) => one === value) })
          }
          data={[{ value: '', label: t('developers.every') }, ...methods]}
        />
        <NativeSelect
          label={t('developers.answer')}
          value={filter.status ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setFilter({ ...filter, status: outcomes.find((one) => one === value) })
          }
          data={[
            { value: '', label: t('developers.every') },
            ...outcomes.map((value) => ({ value, label: t(`developers.answers.${value}`) })),
          ]}
        />
        <Button
          variant="default"
          loading={calls.isRefetching}
          style={{ alignSelf: 'end' }}
          onClick={() => void calls.refetch()}
        >
          {t('developers.lookAgain')}
        </Button>
      </div>
      {calls.error && <RefusalNote error={calls.error} />}
      {calls.isPending && <LoadingCards count={1} />}
      {calls.data?.length === 0 && (
        <p className="muted">{t(isFiltered ? 'developers.noSuchCalls' : 'developers.noCalls')}</p>
      )}
      {(calls.data?.length ?? 0) > 0 && (
        <Scroll label={t('developers.calls')}>
          <table className={ops.table}>
            <thead>
              <tr>
                <th>{t('developers.call')}</th>
                <th>{t('developers.answer')}</th>
                <th className={ops.number}>{t('developers.took')}</th>
                <th>
                  <span className="visually-hidden">{t('inventory.columns.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {calls.data?.map((call) => (
                <CallRow key={call.requestId} call={call} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {calls.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={calls.isFetchingNextPage}
            onClick={() => void calls.fetchNextPage()}
          >
            {t('developers.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
