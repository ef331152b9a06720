import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, isIcon } from '../../components/icons';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import { BookControl } from '../bookings/book-control';
import { amenitiesQuery } from '../spaces/catalogue';
import { DayStrip } from '../spaces/day-strip';
import styles from './offer-card.module.css';
import type { Offer, Wish } from './search';

type Why = keyof typeof en.why;

interface Props {
  offer: Offer;
  /** Codes of what makes it a good one. */
  why: string[];
  wish: Wish;
  busy?: { start: string; end: string }[];
}

export function OfferCard({ offer, why, wish, busy }: Props) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { data: amenities } = useSuspenseQuery(amenitiesQuery);
  const { space, start, end } = offer;
  const name = words.name(space.name);
  const building = words.name(space.building.name);
  const { day, times } = words.period(start, end);
  const equipment = wish.with.flatMap((code) => amenities.find((one) => one.code === code) ?? []);
  const reasons = why.filter((code) => i18n.exists(`why.${code}`)).map((code) => t(`why.${code as Why}`));

  return (
    <article className={`card ${styles.card}`}>
      <header className={styles.head}>
        {isIcon(space.kind) && (
          <span className={styles.icon}>
            <Icon name={space.kind} size={20} />
          </span>
        )}
        <div>
          <h3 className={styles.name}>
            <Link to="/s/$code" params={{ code: space.code }}>
              {space.code} <span lang={name.lang}>{name.text}</span>
            </Link>
          </h3>
          <p className="muted">
            <span lang={building.lang}>{building.text}</span> · {words.name(space.floor.name).text}
          </p>
        </div>
      </header>
      <p className={styles.facts}>
        {[
          t('find.seats', { count: space.capacity }),
          ...equipment.map((one) => words.name(one.name).text),
          t('find.area', { area: words.number(Math.round(space.areaM2)) }),
        ].join(' · ')}
      </p>
      {reasons.length > 0 && (
        <p className={styles.why}>
          <Icon name="check" size={16} />
          {reasons.join(' · ')}
        </p>
      )}
      <DayStrip date={wish.date} busy={busy ?? []} chosen={{ start, end }} />
      <div className={styles.book}>
        <BookControl
          wish={{ offerId: offer.offerId }}
          label={t('book.label', { code: space.code, name: name.text, day, times })}
        >
          <p className={styles.times}>
            <span className="muted">{day}</span> <time dateTime={`${start}/${end}`}>{times}</time>
          </p>
        </BookControl>
      </div>
    </article>
  );
}
