import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words';
import { offsetOn, wallElsewhere } from '../../time/elsewhere';
import { campusQuery } from '../spaces/catalogue';
import { HeadDivider } from './head-divider';
import { pxAt, type Scale, ticksOf, wallAt } from './scale';
import styles from './timeline.module.css';

interface Props {
  scale: Scale;
  now: number;
  /** What is in sight below: the building and the floor. */
  place: string;
  headWidth: number;
  onHeadWidth: (width: number) => void;
}

/** Hours along the top, with the time it is. */
export function TimelineHeader({ scale, now, place, headWidth, onHeadWidth }: Props) {
  const words = useWords();
  const ofPerson = useTimeOfPerson();
  const isInSight = now >= 0 && now < scale.days * 24 * 60;
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      <div role="columnheader" className={styles.corner}>
        {words.zone === undefined ? place : `${words.zone} · ${place}`}
        <HeadDivider width={headWidth} onChange={onHeadWidth} />
      </div>
      <div role="columnheader" className={styles.axis} data-hours aria-label={words.day(scale.date)}>
        {ticksOf(scale).map((minutes) => {
          const { date, time } = wallAt(scale, minutes);
          return (
            <span key={minutes} className={styles.tick} style={{ left: pxAt(scale, minutes) }}>
              {time === '00:00' && scale.days > 1
                ? words.day(date)
                : words.clock.hour(Number(time.slice(0, 2)))}
              {ofPerson && <small className={styles.there}>{ofPerson(date, time)}</small>}
            </span>
          );
        })}
        {isInSight && (
          <span className={styles.nowTag} style={{ left: pxAt(scale, now) }}>
            {words.clock.time(wallAt(scale, now).time)}
          </span>
        )}
      </div>
    </div>
  );
}

/** Below each hour of the campus, where the clocks of the person say something else: what those say. */
function useTimeOfPerson(): ((date: string, time: string) => string) | undefined {
  const words = useWords();
  const timeZone = useQuery(campusQuery).data?.timeZone;
  if (words.zone === undefined || timeZone === undefined) return undefined;
  return (date, time) => {
    const there = wallElsewhere(`${date}T${time}${offsetOn(date, timeZone)}`);
    return words.clock.time(there.slice(11));
  };
}
