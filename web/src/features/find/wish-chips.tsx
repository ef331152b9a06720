import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon, isIcon } from '../../components/icons';
import { useWords } from '../../i18n/use-words';
import { amenitiesQuery, buildingsQuery, kindsQuery } from '../spaces/catalogue';
import { ChipMenu, ChipTag } from './chip';
import { Equipment } from './choose/equipment';
import { KindChoice } from './choose/kind-choice';
import { People } from './choose/people';
import { Place } from './choose/place';
import { Time } from './choose/time';
import { Day } from './choose/day';
import styles from './wish-chips.module.css';
import { isFlexible, type Wish, type WishParams } from './search';

interface Props {
  wish: Wish;
  now: Date;
  timeZone: string;
  /** How many of the spaces found have each amenity. */
  amenitiesFound?: Record<string, number>;
  onChoose: (chosen: WishParams) => void;
}

/** The wish as it was understood, each part to be changed where it stands. */
export function WishChips({ wish, now, timeZone, amenitiesFound, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: kinds } = useSuspenseQuery(kindsQuery);
  const { data: amenities } = useSuspenseQuery(amenitiesQuery);
  const { data: buildings } = useSuspenseQuery(buildingsQuery);

  const kind = kinds.find(({ code }) => code === wish.kind);
  const kindName = kind && words.name(kind.name);
  const building = buildings.find(({ code }) => code === wish.in);
  const place = [
    wish.in && `${wish.in}${building ? ` ${words.name(building.name).text}` : ''}`,
    wish.floor,
  ].filter(Boolean);
  const times = words.clock.times(wish.from, wish.to === '00:00' ? '24:00' : wish.to);
  const asking = { wish, timeZone, onChoose };

  return (
    <ul className={styles.chips} aria-label={t('find.wish')}>
      <li>
        <ChipMenu
          title={t('find.kind')}
          label={
            <>
              {kind && isIcon(kind.code) && <Icon name={kind.code} size={16} />}
              <span lang={kindName?.lang}>{kindName?.text ?? t('wish.anything')}</span>
            </>
          }
        >
          {(close) => <KindChoice {...asking} onDone={close} />}
        </ChipMenu>
      </li>
      {wish.with.map((code) => {
        const amenity = amenities.find((one) => one.code === code);
        const { text, lang } = amenity ? words.name(amenity.name) : { text: code };
        return (
          <li key={code}>
            <ChipTag
              label={text}
              lang={lang}
              onRemove={() => onChoose({ with: wish.with.filter((one) => one !== code) })}
            />
          </li>
        );
      })}
      {wish.space && (
        <li>
          <ChipTag label={wish.space} onRemove={() => onChoose({ space: undefined })} />
        </li>
      )}
      {wish.near && (
        <li>
          <ChipTag
            label={t('wish.near', { code: wish.near })}
            onRemove={() => onChoose({ near: undefined })}
          />
        </li>
      )}
      {wish.text && (
        <li>
          <ChipTag
            label={t('wish.text', { text: wish.text })}
            onRemove={() => onChoose({ text: undefined })}
          />
        </li>
      )}
      <li>
        <ChipMenu title={t('find.howMany')} label={t('find.people', { count: wish.people })}>
          {(close) => (
            <People value={wish.people} onChange={(people) => onChoose({ people })} onDone={close} />
          )}
        </ChipMenu>
      </li>
      <li>
        <ChipMenu title={t('find.day')} label={words.day(wish.date)}>
          {(close) => (
            <Day
              value={wish.date}
              now={now}
              timeZone={timeZone}
              onChange={(date) => onChoose({ date })}
              onDone={close}
            />
          )}
        </ChipMenu>
      </li>
      <li>
        <ChipMenu
          title={t('wish.time')}
          label={
            isFlexible(wish) ? t('wish.within', { times, duration: words.duration(wish.for ?? 0) }) : times
          }
        >
          {() => <Time wish={wish} onChoose={onChoose} />}
        </ChipMenu>
      </li>
      <li>
        <ChipMenu title={t('wish.place')} label={place.length > 0 ? place.join(' · ') : t('wish.anywhere')}>
          {() => <Place {...asking} />}
        </ChipMenu>
      </li>
      <li>
        <ChipMenu title={t('find.equipment')} label={t('wish.more')}>
          {() => <Equipment wish={wish} found={amenitiesFound} onChoose={onChoose} />}
        </ChipMenu>
      </li>
    </ul>
  );
}
