import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { ApiLink } from '../ops/api-link';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import styles from './company-page.module.css';
import { peopleUsageQuery } from './usage';

const shown = 10;

/** Who has used most this month, and what nobody came to. */
export function TopUsers({ tenant }: { tenant: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const usage = useQuery(peopleUsageQuery(tenant));
  const path = `/api/v1/tenants/${tenant}/usage/people`;
  const people = usage.data?.data ?? [];
  const missed = people.reduce((sum, one) => sum + one.missed, 0);
  const bookings = people.reduce((sum, one) => sum + one.bookings, 0);

  return (
    <section className={`card ${ops.panel}`} aria-labelledby="people-usage">
      <h2 id="people-usage" className={styles.heading}>
        {t('company.topUsers')}
      </h2>
      {usage.error && <RefusalNote error={usage.error} />}
      {usage.data && people.length === 0 && (
        <Empty says={t('company.nothingYet')}>
          <Link to="/find">{t('bookings.find')}</Link>
        </Empty>
      )}
      {people.length > 0 && (
        <>
          <p>{t('company.missedOf', { missed: words.number(missed), number: words.number(bookings) })}</p>
          <Scroll label={t('company.topUsers')}>
            <table className={ops.table}>
              <thead>
                <tr>
                  <th>{t('company.person')}</th>
                  <th className={ops.number}>{t('company.columnBookings')}</th>
                  <th className={ops.number}>{t('company.columnHours')}</th>
                  <th className={ops.number}>{t('company.columnMissed')}</th>
                </tr>
              </thead>
              <tbody>
                {people.slice(0, shown).map((one) => (
                  <tr key={one.memberId}>
                    <th scope="row">{one.name}</th>
                    <td className={ops.number}>{words.number(one.bookings)}</td>
                    <td className={ops.number}>{words.number(Math.round(one.minutes / 6) / 10)}</td>
                    <td className={ops.number}>{words.number(one.missed)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
      <ApiLink path={path} csv={`${path}?format=csv`} />
    </section>
  );
}
