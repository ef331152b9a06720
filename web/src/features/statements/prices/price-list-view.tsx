import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../api/problem';
import { RefusalNote } from '../../../components/refusal-note';
import { useWords } from '../../../i18n/use-words';
import { addDays } from '../../../time/campus-time';
import { ApiLink } from '../../ops/api-link';
import ops from '../../ops/ops.module.css';
import styles from '../statements.module.css';
import { PriceVersions } from './price-versions';
import { type PriceList, useDropList } from './prices';
import { RatesTable } from './rates-table';

interface Props {
  list: PriceList;
  codeOf: (spaceId: string) => string;
  /** Until when it counts; undefined while no other follows. */
  until: string | undefined;
  onChange: () => void;
  /** Makes one more like it, from a day on. */
  onLike: (validFrom?: string) => void;
  onDropped: (list: PriceList) => void;
}

/** A price list as it is. */
export function PriceListView({ list, codeOf, until, onChange, onLike, onDropped }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const drop = useDropList();
  const name = words.name(list.name);
  const issuedUntil = drop.error instanceof Refusal ? drop.error.body['issuedUntil'] : undefined;
  const later = typeof issuedUntil === 'string' ? addDays(issuedUntil, 1) : undefined;

  return (
    <article className={`card ${ops.panel}`} aria-labelledby="price-list">
      <header className={ops.head}>
        <div>
          <h3 id="price-list" className={styles.heading} lang={name.lang}>
            {name.text}
          </h3>
          <p className="muted">
            {until
              ? t('prices.between', { from: words.dated(list.validFrom), to: words.dated(until) })
              : t('prices.since', { from: words.dated(list.validFrom) })}
          </p>
        </div>
        <div className={ops.acts}>
          <Button onClick={() => onLike()}>{t('prices.newFrom')}</Button>
          <Button variant="default" onClick={onChange}>
            {t('prices.change')}
          </Button>
          <Button
            variant="default"
            loading={drop.isPending}
            onClick={() => drop.mutate(list, { onSuccess: () => onDropped(list) })}
          >
            {t('prices.drop')}
          </Button>
        </div>
      </header>
      {drop.error && (
        <RefusalNote
          error={drop.error}
          says={
            typeof issuedUntil === 'string'
              ? t('prices.isTold', { day: words.dated(issuedUntil) })
              : undefined
          }
        >
          {later && (
            <p>
              <Button variant="default" onClick={() => onLike(later)}>
                {t('prices.laterList', { day: words.dated(later) })}
              </Button>
            </p>
          )}
        </RefusalNote>
      )}
      <RatesTable list={list} codeOf={codeOf} />
      <dl className={styles.figures}>
        <div>
          <dt>{t('prices.noShow')}</dt>
          <dd>{words.percent(list.noShowPercent)}</dd>
        </div>
        <div>
          <dt>{t('prices.cancelledLate')}</dt>
          <dd>
            {list.lateCancelPercent === 0 || list.lateCancelMinutes === 0
              ? t('prices.free')
              : t('prices.lateMeans', {
                  percent: words.percent(list.lateCancelPercent),
                  time: words.duration(list.lateCancelMinutes),
                })}
          </dd>
        </div>
        <div>
          <dt>{t('prices.leased')}</dt>
          <dd>{t(list.chargesLeased ? 'prices.leasedCharged' : 'prices.free')}</dd>
        </div>
      </dl>
      <PriceVersions list={list} />
      <ApiLink path={list.links.self} />
    </article>
  );
}
