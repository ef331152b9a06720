import { Button, NativeSelect } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import { singleKeysAct } from '../palette/shortcuts-setting';
import { outcomeOf, tallyOf } from './outcome';
import styles from './series.module.css';
import type { Decisions, Occurrence } from './series';

interface Props {
  occurrences: readonly Occurrence[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
  /** Dates that are no longer as they were shown before. */
  changed?: readonly string[];
}

type Reason = keyof typeof en.reasons;

/** What becomes of every date, with a way out chosen already where one is needed. `S` leaves a date out, `C` changes it. */
export function PreviewTable({ occurrences, decisions, onDecide, changed = [] }: Props) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { all, done, other, approval } = tallyOf(occurrences, decisions);

  const decide = (date: string, decision: string) => {
    const { [date]: _, ...rest } = decisions;
    onDecide(decision === 'accept' ? rest : { ...rest, [date]: decision });
  };
  const reasonOf = ({ reason, holiday, result }: Occurrence) => {
    if (holiday) return words.name(holiday).text;
    if (result === 'needsApproval') return t('reasons.approval-required');
    if (!reason) return undefined;
    return i18n.exists(`reasons.${reason}`) ? t(`reasons.${reason as Reason}`) : reason;
  };
  /** The day stands at the head of the row. */
  const placeOf = (date: string, start: string, end: string, code?: string) => {
    const { day, times } = words.period(start, end);
    return [code, start.slice(0, 10) !== date && day, times].filter(Boolean).join(' ');
  };

  return (
    <>
      <p className={styles.totals} aria-live="polite">
        {[
          t('series.totals', { done: words.number(done), all: words.number(all) }),
          other > 0 && t('series.other', { count: other }),
          all > done && t('series.leftOut', { count: all - done }),
          approval > 0 && t('series.approval', { count: approval }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('series.caption')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('time.date')}</th>
            <th scope="col">{t('series.becomes')}</th>
            <th scope="col">{t('series.decide')}</th>
          </tr>
        </thead>
        <tbody>
          {occurrences.map((occurrence) => {
            const { date, start, end, choices, proposal } = occurrence;
            const decision = decisions[date];
            const outcome = outcomeOf(occurrence, decision);
            const reason = reasonOf(occurrence);
            const others = choices.filter(({ choiceId }) => choiceId !== 'skip');
            const canSkip = choices.some(({ choiceId }) => choiceId === 'skip');
            const isOut = !outcome;
            const labelOf = (one: Occurrence['choices'][number]) =>
              one.space && (one.start ?? start) === start
                ? one.space.code
                : placeOf(start.slice(0, 10), one.start ?? start, one.end ?? end, one.space?.code);
            const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
              if (
                !singleKeysAct() ||
                event.ctrlKey ||
                event.metaKey ||
                event.altKey ||
                event.nativeEvent.isComposing
              )
                return;
              if (event.key === 's' && canSkip) decide(date, decision === 'skip' ? 'accept' : 'skip');
              else if (event.key === 'c') event.currentTarget.querySelector('select')?.focus();
              else return;
              event.preventDefault();
            };
            return (
              <tr
                key={date}
                data-result={isOut ? 'out' : outcome.isOther || reason ? 'other' : 'ok'}
                data-changed={changed.includes(date) || undefined}
                onKeyDown={onKeyDown}
              >
                <th scope="row">
                  <span className={styles.mark}>
                    <Icon name={isOut ? 'cross' : outcome.isOther ? 'arrow' : 'check'} size={16} />
                  </span>
                  {words.day(start.slice(0, 10))}
                </th>
                <td>
                  {reason && <span className={styles.reason}>{reason}</span>}
                  <span>
                    {isOut
                      ? t('series.isLeftOut')
                      : placeOf(start.slice(0, 10), outcome.start, outcome.end, outcome.space?.code)}
                  </span>
                  {changed.includes(date) && <strong className={styles.new}>{t('series.changed')}</strong>}
                </td>
                <td className={styles.decide}>
                  {(others.length > 0 || proposal) && (
                    <NativeSelect
                      size="xs"
                      aria-label={t('series.change', { day: words.day(date) })}
                      value={decision ?? 'accept'}
                      data={[
                        {
                          value: 'accept',
                          label: proposal ? labelOf(proposal) : t('series.asAsked'),
                        },
                        ...others
                          .filter(({ choiceId }) => choiceId !== proposal?.choiceId)
                          .map((one) => ({
                            value: one.choiceId,
                            label: labelOf(one),
                          })),
                        ...(canSkip ? [{ value: 'skip', label: t('series.skip') }] : []),
                      ]}
                      onChange={({ currentTarget }) => decide(date, currentTarget.value)}
                    />
                  )}
                  {canSkip && (
                    <Button
                      size="compact-sm"
                      variant={decision === 'skip' ? 'light' : 'default'}
                      aria-pressed={decision === 'skip'}
                      aria-label={t('series.skipLabel', { day: words.day(date) })}
                      aria-keyshortcuts="s"
                      onClick={() => decide(date, decision === 'skip' ? 'accept' : 'skip')}
                    >
                      {t('series.skip')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
