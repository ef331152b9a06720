import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type { Booking } from '../bookings/bookings';
import styles from './drawer.module.css';
import { timesOf, type Wanted, wantedOf } from './wanted';

interface Props {
  mine: Wanted;
  theirs: Booking;
  pending: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody changed it meanwhile: how it stands stays, and what was typed here is an offer. */
export function BothSides({ mine, theirs, pending, onTheirs, onMine }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const now = wantedOf(theirs);
  const when = ({ period }: Wanted) => {
    const { start, end } = timesOf(period);
    const { day, times } = words.period(start, end);
    return `${day} ${times}`;
  };
  const rows = [
    [t('drawer.when'), when(now), when(mine)],
    [t('find.howMany'), words.number(now.people), words.number(mine.people)],
    [t('drawer.name'), now.title || '–', mine.title || '–'],
    [t('drawer.purpose'), now.purpose || '–', mine.purpose || '–'],
  ].filter(([, theirs, mine]) => theirs !== mine);
  return (
    <div className={styles.conflict} role="alert">
      <p className={styles.strong}>{t('drawer.conflict')}</p>
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('drawer.title')}</span>
            </th>
            <th scope="col">{t('drawer.theirs')}</th>
            <th scope="col">{t('drawer.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, theirs, mine]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.row}>
        <Button variant="default" onClick={onTheirs}>
          {t('drawer.keepTheirs')}
        </Button>
        <Button variant="light" onClick={onMine} loading={pending}>
          {t('drawer.useMine')}
        </Button>
      </p>
    </div>
  );
}
