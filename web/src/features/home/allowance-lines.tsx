import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Schemas } from '../../api/client';
import { Named } from '../../components/named';
import { useWords } from '../../i18n/use-words';
import styles from './allowance-lines.module.css';
import { Panel } from '../../components/panel';

type Share = Schemas['AllowanceShare'];

const allowancesQuery = queryOptions({
  queryKey: ['allowances', 'mine'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/me/allowances', { signal }))).data,
});

/** What is left of what one's company and oneself may have. */
export function AllowanceLines() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(allowancesQuery);
  if (data.length === 0) return null;
  return (
    <Panel title={t('home.allowances')}>
      <ul className={styles.list}>
        {data.map((share) => (
          <li key={share.id} className={styles.line}>
            <span>
              <Named name={share.name} />
            </span>
            <span className={styles.left} data-few={share.left * 5 <= share.most || undefined}>
              <Left {...share} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Left({ measure, left, most }: Share) {
  const { t } = useTranslation();
  const words = useWords();
  const hours = (minutes: number) => words.number(Math.round(minutes / 6) / 10);
  return measure === 'minutes'
    ? t('home.hoursLeft', { left: hours(left), most: hours(most) })
    : t('home.bookingsLeft', { left: words.number(left), most: words.number(most) });
}
