import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '../../components/chips';
import { PeopleField } from '../../components/people-field';
import { PeriodFields } from '../../components/period-fields';
import { useWords } from '../../i18n/use-words';
import { addMinutes, clockTime, minutesBetween } from '../../time/campus-time';
import { busyQuery } from '../spaces/catalogue';
import { DayStrip } from '../spaces/day-strip';
import styles from './drawer.module.css';
import { MoreFields } from './more-fields';
import { timesOf, type Wanted } from './wanted';

interface Props {
  spaceId: string;
  timeZone: string;
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
  /** The time that one has there already: it is in nobody's way. */
  own?: { start: string; end: string };
  /** In place of the times, where they cannot be changed here. */
  times?: ReactNode;
  /** Whom it is for can be said when it is made. */
  withWhom?: boolean;
  disabled?: boolean;
}

/** When, for how many, for whom and what for: the same fields for what is to be booked and for what is. */
export function WantedFields({ spaceId, timeZone, wanted, onChange, own, times, withWhom, disabled }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { period, people, title, purpose, forWhom, whom } = wanted;
  const chosen = timesOf(period);
  const busy = useQuery(busyQuery([spaceId], { date: period.date, timeZone })).data?.get(spaceId) ?? [];
  const others = own ? busy.filter((one) => one.start !== own.start || one.end !== own.end) : busy;
  const change = (fields: Partial<Wanted>) => onChange({ ...wanted, ...fields });
  /** The same length, from there on. */
  const pick = (minutes: number) => {
    const from = clockTime(minutes);
    const { time: to } = addMinutes(
      { date: period.date, time: from },
      minutesBetween(period.from, period.to),
    );
    if (from !== period.from) change({ period: { ...period, from, to } });
  };
  const { day, times: hours } = words.period(chosen.start, chosen.end);

  return (
    <>
      <fieldset className={styles.fields} disabled={disabled}>
        <legend className="visually-hidden">{t('drawer.when')}</legend>
        {times ?? (
          <>
            <PeriodFields value={period} onChange={(next) => change({ period: next })} />
            <DayStrip
              date={period.date}
              busy={others}
              chosen={chosen}
              warns
              onPick={disabled ? undefined : pick}
            />
            <p className="visually-hidden" aria-live="polite">{`${day} ${hours}`}</p>
          </>
        )}
      </fieldset>
      <div className={styles.pair}>
        <PeopleField value={people} disabled={disabled} onChange={(count) => change({ people: count })} />
        <TextInput
          label={t('drawer.name')}
          value={title}
          maxLength={200}
          disabled={disabled}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      </div>
      {withWhom && (
        <div className={styles.fields}>
          <ChooseOne
            legend={t('drawer.for')}
            name="for"
            value={forWhom}
            choices={[
              { value: 'me', label: t('drawer.me') },
              { value: 'colleague', label: t('drawer.colleague') },
              { value: 'visitor', label: t('drawer.visitor') },
            ]}
            onChange={(one) => change({ forWhom: one, whom: '' })}
          />
          {forWhom !== 'me' && (
            <TextInput
              type={forWhom === 'colleague' ? 'email' : 'text'}
              label={t(`drawer.whom.${forWhom}`)}
              description={t(`drawer.whomHint.${forWhom}`)}
              value={whom}
              maxLength={forWhom === 'colleague' ? 320 : 200}
              onChange={({ currentTarget }) => change({ whom: currentTarget.value })}
            />
          )}
        </div>
      )}
      <MoreFields spaceId={spaceId} wanted={wanted} onChange={change} disabled={disabled} />
      <Textarea
        label={t('drawer.purpose')}
        value={purpose}
        maxLength={2000}
        rows={2}
        disabled={disabled}
        // A purpose is one line: it goes into calendars and tables.
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value.replaceAll('\n', ' ') })}
      />
    </>
  );
}
