import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import { ApiLink } from '../ops/api-link';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { campusQuery } from '../spaces/catalogue';
import { HolidayForm } from './holiday-form';
import { holidaysQuery, useDropHoliday, useSetHoliday } from './rules';

type Holiday = Schemas['HolidayShown'];

/** The holidays to come, as they are and as they shall be. */
export function Holidays() {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [today] = useState(() => wallTime(new Date(), timeZone).date);
  const holidays = useQuery(holidaysQuery(today));
  const drop = useDropHoliday();
  const putBack = useSetHoliday();
  const [dropped, setDropped] = useState<Holiday>();
  /** A date, or `new` for one more. */
  const [editing, setEditing] = useState<string>();
  const error = drop.error ?? putBack.error;
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
            {holidays.data?.map((holiday) => {
              const { date, name, kind } = holiday;
              return (
                <tr key={date}>
                  <td>
                    <time dateTime={date}>{words.dated(date)}</time>
                  </td>
                  <th scope="row">
                    <Named name={name} />
                  </th>
                  <td>
                    <span className={ops.tag} data-tone="closed">
                      {t(`rules.holidayKinds.${kind}`)}
                    </span>
                  </td>
                  <td>
                    <div className={ops.acts}>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('rules.changeHoliday', { name: words.name(name).text })}
                        onClick={() => setEditing(date)}
                      >
                        {t('rules.change')}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('rules.dropHoliday', { name: words.name(name).text })}
                        onClick={() => drop.mutate(date, { onSuccess: () => setDropped(holiday) })}
                      >
                        {t('rules.drop')}
                      </Button>
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {error && <RefusalNote error={error} />}
      <output className={ops.acts}>
        {dropped && (
          <>
            {t('rules.dropped', { name: words.name(dropped.name).text })}
            <Button
              size="compact-sm"
              variant="default"
              data-undo
              loading={putBack.isPending}
              onClick={() => putBack.mutate(dropped, { onSuccess: () => setDropped(undefined) })}
            >
              {t('told.undo')}
            </Button>
          </>
        )}
      </output>
      {editing === undefined ? (
        <Button variant="default" onClick={() => setEditing('new')}>
          {t('rules.addHoliday')}
        </Button>
      ) : (
        <HolidayForm
          key={editing}
          holiday={holidays.data?.find(({ date }) => date === editing)}
          today={today}
          onDone={() => setEditing(undefined)}
        />
      )}
      <ApiLink path={`/api/v1/holidays?from=${today}`} />
    </section>
  );
}
