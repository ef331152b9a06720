import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { addDays, wallTime } from '../../time/campus-time';
import { amenitiesQuery, buildingsQuery } from '../spaces/catalogue';
import styles from './results.module.css';
import { type Relaxation, relaxed, type Wish, type WishParams } from './search';

interface Props {
  wish: Wish;
  relaxations: Relaxation[];
  timeZone: string;
  onChoose: (chosen: WishParams) => void;
}

const wholeDay = { from: '09:00', to: '18:00', for: 60 };
const lastStart = '17:00';

/** The day of the wish, or tomorrow where of that one too little is left. */
function nextWholeDay({ date }: Wish, timeZone: string): string {
  const now = wallTime(new Date(), timeZone);
  return date > now.date || now.time < lastStart ? date : addDays(now.date, 1);
}

/** No dead end: what to give up, and what that would bring. */
export function Relaxations({ wish, relaxations, timeZone, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: amenities } = useSuspenseQuery(amenitiesQuery);
  const { data: buildings } = useSuspenseQuery(buildingsQuery);
  const nameOf = (list: typeof amenities | typeof buildings, code: string) => {
    const found = list.find((one) => one.code === code);
    return found ? words.name(found.name).text : code;
  };
  const labelOf = ({ drop, value, change }: Relaxation, next: WishParams): string => {
    switch (drop) {
      case 'amenitiesAll':
        return t('relax.without', { what: nameOf(amenities, value ?? '') });
      case 'buildings':
        return t('relax.elsewhere', { building: nameOf(buildings, wish.in ?? '') });
      case 'floors':
        return t('relax.otherFloor');
      case 'maxWalkM':
        return t('relax.farther', { code: wish.near });
      case 'spaceIds':
        return t('relax.otherSpace', { code: wish.space });
      case 'text':
        return t('relax.without', { what: t('wish.text', { text: wish.text }) });
      case undefined:
      default:
        break;
    }
    if (change === 'people') return t('relax.people', { count: next.people });
    if (change === 'duration') return t('relax.shorter', { duration: words.duration(next.for ?? 0) });
    if (next.date !== undefined && next.date !== wish.date) {
      const isSame = next.from === wish.from && next.to === wish.to;
      return t(isSame ? 'relax.day' : 'relax.dayAnytime', { day: words.day(next.date) });
    }
    const { from = '00:00', to = '00:00' } = next;
    return t('relax.around', { times: words.clock.times(from, to === '00:00' ? '24:00' : to) });
  };
  const ways = relaxations.flatMap((relaxation) => {
    const next = relaxed(wish, relaxation);
    return next ? [{ next, label: labelOf(relaxation, next), count: relaxation.wouldGive }] : [];
  });
  if (ways.length === 0) {
    const widest = {
      with: [],
      in: undefined,
      floor: undefined,
      space: undefined,
      near: undefined,
      text: undefined,
    };
    return (
      <p className={styles.hint}>
        {t('relax.nothing')}{' '}
        <Button
          variant="default"
          onClick={() => onChoose({ ...widest, ...wholeDay, people: 1, date: nextWholeDay(wish, timeZone) })}
        >
          {t('relax.wide')}
        </Button>
      </p>
    );
  }
  return (
    <div className={`card ${styles.relax}`}>
      <p>{t('relax.title')}</p>
      <ul className={styles.ways}>
        {ways.map(({ next, label, count }) => (
          <li key={label}>
            <Button variant="light" onClick={() => onChoose(next)}>
              <span>
                {label} · <strong>{t('relax.gives', { count })}</strong>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
