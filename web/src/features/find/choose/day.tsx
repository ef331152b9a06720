import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '../../../components/chips';
import { useWords } from '../../../i18n/use-words';
import { addDays, wallTime } from '../../../time/campus-time';
import styles from './choose.module.css';

const daysAhead = 7;

interface Props {
  value: string;
  now: Date;
  timeZone: string;
  onChange: (date: string) => void;
  onDone: () => void;
}

export function Day({ value, now, timeZone, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const today = wallTime(now, timeZone).date;
  const days = Array.from({ length: daysAhead }, (_, n) => addDays(today, n));
  return (
    <div className={styles.column}>
      <div className={styles.days}>
        <ChooseOne
          tiles
          legend={t('find.day')}
          name="day"
          value={value}
          choices={days.map((date) => ({ value: date, label: <Tile date={date} today={today} /> }))}
          onChange={(date) => {
            onChange(date);
            onDone();
          }}
        />
      </div>
      <TextInput
        type="date"
        label={t('find.otherDay')}
        min={today}
        value={value}
        onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
      />
    </div>
  );
}

/** As on a calendar; said in full to who hears it. */
function Tile({ date, today }: { date: string; today: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const near = date === today ? t('time.today') : date === addDays(today, 1) ? t('time.tomorrow') : undefined;
  return (
    <>
      <span className="visually-hidden">
        {near} {words.day(date)}
      </span>
      <span className={styles.weekday} aria-hidden="true">
        {words.weekday(date)}
      </span>
      <span className={styles.number} aria-hidden="true">
        {Number(date.slice(8))}
      </span>
    </>
  );
}
