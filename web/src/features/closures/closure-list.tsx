import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { closuresQuery } from './closures';
import styles from './closures-page.module.css';
import { type List, lists } from './search';
import { StateTag } from './state-tag';
import { useScopeWords } from './use-scope-words';

interface Props {
  list: List | undefined;
  onOpen: (id: string) => void;
}

/** Those that are ahead, planned only, lifted early, or over. */
export function ClosureList({ list, onOpen }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const scopeOf = useScopeWords();
  const found = useInfiniteQuery(closuresQuery(list ?? 'ahead'));
  const closures = found.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <section className={styles.section} aria-labelledby="closures">
      <h2 id="closures">{t('closures.list')}</h2>
      <nav className={ops.tabs} aria-label={t('closures.which')}>
        {([undefined, ...lists] as const).map((one) => (
          <Link
            key={one ?? 'ahead'}
            from="/closures"
            to="/closures"
            search={one ? { list: one } : {}}
            className={ops.tab}
            aria-current={one === list ? 'page' : undefined}
          >
            {t(`closures.lists.${one ?? 'ahead'}`)}
          </Link>
        ))}
      </nav>
      {found.isPending && <LoadingCards count={2} />}
      {found.error && <RefusalNote error={found.error} />}
      {found.data && closures.length === 0 && (
        <p className={ops.empty}>{t(`closures.none.${list ?? 'ahead'}`)}</p>
      )}
      {closures.length > 0 && (
        <Scroll label={t('closures.list')} isCard>
          <table className={ops.table}>
            <thead>
              <tr>
                {(['what', 'when', 'reason', 'whom', 'state'] as const).map((column) => (
                  <th key={column}>{t(`closures.columns.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {closures.map((closure) => {
                const { day, times } = words.period(closure.start, closure.closedUntil);
                return (
                  <tr key={closure.id}>
                    <th scope="row">
                      <button type="button" className={ops.link} onClick={() => onOpen(closure.id)}>
                        {scopeOf(closure)}
                      </button>
                    </th>
                    <td>
                      {day} <time dateTime={`${closure.start}/${closure.closedUntil}`}>{times}</time>
                    </td>
                    <td>
                      <Named name={closure.reason.text} />
                    </td>
                    <td>
                      {t('closures.concerns', {
                        bookings: words.number(closure.impact.bookings),
                        people: words.number(closure.impact.people),
                      })}
                    </td>
                    <td>
                      <StateTag closure={closure} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}
