import { useTranslation } from 'react-i18next';
import ops from '../../ops/ops.module.css';
import { Scroll } from '../../ops/scroll';
import type { PriceList } from './prices';
import styles from './prices.module.css';
import { useRateWords } from './use-rate-words';

/** What an hour costs, in the order in which it is tried. */
export function RatesTable({ list, codeOf }: { list: PriceList; codeOf: (id: string) => string }) {
  const { t } = useTranslation();
  const words = useRateWords();
  if (list.rates.length === 0) return <p className={ops.empty}>{t('prices.noRates')}</p>;
  return (
    <Scroll label={t('prices.rates')}>
      <table className={`${ops.table} ${ops.stacked} ${styles.table}`}>
        <caption className="visually-hidden">{t('prices.rates')}</caption>
        <thead>
          <tr>
            <th>{t('prices.what')}</th>
            <th>{t('prices.on')}</th>
            <th>{t('prices.at')}</th>
            <th className={ops.number}>{t('prices.anHour')}</th>
          </tr>
        </thead>
        <tbody>
          {list.rates.map((rate, n) => (
            // oxlint-disable-next-line react/no-array-index-key -- a rate is known by its place alone
            <tr key={n}>
              <th scope="row">{words.what(rate, codeOf)}</th>
              <td className={styles.days}>{words.days(rate)}</td>
              <td>{words.times(rate)}</td>
              <td className={ops.number}>{words.price(rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
