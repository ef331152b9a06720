import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { Entitlements } from './entitlements';
import { Members } from './members';
import { tenantQuery } from './people';

/** A company: what it has used, who belongs to it, and what it may book. */
export function TenantPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const tenant = useQuery(tenantQuery(id));
  return (
    <>
      {tenant.error && <RefusalNote error={tenant.error} />}
      <header className={ops.head}>
        <h2>{tenant.data && <Named name={tenant.data.name} />}</h2>
        <Link to="/company" search={{ tenant: id }}>
          {t('people.usage')}
        </Link>
      </header>
      <section className={ops.form} aria-labelledby="members">
        <h3 id="members" className={ops.small}>
          {t('people.members')}
        </h3>
        <Members tenant={id} />
      </section>
      <Entitlements tenant={id} />
    </>
  );
}
