import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import { ApiLink } from '../ops/api-link';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { useMinute } from '../ops/use-minute';
import { campusQuery } from '../spaces/catalogue';
import styles from './company-page.module.css';
import { CostCentreForm, type Whose } from './cost-centre-form';
import { type Belonging, belongingsOn, costCentresQuery } from './cost-centres';

/** To which cost centre whose bookings count. */
export function CostCentresCard({ tenant }: { tenant: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const today = wallTime(useMinute(), timeZone).date;
  const asked = useQuery(costCentresQuery(tenant));
  const said = asked.data ?? [];
  const belongings = belongingsOn(today, said);
  const [whose, setWhose] = useState<Whose>();
  const nameOf = ({ name }: Pick<Belonging, 'name'>) => name ?? t('company.costCentres.everybody');

  return (
    <section className={`card ${ops.panel} ${styles.wide}`} aria-labelledby="cost-centres">
      <div className={ops.head} style={{ margin: 0 }}>
        <h2 id="cost-centres" className={styles.heading}>
          {t('company.costCentres.title')}
        </h2>
        {!whose && belongings.length > 0 && (
          <Button variant="default" onClick={() => setWhose({ memberId: null, name: null })}>
            {t('company.costCentres.add')}
          </Button>
        )}
      </div>
      <p className="muted">{t('company.costCentres.about')}</p>
      {asked.isPending && <LoadingCards count={1} />}
      {asked.error && <RefusalNote error={asked.error} />}
      {asked.data && belongings.length === 0 && !whose && (
        <Empty says={t('company.costCentres.none')}>
          <Button variant="default" onClick={() => setWhose({ memberId: null, name: null })}>
            {t('company.costCentres.add')}
          </Button>
        </Empty>
      )}
      {whose && (
        <CostCentreForm
          key={whose.memberId}
          tenant={tenant}
          today={today}
          whose={whose}
          said={said}
          onDone={() => setWhose(undefined)}
        />
      )}
      {belongings.length > 0 && (
        <Scroll label={t('company.costCentres.title')}>
          <table className={ops.table}>
            <thead>
              <tr>
                <th>{t('company.person')}</th>
                <th>{t('statements.costCentre')}</th>
                <th>{t('company.costCentres.since')}</th>
                <th>{t('company.costCentres.next')}</th>
                <th>
                  <span className="visually-hidden">{t('company.costCentres.change')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {belongings.map((one) => (
                <tr key={one.memberId}>
                  <th scope="row">{nameOf(one)}</th>
                  <td>{one.now?.costCentre ?? t('statements.noCostCentre')}</td>
                  <td>{one.now && words.dated(one.now.from)}</td>
                  <td>
                    {one.next &&
                      t('company.costCentres.from', {
                        what: one.next.costCentre ?? t('statements.noCostCentre'),
                        day: words.dated(one.next.from),
                      })}
                  </td>
                  <td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('company.costCentres.changeOf', { name: nameOf(one) })}
                      onClick={() => setWhose(one)}
                    >
                      {t('company.costCentres.change')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {said.length > belongings.length && (
        <details>
          <summary>{t('company.costCentres.history')}</summary>
          <ol className={styles.said}>
            {said
              .toSorted((a, b) => (a.from < b.from ? 1 : -1))
              .map(({ id, from, memberName, costCentre }) => (
                <li key={id}>
                  {words.pair(words.dated(from), nameOf({ name: memberName }))} →{' '}
                  {costCentre ?? t('statements.noCostCentre')}
                </li>
              ))}
          </ol>
        </details>
      )}
      <ApiLink path={`/api/v1/tenants/${tenant}/cost-centres`} />
    </section>
  );
}
