import { useTranslation } from 'react-i18next';
import { type ProblemBody, Refusal } from '../../api/problem';
import { useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import type { BroughtEvent } from './bring';

const mostShown = 100;
const outcomes = ['refused', 'created', 'changed', 'cancelled', 'unchanged', 'past'] as const;

interface Props {
  counts: Record<BroughtEvent['outcome'], number>;
  data: readonly BroughtEvent[];
}

/** What cannot be had first; of very many only so many. */
export function BroughtEvents({ counts, data }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const refusalText = useRefusalText();
  const sorted = data.toSorted((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome));
  const why = ({ problem }: BroughtEvent) => {
    if (!problem) return undefined;
    const { text, lang } = refusalText(new Refusal(problem as Partial<ProblemBody>, 409)).sentence;
    return (
      <span className="muted" lang={lang}>
        {text}
      </span>
    );
  };
  return (
    <>
      <p>
        {outcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => words.pair(t(`developers.brought.${outcome}`), words.number(counts[outcome])))
          .join(' · ')}
      </p>
      <Scroll label={t('developers.bring')}>
        <table className={ops.table}>
          <thead>
            <tr>
              <th>{t('developers.when')}</th>
              <th>{t('developers.event')}</th>
              <th>{t('developers.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, mostShown).map((event) => {
              const when = event.start && event.end ? words.period(event.start, event.end) : undefined;
              return (
                <tr key={`${event.uid} ${event.start}`}>
                  <td>{when && `${when.day} ${when.times}`}</td>
                  <th scope="row">{event.title ?? event.uid}</th>
                  <td>
                    {t(`developers.brought.${event.outcome}`)} {why(event)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
