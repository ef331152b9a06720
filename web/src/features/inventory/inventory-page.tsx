import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { NoPermission } from '../ops/no-permission';
import ops from '../ops/ops.module.css';
import { useIs } from '../ops/use-is';
import { EditMany } from './edit-many';
import type { Filter } from './filter';
import { Filters } from './filters';
import { Grid } from './grid';
import styles from './inventory-page.module.css';
import { Places } from './places';
import { spacesQuery } from './spaces';

const SpaceDrawer = lazy(() => import('./space-drawer'));

const route = getRouteApi('/signed-in/inventory');

export function InventoryPage() {
  const { t } = useTranslation();
  return useIs('operator', 'campus_admin') ? (
    <Inventory />
  ) : (
    <NoPermission title={t('inventory.title')} needs={['operator', 'campus_admin']} />
  );
}

function Inventory() {
  const { t } = useTranslation();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const found = useInfiniteQuery({ ...spacesQuery(filter), placeholderData: keepPreviousData });
  const spaces = found.data?.pages.flatMap(({ data }) => data) ?? [];
  const here = spaces.filter(({ id }) => chosen.includes(id));

  const choose = (next: Filter) => {
    setChosen([]);
    void navigate({ search: { ...filter, edit: undefined, like: undefined, ...next }, replace: true });
  };
  const open = (next: Pick<Filter, 'edit' | 'like'>) =>
    void navigate({
      search: { ...filter, edit: undefined, like: undefined, ...next },
      resetScroll: false,
    });

  return (
    <>
      <title>{`${t('inventory.title')} · Tolo`}</title>
      <div className={ops.head}>
        <h1>{t('inventory.title')}</h1>
        <div className={ops.acts}>
          <Labels filter={filter} chosen={here.map(({ id }) => id)} />
          <Link to="/inventory/import">{t('inventory.import')}</Link>
        </div>
      </div>
      <div className={styles.page}>
        <Places filter={filter} onChoose={choose} />
        <section className={styles.spaces} aria-label={t('inventory.spaces')}>
          <Filters filter={filter} onChoose={choose} />
          <EditMany spaces={here} onDone={() => setChosen([])} />
          {found.isPending && <LoadingCards count={6} />}
          {found.error && <RefusalNote error={found.error} />}
          {found.data && spaces.length === 0 && <p className={ops.empty}>{t('inventory.none')}</p>}
          {spaces.length > 0 && (
            <Grid
              // Another list begins at its top.
              key={`${filter.building} ${filter.floor} ${filter.kind} ${filter.status}`}
              spaces={spaces}
              hasMore={found.hasNextPage}
              onMore={() => !found.isFetchingNextPage && void found.fetchNextPage()}
              chosen={chosen}
              onChoose={setChosen}
              onEdit={(id) => open({ edit: id })}
              onDuplicate={(id) => open({ like: id })}
            />
          )}
        </section>
      </div>
      <Suspense>
        {(filter.edit || filter.like) && (
          <SpaceDrawer
            key={filter.edit ?? filter.like}
            id={filter.edit ?? filter.like!}
            isNew={filter.edit === undefined}
            onClose={() => open({})}
          />
        )}
      </Suspense>
    </>
  );
}

/** Stickers with QR codes for the doors: of what is chosen, else of the floor. */
function Labels({ filter, chosen }: { filter: Filter; chosen: string[] }) {
  const { t } = useTranslation();
  const query = chosen.length > 0 ? `ids=${chosen.join(',')}` : filter.floor && `floorId=${filter.floor}`;
  if (!query) return <p className="muted">{t('inventory.labelsHow')}</p>;
  return (
    <Button
      component="a"
      variant="default"
      className={ops.download}
      href={`/api/v1/spaces/qr-labels.pdf?${query}`}
      download
    >
      {chosen.length > 0 ? t('inventory.labelsOf', { count: chosen.length }) : t('inventory.labelsOfFloor')}
    </Button>
  );
}
