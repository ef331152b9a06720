import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { busyQuery } from '../spaces/catalogue';
import { OfferCard } from './offer-card';
import { Relaxations } from './relaxations';
import styles from './results.module.css';
import { type Answer, type Offer, shownAtMost, type Wish, type WishParams } from './search';
import { Unavailable } from './unavailable';

interface Props {
  wish: Wish;
  answer: Answer;
  timeZone: string;
  /** Of the wish before, while the new answer is on its way. */
  isOld: boolean;
  /** The space that somebody looks at, here or on the map. */
  pointed: string | undefined;
  onPoint: (spaceId: string | undefined) => void;
  onChoose: (chosen: WishParams) => void;
}

export function Results({ wish, answer, timeZone, isOld, pointed, onPoint, onChoose }: Props) {
  const { t } = useTranslation();
  const { offers, relaxations, unavailable } = answer;
  const [count, setCount] = useState(shownAtMost);
  // Whoever points at it on the map is to see it here.
  const place = offers.findIndex(({ space }) => space.id === pointed);
  const shown = offers.slice(0, Math.max(count, place + 1));
  const busy = useQuery(
    busyQuery(
      shown.map(({ space }) => space.id),
      { date: wish.date, timeZone },
    ),
  );

  return (
    <div className={styles.results} data-old={isOld || undefined}>
      {offers.length === 0 && (
        <Relaxations wish={wish} relaxations={relaxations} timeZone={timeZone} onChoose={onChoose} />
      )}
      {/* Nobody is to book what they no longer ask for. */}
      <ul className={styles.list} inert={isOld}>
        {shown.map((offer) => (
          <li key={offer.offerId}>
            <OfferCard
              offer={offer}
              why={whyOf(offer, offers)}
              wish={wish}
              busy={busy.data?.get(offer.space.id)}
              isPointed={offer.space.id === pointed}
              onPoint={onPoint}
            />
          </li>
        ))}
      </ul>
      {offers.length > shown.length && (
        <Button variant="default" onClick={() => setCount(count + shownAtMost)}>
          {t('common.more')}
        </Button>
      )}
      {unavailable.length > 0 && (
        <Unavailable unavailable={unavailable} wish={wish} timeZone={timeZone} isOpen={offers.length === 0} />
      )}
    </div>
  );
}

/** That all are equally soon distinguishes none of them. */
const whyOf = (offer: Offer, offers: Offer[]) =>
  offers.every(({ why }) => why.includes('soonest'))
    ? offer.why.filter((one) => one !== 'soonest')
    : offer.why;
