import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';
import { DisputeForm } from './dispute-form';
import { useMoney } from './money';
import { disputesQuery, type Line, linesQuery, type Statement } from './statements';
import styles from './statements.module.css';

interface Props {
  tenant: string;
  statement: Statement;
  mayDispute: boolean;
}

/** Every booking of a space, and what is said against it. */
export function Lines({ tenant, statement, mayDispute }: Props) {
  const { t } = useTranslation();
  const lines = useQuery(linesQuery(tenant, statement.month));
  const disputes = useQuery({ ...disputesQuery(), enabled: statement.id !== undefined }).data ?? [];
  const [disputed, setDisputed] = useState<number>();
  const isDisputable = mayDispute && statement.id !== undefined;
  if (lines.error) return <RefusalNote error={lines.error} />;
  if (!lines.data) return null;
  if (lines.data.data.length === 0) return <p className="muted">{t('statements.noLines')}</p>;

  return (
    <section className={styles.section} aria-labelledby="lines">
      <h4 id="lines" className={styles.heading}>
        {t('statements.lines')}
      </h4>
      <Scroll label={t('statements.lines')}>
        <table className={ops.table}>
          <thead>
            <tr>
              <th className={ops.number}>{t('statements.line')}</th>
              <th>{t('statements.when')}</th>
              <th>{t('statements.space')}</th>
              <th>{t('statements.person')}</th>
              <th>{t('statements.costCentre')}</th>
              <th className={ops.number}>{t('statements.minutes')}</th>
              <th className={ops.number}>{t('statements.amount')}</th>
              {statement.id !== undefined && <th>{t('statements.disputeColumn')}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.data.data.map((line) => (
              <LineRow key={line.n} line={line}>
                {statement.id !== undefined && (
                  <td>
                    {disputes
                      .filter(({ statementId, line: { n } }) => statementId === statement.id && n === line.n)
                      .map(({ id, state, answer }) => (
                        <p key={id}>
                          <span className={ops.tag} data-tone={state === 'open' ? 'pending' : 'closed'}>
                            {t(`statements.disputeStates.${state}`)}
                          </span>{' '}
                          {answer}
                        </p>
                      ))}
                    {isDisputable && disputed !== line.n && (
                      <button
                        type="button"
                        className={`${ops.link} ${styles.link}`}
                        aria-label={t('statements.disputeLine', { line: line.n })}
                        onClick={() => setDisputed(line.n)}
                      >
                        {t('statements.dispute')}
                      </button>
                    )}
                    {isDisputable && disputed === line.n && (
                      <DisputeForm
                        statementId={statement.id}
                        line={line.n}
                        onDone={() => setDisputed(undefined)}
                      />
                    )}
                  </td>
                )}
              </LineRow>
            ))}
          </tbody>
        </table>
      </Scroll>
      {lines.data.page.hasMore && <p className="muted">{t('statements.moreLines')}</p>}
    </section>
  );
}

function LineRow({ line, children }: { line: Line; children: ReactNode }) {
  const { t } = useTranslation();
  const words = useWords();
  const money = useMoney();
  const { day, times } = words.period(line.start, line.end);
  const marks = [
    line.entry !== 'usage' && t(`statements.entries.${line.entry}`),
    line.outcome !== 'used' && t(`statements.outcomes.${line.outcome}`, { percent: line.percent }),
  ].filter((mark) => mark !== false);
  return (
    <tr>
      <td className={ops.number}>{line.n}</td>
      <td>
        {day} {times}{' '}
        {marks.map((mark) => (
          <span key={mark} className={ops.tag}>
            {mark}
          </span>
        ))}
      </td>
      <th scope="row">{line.spaceCode}</th>
      <td>{line.memberName}</td>
      <td>{line.costCentre}</td>
      <td className={ops.number}>{words.number(line.minutes)}</td>
      <td className={ops.number}>{money(line.amountCents)}</td>
      {children}
    </tr>
  );
}
