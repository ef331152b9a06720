import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { useDiscard, usePlanAgain, usePublish } from './closures';
import { Outdated } from './outdated';
import { useScopeWords } from './use-scope-words';
import type { Closure } from './wanted';

interface Props {
  closure: Closure;
  /** The plan is of what the fields say. */
  isReady: boolean;
  onGone: () => void;
}

/** Makes it so, for the plan that is looked at and no other; or plans anew, or gives it up. */
export function PublishBar({ closure, isReady, onGone }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const scopeOf = useScopeWords();
  const [publish, again, discard] = [usePublish(), usePlanAgain(), useDiscard()];
  const [isAsked, setIsAsked] = useState(false);
  const { people } = closure.impact;
  const isBusy = publish.isPending || again.isPending || discard.isPending;
  const isOutdated = publish.error instanceof Refusal && publish.error.code === 'plan-outdated';
  const error = again.error ?? discard.error ?? (isOutdated ? undefined : publish.error);

  const send = () => {
    again.reset();
    discard.reset();
    publish.mutate(closure, {
      onSuccess: (done) =>
        say(
          t('closures.isPublished', { what: scopeOf(done) }),
          people === 0
            ? t('closures.nobodyTold')
            : t('closures.told', { count: people, people: words.number(people) }),
        ),
    });
  };

  return (
    <>
      {isOutdated && <Outdated refusal={publish.error as Refusal} />}
      {error && <RefusalNote error={error} />}
      <div className={ops.bar}>
        <Button disabled={!isReady || again.isPending} loading={publish.isPending} onClick={send}>
          {people === 0
            ? t('closures.publish')
            : t('closures.publishAndTell', { count: people, people: words.number(people) })}
        </Button>
        <Button
          variant="default"
          disabled={!isReady || isBusy}
          loading={again.isPending}
          onClick={() => {
            publish.reset();
            again.mutate(closure);
          }}
        >
          {t('closures.planAgain')}
        </Button>
        <Button
          variant="subtle"
          color="danger"
          disabled={isBusy && !discard.isPending}
          loading={discard.isPending}
          onClick={() => (isAsked ? discard.mutate(closure, { onSuccess: onGone }) : setIsAsked(true))}
        >
          {t(isAsked ? 'closures.discardForGood' : 'closures.discard')}
        </Button>
      </div>
    </>
  );
}
