import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Deadline } from './deadline';
import { passes, type Request } from './requests';
import styles from './request-table.module.css';
import type { Decisions } from './use-decisions';

interface Props {
  request: Request;
  isCurrent: boolean;
  isChosen: boolean;
  onChoose: (wanted: boolean) => void;
  onOpen: () => void;
  onDecline: () => void;
  decisions: Decisions;
}

export function RequestRow({ request, isCurrent, isChosen, onChoose, onOpen, onDecline, decisions }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const textOf = useRefusalText();
  const { id, space, start, end, can, requester, violations, competitors, credentials } = request;
  const { day, times } = words.period(start, end);
  const which = `${space?.code ?? ''} ${day} ${times}`;
  const tenant = requester && words.name(requester.tenantName);
  const { missed } = credentials.record;
  const pending = decisions.pending?.id === id ? decisions.pending.act : undefined;
  const refusal = decisions.refused?.id === id ? textOf(decisions.refused.error) : undefined;

  return (
    <tr className={styles.row} data-current={isCurrent || undefined}>
      <td>
        <input
          type="checkbox"
          className={ops.check}
          aria-label={t('requests.choose', { which })}
          checked={isChosen}
          disabled={!can.approve}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <td>
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its words are within it */}
        <button
          type="button"
          id={`open-${id}`}
          className={styles.open}
          aria-current={isCurrent || undefined}
          onClick={onOpen}
        >
          <strong>{space?.code}</strong>
          <span>
            {day} <time dateTime={`${start}/${end}`}>{times}</time>
          </span>
        </button>
      </td>
      <td>
        {requester?.name}
        <br />
        <span className="muted" lang={tenant?.lang}>
          {tenant?.text}
        </span>
      </td>
      <td>
        <span className={styles.tags}>
          <span className={ops.tag} data-tone={passes(request) ? 'ok' : 'danger'}>
            {passes(request) ? t('requests.passes') : t('requests.breaks', { count: violations.length })}
          </span>
          {competitors.length > 0 && (
            <span className={ops.tag} data-tone="pending">
              {t('requests.clashes', { count: competitors.length })}
            </span>
          )}
          {missed > 0 && (
            <span className={ops.tag} data-tone="pending">
              {t('requests.missed', { count: missed })}
            </span>
          )}
        </span>
      </td>
      <td>{request.expiresAt && <Deadline at={request.expiresAt} />}</td>
      <td>
        <div className={styles.acts}>
          {can.approve && (
            <Button
              size="compact-sm"
              aria-label={t('requests.approveLabel', { which })}
              loading={pending === 'approve'}
              onClick={() => decisions.approve(request)}
            >
              {t('requests.approve')}
            </Button>
          )}
          {can.decline && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('requests.declineLabel', { which })}
              loading={pending === 'decline'}
              onClick={onDecline}
            >
              {t('requests.decline')}
            </Button>
          )}
        </div>
        {refusal && (
          <p role="alert" className={styles.refusal}>
            {refusal.title} <span lang={refusal.sentence.lang}>{refusal.sentence.text}</span>
          </p>
        )}
      </td>
    </tr>
  );
}
