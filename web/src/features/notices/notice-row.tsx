import { Link } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type { Notice } from './notices-query';
import styles from './notices.module.css';
import { placeOf } from './place-of';

const close = ({ currentTarget }: MouseEvent<HTMLElement>) =>
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();

/** What was done, to what, when and by whom; all of it leads there. */
export function NoticeRow({ notice, timeZone }: { notice: Notice; timeZone: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { at, what, as, unread, booking, before, dates, closure, by, reason } = notice;
  const { day, times } = words.period(booking.start, booking.end);
  const was = before && words.period(before.start, before.end);
  const isHandedToMe = what === 'handed_on' && as === 'holder';
  return (
    <WayTo notice={notice}>
      <strong>
        {t(`notices.what.${isHandedToMe ? 'handed_to_you' : what}`)}
        {closure && ` ${t('notices.closure')}`}
      </strong>
      {unread && <span className="visually-hidden">{t('notices.new')}</span>}
      <span>
        {[booking.space?.code, booking.title].filter(Boolean).join(' · ')} · {day} {times}
      </span>
      {was && (
        <span className="muted">
          {words.pair(t('notices.before'), [before.spaceCode, was.day, was.times].filter(Boolean).join(' '))}
        </span>
      )}
      {dates > 1 && <span>{t('notices.dates', { count: dates })}</span>}
      {reason && <span>{t('history.reason', { reason })}</span>}
      <span className={`muted ${styles.when}`}>
        <time dateTime={at}>{words.moment(at, timeZone)}</time>
        {by && ` · ${by}`}
      </span>
    </WayTo>
  );
}

function WayTo({ notice, children }: { notice: Notice; children: ReactNode }) {
  const place = placeOf(notice);
  const shared = { className: styles.way, onClick: close };
  if (place !== 'booking')
    return (
      <Link to={place} {...shared}>
        {children}
      </Link>
    );
  return (
    <Link to="." search={(shown: object) => ({ ...shown, booking: notice.booking.id })} {...shared}>
      {children}
    </Link>
  );
}
