import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import { ClosuresNotice } from '../bookings/closures-notice';
import { NearColleague } from '../colleagues/near-colleague';
import { campusQuery } from '../spaces/catalogue';
import { AllowanceLines } from './allowance-lines';
import { BeginHost } from './begin-host';
import styles from './home-page.module.css';
import { InForce } from './in-force';
import { MyWeek } from './my-week';
import { NowNext } from './now-next';
import { useNow } from '../../time/use-now';
import { Usual } from './usual';
import { WishBox } from './wish-box';

/** Answers first: what one has now, and what one probably wants, each a press away. */
export function HomePage() {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const now = useNow();
  const today = wallTime(now, timeZone).date;
  return (
    <>
      <title>{`${t('home.title')} · Tolo`}</title>
      <h1>
        {t('time.today')} · <time dateTime={today}>{words.day(today)}</time>
      </h1>
      <InForce />
      <div className={`${styles.page} in-order`}>
        <div className={`${styles.main} in-order`}>
          <ClosuresNotice />
          <NowNext now={now} />
          <WishBox />
          <MyWeek today={today} />
        </div>
        <div className={`${styles.side} in-order`}>
          <Usual today={today} />
          <NearColleague today={today} />
          <AllowanceLines />
        </div>
      </div>
      <BeginHost />
    </>
  );
}
