import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../ops/scroll';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import { ApiLink } from '../ops/api-link';
import ops from '../ops/ops.module.css';
import { useMinute } from '../ops/use-minute';
import { campusQuery } from '../spaces/catalogue';
import { useMoney } from './money';
import { StatementView } from './statement-view';
import { issuedQuery, statementQuery } from './statements';
import styles from './statements.module.css';

interface Props {
  tenant: string;
  /** The month whose statement is open. */
  month: string | undefined;
  isOwn: boolean;
}

/** What the company is to pay: this month so far, and what it was told of those before. */
export function CompanyStatements({ tenant, month, isOwn }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const current = wallTime(useMinute(), timeZone).date.slice(0, 7);
  const draft = useQuery(statementQuery(tenant, current));
  const issued = useQuery(issuedQuery(tenant));
  const error = draft.error ?? issued.error;

  return (
    <section className={styles.section} aria-labelledby="statements">
      <h2 id="statements" className={styles.heading}>
        {t('statements.title')}
      </h2>
      {error && <RefusalNote error={error} />}
      <Scroll isCard label={t('statements.title')}>
        <table className={ops.table}>
          <thead>
            <tr>
              <th>{t('statements.month')}</th>
              <th>{t('statements.state')}</th>
              <th className={ops.number}>{t('statements.due')}</th>
            </tr>
          </thead>
          <tbody>
            {draft.data?.state === 'draft' && (
              <Row month={current} isOpen={current === month} due={money(draft.data.dueCents)}>
                {t('statements.soFar')}
              </Row>
            )}
            {issued.data?.map((one) => (
              <Row key={one.id} month={one.month} isOpen={one.month === month} due={money(one.dueCents)}>
                {one.number}
                {one.openDisputes > 0 && ` · ${t('statements.openDisputes', { count: one.openDisputes })}`}
              </Row>
            ))}
          </tbody>
        </table>
      </Scroll>
      {month && <StatementView tenant={tenant} month={month} mayDispute={isOwn} />}
      <ApiLink path={`/api/v1/statements?tenant=${tenant}`} />
    </section>
  );
}

interface RowProps {
  month: string;
  isOpen: boolean;
  due: string;
  children: ReactNode;
}

function Row({ month, isOpen, due, children }: RowProps) {
  const words = useWords();
  return (
    <tr aria-current={isOpen ? 'true' : undefined}>
      <th scope="row">
        <Link
          from="/company"
          to="/company"
          search={(before) => ({ ...before, statement: month })}
          resetScroll={false}
          className={styles.link}
        >
          {words.month(`${month}-01`)}
        </Link>
      </th>
      <td>{children}</td>
      <td className={ops.number}>{due}</td>
    </tr>
  );
}
