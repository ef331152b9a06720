import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { useMoney } from './money';
import { type Dispute, disputesQuery, useAnswer } from './statements';
import styles from './statements.module.css';

/** What companies say against lines, to be answered; nothing where nobody waits. */
export function OpenDisputes() {
  const { t } = useTranslation();
  const disputes = useQuery(disputesQuery('open'));
  if (disputes.error) return <RefusalNote error={disputes.error} />;
  if (!disputes.data || disputes.data.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="disputes">
      <h2 id="disputes" className={styles.heading}>
        {t('statements.openDisputes', { count: disputes.data.length })}
      </h2>
      <ul className={styles.disputes}>
        {disputes.data.map((dispute) => (
          <li key={dispute.id} className={`card ${ops.panel}`}>
            <OpenDispute dispute={dispute} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenDispute({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const words = useWords();
  const money = useMoney();
  const say = useSay();
  const answering = useAnswer(dispute.id);
  const [answer, setAnswer] = useState('');
  const { line, leftCents, tenant, statementNumber } = dispute;
  const { day, times } = words.period(line.start, line.end);
  const name = words.name(tenant.name);
  const reply = (accepts: boolean) =>
    answering.mutate(
      { accepts, answer },
      { onSuccess: () => say(t(accepts ? 'statements.accepted' : 'statements.declined')) },
    );
  return (
    <>
      <h3 className={styles.heading}>
        <Link
          from="/statements"
          to="/statements"
          search={{ month: statementNumber.slice(0, 7), tenant: tenant.id }}
        >
          <span lang={name.lang}>{name.text}</span> · {statementNumber} · {line.n}
        </Link>
      </h3>
      <p>
        {line.spaceCode}, {day} {times}, {line.memberName}: <strong>{money(line.amountCents)}</strong>
      </p>
      <blockquote>
        {dispute.text} – {dispute.raisedBy}
      </blockquote>
      <div className={styles.row}>
        <TextInput
          label={t('statements.answer')}
          maxLength={1000}
          value={answer}
          onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
        />
        <Button
          disabled={answer.trim() === '' || leftCents === 0}
          loading={answering.isPending && answering.variables.accepts}
          onClick={() => reply(true)}
        >
          {t('statements.accept', { amount: money(leftCents) })}
        </Button>
        <Button
          variant="default"
          disabled={answer.trim() === ''}
          loading={answering.isPending && !answering.variables.accepts}
          onClick={() => reply(false)}
        >
          {t('statements.decline')}
        </Button>
      </div>
      {answering.error && <RefusalNote error={answering.error} />}
    </>
  );
}
