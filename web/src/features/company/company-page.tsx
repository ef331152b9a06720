import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { ApiLink } from '../ops/api-link';
import { NoPermission } from '../ops/no-permission';
import ops from '../ops/ops.module.css';
import { useIs } from '../ops/use-is';
import { Members } from '../people/members';
import { tenantQuery } from '../people/people';
import { requestsQuery } from '../requests/requests';
import { useMe } from '../session/session';
import { CompanyStatements } from '../statements/company-statements';
import { TokenList } from '../tokens/token-list';
import { AllowanceCard } from './allowance-card';
import styles from './company-page.module.css';
import { CompanySignInCard } from './company-sign-in-card';
import { CostCentresCard } from './cost-centres-card';
import { TopUsers } from './top-users';
import { usageQuery } from './usage';

const route = getRouteApi('/signed-in/company');

export function CompanyPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { tenant, statement } = route.useSearch();
  const isTheirs = useIs('tenant_admin') && (tenant === undefined || tenant === me?.tenantId);
  const runsCampus = useIs('operator', 'campus_admin');
  if (!me || !(isTheirs || runsCampus)) {
    return <NoPermission title={t('company.title')} needs={['tenant_admin']} />;
  }
  return <Company id={tenant ?? me.tenantId} isOwn={isTheirs} statement={statement} />;
}

interface Props {
  id: string;
  isOwn: boolean;
  /** The month whose statement is open. */
  statement: string | undefined;
}

function Company({ id, isOwn, statement }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const tenant = useQuery(tenantQuery(id)).data;
  const usage = useQuery(usageQuery(id));
  const keepsTenants = useIs('campus_admin');
  const name = tenant && words.name(tenant.name);
  const path = `/api/v1/tenants/${id}/usage`;

  return (
    <>
      <title>{`${t('company.title')} · Tolo`}</title>
      <div className={ops.head}>
        <div>
          <h1>{t('company.title')}</h1>
          <p className="muted" lang={name?.lang}>
            {name?.text}
          </p>
        </div>
        <Button component="a" variant="default" className={ops.download} href={`${path}?format=csv`} download>
          {t('company.csv')}
        </Button>
      </div>
      <div className={styles.page}>
        <section className={styles.wide} aria-labelledby="allowances">
          <h2 id="allowances" className={styles.heading}>
            {t('company.allowances')}
          </h2>
          {usage.isPending && <LoadingCards count={2} fills />}
          {usage.error && <RefusalNote error={usage.error} />}
          {usage.data?.length === 0 && (
            <Empty says={t('company.noAllowances')}>
              <Link to="/find">{t('bookings.find')}</Link>
            </Empty>
          )}
          <div className={styles.cards}>
            {usage.data?.map((share) => (
              <AllowanceCard key={share.id} share={share} />
            ))}
          </div>
          <ApiLink path={path} csv={`${path}?format=csv`} />
        </section>
        <div className={styles.wide}>
          <CompanyStatements tenant={id} month={statement} isOwn={isOwn} />
        </div>
        <CostCentresCard tenant={id} />
        <TopUsers tenant={id} />
        {isOwn && <Waiting />}
        {isOwn && (
          <p className={styles.wide}>
            <Link to="/audit">{t('company.audit')}</Link>
          </p>
        )}
        {isOwn && (
          <section className={styles.wide} aria-labelledby="tokens">
            <h2 id="tokens" className={styles.heading}>
              {t('company.tokens')}
            </h2>
            <TokenList ofCompany />
            <ApiLink path="/api/v1/tokens?tenant=true" />
          </section>
        )}
        {(isOwn || keepsTenants) && <CompanySignInCard tenant={id} />}
        <section className={styles.wide} aria-labelledby="members">
          <h2 id="members" className={styles.heading}>
            {t('people.members')}
          </h2>
          <Members tenant={id} />
        </section>
      </div>
    </>
  );
}

/** What the company's people have asked for and nobody has answered yet. */
function Waiting() {
  const { t } = useTranslation();
  const words = useWords();
  const requests = useQuery(requestsQuery('all'));
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="waiting">
      <h2 id="waiting" className={styles.heading}>
        {t('company.waiting')}
      </h2>
      {requests.error && <RefusalNote error={requests.error} />}
      {requests.data?.length === 0 && (
        <Empty says={t('company.noneWaiting')}>
          <Link to="/find">{t('bookings.find')}</Link>
        </Empty>
      )}
      {requests.data && requests.data.length > 0 && (
        <p>
          <strong className={styles.big}>{words.number(requests.data.length)}</strong>{' '}
          <Link to="/requests" search={{ show: 'all' }}>
            {t('company.see')}
          </Link>
        </p>
      )}
      <ApiLink path="/api/v1/requests?for=all" />
    </section>
  );
}
