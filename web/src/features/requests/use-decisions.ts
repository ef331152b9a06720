import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { useSay } from '../ops/say';
import { type Request, useDecide } from './requests';

interface Options {
  onDecided: (id: string) => void;
  /** It goes on waiting, and stays where it is. */
  onAsked: () => void;
}

/** What an approver can do with a request. Whoever asked is told at once, so no decision can be taken back: it says so. */
export function useDecisions({ onDecided, onAsked }: Options) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useSay();
  const decide = useDecide();
  const [refused, setRefused] = useState<{ id: string; error: Error }>();

  const which = ({ space, start, end }: Request) => {
    const { day, times } = words.period(start, end);
    return `${space?.code ?? ''} · ${day} ${times}`;
  };
  const run = (request: Request, decision: Parameters<typeof decide.mutate>[0]) => {
    if (decide.isPending) return;
    setRefused(undefined);
    decide.mutate(decision, {
      onSuccess: (booking) => {
        if (decision.act === 'ask') {
          say(t('requests.asked'), which(request));
          onAsked();
        } else {
          const waits = decision.act === 'approve' && booking.status === 'requested';
          say(
            t(waits ? 'requests.stepApproved' : `requests.done.${decision.act}`),
            `${which(request)}. ${t(waits ? 'requests.waitsForNext' : `requests.stands.${decision.act}`)}`,
          );
          onDecided(request.id);
        }
      },
      onError: (error) => setRefused({ id: request.id, error }),
    });
  };
  return {
    pending: decide.isPending ? decide.variables : undefined,
    refused,
    approve: (request: Request) => run(request, { act: 'approve', id: request.id }),
    decline: (request: Request, reason: string) => run(request, { act: 'decline', id: request.id, reason }),
    ask: (request: Request, question: string) => run(request, { act: 'ask', id: request.id, question }),
  };
}

export type Decisions = ReturnType<typeof useDecisions>;
