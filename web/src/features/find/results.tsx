import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import { amenitiesQuery, busyQuery, buildingsQuery } from '../spaces/catalogue';
import { OfferCard } from './offer-card';
import styles from './results.module.css';
import {
  type Answer,
  type Offer,
  type Relaxation,
  relaxed,
  shownAtMost,
  type Wish,
  type WishParams,
} from './search';

interface Props {
  wish: Wish;
  answer: Answer;
  timeZone: string;
  /** Of the wish before, while the new answer is on its way. */
  isOld: boolean;
  onChoose: (chosen: WishParams) => void;
}

export function Results({ wish, answer, timeZone, isOld, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { offers, relaxations, unavailable } = answer;
  const busy = useQuery(
    busyQuery(
      offers.map(({ space }) => space.id),
      { date: wish.date, timeZone },
    ),
  );

  return (
    <div className={styles.results} data-old={isOld || undefined}>
      <h2 id="results" className={styles.title} aria-live="polite">
        {offers.length > 0
          ? t(offers.length < shownAtMost ? 'results.free' : 'results.best', {
              count: offers.length,
              day: words.day(wish.date),
              from: wish.from,
              to: wish.to,
            })
          : t('results.none')}
      </h2>
      {offers.length === 0 && <Relaxations wish={wish} relaxations={relaxations} onChoose={onChoose} />}
      {/* Nobody is to book what they no longer ask for. */}
      <ul className={styles.list} inert={isOld}>
        {offers.map((offer) => (
          <li key={offer.offerId}>
            <OfferCard
              offer={offer}
              why={whyOf(offer, offers)}
              wish={wish}
              busy={busy.data?.get(offer.space.id)}
            />
          </li>
        ))}
      </ul>
      {unavailable.length > 0 && <Unavailable unavailable={unavailable} />}
    </div>
  );
}

/** That all are equally soon distinguishes none of them. */
const whyOf = (offer: Offer, offers: Offer[]) =>
  offers.every(({ why }) => why.includes('soonest'))
    ? offer.why.filter((one) => one !== 'soonest')
    : offer.why;

/** No dead end: what to give up, and what that would bring. */
function Relaxations({
  wish,
  relaxations,
  onChoose,
}: {
  wish: Wish;
  relaxations: Relaxation[];
  onChoose: Props['onChoose'];
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: amenities } = useSuspenseQuery(amenitiesQuery);
  const { data: buildings } = useSuspenseQuery(buildingsQuery);
  const nameOf = (list: typeof amenities | typeof buildings, code: string) => {
    const found = list.find((one) => one.code === code);
    return found ? words.name(found.name).text : code;
  };
  const labelOf = ({ drop, value, change }: Relaxation, next: WishParams): string => {
    if (drop === 'amenitiesAll') return t('relax.without', { what: nameOf(amenities, value ?? '') });
    if (drop === 'buildings') return t('relax.elsewhere', { building: nameOf(buildings, wish.in ?? '') });
    if (change === 'people') return t('relax.people', { count: next.people });
    if (change === 'duration') return t('relax.shorter', { duration: words.duration(next.for ?? 0) });
    return t('relax.around', { from: next.from, to: next.to === '00:00' ? '24:00' : next.to });
  };
  const ways = relaxations.flatMap((relaxation) => {
    const next = relaxed(wish, relaxation);
    return next ? [{ next, label: labelOf(relaxation, next), count: relaxation.wouldGive }] : [];
  });
  if (ways.length === 0) {
    return (
      <p className={styles.hint}>
        {t('relax.nothing')}{' '}
        <Button
          variant="default"
          onClick={() =>
            onChoose({ with: [], in: undefined, people: 1, from: '09:00', to: '18:00', for: 60 })
          }
        >
          {t('relax.wide')}
        </Button>
      </p>
    );
  }
  return (
    <div className={`card ${styles.relax}`}>
      <p>{t('relax.title')}</p>
      <ul className={styles.ways}>
        {ways.map(({ next, label, count }) => (
          <li key={label}>
            <Button variant="light" onClick={() => onChoose(next)}>
              {label} · <strong>{t('relax.gives', { count })}</strong>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Reason = keyof typeof en.reasons;

function Unavailable({ unavailable }: { unavailable: Answer['unavailable'] }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const total = unavailable.reduce((sum, { count }) => sum + count, 0);
  return (
    <details className={styles.unavailable}>
      <summary>{t('results.unavailable', { count: total, number: words.number(total) })}</summary>
      <ul>
        {unavailable.map(({ reason, count, detail }) => (
          <li key={reason}>
            <span className="numbers">{words.number(count)}</span> ·{' '}
            {i18n.exists(`reasons.${reason}`) ? t(`reasons.${reason as Reason}`) : detail}
          </li>
        ))}
      </ul>
    </details>
  );
}
