import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChooseOne } from '../../components/chips';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { ApiLink } from '../ops/api-link';
import { type AnswerCounts, planQuery } from './closures';
import styles from './closures-page.module.css';
import { PlanRow } from './plan-row';
import { type Outcome, outcomes } from './search';
import type { Closure } from './wanted';

interface Props {
  closure: Closure;
  outcome: Outcome | undefined;
  onOutcome: (outcome: Outcome | undefined) => void;
}

const columns = ['who', 'places', 'why', 'distance', 'outcome'] as const;

/** What becomes of each booking, and why. */
export function Plan({ closure, outcome, onOutcome }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const plan = useInfiniteQuery(planQuery(closure, outcome));
  const moves = plan.data?.pages.flatMap(({ data }) => data) ?? [];
  const isDraft = closure.state === 'draft';
  return (
    <section className={styles.section} aria-labelledby="plan">
      <h2 id="plan">{t(isDraft ? 'closures.whatBecomes' : 'closures.whatBecame')}</h2>
      <ChooseOne
        legend={t('closures.show')}
        name="outcome"
        value={outcome ?? 'all'}
        onChange={(chosen) => onOutcome(chosen === 'all' ? undefined : chosen)}
        choices={[
          { value: 'all', label: `${t('ops.all')} ${words.number(closure.impact.bookings)}` },
          ...outcomes.map((value) => ({
            value,
            label: `${t(`closures.outcomes.${value}`)} ${words.number(closure.plan[value])}`,
          })),
        ]}
      />
      <Answers of={plan.data?.pages[0]?.answers} />
      {plan.isPending && <LoadingCards count={3} />}
      {plan.error && <RefusalNote error={plan.error} />}
      {plan.data && moves.length === 0 && <p className="muted">{t('closures.nobody')}</p>}
      {moves.length > 0 && (
        <div className={`card ${styles.plan}`}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column}>{t(`closures.planColumns.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moves.map((move) => (
                <PlanRow key={move.bookingId} closure={closure} move={move} isOpen={isDraft} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {plan.hasNextPage && (
        <Button variant="default" loading={plan.isFetchingNextPage} onClick={() => void plan.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      <ApiLink path={`/api/v1/closures/${closure.id}/plan`} />
    </section>
  );
}

const answers = ['accepted', 'chosen', 'cancelled', 'returned', 'waiting'] as const;

/** How far it has come: those who have answered, by what they said, and those who have not. */
function Answers({ of: counts }: { of: AnswerCounts | undefined }) {
  const { t } = useTranslation();
  const words = useWords();
  const given = counts ? answers.filter((answer) => counts[answer] > 0) : [];
  if (!counts || given.length === 0) return null;
  return (
    <p className="muted">
      {t('closures.answers', {
        counts: given
          .map((answer) => `${t(`closures.moveStates.${answer}`)} ${words.number(counts[answer])}`)
          .join(' · '),
      })}
    </p>
  );
}
