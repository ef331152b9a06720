import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { ApiLink } from '../ops/api-link';
import { NoPermission } from '../ops/no-permission';
import { useIs } from '../ops/use-is';
import { ChooseFile } from './choose-file';
import styles from './import-page.module.css';
import { OneImport } from './one-import';
import { Recent } from './recent';
import type { ImportParams } from './search';
import { useFollow } from './use-follow';

const route = getRouteApi('/signed-in/inventory/import');

export function ImportPage() {
  const { t } = useTranslation();
  return useIs('operator', 'campus_admin') ? (
    <Importing />
  ) : (
    <NoPermission title={t('imports.title')} needs={['operator', 'campus_admin']} />
  );
}

/** A table of spaces: sent, checked, mended and applied. */
function Importing() {
  const { t } = useTranslation();
  const params = route.useSearch();
  const navigate = route.useNavigate();
  const go = (search: ImportParams) => void navigate({ search });
  return (
    <div className={styles.page}>
      <title>{`${t('imports.title')} · Tolo`}</title>
      <nav className={styles.path} aria-label={t('imports.path')}>
        <Link to="/inventory">{t('inventory.title')}</Link>
        <span aria-hidden="true">›</span>
        <h1>{t('imports.title')}</h1>
      </nav>
      {params.id === undefined ? (
        <Start onSent={(id) => go({ id })} />
      ) : (
        <Shown
          key={params.id}
          id={params.id}
          params={params}
          onShow={(show) => void navigate({ search: { ...params, show }, replace: true, resetScroll: false })}
          onSent={(id) => go({ id })}
        />
      )}
    </div>
  );
}

function Start({ onSent }: { onSent: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.about}>{t('imports.about')}</p>
      <ChooseFile onSent={onSent} />
      <p>
        <a href="/api/v1/spaces?format=csv" download="spaces.csv">
          {t('imports.download')}
        </a>{' '}
        <span className="muted">{t('imports.downloadSays')}</span>
      </p>
      <Recent />
      <ApiLink path="/api/v1/imports" />
    </>
  );
}

interface ShownProps {
  id: string;
  params: ImportParams;
  onShow: (show: ImportParams['show']) => void;
  onSent: (id: string) => void;
}

function Shown({ id, params, onShow, onSent }: ShownProps) {
  const { t } = useTranslation();
  const { data: table, error } = useFollow(id);
  const [sendsAnother, setSendsAnother] = useState(false);
  if (error) {
    return (
      <RefusalNote error={error}>
        <Link to="/inventory/import" search={{}}>
          {t('imports.another')}
        </Link>
      </RefusalNote>
    );
  }
  if (!table) return <LoadingCards count={3} />;
  return (
    <>
      <OneImport
        table={table}
        show={params.show}
        onShow={onShow}
        onSent={onSent}
        onAnother={() => setSendsAnother(true)}
      />
      {sendsAnother && <ChooseFile onSent={onSent} />}
      <ApiLink path={`/api/v1/imports/${id}`} />
    </>
  );
}
