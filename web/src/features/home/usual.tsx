import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { Panel } from '../../components/panel';
import { SuggestionRow } from './suggestion-row';
import { suggestionsQuery } from './suggestions';
import styles from './usual.module.css';

/** What one probably wants, or a first time, with the reason why. */
export function Usual({ today }: { today: string }) {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery(suggestionsQuery);
  const isFirstTime = data?.[0]?.kind === 'first';
  if (data?.length === 0) return null;
  return (
    <Panel title={isFirstTime ? t('home.toBeginWith') : t('home.usual')}>
      {isFirstTime && data[0]?.why.includes('your_company_is_here') && <p>{t('home.whyHere')}</p>}
      {isPending && <LoadingCards count={2} />}
      {error && <RefusalNote error={error} />}
      {data && (
        <ul className={styles.list}>
          {data.map((suggestion) => (
            <li key={`${suggestion.space.id} ${suggestion.start}`} className={styles.row}>
              <SuggestionRow suggestion={suggestion} today={today} isFirst={suggestion === data[0]} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
