import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { NoPermission } from '../ops/no-permission';
import ops from '../ops/ops.module.css';
import { useIs } from '../ops/use-is';
import { useKeys } from '../ops/use-keys';
import { BulkBar } from './bulk-bar';
import { RequestPanel } from './request-panel';
import { RequestTable } from './request-table';
import { bySlot, requestsQuery } from './requests';
import styles from './requests-page.module.css';
import { useDecisions } from './use-decisions';

const route = getRouteApi('/signed-in/requests');

export function RequestsPage() {
  const { t } = useTranslation();
  return useIs('approver', 'tenant_admin', 'operator', 'campus_admin') ? (
    <Queue />
  ) : (
    <NoPermission
      title={t('requests.title')}
      needs={['approver', 'tenant_admin', 'operator', 'campus_admin']}
    />
  );
}

function Queue() {
  const { t } = useTranslation();
  const { show, at } = route.useSearch();
  const navigate = route.useNavigate();
  const requests = useQuery(requestsQuery(show ?? 'deciding'));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [form, setForm] = useState<'decline' | 'ask'>();
  const groups = bySlot(requests.data ?? []);
  const shown = groups.flat();
  const here = Math.max(
    0,
    shown.findIndex(({ id }) => id === at),
  );
  const current = shown[here];

  const open = (id: string | undefined) => {
    setForm(undefined);
    void navigate({ search: (before) => ({ ...before, at: id }), replace: true, resetScroll: false });
  };
  const step = (by: number) => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, here + by))];
    if (!next) return;
    open(next.id);
    document.getElementById(`open-${next.id}`)?.focus({ preventScroll: false });
  };
  const decisions = useDecisions({
    onAsked: () => setForm(undefined),
    onDecided: (id) => {
      setForm(undefined);
      setChosen((before) => before.filter((one) => one !== id));
      // The next one takes its place, so that a queue is worked through by one key.
      const next = shown[here + 1] ?? shown[here - 1];
      if (id === current?.id) open(next?.id);
    },
  });
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => current?.can.approve && decisions.approve(current),
    d: () => current?.can.decline && setForm('decline'),
    b: () => current?.can.ask && setForm('ask'),
  });

  return (
    <>
      <title>{`${t('requests.title')} · Tolo`}</title>
      <div className={ops.head}>
        <h1>{t('requests.title')}</h1>
        <p className={`muted ${styles.keys}`}>
          {(['j', 'k', 'a', 'd', 'b'] as const).map((key) => (
            <span key={key}>
              <kbd className={ops.key}>{key.toUpperCase()}</kbd> {t(`requests.keys.${key}`)}
            </span>
          ))}
        </p>
      </div>
      <nav className={ops.tabs} aria-label={t('requests.which')}>
        {(['deciding', 'all'] as const).map((one) => (
          <Link
            key={one}
            from="/requests"
            to="/requests"
            search={one === 'all' ? { show: one } : {}}
            className={ops.tab}
            aria-current={one === (show ?? 'deciding') ? 'page' : undefined}
          >
            {t(`requests.${one}`)}
          </Link>
        ))}
      </nav>

      {requests.isPending && <LoadingCards count={4} />}
      {requests.error && <RefusalNote error={requests.error} />}
      {requests.data?.length === 0 && (
        <Empty says={t('requests.none')}>
          {show === 'all' ? (
            <Link to="/timeline">{t('requests.seeTimeline')}</Link>
          ) : (
            <Link from="/requests" to="/requests" search={{ show: 'all' }}>
              {t('requests.seeAll')}
            </Link>
          )}
        </Empty>
      )}
      {current && (
        <div className={styles.page} data-open={at !== undefined || undefined}>
          <section className={`card ${styles.list}`} aria-label={t('requests.title')}>
            <BulkBar requests={shown} chosen={chosen} onChoose={setChosen} />
            <RequestTable
              groups={groups}
              currentId={current.id}
              chosen={chosen}
              onChoose={setChosen}
              onOpen={open}
              decisions={decisions}
              onDecline={(id) => {
                open(id);
                setForm('decline');
              }}
            />
          </section>
          <aside className={`card ${styles.panel}`} aria-label={t('requests.details')}>
            <Button variant="default" className={styles.back} onClick={() => open(undefined)}>
              {t('requests.back')}
            </Button>
            <RequestPanel
              key={current.id}
              request={current}
              form={form}
              onForm={setForm}
              decisions={decisions}
            />
          </aside>
        </div>
      )}
    </>
  );
}
