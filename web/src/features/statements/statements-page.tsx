import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import { ApiLink } from '../ops/api-link';
import { NoPermission } from '../ops/no-permission';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { useIs } from '../ops/use-is';
import { useMinute } from '../ops/use-minute';
import { campusQuery } from '../spaces/catalogue';
import { useMoney } from './money';
import { OpenDisputes } from './open-disputes';
import { Prices } from './prices/prices-part';
import { StatementView } from './statement-view';
import { type Month, monthsQuery, type TenantMonth, tenantsOfQuery, useIssue } from './statements';
import styles from './statements.module.css';

const route = getRouteApi('/signed-in/statements');

export function StatementsPage() {
  const { t } = useTranslation();
  return useIs('operator', 'campus_admin') ? (
    <Statements />
  ) : (
    <NoPermission title={t('statements.title')} needs={['operator', 'campus_admin']} />
  );
}

const views = [undefined, 'prices'] as const;

/** What companies are told to pay, and by which prices. */
function Statements() {
  const { t } = useTranslation();
  const { view, list } = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const { date } = wallTime(useMinute(), timeZone);
  return (
    <div className={styles.page}>
      <title>{`${t('statements.title')} · Tolo`}</title>
      <div>
        <h1>{t('statements.title')}</h1>
        <nav className={ops.tabs} aria-label={t('statements.title')}>
          {views.map((one) => (
            <Link
              key={one ?? 'months'}
              from="/statements"
              to="/statements"
              search={{ view: one }}
              className={ops.tab}
              activeOptions={{ explicitUndefined: true }}
            >
              {t(`statements.views.${one ?? 'months'}`)}
            </Link>
          ))}
        </nav>
      </div>
      {view === 'prices' ? (
        <Prices
          today={date}
          chosen={list}
          onChoose={(id) => void navigate({ search: { view, list: id }, replace: true, resetScroll: false })}
        />
      ) : (
        <ByMonth />
      )}
    </div>
  );
}

/** What companies are told to pay, month by month. */
function ByMonth() {
  const { t } = useTranslation();
  const words = useWords();
  const months = useQuery(monthsQuery);
  const params = route.useSearch();
  const navigate = route.useNavigate();
  // The last one that is over is the one that is to be issued.
  const month =
    months.data?.find((one) => one.month === params.month) ?? months.data?.find(({ isOver }) => isOver);

  return (
    <>
      <div className={ops.head}>
        {months.data && month && (
          <NativeSelect
            aria-label={t('statements.month')}
            value={month.month}
            data={months.data.map((one) => ({ value: one.month, label: words.month(`${one.month}-01`) }))}
            onChange={({ currentTarget }) =>
              void navigate({ search: { month: currentTarget.value }, replace: true })
            }
          />
        )}
      </div>
      {months.isPending && <LoadingCards count={2} fills />}
      {months.error && <RefusalNote error={months.error} />}
      <OpenDisputes />
      {month && params.tenant && <StatementView tenant={params.tenant} month={month.month} mayCredit />}
      {month && <MonthOf key={month.month} month={month} />}
    </>
  );
}

/** Who looks for another one searches. */
const mostShown = 100;

const namesOf = ({ code, name: { en, zhHant = '', zhHans = '' } }: TenantMonth['tenant']) =>
  `${code} ${en} ${zhHant} ${zhHans}`.toLowerCase();

function MonthOf({ month }: { month: Month }) {
  const { t } = useTranslation();
  const words = useWords();
  const money = useMoney();
  const issue = useIssue();
  const asked = useQuery(tenantsOfQuery(month));
  // Who has nothing to be told is in no statement.
  const tenants = asked.data?.filter(({ lines }) => lines > 0) ?? [];
  const [search, setSearch] = useState('');
  const found = tenants
    .filter(({ tenant }) => namesOf(tenant).includes(search.trim().toLowerCase()))
    .toSorted((a, b) => b.amountCents - a.amountCents);
  const drafts = tenants.filter(({ state }) => state === 'draft').length;
  const isIssuing = month.state === 'issuing' || issue.isPending;

  return (
    <section className={styles.section} aria-labelledby="month">
      <div className={ops.head}>
        <h2 id="month" className={styles.heading}>
          {words.month(`${month.month}-01`)}
        </h2>
        {month.isOver && (drafts > 0 || isIssuing) && (
          <Button loading={isIssuing} onClick={() => issue.mutate(month.month)}>
            {t('statements.issue', { count: drafts, number: words.number(drafts) })}
          </Button>
        )}
      </div>
      <output className="muted">
        {isIssuing
          ? t('statements.issuing')
          : month.isOver
            ? t('statements.issuedOf', {
                issued: words.number(month.statements),
                all: words.number(month.statements + drafts),
              })
            : t('statements.notOver')}
      </output>
      {issue.error && <RefusalNote error={issue.error} />}
      {asked.isPending && <LoadingCards count={3} fills />}
      {asked.error && <RefusalNote error={asked.error} />}
      {asked.data && tenants.length === 0 && <p className={ops.empty}>{t('statements.nothing')}</p>}
      {tenants.length > 0 && (
        <div className={styles.row}>
          <TextInput
            label={t('statements.search')}
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
          <output className="muted">
            {t('statements.shownOf', {
              shown: words.number(Math.min(mostShown, found.length)),
              all: words.number(tenants.length),
            })}
          </output>
        </div>
      )}
      {found.length > 0 && (
        <Scroll label={t('statements.companies')} isCard>
          <table className={ops.table}>
            <thead>
              <tr>
                <th>{t('statements.company')}</th>
                <th>{t('statements.state')}</th>
                <th className={ops.number}>{t('statements.lines')}</th>
                <th className={ops.number}>{t('statements.minutes')}</th>
                <th className={ops.number}>{t('statements.amount')}</th>
                <th className={ops.number}>{t('statements.credited')}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, mostShown).map((one) => {
                const name = words.name(one.tenant.name);
                return (
                  <tr key={one.tenant.id}>
                    <th scope="row">
                      <Link
                        from="/statements"
                        to="/statements"
                        search={{ month: month.month, tenant: one.tenant.id }}
                        className={styles.link}
                        lang={name.lang}
                      >
                        {name.text}
                      </Link>
                    </th>
                    <td>
                      <span className={ops.tag} data-tone={one.state === 'issued' ? 'ok' : undefined}>
                        {one.number ?? t('statements.draft')}
                      </span>{' '}
                      {one.openDisputes > 0 && (
                        <span className={ops.tag} data-tone="pending">
                          {t('statements.openDisputes', { count: one.openDisputes })}
                        </span>
                      )}
                    </td>
                    <td className={ops.number}>{words.number(one.lines)}</td>
                    <td className={ops.number}>{words.number(one.minutes)}</td>
                    <td className={ops.number}>{money(one.amountCents)}</td>
                    <td className={ops.number}>{money(one.creditedCents)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
      <ApiLink path={month.links.tenants} csv={`${month.links.tenants}?format=csv`} />
    </section>
  );
}
