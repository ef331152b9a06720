import { Button, NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { useMinute } from '../ops/use-minute';
import { campusQuery } from '../spaces/catalogue';
import { closesAfter } from './closes-after';
import { useReopen } from './closures';
import styles from './closures-page.module.css';
import { Impact } from './impact';
import { Letters } from './letters';
import { Plan } from './plan';
import type { Outcome } from './search';
import { StateTag } from './state-tag';
import { useScopeWords } from './use-scope-words';
import type { Closure } from './wanted';

interface Props {
  closure: Closure;
  outcome: Outcome | undefined;
  onOutcome: (outcome: Outcome | undefined) => void;
}

/** One that people know of: what they have made of it, and a way to lift it early. */
export function Published({ closure, outcome, onOutcome }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const scopeOf = useScopeWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const { day, times } = words.period(closure.start, closure.end);
  // Whoever has just published it was looking at the plan, farther below.
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <div className={styles.outcome}>
      <section className={`card ${ops.panel}`} aria-label={scopeOf(closure)}>
        <h2 className={styles.what}>
          {scopeOf(closure)} <StateTag closure={closure} />
        </h2>
        <p>
          {day} <time dateTime={`${closure.start}/${closure.end}`}>{times}</time> ·{' '}
          <Named name={closure.reason.text} />
        </p>
        <p className="muted">
          {closure.publishedAt &&
            t('closures.publishedAt', { time: words.moment(closure.publishedAt, timeZone) })}{' '}
          {closure.reopenedAt &&
            t('closures.reopenedAt', { time: words.moment(closure.closedUntil, timeZone) })}
        </p>
        <Reopen closure={closure} />
      </section>
      <Impact closure={closure} />
      <Plan closure={closure} outcome={outcome} onOutcome={onOutcome} />
      <Letters closure={closure} />
    </div>
  );
}

const later = [60, 120, 180];
const minute = 60_000;
const wholeMinute = (moment: number) => new Date(Math.floor(moment / minute) * minute).toISOString();

/** Those who had to go are offered their old places: that cannot be taken back, so the press has to be made twice. */
function Reopen({ closure }: { closure: Closure }) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const now = useMinute();
  const reopen = useReopen();
  const [isAsked, setIsAsked] = useState(false);
  const [minutes, setMinutes] = useState(0);
  if (!closesAfter(closure, now)) return null;
  const hasBegun = Date.parse(closure.start) <= now.getTime();
  const choices = later.filter(
    (wait) => hasBegun && now.getTime() + (wait + 5) * minute < Date.parse(closure.closedUntil),
  );
  const send = () => {
    const from = minutes > 0 ? wholeMinute(Date.now() + minutes * minute) : undefined;
    reopen.mutate(
      { closure, from },
      {
        onSuccess: () => {
          say(t(from ? 'closures.willReopen' : 'closures.isReopened'), t('closures.reopenHow'));
          setMinutes(0);
        },
        onSettled: () => setIsAsked(false),
      },
    );
  };
  return (
    <>
      {reopen.error && <RefusalNote error={reopen.error} />}
      <div className={ops.bar}>
        {choices.length > 0 && (
          <NativeSelect
            aria-label={t('closures.reopenWhen')}
            value={minutes}
            onChange={({ currentTarget }) => {
              setMinutes(Number(currentTarget.value));
              setIsAsked(false);
            }}
            data={[
              { value: '0', label: t('closures.atOnce') },
              ...choices.map((wait) => ({
                value: String(wait),
                label: t('closures.inAWhile', { duration: words.duration(wait) }),
              })),
            ]}
          />
        )}
        <Button
          variant="default"
          loading={reopen.isPending}
          onClick={() => (isAsked ? send() : setIsAsked(true))}
        >
          {t(isAsked ? 'closures.reopenForGood' : minutes > 0 ? 'closures.reopenThen' : 'closures.reopen')}
        </Button>
        <span className="muted">{t('closures.reopenHow')}</span>
      </div>
    </>
  );
}
