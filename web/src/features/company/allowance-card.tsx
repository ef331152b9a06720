import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import ops from '../ops/ops.module.css';
import { campusQuery } from '../spaces/catalogue';
import styles from './company-page.module.css';
import { BurnDown } from './burn-down';
import { courseOf, type Share } from './usage';

/** An allowance: what is left of it, what was used, what is booked, and where it leads. */
export function AllowanceCard({ share }: { share: Share }) {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [today] = useState(() => wallTime(new Date(), timeZone).date);
  const course = courseOf(share, today);
  const inHours = share.measure !== 'bookings';
  const amount = (n: number) =>
    inHours
      ? t('company.hours', { number: words.number(Math.round(n / 6) / 10) })
      : t('company.bookings', { count: n, number: words.number(n) });
  const outlook = course.runsOutOn
    ? t('company.runsOut', { date: words.day(course.runsOutOn) })
    : t('company.expected', {
        amount: amount(Math.max(0, Math.round(course.expected))),
        date: words.day(share.resetsAt.slice(0, 10)),
      });

  return (
    <article className={`card ${ops.panel}`}>
      <h3 className={ops.small}>
        <Named name={share.name} />
      </h3>
      <p>
        <strong className={styles.big}>{amount(share.left)}</strong>{' '}
        <span className="muted">{t('company.leftOf', { most: amount(share.most) })}</span>
      </p>
      <BurnDown course={course} most={share.most} label={outlook} />
      <dl className={styles.figures}>
        <div>
          <dt>{t('company.used')}</dt>
          <dd>{amount(share.used - share.toCome)}</dd>
        </div>
        <div>
          <dt>{t('company.booked')}</dt>
          <dd>{amount(share.toCome)}</dd>
        </div>
        <div>
          <dt>{t('company.left')}</dt>
          <dd>{amount(share.left)}</dd>
        </div>
      </dl>
      <p data-warns={course.runsOutOn !== undefined || undefined} className={styles.outlook}>
        {outlook}
      </p>
    </article>
  );
}
