import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { noNames } from '../../components/typed-names';
import { TimeSelect } from '../../components/time-select';
import { useWords } from '../../i18n/use-words';
import { clockTime } from '../../time/campus-time';
import styles from './closures-page.module.css';
import { MoreFields } from './more-fields';
import { usualReasons } from './reasons';
import { usePlaces } from './use-places';
import { beginningOn, isBackwards, type Wanted, wholeCampus } from './wanted';

const quarters = Array.from({ length: 24 * 4 }, (_, n) => clockTime(n * 15));

const own = 'own';

interface Props {
  value: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** Where, when and why; the rest in a fold below. */
export function WantedFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const places = usePlaces();
  const { from, to, reason } = value;
  const [first = '', ...others] = value.places;
  const times = quarters.map((time) => ({ value: time, label: words.clock.time(time) }));
  const isUsual = usualReasons.some(({ code }) => code === reason.code);

  return (
    <section className={`card ${styles.wanted}`} aria-label={t('closures.plan')}>
      <div className={styles.fields}>
        <NativeSelect
          className={styles.place}
          label={t('closures.where')}
          value={first}
          onChange={({ currentTarget }) => {
            const place = currentTarget.value;
            const rest = place === wholeCampus ? [] : others.filter((one) => one !== place);
            onChange({ ...value, places: place ? [place, ...rest] : rest });
          }}
          data={[
            { value: '', label: t('closures.choosePlace') },
            { value: wholeCampus, label: t('closures.campus') },
            ...places.groups(first),
          ]}
        />
        <TextInput
          type="date"
          label={t('closures.fromDay')}
          description={words.day(from.date)}
          value={from.date}
          onChange={({ currentTarget }) =>
            currentTarget.value && onChange(beginningOn(value, currentTarget.value))
          }
        />
        <TimeSelect
          label={t('closures.fromTime')}
          value={from.time}
          choices={times}
          onChange={(time) => onChange({ ...value, from: { ...from, time } })}
        />
        <TextInput
          type="date"
          label={t('closures.toDay')}
          description={words.day(to.date)}
          min={from.date}
          error={isBackwards(value) && t('closures.endsFirst')}
          value={to.date}
          onChange={({ currentTarget }) =>
            currentTarget.value && onChange({ ...value, to: { ...to, date: currentTarget.value } })
          }
        />
        <TimeSelect
          label={t('closures.toTime')}
          value={to.time}
          choices={times}
          onChange={(time) => onChange({ ...value, to: { ...to, time } })}
        />
        <NativeSelect
          label={t('closures.reason')}
          value={isUsual ? reason.code : own}
          onChange={({ currentTarget }) => {
            const usual = usualReasons.find(({ code }) => code === currentTarget.value);
            onChange({
              ...value,
              reason: usual
                ? { code: usual.code, text: { ...usual.text } }
                : { code: 'other', text: { ...noNames } },
            });
          }}
          data={[
            ...usualReasons.map(({ code, text }) => ({ value: code, label: words.name(text).text })),
            {
              value: own,
              label: isUsual
                ? t('closures.ownReason')
                : words.name(reason.text).text || t('closures.ownReason'),
            },
          ]}
        />
      </div>
      <MoreFields value={value} onChange={onChange} places={places} isOpen={!isUsual} />
    </section>
  );
}
