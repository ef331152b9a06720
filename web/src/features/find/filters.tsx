import { NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseOne, ChooseSome } from '../../components/chips';
import { Icon, isIcon } from '../../components/icons';
import { Named } from '../../components/named';
import { PeriodFields } from '../../components/period-fields';
import { useWords } from '../../i18n/use-words';
import { addDays, minutesBetween, wallTime } from '../../time/campus-time';
import { amenitiesQuery, buildingsQuery, kindsQuery } from '../spaces/catalogue';
import styles from './filters.module.css';
import type { Wish, WishParams } from './search';

const daysAhead = 7;
const fewest = 8;
const lengths = [30, 60, 90, 120, 180, 240, 360, 480];
/** As they are asked for, most often first. */
const order = ['meeting_room', 'desk', 'lab', 'bench', 'desk_area', 'office', 'event_hall', 'other'];

interface Props {
  wish: Wish;
  now: Date;
  timeZone: string;
  /** How many of the spaces found have each amenity. */
  facets?: Record<string, number>;
  onChoose: (chosen: WishParams) => void;
}

/** The wish, each part to be changed where it stands. */
export function Filters({ wish, now, timeZone, facets, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ data: kinds }, { data: buildings }] = useSuspenseQueries({
    queries: [kindsQuery, buildingsQuery],
  });
  const today = wallTime(now, timeZone).date;
  const days = Array.from({ length: daysAhead }, (_, n) => addDays(today, n));
  const length = minutesBetween(wish.from, wish.to);
  const isWide = useMediaQuery('(min-width: 900px)', undefined, { getInitialValueInEffect: false });
  const sorted = kinds.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));

  return (
    <form
      className={`card ${styles.filters}`}
      onSubmit={(event) => event.preventDefault()}
      aria-label={t('find.wish')}
    >
      <ChooseOne
        legend={t('find.kind')}
        name="kind"
        value={wish.kind}
        choices={sorted.map(({ code, name }) => ({
          value: code as Wish['kind'],
          label: (
            <>
              {isIcon(code) && <Icon name={code} size={16} />}
              <Named name={name} />
            </>
          ),
        }))}
        // Equipment of labs is of no use at a desk.
        onChange={(kind) => onChoose({ kind, with: [] })}
      />
      <div className={styles.when}>
        <ChooseOne
          tiles
          legend={t('find.day')}
          name="day"
          value={wish.date}
          choices={days.map((date) => ({ value: date, label: <Day date={date} today={today} /> }))}
          onChange={(date) => onChoose({ date })}
        />
        <div className={styles.grid}>
          <TextInput
            type="date"
            label={t('find.otherDay')}
            min={today}
            value={wish.date}
            onChange={(event) => event.currentTarget.value && onChoose({ date: event.currentTarget.value })}
          />
          <PeriodFields withoutDate value={wish} onChange={({ from, to }) => onChoose({ from, to })} />
          <NativeSelect
            label={t('find.length')}
            value={wish.for !== undefined && wish.for < length ? wish.for : ''}
            onChange={(event) => onChoose({ for: Number(event.currentTarget.value) || undefined })}
            data={[
              { value: '', label: t('find.wholeTime') },
              ...[...new Set([...lengths, wish.for ?? 0])]
                .filter((minutes) => minutes > 0 && minutes < length)
                .sort((a, b) => a - b)
                .map((minutes) => ({
                  value: String(minutes),
                  label: words.duration(minutes),
                })),
            ]}
          />
        </div>
      </div>
      <details className={styles.more} open={isWide}>
        <summary>{t('find.moreWishes')}</summary>
        <div className={styles.rest}>
          <div className={styles.grid}>
            <People value={wish.people} onChange={(people) => onChoose({ people })} />
            <NativeSelect
              label={t('find.building')}
              value={wish.in ?? ''}
              onChange={(event) => onChoose({ in: event.currentTarget.value || undefined })}
              data={[
                { value: '', label: t('find.anywhere') },
                ...buildings.map(({ code, name }) => ({
                  value: code,
                  label: `${code} ${words.name(name).text}`,
                })),
              ]}
            />
          </div>
          <Equipment wish={wish} facets={facets} onChoose={onChoose} />
        </div>
      </details>
    </form>
  );
}

/** As on a calendar; said in full to who hears it. */
function Day({ date, today }: { date: string; today: string }) {
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

/** While a number is being typed, the field may be empty and the search waits. */
function People({ value, onChange }: { value: number; onChange: (people: number) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={1}
      max={10_000}
      label={t('find.howMany')}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (currentTarget.validity.valid && currentTarget.value !== '') onChange(currentTarget.valueAsNumber);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

function Equipment({ wish, facets = {}, onChoose }: Pick<Props, 'wish' | 'facets' | 'onChoose'>) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ data: amenities }] = useSuspenseQueries({ queries: [amenitiesQuery] });
  const [all, setAll] = useState(false);

  const isWanted = (code: string) => wish.with.includes(code);
  const useful = amenities
    .filter(({ code }) => isWanted(code) || (facets[code] ?? 0) > 0)
    .toSorted(
      (a, b) =>
        Number(isWanted(b.code)) - Number(isWanted(a.code)) || (facets[b.code] ?? 0) - (facets[a.code] ?? 0),
    );
  const shown = all ? amenities : useful.slice(0, Math.max(fewest, wish.with.length));

  return (
    <ChooseSome
      legend={t('find.equipment')}
      values={wish.with}
      onChange={(chosen) => onChoose({ with: chosen })}
      choices={shown.map(({ code, name }) => ({
        value: code,
        label: (
          <>
            <Named name={name} />
            {facets[code] !== undefined && (
              <span className={styles.count} aria-label={t('find.have', { count: facets[code] })}>
                {words.number(facets[code])}
              </span>
            )}
          </>
        ),
      }))}
    >
      <button type="button" className={styles.toggle} aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? t('find.lessEquipment') : t('find.allEquipment', { count: amenities.length })}
      </button>
    </ChooseSome>
  );
}
