import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import { NoPermission } from '../ops/no-permission';
import { useIs } from '../ops/use-is';
import { TenantForm } from './tenant-form';
import { TenantPanel } from './tenant-panel';
import { tenantsQuery } from './people';
import styles from './people-page.module.css';

const route = getRouteApi('/signed-in/people');

export function PeoplePage() {
  const { t } = useTranslation();
  return useIs('operator', 'campus_admin') ? (
    <Tenants />
  ) : (
    <NoPermission title={t('people.title')} needs={['operator', 'campus_admin']} />
  );
}

/** The companies of the campus, and beside them the one that is open with its people. */
function Tenants() {
  const { t } = useTranslation();
  const { q, tenant } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(q ?? '');
  const [isAdding, setAdding] = useState(false);
  const tenants = useInfiniteQuery(tenantsQuery(q));
  const open = (id: string | undefined) => void navigate({ search: { q, tenant: id }, resetScroll: false });

  return (
    <>
      <title>{`${t('people.title')} · Tolo`}</title>
      <h1>{t('people.title')}</h1>
      <div className={styles.page} data-open={tenant !== undefined || undefined}>
        <section className={styles.list} aria-label={t('people.companies')}>
          <TextInput
            type="search"
            label={t('people.searchCompanies')}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              const wanted = event.currentTarget.value.trim() || undefined;
              void navigate({ search: { tenant, q: wanted }, replace: true, resetScroll: false });
            }}
          />
          {isAdding ? (
            <TenantForm
              onAdded={(id) => {
                setAdding(false);
                open(id);
              }}
              onClose={() => setAdding(false)}
            />
          ) : (
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('people.addCompany')}
            </Button>
          )}
          {tenants.isPending && <LoadingCards count={4} />}
          {tenants.error && <RefusalNote error={tenants.error} />}
          {tenants.data?.length === 0 && <p className="muted">{t('people.noCompany')}</p>}
          <ul className={`card ${styles.companies}`}>
            {tenants.data?.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === tenant || undefined}
                  onClick={() => open(one.id)}
                >
                  <span>
                    <Named name={one.name} />
                  </span>
                  <span className="muted">
                    {t(`people.clusters.${one.cluster}`)} · {one.country}
                    {one.status !== 'active' && ` · ${t(`people.statuses.${one.status}`)}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {tenants.hasNextPage && (
            <Button
              variant="default"
              loading={tenants.isFetchingNextPage}
              onClick={() => void tenants.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </section>
        <div className={styles.panel}>
          {tenant === undefined ? (
            <p className="muted">{t('people.choose')}</p>
          ) : (
            <>
              <Button variant="default" className={styles.back} onClick={() => open(undefined)}>
                {t('requests.back')}
              </Button>
              <TenantPanel key={tenant} id={tenant} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
