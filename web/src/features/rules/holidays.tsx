import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import { ApiLink } from '../ops/api-link';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { campusQuery } from '../spaces/catalogue';
import { holidaysQuery } from './rules';

/** The holidays to come. */
export function Holidays() {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [today] = useState(() => wallTime(new Date(), timeZone).date);
  const holidays = useQuery(holidaysQuery(today));
  return (
    <section className={`card ${ops.panel}`} aria-labelledby="holidays">
      <h2 id="holidays" className={ops.small}>
        {t('rules.holidays')}
      </h2>
      {holidays.error && <RefusalNote error={holidays.error} />}
      {holidays.data?.length === 0 && <p className="muted">{t('rules.noHolidays')}</p>}
      <Scroll label={t('rules.holidays')}>
        <table className={ops.table}>
          <tbody>
            {holidays.data?.map(({ date, name, kind }) => (
              <tr key={date}>
                <td>
                  <time dateTime={date}>
                    {words.day(date)} {date.slice(0, 4)}
                  </time>
                </td>
                <th scope="row">
                  <Named name={name} />
                </th>
                <td>
                  <span className={ops.tag} data-tone="closed">
                    {t(`rules.holidayKinds.${kind}`)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <ApiLink path={`/api/v1/holidays?from=${today}`} />
    </section>
  );
}
