import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { useSay } from '../ops/say';
import { campusQuery } from '../spaces/catalogue';
import { act } from './acting';
import { type Answer, type ClosureMove, closureMoveQuery, useAnswer } from './closure-moves';
import styles from './moved-list.module.css';

/** Where one of one's bookings has gone, and each answer to it by one press. */
export function MovedOne({ move }: { move: ClosureMove }) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const now = useQuery({ ...closureMoveQuery(move), enabled: move.can.choose });
  const offers = now.data?.offers ?? move.offers;
  const {
    can,
    from,
    to,
    others = [],
    toStart,
    toEnd,
    outcome,
    title,
    walkM,
    answerBy,
    successorId,
    state,
  } = move;
  const all = (which: 'from' | 'to') =>
    [move, ...others].flatMap((one) => one[which]?.code ?? []).join(' + ');
  const { day, times } = words.period(move.start, move.end);
  const which = `${day} ${times}`;
  const answer = useAnswer((done, { what }) =>
    say(
      {
        accept: t('moved.accepted'),
        cancel: t('moved.cancelled'),
        choose: t('moved.isChosen', { code: done.to?.code }),
        return: t('moved.returned', { code: done.to?.code }),
      }[what],
      which,
    ),
  );
  const send = (wish: Answer) => answer.mutate(act(wish));
  const pending = answer.isPending ? answer.variables.wish : undefined;
  const hasPlace = to && (outcome === 'move' || successorId !== undefined);

  return (
    <article className={styles.one}>
      <p className={styles.what}>
        <time dateTime={`${move.start}/${move.end}`}>{which}</time>
        {title && ` · ${title}`}
        <br />
        <span className="muted">{t('moved.from', { code: all('from') })}</span>{' '}
        {hasPlace ? (
          <>
            {t(outcome === 'move' ? 'moved.movedTo' : 'moved.chosen')} <strong>{all('to')}</strong>{' '}
            <Named name={to.name} />
            {walkM !== undefined && state !== 'chosen' && (
              <span className="muted"> · {t('moved.walk', { metres: words.number(walkM) })}</span>
            )}
            {toStart && toEnd && (
              <strong> · {t('moved.newTime', { times: words.period(toStart, toEnd).times })}</strong>
            )}
          </>
        ) : (
          t(outcome === 'ask' ? 'moved.choose' : 'moved.gone')
        )}
        {answerBy && state === 'waiting' && (
          <>
            <br />
            <span className="muted">
              {t('moved.answerBy', { time: words.moment(answerBy, timeZone) })} ·{' '}
              {t(outcome === 'move' ? 'moved.byDefaultMove' : 'moved.byDefaultAsk')}
            </span>
          </>
        )}
      </p>
      <div className={styles.acts}>
        {can.return && (
          <Button
            aria-label={t('moved.goBackLabel', { code: from.code, which })}
            loading={pending?.what === 'return'}
            disabled={answer.isPending}
            onClick={() => send({ what: 'return', move })}
          >
            {t('moved.goBack', { code: from.code })}
          </Button>
        )}
        {can.accept && (
          <Button
            aria-label={t('moved.acceptLabel', { which: `${to?.code} ${which}` })}
            loading={pending?.what === 'accept'}
            disabled={answer.isPending}
            onClick={() => send({ what: 'accept', move })}
          >
            {t('moved.accept')}
          </Button>
        )}
        {can.choose &&
          offers.map(({ id, code }) => (
            <Button
              key={id}
              variant="default"
              aria-label={t('moved.takeLabel', { code, which })}
              loading={pending?.what === 'choose' && pending.spaceId === id}
              disabled={answer.isPending}
              onClick={() => send({ what: 'choose', move, spaceId: id })}
            >
              {t('moved.take', { code })}
            </Button>
          ))}
        {outcome === 'cancel' && !can.return && (
          <Link
            to="/find"
            search={{
              date: move.start.slice(0, 10),
              from: move.start.slice(11, 16),
              to: move.end.slice(11, 16),
            }}
          >
            {t('bookings.find')}
          </Link>
        )}
        {can.cancel && (
          <Button
            variant="default"
            color="danger"
            aria-label={t('moved.cancelLabel', { which })}
            loading={pending?.what === 'cancel'}
            disabled={answer.isPending}
            onClick={() => send({ what: 'cancel', move })}
          >
            {t('moved.cancel')}
          </Button>
        )}
      </div>
      {answer.error && <RefusalNote error={answer.error} />}
    </article>
  );
}
