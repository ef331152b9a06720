import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import type { Booking } from '../bookings/bookings';
import styles from './drawer.module.css';

/** What it takes of one's allowances, until when it can be cancelled, whether to check in, and who is asked. */
export function Terms({ booking }: { booking: Booking }) {
  const { t } = useTranslation();
  const words = useWords();
  const { allowances = [], cancelFreeUntil, checkIn, approval, status } = booking;
  const moment = (text: string) => `${words.day(text.slice(0, 10))} ${words.time(text)}`;
  return (
    <ul className={styles.terms}>
      {status === 'requested' && (
        <li className={styles.pending}>
          {t('drawer.asked', {
            who: words.list(
              [...new Set((approval?.steps ?? []).flatMap(({ by }) => by.role ?? []))].map((role) =>
                t(`roles.${role}`),
              ),
            ),
          })}
        </li>
      )}
      {allowances.map((one) => (
        <li key={one.id}>
          <Left share={one} />
        </li>
      ))}
      {cancelFreeUntil && <li>{t('drawer.cancelFreeUntil', { time: moment(cancelFreeUntil) })}</li>}
      {checkIn?.required && checkIn.state === 'not_open' && (
        <li>{t('drawer.checkInOpens', { time: moment(checkIn.opensAt) })}</li>
      )}
      {checkIn?.required && checkIn.state === 'open' && checkIn.deadline && (
        <li className={styles.pending}>{t('drawer.checkInBy', { time: words.time(checkIn.deadline) })}</li>
      )}
      {checkIn?.state === 'done' && <li className={styles.done}>{t('drawer.checkedIn')}</li>}
      {checkIn?.state === 'missed' && <li className={styles.pending}>{t('drawer.missed')}</li>}
    </ul>
  );
}

function Left({ share: { left, most, measure, name } }: { share: Schemas['AllowanceShare'] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { text, lang } = words.name(name);
  const amount = (n: number) =>
    measure === 'bookings'
      ? words.number(n)
      : t('company.hours', { number: words.number(Math.round(n / 6) / 10) });
  return (
    <>
      {t('drawer.left', { left: amount(left), most: amount(most) })} · <span lang={lang}>{text}</span>
    </>
  );
}
