import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { everies, type Every, mostDates, nth, type Repeat } from './repeat';
import styles from './series.module.css';

interface Props {
  /** The first date. */
  date: string;
  value: Repeat;
  onChange: (repeat: Repeat) => void;
}

/** How often, until when, and what of holidays. */
export function RepeatFields({ date, value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const change = (fields: Partial<Repeat>) => onChange({ ...value, ...fields });
  const weekday = words.weekday(date);
  const label = (every: Every) =>
    every === 'weekday_of_month'
      ? t(`repeat.nth.${nth(date) as -1 | 1 | 2 | 3 | 4}`, { weekday })
      : t(`repeat.every.${every}`, { weekday, day: Number(date.slice(8)) });

  return (
    <div className={styles.fields}>
      <NativeSelect
        label={t('repeat.title')}
        value={value.every}
        data={everies.map((every) => ({ value: every, label: label(every) }))}
        onChange={({ currentTarget }) => change({ every: currentTarget.value as Every })}
      />
      {value.every !== 'never' && (
        <>
          <NativeSelect
            label={t('repeat.ends')}
            value={value.ends}
            data={[
              { value: 'count', label: t('repeat.byCount') },
              { value: 'until', label: t('repeat.byDate') },
            ]}
            onChange={({ currentTarget }) => change({ ends: currentTarget.value as Repeat['ends'] })}
          />
          {value.ends === 'count' ? (
            <TextInput
              type="number"
              inputMode="numeric"
              min={1}
              max={mostDates}
              label={t('repeat.count')}
              value={value.count || ''}
              onChange={({ currentTarget }) =>
                change({ count: Math.min(mostDates, Math.max(0, Math.trunc(Number(currentTarget.value)))) })
              }
            />
          ) : (
            <TextInput
              type="date"
              min={date}
              label={t('repeat.until')}
              description={value.until && words.day(value.until)}
              value={value.until}
              onChange={({ currentTarget }) => change({ until: currentTarget.value })}
            />
          )}
          <NativeSelect
            label={t('repeat.holidays')}
            value={value.onHoliday}
            data={(['skip', 'keep', 'next_workday'] as const).map((one) => ({
              value: one,
              label: t(`repeat.onHoliday.${one}`),
            }))}
            onChange={({ currentTarget }) =>
              change({ onHoliday: currentTarget.value as Repeat['onHoliday'] })
            }
          />
        </>
      )}
    </div>
  );
}
