import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, isIcon } from '../../components/icons';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import { BookControl } from '../bookings/book-control';
import { useDrawer } from '../drawer/use-drawer';
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
  /** Whether somebody looks at it on the map. */
  isPointed: boolean;
  onPoint: (spaceId: string | undefined) => void;
}

export function OfferCard({ offer, why, wish, busy, isPointed, onPoint }: Props) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { draft } = useDrawer();
  const { data: amenities } = useSuspenseQuery(amenitiesQuery);
  const { space, start, end } = offer;
  const name = words.name(space.name);
  const building = words.name(space.building.name);
  const { day, times } = words.period(start, end);
  const equipment = wish.with.flatMap((code) => amenities.find((one) => one.code === code) ?? []);
  const isRequest = offer.decision === 'request';
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const isElsewhere = isPointed && !card.current?.matches(':hover, :focus-within');
    if (isElsewhere) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isPointed]);
  const reasons = why.filter((code) => i18n.exists(`why.${code}`)).map((code) => t(`why.${code as Why}`));

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only to show the same space on the map
    <article
      ref={card}
      className={`card ${styles.card}`}
      data-row
      data-space={space.id}
      data-pointed={isPointed || undefined}
      onPointerEnter={() => onPoint(space.id)}
      onPointerLeave={() => onPoint(undefined)}
      onFocus={() => onPoint(space.id)}
      onBlur={() => onPoint(undefined)}
    >
      <header className={styles.head}>
        {isIcon(space.kind) && (
          <span className={styles.icon}>
            <Icon name={space.kind} size={20} />
          </span>
        )}
        <div>
          <h3 className={styles.name}>
            <Link to="/s/$code" params={{ code: space.code }} data-opens>
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
          ...(offer.walkM === undefined ? [] : [t('find.walk', { metres: words.number(offer.walkM) })]),
        ].join(' · ')}
      </p>
      {reasons.length > 0 && (
        <p className={styles.why}>
          <Icon name="check" size={16} />
          {reasons.join(' · ')}
        </p>
      )}
      {isRequest && (
        <p className={styles.request}>
          <Icon name="requests" size={16} />
          {t('book.needsApproval')}
        </p>
      )}
      <DayStrip date={wish.date} busy={busy ?? []} chosen={{ start, end }} />
      <div className={styles.book} data-acts>
        <BookControl
          wish={{ offerId: offer.offerId }}
          isRequest={isRequest}
          label={t(isRequest ? 'book.requestLabel' : 'book.label', {
            code: space.code,
            name: name.text,
            day,
            times,
          })}
        >
          <p className={styles.times}>
            <span className="muted">{day}</span> <time dateTime={`${start}/${end}`}>{times}</time>
          </p>
        </BookControl>
        <Button
          variant="subtle"
          aria-label={t('book.moreLabel', { code: space.code, day, times })}
          onClick={() => draft({ spaceId: space.id, start, end, people: wish.people })}
        >
          {t('book.more')}
        </Button>
      </div>
    </article>
  );
}
