import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/use-words';
import { addMinutes, clockTime, minutesBetween, minutesOf, minutesOfDay } from '../time/campus-time';
import styles from './period-fields.module.css';
import { TimeSelect } from './time-select';

export interface Period {
  date: string;
  from: string;
  /** The next time that the clock shows this. */
  to: string;
}

const step = 15;
const starts = Array.from({ length: minutesOfDay / step }, (_, n) => clockTime(n * step));

interface Props {
  value: Period;
  onChange: (period: Period) => void;
  /** Where the date is chosen elsewhere. */
  withoutDate?: boolean;
}

/** A day and two times on the clocks of the campus. A new start keeps the length. */
export function PeriodFields({ value, onChange, withoutDate = false }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { date, from, to } = value;
  const length = minutesBetween(from, to);

  const ends = starts.slice(0, -1).map((_, n) => {
    const minutes = (n + 1) * step;
    const end = clockTime(minutesOf(from) + minutes);
    const isNextDay = minutesOf(from) + minutes > minutesOfDay;
    return {
      value: end,
      label: `${words.clock.time(end)} · ${words.duration(minutes)}${isNextDay ? ` · ${t('time.nextDay')}` : ''}`,
    };
  });

  return (
    <div className={withoutDate ? styles.within : styles.fields}>
      {!withoutDate && (
        <TextInput
          className={styles.date}
          type="date"
          label={t('time.date')}
          description={words.day(date)}
          required
          withAsterisk={false}
          value={date}
          onChange={(event) =>
            event.currentTarget.value && onChange({ ...value, date: event.currentTarget.value })
          }
        />
      )}
      <TimeSelect
        label={t('time.from')}
        value={from}
        choices={starts.map((time) => ({ value: time, label: words.clock.time(time) }))}
        onChange={(start) =>
          onChange({ date, from: start, to: addMinutes({ date, time: start }, length).time })
        }
      />
      <TimeSelect
        label={t('time.to')}
        value={to}
        choices={ends}
        onChange={(end) => onChange({ ...value, to: end })}
      />
    </div>
  );
}
