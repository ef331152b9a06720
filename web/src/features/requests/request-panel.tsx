import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Credentials } from './credentials';
import { Deadline } from './deadline';
import { DayLanes } from './day-lanes';
import { DecisionForm } from './decision-form';
import styles from './request-panel.module.css';
import type { Request } from './requests';
import { RuleResults } from './rule-results';
import type { Decisions } from './use-decisions';

interface Props {
  request: Request;
  /** Which words are being asked for. */
  form: 'decline' | 'ask' | undefined;
  onForm: (form: 'decline' | 'ask' | undefined) => void;
  decisions: Decisions;
}

/** All that somebody has to know to decide. */
export function RequestPanel({ request, form, onForm, decisions }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const textOf = useRefusalText();
  const { id, space, start, end, can, requester, approval } = request;
  const { day, times } = words.period(start, end);
  const name = space && words.name(space.name);
  const pending = decisions.pending?.id === id ? decisions.pending.act : undefined;
  const refusal = decisions.refused?.id === id ? textOf(decisions.refused.error) : undefined;

  return (
    <div className={styles.panel}>
      <header>
        <h2 className={styles.title}>
          {space?.code} <span lang={name?.lang}>{name?.text}</span>
        </h2>
        <p className={styles.when}>
          {day} <time dateTime={`${start}/${end}`}>{times}</time>
        </p>
        <p>
          {[request.title, request.purpose, t('find.people', { count: request.people })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="muted">
          {requester?.name}
          {requester && (
            <>
              {' · '}
              <span lang={words.name(requester.tenantName).lang}>
                {words.name(requester.tenantName).text}
              </span>
            </>
          )}
        </p>
        <p>
          <Link to="." search={(before: object) => ({ ...before, booking: id })}>
            {t('requests.openBooking')}
          </Link>
        </p>
      </header>
      {request.expiresAt && (
        <p className={styles.clock}>
          <Deadline at={request.expiresAt} />{' '}
          <span className="muted">
            {t('requests.answerBy', {
              day: words.day(request.expiresAt.slice(0, 10)),
              time: words.time(request.expiresAt),
            })}
          </span>
        </p>
      )}

      {form === undefined ? (
        <div className={ops.bar}>
          {can.approve && (
            <Button loading={pending === 'approve'} onClick={() => decisions.approve(request)}>
              {t('requests.approve')}
            </Button>
          )}
          {can.decline && (
            <Button variant="default" onClick={() => onForm('decline')}>
              {t('requests.decline')}
            </Button>
          )}
          {can.ask && (
            <Button variant="default" onClick={() => onForm('ask')}>
              {t('requests.ask')}
            </Button>
          )}
          {!can.approve && (
            <p className="muted">
              {t('requests.others', {
                roles: (approval?.steps ?? [])
                  .filter(({ state }) => state === 'open')
                  .map(({ by, name: step }) => (by.role ? t(`ops.roles.${by.role}`) : step))
                  .join(' / '),
              })}
            </p>
          )}
        </div>
      ) : (
        <DecisionForm
          key={form}
          act={form}
          isPending={pending === form}
          onCancel={() => onForm(undefined)}
          onSend={(text) => {
            if (form === 'decline') decisions.decline(request, text);
            else decisions.ask(request, text);
          }}
        />
      )}
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal.title} <span lang={refusal.sentence.lang}>{refusal.sentence.text}</span>
        </p>
      )}

      <RuleResults request={request} />
      <section>
        <h3 className={styles.heading}>{t('requests.day', { day })}</h3>
        <DayLanes request={request} />
      </section>
      <Credentials request={request} />
      {(approval?.questions ?? []).length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('requests.questions')}</h3>
          <ul className={styles.list}>
            {approval?.questions?.map(({ question, askedAt, answer }) => (
              <li key={askedAt}>
                {question}
                <br />
                <span className="muted">{answer ?? t('requests.noAnswer')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
