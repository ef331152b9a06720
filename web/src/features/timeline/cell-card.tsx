import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { BookingActions } from '../bookings/booking-actions';
import { bookingQuery } from '../bookings/bookings';
import { Status } from '../bookings/status';
import { ReasonField, useReason } from '../drawer/reason-field';
import { useDrawer } from '../drawer/use-drawer';
import type { Item, Row } from './cells';
import styles from './cell-card.module.css';
import { isChoosable } from './use-selection';

interface Props {
  row: Row;
  /** The booking; undefined where the place is free, or the row itself is meant. */
  item: Item | undefined;
  day: string;
  /** Undefined where the row itself is meant. */
  times: string | undefined;
  style: CSSProperties;
  takesFocus: boolean;
  isChosen: boolean;
  onChoose: () => void;
  /** Draws a booking on what is free. */
  onBook: (() => void) | undefined;
  onMove: (() => void) | undefined;
  onClose: (refocus: boolean) => void;
}

/** Who has it when, how it stands, and what can be done with it now. */
export function CellCard(props: Props) {
  const { row, item, day, times, style, takesFocus, isChosen, onChoose, onBook, onMove, onClose } = props;
  const { t } = useTranslation();
  const words = useWords();
  const { openBooking } = useDrawer();
  const card = useRef<HTMLElement>(null);
  const booking = useQuery({ ...bookingQuery(item?.id ?? ''), enabled: item?.id !== undefined }).data;
  const isOthers = item !== undefined && !item.mine;
  const why = useReason('card-reason');
  const isThere = item?.id === undefined || booking !== undefined;
  useEffect(() => {
    if (takesFocus && isThere) buttonsIn(card.current)[0]?.focus({ preventScroll: true });
  }, [takesFocus, isThere]);

  const key = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') onClose(true);
    else if (by !== undefined && !(event.target instanceof HTMLInputElement)) {
      const buttons = buttonsIn(card.current);
      const here = buttons.indexOf(document.activeElement as HTMLElement);
      buttons[(here + by + buttons.length) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = words.name(row.space.name);
  const named = item?.closure?.reason.text ?? item?.tenant?.name;
  const who = item?.mine ? { text: t('timeline.me') } : named && words.name(named);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from one act to the next
    <section
      ref={card}
      data-card
      className={styles.card}
      style={style}
      aria-label={[row.space.code, times].filter(Boolean).join(' ')}
      onKeyDown={key}
    >
      <p className={styles.times}>
        {times ? `${day} ${times}` : row.space.code}
        {item && item.status !== 'busy' && <Status status={item.status} />}
        {!item && times && <span className="muted">{t('timeline.isFree')}</span>}
      </p>
      <p>
        {row.space.code} <span lang={name.lang}>{name.text}</span>
      </p>
      {item && (
        <p className="muted">
          <span lang={who?.lang}>{who?.text ?? t('timeline.taken')}</span>
          {item.title && ` · ${item.title}`}
          {booking && ` · ${t('find.people', { count: booking.people })}`}
          {item.seriesId && ` · ${t('bookings.inSeries')}`}
        </p>
      )}
      {booking?.attendees && booking.attendees.length > 0 && (
        <p className="muted">
          {booking.attendees.map(({ name: named, email }) => named ?? email).join(' · ')}
        </p>
      )}
      {booking && isOthers && <ReasonField {...why.field} />}
      {booking && (
        <BookingActions booking={booking} within="bar" onBehalf={isOthers ? why.onBehalf : undefined} />
      )}
      <div className={styles.acts}>
        {item?.id && (
          <Button size="compact-sm" variant="default" onClick={() => openBooking(item.id!)}>
            {t('timeline.details')}
          </Button>
        )}
        {onMove && (
          <Button size="compact-sm" variant="default" onClick={onMove}>
            {t('timeline.move')}
          </Button>
        )}
        {item && isChoosable(item) && (
          <Button size="compact-sm" variant="default" aria-pressed={isChosen} onClick={onChoose}>
            {t('timeline.choose')}
          </Button>
        )}
        {onBook && (
          <Button size="compact-sm" onClick={onBook}>
            {t('timeline.bookHere')}
          </Button>
        )}
        {!item && (
          <Link to="/s/$code" params={{ code: row.space.code }} className={styles.link}>
            {t('timeline.spacePage')}
          </Link>
        )}
      </div>
    </section>
  );
}

const buttonsIn = (card: HTMLElement | null) => [
  ...(card?.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]') ?? []),
];
